import { addressOf } from "../domain/cell.ts";
import type { CellRef } from "../domain/cell.ts";
import type { CellPlace } from "../io/session.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";

/** The place as the session wants it. */
export function placeOfCell({ sheet, row, column }: CellRef, { workbook }: CheckedWorkbook): CellPlace {
  return { sheetName: workbook.sheets[sheet]?.name ?? "", row, column };
}

/** E10, or "Drift!E10" where tables stand on several sheets. */
export function cellLabel(cell: CellRef, checked: CheckedWorkbook): string {
  return onSheet(cell.sheet, addressOf(cell.row, cell.column), checked);
}

function onSheet(sheet: number, address: string, { workbook, tables }: CheckedWorkbook): string {
  const home = tables[0]?.sheet;
  const needsNoName = tables.every((table) => table.sheet === home) && sheet === home;
  return needsNoName ? address : `${workbook.sheets[sheet]?.name ?? ""}!${address}`;
}
