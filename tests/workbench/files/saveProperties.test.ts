import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { CellRange } from "../../../src/domain/cell.ts";
import {
  addSheet,
  BookError,
  deleteCells,
  dump,
  insertCells,
  mergeCells,
  moveSheet,
  renameSheet,
  setVisibility,
  wholeSheet,
  writeContents,
  type HostBook,
} from "../../../src/workbench/book/index.ts";
import { brokenXmlParts } from "../../support/packages.ts";
import { openedBook, samples, saved } from "./support.ts";

type Change = (book: HostBook) => void;

const range = fc
  .tuple(fc.nat(20), fc.nat(8), fc.nat(3), fc.nat(3))
  .map(([top, left, down, right]): CellRange => ({ top, left, bottom: top + down, right: left + right }));
const sheet = fc.nat(3);
const on = (book: HostBook, at: number) => {
  const found = book.sheets[at % book.sheets.length];
  if (!found) throw new Error("no sheet");
  return found;
};
const typed = fc.oneof(
  fc.integer(),
  fc.constantFrom("", '=A1&"x"', "=SUM(A1:C9)", "'=text", "2024", "å & <ö>", "=Blad1!B2*2", true),
);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(sheet, range, typed).map(([at, { top, left }, value]) => (book: HostBook) => {
    writeContents(book, on(book, at), { top, bottom: top, left, right: left }, [[value]]);
  }),
  fc.tuple(sheet, range, fc.boolean()).map(([at, place, bold]) => (book: HostBook) => {
    on(book, at).format(place, { font: { bold }, fill: bold ? "EEEEEE" : null, numberFormat: "0.0" });
  }),
  fc.tuple(sheet, fc.nat(12), fc.integer({ min: 1, max: 40 })).map(([at, line, size]) => (book: HostBook) => {
    on(book, at).setColumnWidth(line, line, size);
    on(book, at).setRowHeight(line, line + 1, size);
    on(book, at).setRowsHidden(line + 2, line + 2, size % 2 === 0);
  }),
  fc.tuple(sheet, range).map(
    ([at, place]) =>
      (book: HostBook) =>
        mergeCells(on(book, at), place),
  ),
  fc.tuple(sheet, fc.nat(9), fc.boolean()).map(([at, top, inserts]) => (book: HostBook) => {
    const rows = { ...wholeSheet, top, bottom: top + 1 };
    if (inserts) insertCells(book, on(book, at), rows, "down");
    else deleteCells(book, on(book, at), rows, "up");
  }),
  fc.tuple(sheet, fc.constantFrom("Ett", "Två & 2", "It's")).map(([at, name]) => (book: HostBook) => {
    renameSheet(book, on(book, at), name);
  }),
  fc.constant((book: HostBook) => void addSheet(book)),
  fc.tuple(sheet, sheet).map(
    ([at, to]) =>
      (book: HostBook) =>
        moveSheet(book, on(book, at), to),
  ),
  sheet.map((at) => (book: HostBook) => setVisibility(book, on(book, at), "hidden")),
  fc.tuple(sheet, fc.nat(3), fc.nat(2)).map(([at, rows, columns]) => (book: HostBook) => {
    on(book, at).change({ freeze: rows + columns === 0 ? null : { rows, columns }, showGridlines: rows > 1 });
  }),
  fc.tuple(sheet, fc.constantFrom("Namn1", "Namn2")).map(([at, name]) => (book: HostBook) => {
    const names = book.state.names.filter((one) => one.name !== name);
    const scope = at === 0 ? null : on(book, at).id;
    book.change({ names: [...names, { name, scope, formula: "Blad1!$A$1", comment: "", visible: at !== 1 }] });
  }),
);

/** The book as text, without what a file does not keep: the selection and the sheet that is shown. */
function comparable(book: HostBook): string {
  return dump(book).replace(/ \(active\)| selection .*$/gm, "");
}

describe.each(samples)("any changes of %s", (_, bytes) => {
  it("are in the file that is saved", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const opened = openedBook(bytes);
        for (const apply of changes) {
          try {
            apply(opened.book);
          } catch (error) {
            if (!(error instanceof BookError)) throw error; // what Excel would not do
          }
        }
        const after = saved(opened);
        expect(comparable(after.book)).toBe(comparable(opened.book));
        expect(brokenXmlParts(after.saved)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});
