import fc from "fast-check";
import { describe, expect, it } from "@jest/globals";
import {
  addSheet,
  deleteCells,
  dump,
  insertCells,
  writeContents,
  type BookChange,
} from "../../../src/workbench/book/index.ts";
import { at1, bookOf, type, typed } from "./bookText.ts";

describe("insertCells", () => {
  it("moves references in formulas of all sheets, names, formats, charts and print areas", () => {
    const { book, sheet } = bookOf(["a", 1], ["b", 2], ["sum", "=SUM(B1:B2)"], ["fixed", "=$B$2+Blad1!B:B"]);
    const other = addSheet(book, "Min rapport");
    type(book, other, [["=Blad1!B2", "=SUM(Blad1!B1:B2)", "=B2", "='Blad1'!2:3"]]);
    book.change({ names: [{ name: "tal", scope: null, formula: "Blad1!$B$1:$B$2", comment: "", visible: true }] });
    sheet.change({
      merges: [at1("A3:B3")],
      conditionalFormats: [
        { id: "1", ranges: [at1("B1:B3")], stopIfTrue: false, rule: { kind: "custom", formula: "B2>0" }, format: {} },
      ],
      pageLayout: {
        ...sheet.state.pageLayout,
        printAreas: [at1("A1:B4")],
        rowBreaks: [1, 3],
        titleRows: { first: 1, last: 1 },
      },
      charts: [
        {
          id: "2",
          name: "D",
          type: "Line",
          title: null,
          legend: null,
          left: 0,
          top: 0,
          width: 1,
          height: 1,
          settings: {},
          series: [
            {
              id: 1,
              name: { formula: "Blad1!$A$1" },
              values: "Blad1!$B$1:$B$2",
              categories: null,
              type: null,
              settings: {},
            },
          ],
        },
      ],
    });
    insertCells(book, sheet, at1("2:3"), "down");
    expect(typed(sheet, "B5")).toBe("=SUM(B1:B4)");
    expect(typed(sheet, "B6")).toBe("=$B$4+Blad1!B:B");
    expect([..."ABCD"].map((column) => typed(other, `${column}1`))).toEqual([
      "=Blad1!B4",
      "=SUM(Blad1!B1:B4)",
      "=B2",
      "='Blad1'!4:5",
    ]);
    expect(book.state.names[0]?.formula).toBe("Blad1!$B$1:$B$4");
    const { merges, conditionalFormats, pageLayout, charts } = sheet.state;
    expect(merges).toEqual([at1("A5:B5")]);
    expect(conditionalFormats[0]).toMatchObject({ ranges: [at1("B1:B5")], rule: { formula: "B4>0" } });
    expect(pageLayout).toMatchObject({
      printAreas: [at1("A1:B6")],
      rowBreaks: [3, 5],
      titleRows: { first: 3, last: 3 },
    });
    expect(charts[0]?.series[0]).toMatchObject({ name: { formula: "Blad1!$A$1" }, values: "Blad1!$B$1:$B$4" });
  });

  it("pushes only its own columns, and leaves ranges that reach out of them", () => {
    const { book, sheet } = bookOf([1, 2, "=A1+B1", "=SUM(A1:B2)", "=SUM(A1:A2)"], [3, 4]);
    insertCells(book, sheet, at1("A1"), "down");
    expect(["A1", "A2", "A3", "B1", "C1", "D1", "E1"].map((at) => typed(sheet, at))).toEqual([
      null,
      1,
      3,
      2,
      "=A2+B1",
      "=SUM(A1:B2)",
      "=SUM(A2:A3)",
    ]);
  });

  it("brings sizes and looks along: a new row looks like the one above", () => {
    const { book, sheet } = bookOf(["head"], ["line"]);
    sheet.format(at1("1:1"), { font: { bold: true } });
    sheet.setRowHeight(0, 0, 30);
    sheet.setRowsHidden(1, 1, true);
    insertCells(book, sheet, at1("2:2"), "down");
    expect(sheet.style(1, 5).font.bold).toBe(true);
    expect([...sheet.rowHeights.between(0, 2)].map(({ value }) => value)).toEqual([30, null]);
    expect([...sheet.hiddenRows.between(0, 2)].map(({ value }) => value)).toEqual([false, true]);
  });

  it("refuses to push content off the sheet, or to tear a merge, and changes nothing then", () => {
    const { book, sheet } = bookOf(["a"]);
    writeContents(book, sheet, at1("A1048576"), "last");
    sheet.change({ merges: [at1("B2:C2")] });
    const before = dump(book);
    expect(() => insertCells(book, sheet, at1("1:1"), "down")).toThrow("off-sheet");
    expect(() => insertCells(book, sheet, at1("B1"), "down")).toThrow("insert-conflict");
    expect(dump(book)).toBe(before);
  });
});

describe("deleteCells", () => {
  it("turns what pointed at the deleted cells into #REF!, shrinks what reached over them", () => {
    const { book, sheet } = bookOf(["=A3", "=SUM(B2:B5)", "=Blad1!$A$3:$B$3"], [1], [2], [3]);
    deleteCells(book, sheet, at1("3:3"), "up");
    expect(["A1", "B1", "C1", "A3"].map((at) => typed(sheet, at))).toEqual([
      "=#REF!",
      "=SUM(B2:B4)",
      "=Blad1!#REF!",
      3,
    ]);
  });

  it("names a column that is inserted into a table, and drops a deleted one", () => {
    const { book, sheet } = bookOf(["Konto", "Belopp"], [1, 2]);
    const table = {
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
      style: "TableStyleMedium2",
      columns: [
        { id: 1, name: "Konto" },
        { id: 2, name: "Belopp" },
      ],
    };
    sheet.change({ tables: [table] });
    insertCells(book, sheet, at1("B:B"), "right");
    expect(sheet.state.tables[0]?.columns.map(({ name }) => name)).toEqual(["Konto", "Column1", "Belopp"]);
    expect(typed(sheet, "B1")).toBe("Column1");
    deleteCells(book, sheet, at1("A:A"), "left");
    expect(sheet.state.tables[0]).toMatchObject({
      range: at1("A1:B2"),
      columns: [{ name: "Column1" }, { name: "Belopp" }],
    });
  });

  it("tells place and source", () => {
    const { book, sheet } = bookOf([1]);
    const changes: BookChange[] = [];
    book.subscribe((change) => changes.push(change));
    book.as("user", () => deleteCells(book, sheet, at1("2:2"), "up"));
    expect(changes).toEqual([{ kind: "deleted", source: "user", sheet, range: at1("2:2"), shift: "up" }]);
  });
});

describe("insert, then delete", () => {
  const address = fc
    .tuple(fc.constantFrom("A", "B", "C", "D"), fc.integer({ min: 1, max: 8 }))
    .map(([c, r]) => c + String(r));
  const span = fc
    .tuple(fc.nat(3), fc.nat(3), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
    .map(
      ([a, b, c, d]) =>
        `${"ABCD".charAt(Math.min(a, b))}${String(Math.min(c, d))}:$${"ABCD".charAt(Math.max(a, b))}${String(Math.max(c, d))}`,
    );
  const cell = fc.oneof(
    fc.integer({ min: -9, max: 9 }),
    fc.constantFrom("text", "'12", ""),
    fc.tuple(span, address).map(([cells, one]) => `=SUM(${cells})+Blad1!${one}`),
  );
  const place = fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 3 }))
      .map(([row, more]) => ({ at: `${String(row)}:${String(row + more)}`, down: true })),
    fc.tuple(fc.constantFrom("A:A", "B:C", "C:C", "E:F")).map(([at]) => ({ at, down: false })),
    fc.tuple(address).map(([at]) => ({ at, down: true })),
    fc.tuple(address).map(([at]) => ({ at, down: false })),
  );

  it("is as if nothing had happened", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        fc.array(address),
        place,
        (rows, bold, { at, down }) => {
          const { book, sheet } = bookOf(...rows);
          for (const one of bold) sheet.format(at1(one), { font: { bold: true } });
          sheet.format(at1("B:B"), { fill: "FFFF00" });
          sheet.setColumnWidth(1, 1, 20);
          const before = dump(book);
          insertCells(book, sheet, at1(at), down ? "down" : "right");
          deleteCells(book, sheet, at1(at), down ? "up" : "left");
          expect(dump(book)).toBe(before);
        },
      ),
      { numRuns: 200 },
    );
  });
});
