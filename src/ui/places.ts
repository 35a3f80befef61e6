import { addressOf, rangeAddress } from "../domain/cell.ts";
import type { CellRef } from "../domain/cell.ts";
import type { CellPlace, OverruledTable, SelectedRange } from "../io/session.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";
import type { Found } from "../recognise/overrule/change.ts";
import type { RecognisedTable } from "../recognise/table.ts";

/** The place as the session wants it. */
export function placeOfCell({ sheet, row, column }: CellRef, { workbook }: CheckedWorkbook): CellPlace {
  return { sheetName: workbook.sheets[sheet]?.name ?? "", row, column };
}

/** E10, or "Drift!E10" where tables stand on several sheets. */
export function cellLabel(cell: CellRef, checked: CheckedWorkbook): string {
  return onSheet(cell.sheet, addressOf(cell.row, cell.column), checked);
}

/** The same of selected cells, also on a sheet that has not been read. */
export function rangeLabel({ sheetName, range }: SelectedRange, checked: CheckedWorkbook): string {
  const sheet = checked.workbook.sheets.findIndex(({ name }) => name === sheetName);
  const address = rangeAddress(range);
  return sheet < 0 ? `${sheetName}!${address}` : onSheet(sheet, address, checked);
}

function onSheet(sheet: number, address: string, { workbook, tables }: CheckedWorkbook): string {
  const home = tables[0]?.sheet;
  const needsNoName = tables.every((table) => table.sheet === home) && sheet === home;
  return needsNoName ? address : `${workbook.sheets[sheet]?.name ?? ""}!${address}`;
}

/** The range of a table with its sheet: what a decision about it is remembered by. */
export function tablePlace({ sheet, range }: RecognisedTable, { workbook }: CheckedWorkbook): OverruledTable {
  return { sheetName: workbook.sheets[sheet]?.name ?? "", address: rangeAddress(range) };
}

/** "Drift!A1:C9". */
export function tableLabel(table: RecognisedTable, checked: CheckedWorkbook): string {
  const { sheetName, address } = tablePlace(table, checked);
  return `${sheetName}!${address}`;
}

/** What decisions about tables are made of. */
export function foundIn({ recognition, workbook }: CheckedWorkbook): Found {
  return { recognition, sheetNameOf: (sheet) => workbook.sheets[sheet]?.name ?? "" };
}
