import { describe, expect, it } from "@jest/globals";
import { cellAt, newBook, writeContents, type BookChange } from "../../../../src/workbench/book/index.ts";
import {
  deleteRows,
  insertRows,
  SheetProtectedError,
  typeBlock,
  typeInto,
} from "../../../../src/workbench/page/grid/userEdits.ts";

function watchedBook() {
  const book = newBook();
  const changes: BookChange[] = [];
  writeContents(book, book.activeSheet, { top: 0, left: 0, bottom: 2, right: 0 }, [[1], [2], ["=A1+A2"]]);
  book.subscribe((change) => void changes.push(change));
  return { book, sheet: book.activeSheet, changes };
}

describe("the user's edits", () => {
  it("are the user's in the book's own account of them", () => {
    const { book, sheet, changes } = watchedBook();
    typeInto(book, sheet, 0, 0, "1 234,5");
    expect(sheet.storedCell(0, 0)?.value).toBe(1234.5);
    expect(changes.map(({ kind, source }) => [kind, source])).toEqual([["contents", "user"]]);
  });

  it("change nothing when the same is typed again", () => {
    const { book, sheet, changes } = watchedBook();
    typeInto(book, sheet, 2, 0, "=A1+A2");
    typeInto(book, sheet, 0, 0, "1");
    expect(changes).toEqual([]);
  });

  it("empty a cell that is typed empty, and leave what a paste does not mention", () => {
    const { book, sheet } = watchedBook();
    typeInto(book, sheet, 0, 0, "");
    typeBlock(book, sheet, { top: 1, left: 0, bottom: 2, right: 0 }, [["7"], [null]]);
    expect([0, 1, 2].map((row) => sheet.storedCell(row, 0)?.formula ?? sheet.storedCell(row, 0)?.value)).toEqual([
      undefined,
      7,
      "A1+A2",
    ]);
  });

  it("put rows in and take them out, with formulas that follow and the new row selected", () => {
    const { book, sheet } = watchedBook();
    book.select(sheet, [cellAt(1, 0)]);
    insertRows(book, sheet, cellAt(1, 0));
    expect(sheet.storedCell(3, 0)?.formula).toBe("A1+A3");
    expect(book.selection(sheet)).toEqual([cellAt(1, 0)]);
    deleteRows(book, sheet, cellAt(1, 0));
    expect(sheet.storedCell(2, 0)?.formula).toBe("A1+A2");
  });

  it("are refused on a protected sheet", () => {
    const { book, sheet } = watchedBook();
    sheet.change({ protection: { options: {}, password: null } });
    expect(() => typeInto(book, sheet, 0, 0, "5")).toThrow(SheetProtectedError);
    sheet.format(cellAt(0, 0), { locked: false });
    typeInto(book, sheet, 0, 0, "5");
    expect(sheet.storedCell(0, 0)?.value).toBe(5);
  });
});
