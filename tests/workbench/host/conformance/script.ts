import type { HostBook } from "../../../../src/workbench/book/book.ts";
import { openExcel, type ExcelOptions } from "../../../support/officeHost.ts";

/** Runs a script in a fresh Excel with the workbook, as `Excel.run` does, and closes it: nothing unknown may have been asked for. */
export async function script<R>(
  book: HostBook,
  run: (context: Excel.RequestContext) => Promise<R>,
  options: ExcelOptions = {},
): Promise<R> {
  const excel = await openExcel(book, options);
  try {
    return await excel.Excel.run(run);
  } finally {
    await excel.settled();
    excel.close();
  }
}

/** The code of the error that a sync ends with; "no error" when it ends well. */
export async function codeOf(syncing: Promise<unknown>): Promise<string> {
  try {
    await syncing;
    return "no error";
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
}
