/** A window that the add-in asks for: `displayDialogAsync` with `displayInIframe`. Windows of the browser it opens itself. */
export interface Dialog {
  /** The page to show. */
  readonly address: string;
  /** Percent of the screen. */
  readonly width: number;
  readonly height: number;
  /** The user's cross: the add-in is told that the window is closed. */
  readonly closedByUser: () => void;
}

/** The windows of add-ins. Whoever draws the host draws them as well; until somebody does, Office.js is told that there are none. */
export class Dialogs {
  /** Draws a window. Returns how to take it away: for the add-in's own `close()`, and when its page goes. */
  draw: ((dialog: Dialog) => () => void) | null = null;

  /**
   * The transport's side: a page asks for a window, as JSON text.
   * @returns what opens it, given how to push what happens to it, and returns what takes it away; undefined where nobody draws windows
   */
  opener(request: string): ((tell: (data: Readonly<Record<string, number>>) => void) => () => void) | undefined {
    const { draw } = this;
    if (draw === null) return undefined;
    const { url: address, width, height } = JSON.parse(request) as { url: string; width: number; height: number };
    return (tell) => draw({ address, width, height, closedByUser: () => tell({ messageType: dialogClosed }) });
  }
}

/** The dialog box was closed by the user. Source: "Handle errors and events in the Office dialog box". */
const dialogClosed = 12006;
