import { listen } from "./listen.ts";

/** What a session wants to hear of the workbook. */
export interface ChangeListener {
  /** Cells have changed, or sheets have come or gone, by others than this add-in. */
  readonly changed: () => void;
  /** Cells or formats of a sheet have changed, whoever did it. */
  readonly touched: (sheetId: string) => void;
  /** Everything is heard from now on. */
  readonly begun: () => void;
}

/** Tells of changes to the workbook. Returns how to stop listening. */
export function listenToChanges({ changed, touched, begun }: ChangeListener): () => void {
  let isOver = false;
  const heard = (args: { readonly worksheetId: string }): Promise<void> => {
    // Excel tells who did it from ExcelApi 1.14 on; before that the session knows when it is writing itself.
    const isOurs = "triggerSource" in args && args.triggerSource === "ThisLocalAddin";
    touched(args.worksheetId);
    if (!isOver && !isOurs) changed();
    return Promise.resolve();
  };
  const formatted = ({ worksheetId }: Excel.WorksheetFormatChangedEventArgs): Promise<void> => {
    touched(worksheetId);
    return Promise.resolve();
  };
  const forget = listen(
    (worksheets) => [
      worksheets.onChanged.add(heard),
      worksheets.onAdded.add(heard),
      worksheets.onDeleted.add(heard),
      worksheets.onFormatChanged.add(formatted),
    ],
    begun,
  );
  return () => {
    isOver = true;
    forget();
  };
}
