import type { CellRange } from "../../domain/cell.ts";
import { BookError } from "./bookError.ts";
import { area, boundingRange, intersection } from "./cellRange.ts";
import type { HostSheet } from "./sheet.ts";

/**
 * Makes one cell of the range, or of each of its rows (`across`). What the other cells hold is lost; merges that the range cuts
 * are drawn in. Errors: @throws BookError `overlaps-table`.
 */
export function mergeCells(sheet: HostSheet, range: CellRange, across = false): void {
  if (sheet.state.tables.some((table) => intersection(table.range, range))) throw new BookError("overlaps-table");
  const rows = across ? rowsOf(range) : [range];
  for (const one of rows) mergeOne(sheet, one);
}

/** Every merge that meets the range becomes cells again. */
export function unmergeCells(sheet: HostSheet, range: CellRange): void {
  const merges = sheet.state.merges.filter((merge) => !intersection(merge, range));
  if (merges.length < sheet.state.merges.length) sheet.change({ merges });
}

/** The merge that covers the cell. */
export function mergeAt(sheet: HostSheet, row: number, column: number): CellRange | undefined {
  return sheet.state.merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
}

function mergeOne(sheet: HostSheet, wanted: CellRange): void {
  let range = wanted;
  for (;;) {
    const grown = sheet.state.merges
      .filter((merge) => intersection(merge, range))
      .reduce((all, merge) => boundingRange(all, merge), range);
    if (area(grown) === area(range)) break;
    range = grown;
  }
  if (area(range) < 2) return;
  const filled = sheet.storedCells(range);
  const first = filled[0];
  if (first) {
    // Excel keeps the first content it meets, in the corner.
    sheet.storeCells(range, [
      ...filled.map(({ row, column }) => [row, column, null] as const),
      [range.top, range.left, first.cell] as const,
    ]);
  }
  sheet.setStyle(range, sheet.style(range.top, range.left));
  const others = sheet.state.merges.filter((merge) => !intersection(merge, range));
  sheet.change({ merges: [...others, range] });
}

function rowsOf(range: CellRange): CellRange[] {
  const rows: CellRange[] = [];
  for (let row = range.top; row <= range.bottom; row++) rows.push({ ...range, top: row, bottom: row });
  return rows;
}
