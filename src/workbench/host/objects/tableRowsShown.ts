import type { HostBook } from "../../book/book.ts";
import type { BookTable } from "../../book/bookTypes.ts";
import { clearCells } from "../../book/clearCells.ts";
import { deleteCells, insertCells } from "../../book/insertDelete.ts";
import type { HostSheet } from "../../book/sheet.ts";
import { replaceTable } from "../../book/tableHeaders.ts";
import { writeHeaders } from "../../book/tables.ts";
import { writeContents } from "../../book/writeContents.ts";

/** Shows or hides the header row: shown, it takes the row above, which is pushed up into being where it is taken. */
export function setHeaders(book: HostBook, sheet: HostSheet, table: BookTable, isShown: boolean): void {
  if (isShown === table.showHeaders) return;
  const { range } = table;
  if (!isShown) {
    replaceTable(sheet, { ...table, showHeaders: false, range: { ...range, top: range.top + 1 } });
    clearCells(book, sheet, { ...range, bottom: range.top }, "contents");
    return;
  }
  const above = { ...range, top: range.top - 1, bottom: range.top - 1 };
  const isFree = range.top > 0 && sheet.storedCells(above).length === 0;
  if (!isFree) insertCells(book, sheet, { ...range, bottom: range.top }, "down");
  const top = isFree ? range.top - 1 : range.top;
  writeHeaders(sheet, top, range.left, table.columns);
  replaceTable(sheet, {
    ...table,
    showHeaders: true,
    range: { ...range, top, bottom: isFree ? range.bottom : range.bottom + 1 },
  });
}

/** Shows or hides the row of totals: a word in its first cell, the sum of the last column in its last. */
export function setTotals(book: HostBook, sheet: HostSheet, table: BookTable, isShown: boolean): void {
  if (isShown === table.showTotals) return;
  const { range } = table;
  if (!isShown) {
    replaceTable(sheet, { ...table, showTotals: false, range: { ...range, bottom: range.bottom - 1 } });
    deleteCells(book, sheet, { ...range, top: range.bottom }, "up");
    return;
  }
  const row = range.bottom + 1;
  const below = { ...range, top: row, bottom: row };
  if (sheet.storedCells(below).length > 0) insertCells(book, sheet, below, "down");
  replaceTable(sheet, { ...table, showTotals: true, range: { ...range, bottom: row } });
  const last = table.columns.at(-1)?.name ?? "";
  const hasFigures = sheet
    .storedCells({ ...range, left: range.right })
    .some(({ cell }) => typeof cell.value === "number");
  if (range.left < range.right)
    writeContents(book, sheet, { ...below, right: range.left }, book.locale === "sv-SE" ? "Summa" : "Total");
  if (hasFigures)
    writeContents(book, sheet, { ...below, left: range.right }, `=SUBTOTAL(109,${table.name}[${escaped(last)}])`);
}

/** A column's name in a structured reference. */
function escaped(name: string): string {
  return name.replace(/['#[\]@]/g, "'$&");
}
