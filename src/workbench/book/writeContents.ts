import type { CellRange } from "../../domain/cell.ts";
import type { HostBook } from "./book.ts";
import { columnCount, intersection, rowCount } from "./cellRange.ts";
import { typedCell, type CellInput } from "./cellInput.ts";
import type { Cell } from "./cellValue.ts";
import type { HostSheet } from "./sheet.ts";
import { renameColumnsFromHeaders } from "./tableHeaders.ts";
import { BookError } from "./bookError.ts";

/**
 * Types into every cell of the range.
 * Shape: a single input for all cells, or rows of inputs in the shape of the range.
 * Errors: @throws BookError `shape-mismatch` and those of `typedCell`; nothing is written then.
 */
export function writeContents(
  book: HostBook,
  sheet: HostSheet,
  range: CellRange,
  inputs: CellInput | readonly (readonly CellInput[])[],
): void {
  const isGrid = typeof inputs === "object" && inputs !== null;
  if (isGrid && !hasShape(inputs, range)) throw new BookError("shape-mismatch");
  const hidden = hiddenByMerges(sheet, range);
  const cells: [number, number, Cell | null][] = [];
  const formats: [number, number, string][] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      const input = isGrid ? (inputs[row - range.top]?.[column - range.left] ?? null) : inputs;
      if (input === null || hidden(row, column)) continue;
      const current = sheet.style(row, column).numberFormat;
      const { cell, numberFormat } = typedCell(input, current);
      cells.push([row, column, cell]);
      if (numberFormat !== undefined && current === "General") formats.push([row, column, numberFormat]);
    }
  }
  for (const [row, column, numberFormat] of formats) {
    sheet.format({ top: row, bottom: row, left: column, right: column }, { numberFormat });
  }
  if (cells.length === 0) return;
  sheet.storeCells(range, cells);
  renameColumnsFromHeaders(book, sheet, range);
}

function hasShape(rows: readonly (readonly CellInput[])[], range: CellRange): boolean {
  const width = columnCount(range);
  return rows.length === rowCount(range) && rows.every((row) => Array.isArray(row) && row.length === width);
}

/** Cells under a merge, which hold nothing. */
function hiddenByMerges(sheet: HostSheet, range: CellRange): (row: number, column: number) => boolean {
  const merges = sheet.state.merges.filter((merge) => intersection(merge, range));
  if (merges.length === 0) return () => false;
  return (row, column) =>
    merges.some(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
    );
}
