import type { Frame, Page } from "playwright-core";
import { newConversationId, windowName } from "../../src/workbench/host/appContext.ts";
import { connect } from "../../src/workbench/host/connect.ts";
import type { Host } from "../../src/workbench/host/host.ts";

const addInId = "avvika";

/** What the outer page lends the pane's host, and what the host calls in it. */
interface OuterPage {
  readonly toHost: (text: string) => Promise<void>;
  /** Gives the pane a message. */
  toPane?: (text: string) => void;
}

/**
 * The pane in a browser, its host in this process, as Excel's is in another than the pane's: nothing of the workbook stands on the pane's
 * heap or waits for its thread. The page around it only hands messages on. Resolves when the pane's frame is there.
 */
export async function openHostedPane(page: Page, host: Host, address: string): Promise<Frame> {
  const { origin } = new URL(address);
  // One after another: messages keep their order.
  let handed = Promise.resolve();
  const { connection } = connect(host, (text) => {
    handed = handed.then(() =>
      page.evaluate((message) => (globalThis as unknown as OuterPage).toPane?.(message), text).catch(gone(page)),
    );
  });
  await page.exposeFunction("toHost", (text: string) => connection.receive(text));
  await page.route(`${origin}/hosted.html`, (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Excel</title>" }),
  );
  await page.goto(`${origin}/hosted.html`);
  const { displayLanguage } = host;
  const name = windowName({ addInId, conversationId: newConversationId(), hostOrigin: origin, displayLanguage });
  const inserted = await page.evaluateHandle(
    ([frameName, paneOrigin]) => {
      const outer = globalThis as unknown as OuterPage;
      const frame = document.createElement("iframe");
      frame.name = frameName;
      frame.src = "/taskpane.html";
      frame.style.cssText = "width: 400px; height: 700px";
      outer.toPane = (text) => frame.contentWindow?.postMessage(text, paneOrigin);
      addEventListener("message", ({ source, data }) => {
        if (source === frame.contentWindow) void outer.toHost(String(data));
      });
      document.body.append(frame);
      return frame;
    },
    [name, origin] as const,
  );
  const pane = await inserted.contentFrame();
  if (!pane) throw new Error("no pane");
  return pane;
}

/** A page that has been closed takes no messages. */
function gone(page: Page) {
  return (error: unknown): void => {
    if (!page.isClosed()) throw error;
  };
}
