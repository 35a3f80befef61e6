import { freeSheetName, isSameSheetName } from "../io/sheetName.ts";
import { sheetOfReport } from "../pipeline/ownSheets.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";
import type { SheetLayout } from "../report/layout.ts";

/** A report sheet before it is written, and where it will stand. */
export interface PreviewedSheet {
  readonly layout: SheetLayout;
  readonly sheetName: string;
  readonly isNew: boolean;
}

/** Where the sheets of one job will stand, in its order. `made`: those that were made since the workbook was read. */
export function previewedSheets(
  layouts: readonly SheetLayout[],
  { workbook }: Pick<CheckedWorkbook, "workbook">,
  made: readonly string[],
): PreviewedSheet[] {
  const taken = workbook.sheets.map(({ name }) => name);
  return layouts.map((layout) => {
    const known = sheetOfReport(workbook, layout.key);
    if (known !== null) return { layout, sheetName: known, isNew: false };
    const sheetName = freeSheetName(layout.name, taken, layout.key);
    taken.push(sheetName);
    return { layout, sheetName, isNew: !made.some((name) => isSameSheetName(name, sheetName)) };
  });
}
