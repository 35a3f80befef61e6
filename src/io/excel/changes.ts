import { asProblem } from "./officeProblem.ts";
import { logProblem } from "./officeHelpers.ts";

/** Tells of changes to cells, and of sheets that come and go, by others than this add-in. Returns how to stop listening. */
export function listenToChanges(changed: () => void): () => void {
  const handlers: OfficeExtension.EventHandlerResult<unknown>[] = [];
  let isOver = false;
  const heard = (args: object): Promise<void> => {
    // Excel tells who did it from ExcelApi 1.14 on; before that the session knows when it is writing itself.
    const isOurs = "triggerSource" in args && args.triggerSource === "ThisLocalAddin";
    if (!isOver && !isOurs) changed();
    return Promise.resolve();
  };
  const listening = Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    handlers.push(worksheets.onChanged.add(heard), worksheets.onAdded.add(heard), worksheets.onDeleted.add(heard));
    await context.sync();
  });
  // Without events the pane still works: the user checks again by hand.
  listening.catch((error: unknown) => logProblem(asProblem(error)));
  return () => {
    isOver = true;
    void listening
      .then(() => Promise.all(handlers.map(forget)))
      .catch((error: unknown) => logProblem(asProblem(error)));
  };
}

async function forget(handler: OfficeExtension.EventHandlerResult<unknown>): Promise<void> {
  await Excel.run(handler.context as Excel.RequestContext, async (context) => {
    handler.remove();
    await context.sync();
  });
}
