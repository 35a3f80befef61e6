import { newConversationId, windowName } from "./appContext.ts";
import type { Connected } from "./connect.ts";
import { connect } from "./connect.ts";
import type { Host } from "./host.ts";

/** A page in an iframe, hosted. */
export interface FrameHost {
  readonly session: Connected["session"];
  /** Stops listening; the page in the frame is on its own from then on. */
  readonly close: () => void;
}

/**
 * Hosts the add-in's page in an iframe of this page: gives the frame the name that Office.js reads, loads the page, and answers it.
 * Both pages must come from the same https host, which is what Office.js demands of a host that is not Microsoft's.
 * `src` may be left out when the frame has none yet and gets one later.
 */
export function frameHost(iframe: HTMLIFrameElement, host: Host, src?: string): FrameHost {
  const origin = window.location.origin;
  const { session, connection } = connect(host, (text) => {
    iframe.contentWindow?.postMessage(text, origin);
  });
  const receive = ({ source, origin: from, data }: MessageEvent<unknown>): void => {
    if (source === iframe.contentWindow && from === origin) connection.receive(data);
  };
  window.addEventListener("message", receive);
  iframe.name = windowName({
    addInId: "avvika",
    conversationId: newConversationId(),
    hostOrigin: origin,
    displayLanguage: host.displayLanguage,
  });
  if (src !== undefined) iframe.src = src;
  return {
    session,
    close: () => {
      window.removeEventListener("message", receive);
      connection.close();
    },
  };
}
