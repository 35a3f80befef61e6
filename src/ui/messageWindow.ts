import type { Message } from "./messageAddress.ts";
import { messageAddress } from "./messageAddress.ts";

/** Percent of the screen; Excel opens no window below 150 by 250 pixels. */
const size = { width: 30, height: 35 };

/**
 * Milliseconds after which a window counts as closed: some builds of Excel do not tell when Esc closes it, and
 * a command must end within five minutes ("Runtimes in Office Add-ins").
 */
const longestShown = 4 * 60_000;

/** Closes the window that is open, as a page may have one only ("Best practices and rules for the Office dialog API"). */
let closeOpen: (() => void) | null = null;

/** Shows the message in a window of Excel's. Resolves when it is closed. @throws Error with Office's code when there is no window */
export async function showMessage(message: Message): Promise<void> {
  closeOpen?.();
  const dialog = await openDialog(messageAddress(message, window.location.href));
  await new Promise<void>((resolve) => {
    const closed = (): void => {
      clearTimeout(timer);
      if (closeOpen === close) closeOpen = null;
      resolve();
    };
    const close = (): void => {
      dialog.close();
      closed();
    };
    const timer = setTimeout(closed, longestShown);
    closeOpen = close;
    dialog.addEventHandler(Office.EventType.DialogEventReceived, closed);
  });
}

async function openDialog(address: string): Promise<Office.Dialog> {
  for (let left = closingTakes / retryAfter; ; left--) {
    const { status, value, error } = await displayed(address);
    if (status === Office.AsyncResultStatus.Succeeded) return value;
    if (error.code !== alreadyOpen || left <= 0) throw new Error(`no-message-window ${String(error.code)}`);
    await new Promise((resolve) => setTimeout(resolve, retryAfter));
  }
}

/** The window before has been told to close, and is not gone yet. Source: "Handle errors and events in the Office dialog box". */
const alreadyOpen = 12007;
/** Milliseconds. */
const closingTakes = 2000;
const retryAfter = 50;

function displayed(address: string): Promise<Office.AsyncResult<Office.Dialog>> {
  // In a frame: Excel on the web asks about each window of its own. Other Excels do not look at it.
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, { ...size, displayInIframe: true }, resolve);
  });
}
