import { maxColumns, type CellRange } from "../../../domain/cell.ts";
import {
  cellAt,
  clearCells,
  deleteCells,
  insertCells,
  writeContents,
  type HostBook,
  type HostSheet,
} from "../../book/index.ts";
import { editText, typedInput } from "./typedText.ts";

/** The user's edits of a protected sheet, which Excel refuses; the add-in's are refused by the host. */
export class SheetProtectedError extends Error {
  constructor() {
    super("sheet-protected");
    this.name = "SheetProtectedError";
  }
}

/** A cell's content typed by the user. The same as before changes nothing. @throws BookError SheetProtectedError */
export function typeInto(book: HostBook, sheet: HostSheet, row: number, column: number, text: string): void {
  const before = editText(sheet.storedCell(row, column), sheet.style(row, column).numberFormat);
  if (text === before) return;
  const range = cellAt(row, column);
  refuseIfLocked(sheet, range);
  book.as("user", () => {
    if (text === "") clearCells(book, sheet, range, "contents");
    else writeContents(book, sheet, range, typedInput(text));
  });
}

/** Texts put into cells at once, as a paste does; "" empties, null leaves. Shape: rows of columns from the top left cell. @throws BookError */
export function typeBlock(
  book: HostBook,
  sheet: HostSheet,
  at: CellRange,
  rows: readonly (readonly (string | null)[])[],
): void {
  refuseIfLocked(sheet, at);
  book.as("user", () => {
    writeContents(
      book,
      sheet,
      at,
      rows.map((texts) => texts.map((text) => text && typedInput(text))),
    );
  });
}

/** Rows above the selected ones, as many as are selected. @throws BookError */
export function insertRows(book: HostBook, sheet: HostSheet, selected: CellRange): void {
  refuseIfLocked(sheet, selected);
  book.as("user", () => {
    insertCells(book, sheet, wholeRows(selected), "down");
    book.select(sheet, [selected]); // the new rows, as in Excel
  });
}

/** Takes the selected rows out. @throws BookError */
export function deleteRows(book: HostBook, sheet: HostSheet, selected: CellRange): void {
  refuseIfLocked(sheet, selected);
  book.as("user", () => deleteCells(book, sheet, wholeRows(selected), "up"));
}

function wholeRows({ top, bottom }: CellRange): CellRange {
  return { top, bottom, left: 0, right: maxColumns - 1 };
}

function refuseIfLocked(sheet: HostSheet, range: CellRange): void {
  if (!sheet.state.protection) return;
  for (const { style } of sheet.styles.in(range)) if (style.locked) throw new SheetProtectedError();
}
