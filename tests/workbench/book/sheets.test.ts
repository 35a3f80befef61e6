import { describe, expect, it } from "@jest/globals";
import {
  addSheet,
  copySheet,
  deleteSheet,
  dump,
  dumpSheet,
  renameSheet,
  setVisibility,
} from "../../../src/workbench/book/index.ts";
import { at1, bookOf, type, typed } from "./bookText.ts";

describe("sheets", () => {
  it("renamed: formulas and names follow, in quotes where needed", () => {
    const { book, sheet } = bookOf([1, "=Blad1!A1"]);
    type(book, addSheet(book), [["=blad1!A1+SUM(Blad1!A:A)"]]);
    book.change({ names: [{ name: "n", scope: null, formula: "Blad1!$A$1", comment: "", visible: true }] });
    renameSheet(book, sheet, "Kalle's 2024");
    expect(typed(sheet, "B1")).toBe("='Kalle''s 2024'!A1");
    expect(typed(book.sheets[1]!, "A1")).toBe("='Kalle''s 2024'!A1+SUM('Kalle''s 2024'!A:A)");
    expect(book.state.names[0]?.formula).toBe("'Kalle''s 2024'!$A$1");
  });

  it("deleted: references become #REF!, its own names go, another sheet is active", () => {
    const { book, sheet } = bookOf([1]);
    const other = addSheet(book, "B");
    type(book, other, [["=Blad1!A1+A2"]]);
    book.change({ names: [{ name: "n", scope: sheet.id, formula: "1", comment: "", visible: true }] });
    deleteSheet(book, sheet);
    expect(typed(other, "A1")).toBe("=#REF!A1+A2");
    expect(book.state.names).toEqual([]);
    expect(book.activeSheet).toBe(other);
    expect(() => deleteSheet(book, other)).toThrow("last-visible-sheet");
    expect(() => setVisibility(book, other, "hidden")).toThrow("last-visible-sheet");
  });

  it.each(["", "a".repeat(32), "a/b", "'x", "History", "blad1"])("refuses the name %j", (name) => {
    const { book } = bookOf([1]);
    expect(() => addSheet(book, name)).toThrow(/name-/);
    expect(book.sheets).toHaveLength(1);
  });

  it("copied: everything comes along, references to itself by name go to the copy", () => {
    const { book, sheet } = bookOf(["Konto", "Belopp"], [1, "=A2*2"], ["=SUM(Tabell1[Belopp])", "=Blad1!B2"]);
    sheet.change({
      merges: [at1("D1:E1")],
      freeze: { rows: 1, columns: 0 },
      tables: [
        {
          id: "t",
          name: "Tabell1",
          range: at1("A1:B2"),
          showHeaders: true,
          showTotals: false,
          showFilterButton: true,
          showBandedRows: true,
          showBandedColumns: false,
          highlightFirstColumn: false,
          highlightLastColumn: false,
          style: "",
          columns: [
            { id: 1, name: "Konto" },
            { id: 2, name: "Belopp" },
          ],
        },
      ],
    });
    sheet.setColumnWidth(0, 0, 30);
    sheet.format(at1("1:1"), { fill: "EEEEEE" });
    book.change({
      names: [
        { name: "lokalt", scope: sheet.id, formula: "Blad1!$A$1", comment: "", visible: true },
        { name: "globalt", scope: null, formula: "Blad1!$B$2", comment: "", visible: true },
      ],
    });
    const copy = copySheet(book, sheet);
    expect(copy.name).toBe("Blad1 (2)");
    expect(dumpSheet(copy).join("\n")).toBe(
      dumpSheet(sheet).join("\n").replaceAll("Tabell1", "Tabell12").replace("=Blad1!", "='Blad1 (2)'!"),
    );
    expect(
      book.state.names.filter(({ scope }) => scope === copy.id).map(({ name, formula }) => [name, formula]),
    ).toEqual([
      ["lokalt", "'Blad1 (2)'!$A$1"],
      ["globalt", "'Blad1 (2)'!$B$2"],
    ]);
    const before = dump(book);
    deleteSheet(book, copySheet(book, sheet));
    expect(dump(book)).toBe(before);
  });

  it("cannot be touched in a protected structure", () => {
    const { book, sheet } = bookOf([1]);
    book.change({ protection: { password: null } });
    for (const edit of [() => addSheet(book), () => copySheet(book, sheet), () => renameSheet(book, sheet, "x")]) {
      expect(edit).toThrow("structure-protected");
    }
  });
});
