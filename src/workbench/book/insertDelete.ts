import { maxColumns, maxRows, type CellRange } from "../../domain/cell.ts";
import type { HostBook } from "./book.ts";
import type { DeleteShift, InsertShift } from "./bookChange.ts";
import { BookError } from "./bookError.ts";
import { contains, intersection, isEntireColumns, isEntireRows, isWithin } from "./cellRange.ts";
import { moveCharts, topOfRow } from "./moveCharts.ts";
import { moveRecords } from "./moveRecords.ts";
import { moveForDelete, moveForInsert } from "./rangeMove.ts";
import { moveReferences } from "./rewriteFormulas.ts";
import type { HostSheet } from "./sheet.ts";

/**
 * Pushes the cells of the range, and what is below or to the right of them, away; every reference in the book follows. Whole
 * rows and columns bring their sizes along. New cells look like those above, or to the left.
 * Errors: @throws BookError `off-sheet` when content would be pushed over the edge, `insert-conflict` through a merge or table.
 */
export function insertCells(book: HostBook, sheet: HostSheet, range: CellRange, shift: InsertShift): void {
  const isDown = shift === "down";
  const lost = isDown
    ? { ...range, top: maxRows - (range.bottom - range.top + 1), bottom: maxRows - 1 }
    : { ...range, left: maxColumns - (range.right - range.left + 1), right: maxColumns - 1 };
  if (sheet.storedCells(lost).length > 0) throw new BookError("off-sheet");
  const pushed = isDown ? { ...range, bottom: maxRows - 1 } : { ...range, right: maxColumns - 1 };
  refuseCutting(sheet, pushed, shift);
  const move = moveForInsert(range, shift);
  const rows = isDown ? range.bottom - range.top + 1 : 0;
  const columns = isDown ? 0 : range.right - range.left + 1;
  sheet.moveCells((row, column) =>
    isWithin(pushed, row, column) ? { row: row + rows, column: column + columns } : { row, column },
  );
  if (isDown) {
    sheet.styles.insertDown(range);
    if (isEntireRows(range)) {
      sheet.insertRowSizes(range.top, rows);
      const line = topOfRow(sheet, range.top);
      moveCharts(sheet, line, topOfRow(sheet, range.bottom + 1) - line);
    }
  } else {
    sheet.styles.insertRight(range);
    if (isEntireColumns(range)) sheet.insertColumnSizes(range.left, columns);
  }
  moveReferences(book, sheet, move);
  moveRecords(book, sheet, move);
  book.notify({ kind: "inserted", source: book.source, sheet, range, shift });
}

/**
 * Takes the cells out, and the cells below or to the right close the gap. References to what is gone become #REF!.
 * Errors: @throws BookError `insert-conflict` when a merge or a table would be cut apart.
 */
export function deleteCells(book: HostBook, sheet: HostSheet, range: CellRange, shift: DeleteShift): void {
  const isUp = shift === "up";
  const pulled = isUp ? { ...range, bottom: maxRows - 1 } : { ...range, right: maxColumns - 1 };
  refuseCutting(sheet, pulled, shift);
  const move = moveForDelete(range, shift);
  const rows = isUp ? range.bottom - range.top + 1 : 0;
  const columns = isUp ? 0 : range.right - range.left + 1;
  sheet.moveCells((row, column) => {
    if (isWithin(range, row, column)) return undefined;
    return isWithin(pulled, row, column) ? { row: row - rows, column: column - columns } : { row, column };
  });
  if (isUp) {
    sheet.styles.removeUp(range);
    if (isEntireRows(range)) {
      const line = topOfRow(sheet, range.top);
      moveCharts(sheet, line, line - topOfRow(sheet, range.bottom + 1));
      sheet.removeRowSizes(range.top, rows);
    }
  } else {
    sheet.styles.removeLeft(range);
    if (isEntireColumns(range)) sheet.removeColumnSizes(range.left, columns);
  }
  moveReferences(book, sheet, move);
  moveRecords(book, sheet, move);
  book.notify({ kind: "deleted", source: book.source, sheet, range, shift });
}

/** A merge or table that lies only partly in the moving band would be torn. Whole rows and columns tear nothing. */
function refuseCutting(sheet: HostSheet, band: CellRange, shift: InsertShift | DeleteShift): void {
  const isVertical = shift === "down" || shift === "up";
  const blocks = [...sheet.state.merges, ...sheet.state.tables.map(({ range }) => range)];
  for (const block of blocks) {
    if (!intersection(block, band)) continue;
    const across = isVertical
      ? { ...band, top: block.top, bottom: block.bottom }
      : { ...band, left: block.left, right: block.right };
    if (!contains(across, block)) throw new BookError("insert-conflict");
  }
}
