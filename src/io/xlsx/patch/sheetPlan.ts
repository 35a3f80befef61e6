import type { SheetLayout } from "../../../report/layout.ts";
import { indexLayout } from "../../layoutIndex.ts";
import type { LayoutIndex } from "../../layoutIndex.ts";
import { reportPosition } from "../../reportSheet.ts";
import { freeSheetName } from "../../sheetName.ts";
import type { AvvikaState, ReportState } from "../../state.ts";
import { folderOf } from "../packageParts.ts";
import type { PackagePatch } from "./packagePatch.ts";
import type { WorkbookOutline } from "./workbookOutline.ts";

/** Where a report sheet goes. */
export interface SheetPlan {
  readonly index: LayoutIndex;
  readonly sheetName: string;
  /** 0-based position among the workbook's sheets. */
  readonly position: number;
  readonly part: string;
  /** False when it takes the place of the sheet it was written to last time. */
  readonly isNew: boolean;
  /** What was remembered of that time, also when the sheet is gone since. */
  readonly previous: ReportState | undefined;
}

/**
 * Finds every layout's sheet from last time, or a name and a place for a new one after the workbook's own. A sheet is ours only
 * when the state part knows its anchor and the anchor still points at it; a sheet that merely bears the name is the user's.
 * @throws Error `layout-key-twice`: a caller's bug
 */
export function planSheets(
  layouts: readonly SheetLayout[],
  workbook: WorkbookOutline,
  state: AvvikaState,
  patch: PackagePatch,
): SheetPlan[] {
  if (new Set(layouts.map(({ key }) => key)).size !== layouts.length) throw new Error("layout-key-twice");
  const openedWith = workbook.sheets.map(({ name }) => name);
  const names = [...openedWith];
  const partPrefix = `${folderOf(patch.source.workbookPart)}worksheets/sheet`;
  const claimed = new Set<number>();
  return layouts.map((layout) => {
    const index = indexLayout(layout);
    const previous = state.reports.find(({ key }) => key === layout.key);
    const position = previous ? reportPosition(previous, workbook.names, openedWith) : -1;
    const known = workbook.sheets[position];
    if (known?.worksheetPart !== undefined && !claimed.has(position)) {
      claimed.add(position);
      return { index, sheetName: known.name, position, part: known.worksheetPart, isNew: false, previous };
    }
    const sheetName = freeSheetName(layout.name, names, layout.key);
    const part = patch.freeName(partPrefix, ".xml");
    // Holds the name until the sheet is written.
    patch.write(part, new Uint8Array());
    return { index, sheetName, position: names.push(sheetName) - 1, part, isNew: true, previous };
  });
}
