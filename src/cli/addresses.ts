import type { CellRef } from "../domain/cell.ts";
import { addressOf, quoteSheetName, rangeAddress } from "../domain/cell.ts";
import type { Workbook } from "../domain/grid.ts";
import type { SheetRange } from "../rules/finding.ts";

/** D5, or Blad2!D5 when the cell stands on another sheet than `home`. */
export function cellAddress(cell: CellRef, home: number | null, workbook: Workbook): string {
  return onSheet(addressOf(cell.row, cell.column), cell.sheet, home, workbook);
}

/** D2:D4, or Blad2!D2:D4 when the range stands on another sheet than `home`. */
export function sheetRangeAddress(range: SheetRange, home: number | null, workbook: Workbook): string {
  return onSheet(rangeAddress(range), range.sheet, home, workbook);
}

/** The sheet whose cells need no name: that of the tables, when they stand on one. */
export function homeSheet(tables: readonly { readonly sheet: number }[]): number | null {
  const [first] = tables;
  return first && tables.every(({ sheet }) => sheet === first.sheet) ? first.sheet : null;
}

export function sheetNameOf(sheet: number, { sheets }: Workbook): string {
  return sheets[sheet]?.name ?? "";
}

function onSheet(address: string, sheet: number, home: number | null, workbook: Workbook): string {
  return sheet === home ? address : `${quoteSheetName(sheetNameOf(sheet, workbook))}!${address}`;
}
