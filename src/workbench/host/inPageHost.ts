import { newConversationId, windowName } from "./appContext.ts";
import type { Connected } from "./connect.ts";
import { connect } from "./connect.ts";
import type { Host } from "./host.ts";

/** The few things of a page that the host touches: a browser's window, jsdom's, or the stand-in of a bare Node context. */
export interface HostedWindow {
  name: string;
  readonly location: { readonly hostname: string };
  readonly document: object;
  readonly dispatchEvent: (event: never) => unknown;
}

/**
 * Hosts the add-in in its own page: `window.parent` becomes the host. To be called before office.js loads; `makeMessage` makes a
 * MessageEvent of the page's own kind. The page needs `document.domain`, which is put there where it is missing (jsdom).
 */
export function inPageHost(
  page: HostedWindow,
  host: Host,
  makeMessage: (init: { readonly data: string; readonly origin: string }) => unknown,
  { takesCommands = true }: { readonly takesCommands?: boolean } = {},
): Connected {
  const { hostname } = page.location;
  const origin = `https://${hostname}`;
  const dispatch = page.dispatchEvent.bind(page) as (event: unknown) => void;
  const connected = connect(
    host,
    (data) => {
      dispatch(makeMessage({ data, origin }));
    },
    takesCommands,
  );
  page.name = windowName({
    addInId: "avvika",
    conversationId: newConversationId(),
    hostOrigin: origin,
    displayLanguage: host.displayLanguage,
  });
  if (!("domain" in page.document) || page.document.domain !== hostname)
    Object.defineProperty(page.document, "domain", { value: hostname, configurable: true });
  const parent = {
    postMessage: (text: unknown) => {
      connected.connection.receive(text);
    },
  };
  Object.defineProperty(page, "parent", { get: () => parent, configurable: true });
  return connected;
}
