import { listen } from "./listen.ts";

/** Tells of changes to cells, and of sheets that come and go, by others than this add-in. Returns how to stop listening. */
export function listenToChanges(changed: () => void): () => void {
  let isOver = false;
  const heard = (args: object): Promise<void> => {
    // Excel tells who did it from ExcelApi 1.14 on; before that the session knows when it is writing itself.
    const isOurs = "triggerSource" in args && args.triggerSource === "ThisLocalAddin";
    if (!isOver && !isOurs) changed();
    return Promise.resolve();
  };
  const forget = listen((worksheets) => [
    worksheets.onChanged.add(heard),
    worksheets.onAdded.add(heard),
    worksheets.onDeleted.add(heard),
  ]);
  return () => {
    isOver = true;
    forget();
  };
}
