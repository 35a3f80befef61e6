import { maxColumns, maxRows, type CellRange } from "../../domain/cell.ts";
import { boundingRange, cellAt, intersection, wholeSheet } from "./cellRange.ts";
import type { HostSheet } from "./sheet.ts";

/**
 * The smallest range within `range` that holds every cell with content, and unless `valuesOnly` every cell formatted by itself
 * (whole formatted rows and columns use nothing). Undefined when there is none.
 */
export function usedRange(sheet: HostSheet, valuesOnly: boolean, range: CellRange = wholeSheet): CellRange | undefined {
  let used: CellRange | undefined;
  const add = (one: CellRange | undefined): void => {
    if (one) used = used ? boundingRange(used, one) : one;
  };
  for (const { row, column } of sheet.storedCells(range)) add(cellAt(row, column));
  if (valuesOnly) return used;
  for (const merge of sheet.state.merges) add(intersection(merge, range));
  for (const { range: at, style } of sheet.styles.in(wholeSheet)) {
    const isWhole = at.bottom === maxRows - 1 || at.right === maxColumns - 1;
    if (!isWhole && style !== sheet.plainStyle) add(intersection(at, range));
  }
  return used;
}
