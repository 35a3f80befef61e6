import { newConversationId, windowName } from "./appContext.ts";
import type { Connected } from "./connect.ts";
import { connect } from "./connect.ts";
import type { Host } from "./host.ts";

export interface FrameOptions {
  /** The page; left out when the frame has none yet and gets one later. */
  readonly src?: string;
  /** Ribbon buttons run functions of this page (true): of several pages at one host, the function file. */
  readonly takesCommands?: boolean;
}

/** A page in an iframe, hosted. */
export interface FrameHost {
  readonly session: Connected["session"];
  /** Stops listening; the page in the frame is on its own from then on. */
  readonly close: () => void;
}

/**
 * Hosts the add-in's page in an iframe of this page: gives the frame the name that Office.js reads, loads the page, and answers it.
 * Both pages must come from the same https host, which is what Office.js demands of a host that is not Microsoft's.
 */
export function frameHost(
  iframe: HTMLIFrameElement,
  host: Host,
  { src, takesCommands = true }: FrameOptions = {},
): FrameHost {
  const origin = window.location.origin;
  const { session, connection } = connect(
    host,
    (text) => {
      iframe.contentWindow?.postMessage(text, origin);
    },
    takesCommands,
  );
  const receive = ({ source, origin: from, data }: MessageEvent<unknown>): void => {
    if (source === iframe.contentWindow && from === origin) connection.receive(data);
  };
  window.addEventListener("message", receive);
  const name = windowName({
    addInId: "avvika",
    conversationId: newConversationId(),
    hostOrigin: origin,
    displayLanguage: host.displayLanguage,
  });
  iframe.name = name;
  // A frame that stands in the page already has a window, which does not take the attribute's new value over.
  if (iframe.contentWindow) iframe.contentWindow.name = name;
  if (src !== undefined) iframe.src = src;
  return {
    session,
    close: () => {
      window.removeEventListener("message", receive);
      connection.close();
    },
  };
}
