import type { CellRange } from "../../../domain/cell.ts";
import { cellAt, clearCells, writeContents, type HostBook, type HostSheet } from "../../book/index.ts";
import { editText, typedInput } from "./typedText.ts";

/** A cell's content typed by the user. The same as before changes nothing. @throws BookError */
export function typeInto(book: HostBook, sheet: HostSheet, row: number, column: number, text: string): void {
  const before = editText(sheet.storedCell(row, column), sheet.style(row, column).numberFormat);
  if (text === before) return;
  const range = cellAt(row, column);
  book.as("user", () => {
    if (text === "") clearCells(book, sheet, range, "contents");
    else writeContents(book, sheet, range, typedInput(text));
  });
}

/** Texts put into cells at once, as a paste does; "" empties. Shape: rows of columns from the top left cell. @throws BookError */
export function typeBlock(book: HostBook, sheet: HostSheet, at: CellRange, rows: readonly (readonly string[])[]): void {
  book.as("user", () => {
    writeContents(book, sheet, at, rows.map((texts) => texts.map(typedInput)));
  });
}
