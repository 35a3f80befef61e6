import type { CellRange } from "../../../src/domain/cell.ts";
/** Helpers of the book's tests: a sheet drawn as lines, read back as the API shows it. */
import {
  newBook,
  writeContents,
  type HostBook,
  type HostSheet,
  type CellInput,
  rangeOfText,
} from "../../../src/workbench/book/index.ts";

/** A book of one sheet, Blad1, with the rows typed in from A1. */
export function bookOf(...rows: readonly (readonly CellInput[])[]): { book: HostBook; sheet: HostSheet } {
  const book = newBook();
  const sheet = book.activeSheet;
  type(book, sheet, rows);
  return { book, sheet };
}

/** Types rows in from a cell on. */
export function type(book: HostBook, sheet: HostSheet, rows: readonly (readonly CellInput[])[], at = "A1"): void {
  const { top, left } = at1(at);
  const width = Math.max(1, ...rows.map((row) => row.length));
  if (rows.length === 0) return;
  const padded = rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
  writeContents(book, sheet, { top, left, bottom: top + rows.length - 1, right: left + width - 1 }, padded);
}

/** The range of an address. @throws Error for a wrong address */
export function at1(address: string): CellRange {
  const range = rangeOfText(address);
  if (!range) throw new Error(`no address: ${address}`);
  return range;
}

/** What a cell holds, as typed. */
export function typed(sheet: HostSheet, address: string): unknown {
  const { top, left } = at1(address);
  const cell = sheet.storedCell(top, left);
  return cell?.formula == null ? (cell?.value ?? null) : `=${cell.formula}`;
}
