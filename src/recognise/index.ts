/** Grid → recognised tables. */
import type { Workbook } from "../domain/grid.ts";
import { findBlocks } from "./blocks.ts";
import { withSheetUnit } from "./sheetUnit.ts";
import { readTable } from "./readTable.ts";
import type { RecognisedTable } from "./table.ts";

/** How far a long stage has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Reads every table of the workbook, sheet by sheet, from the top down. Sheets in `skipped` (indexes) are left out. */
export function* recogniseTables(
  workbook: Workbook,
  skipped: ReadonlySet<number> = new Set(),
): Generator<Progress, readonly RecognisedTable[]> {
  const tables: RecognisedTable[] = [];
  const total = workbook.sheets.length;
  for (let index = 0; index < total; index++) {
    yield { done: index, total };
    if (skipped.has(index)) continue;
    const onSheet = findBlocks(workbook, index).flatMap((block) => readTable(block) ?? []);
    tables.push(...withSheetUnit(onSheet));
  }
  return tables;
}
