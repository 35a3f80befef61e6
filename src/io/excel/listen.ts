import { asProblem } from "./officeProblem.ts";
import { logProblem } from "./officeHelpers.ts";

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** Adds handlers of the sheets' events. `begun` is told once they are heard. Returns how to take them away. Without events the pane still works: the user asks by hand. */
export function listen(
  add: (worksheets: Excel.WorksheetCollection) => readonly Handler[],
  begun: () => void = () => undefined,
): () => void {
  const listening = Excel.run(async (context) => {
    const handlers = add(context.workbook.worksheets);
    await context.sync();
    begun();
    return handlers;
  });
  listening.catch((error: unknown) => logProblem(asProblem(error)));
  return () => {
    void listening
      .then((handlers) => Promise.all(handlers.map(forget)))
      .catch((error: unknown) => logProblem(asProblem(error)));
  };
}

async function forget(handler: Handler): Promise<void> {
  await Excel.run(handler.context as Excel.RequestContext, async (context) => {
    handler.remove();
    await context.sync();
  });
}
