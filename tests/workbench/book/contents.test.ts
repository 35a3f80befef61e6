import { describe, expect, it } from "@jest/globals";
import {
  addSheet,
  cellError,
  charactersOfFileWidth,
  charactersOfPoints,
  fileWidthOfCharacters,
  pointsOfCharacters,
  clearCells,
  copyCells,
  displayText,
  fromR1C1,
  mergeCells,
  moveCells,
  sortRows,
  toR1C1,
  usedRange,
  writeContents,
  type CellInput,
} from "../../../src/workbench/book/index.ts";
import { at1, bookOf, type, typed } from "./bookText.ts";

describe("typing into cells", () => {
  it.each<[CellInput, unknown, string]>([
    ["12", 12, "General"],
    ["-1,234.5", -1234.5, "#,##0.00"],
    ["12%", 0.12, "0%"],
    ["2024-01-31", 45322, "yyyy-mm-dd"],
    ["true", true, "General"],
    ["#N/A", cellError("#N/A"), "General"],
    ["'0012", "0012", "General"],
    ["12 kr", "12 kr", "General"],
    ["=sum(a1:b2)", "=SUM(A1:B2)", "General"],
    ["=", "=", "General"],
    ["", null, "General"],
  ])("%j", (input, expected, format) => {
    const { sheet } = bookOf([input]);
    expect(typed(sheet, "A1")).toEqual(expected);
    expect(sheet.style(0, 0).numberFormat).toBe(format);
  });

  it("keeps everything as text where the format is text, and leaves what is null", () => {
    const { book, sheet } = bookOf([7, 8]);
    sheet.format(at1("A1:A2"), { numberFormat: "@" });
    type(book, sheet, [
      ["=1+1", null],
      ["12", 5],
    ]);
    expect(["A1", "B1", "A2", "B2"].map((at) => typed(sheet, at))).toEqual(["=1+1", 8, "12", 5]);
  });

  it("refuses a wrong shape or formula and writes nothing", () => {
    const { book, sheet } = bookOf([1]);
    expect(() => writeContents(book, sheet, at1("A1:B1"), [[1]])).toThrow("shape-mismatch");
    expect(() => writeContents(book, sheet, at1("A1:B1"), [[5, "=1+"]])).toThrow("formula-invalid");
    expect(typed(sheet, "A1")).toBe(1);
  });
});

describe("cells", () => {
  it("copied: relative references move, absolute ones stay, a multiple of the source is filled", () => {
    const { book, sheet } = bookOf([1, "=A1+$A$1+A$1"], [2], [3]);
    const written = copyCells(book, { sheet, range: at1("B1") }, { sheet, range: at1("B2:B3") });
    expect(written).toEqual(at1("B2:B3"));
    expect(typed(sheet, "B3")).toBe("=A3+$A$1+A$1");
    copyCells(book, { sheet, range: at1("B2") }, { sheet, range: at1("A4") });
    expect(typed(sheet, "A4")).toBe("=#REF!+$A$1+#REF!");
  });

  it("copied with skipped blanks, transposed, values or formats only", () => {
    const { book, sheet } = bookOf([1, "", 3], [9, 9, 9]);
    copyCells(book, { sheet, range: at1("A1:C1") }, { sheet, range: at1("A2") }, { skipBlanks: true });
    expect(["A2", "B2", "C2"].map((at) => typed(sheet, at))).toEqual([1, 9, 3]);
    copyCells(book, { sheet, range: at1("A1:C1") }, { sheet, range: at1("E1") }, { transpose: true });
    expect(["E1", "E2", "E3"].map((at) => typed(sheet, at))).toEqual([1, null, 3]);
    sheet.format(at1("A1"), { fill: "FF0000" });
    copyCells(book, { sheet, range: at1("A1") }, { sheet, range: at1("B2") }, { what: "formats" });
    expect([typed(sheet, "B2"), sheet.style(1, 1).fill]).toEqual([9, "FF0000"]);
  });

  it("copied with what belongs to them: merges, conditional formats, validations, widths of whole columns", () => {
    const { book, sheet } = bookOf([1, 2], [3, 4]);
    const other = addSheet(book, "Annat");
    sheet.change({
      merges: [at1("A1:B1")],
      conditionalFormats: [
        {
          id: "c",
          ranges: [at1("A1:B9")],
          stopIfTrue: false,
          rule: { kind: "custom", formula: "A1>$B$1" },
          format: {},
        },
      ],
      validations: [
        {
          id: "v",
          ranges: [at1("B2")],
          type: "custom",
          operator: "between",
          formula1: "B2>0",
          formula2: null,
          inCellDropDown: true,
          ignoreBlanks: true,
          prompt: { show: false, title: "", message: "" },
          errorAlert: { show: false, style: "stop", title: "", message: "" },
        },
      ],
    });
    sheet.setColumnWidth(0, 0, 30);
    copyCells(book, { sheet, range: at1("A1:B2") }, { sheet: other, range: at1("C3") });
    expect(other.state).toMatchObject({
      merges: [at1("C3:D3")],
      conditionalFormats: [{ ranges: [at1("C3:D4")], rule: { formula: "C3>$B$1" } }],
      validations: [{ ranges: [at1("D4")], formula1: "D4>0" }],
    });
    expect(other.columnWidths.at(2)).toBeNull();
    copyCells(book, { sheet, range: at1("A:A") }, { sheet: other, range: at1("F:F") });
    expect(other.columnWidths.at(5)).toBe(30);
    expect(typed(other, "F2")).toBe(3);
  });

  it("moved to another sheet: references name it", () => {
    const { book, sheet } = bookOf([1, "=A1"]);
    const other = addSheet(book, "Annat blad");
    moveCells(book, { sheet, range: at1("A1") }, { sheet: other, range: at1("C3") });
    expect(typed(sheet, "B1")).toBe("='Annat blad'!C3");
    expect([typed(sheet, "A1"), typed(other, "C3")]).toEqual([null, 1]);
  });

  it("moved: what points at them follows", () => {
    const { book, sheet } = bookOf([1, "=A1", "=SUM(A1:A2)"], [2]);
    moveCells(book, { sheet, range: at1("A1:A2") }, { sheet, range: at1("D5") });
    expect(["A1", "B1", "C1", "D5", "D6"].map((at) => typed(sheet, at))).toEqual([null, "=D5", "=SUM(D5:D6)", 1, 2]);
  });

  it("merged: the first content stays, in the corner", () => {
    const { book, sheet } = bookOf(["", 1], [2, 3]);
    mergeCells(sheet, at1("A1:B2"));
    expect(["A1", "B1", "A2", "B2"].map((at) => typed(sheet, at))).toEqual([1, null, null, null]);
    writeContents(book, sheet, at1("A1:B1"), [[5, 6]]);
    expect([typed(sheet, "A1"), typed(sheet, "B1")]).toEqual([5, null]);
    clearCells(book, sheet, at1("A1"));
    expect(sheet.state.merges).toEqual([]);
  });

  it("sorted: figures, texts, truth, errors, blanks last; formulas and looks go along", () => {
    const { sheet } = bookOf(["b", 1], ["", 2], [3, "=A3"], ["#N/A", 4], [true, 5], ["a", 6]);
    sheet.format(at1("A3"), { fill: "FF0000" });
    sortRows(sheet, at1("A1:B6"), [{ key: 0, ascending: true }]);
    expect([1, 2, 3, 4, 5, 6].map((row) => typed(sheet, `A${String(row)}`))).toEqual([
      3,
      "a",
      "b",
      true,
      cellError("#N/A"),
      null,
    ]);
    expect(typed(sheet, "B1")).toBe("=A1");
    expect(sheet.style(0, 0).fill).toBe("FF0000");
  });

  it("used: contents and single formatted cells, not whole formatted columns", () => {
    const { sheet } = bookOf(["", ""], ["", 5]);
    sheet.format(at1("D:D"), { fill: "FF0000" });
    sheet.format(at1("C9"), { fill: "FF0000" });
    expect(usedRange(sheet, true)).toEqual(at1("B2"));
    expect(usedRange(sheet, false)).toEqual(at1("B2:C9"));
    expect(usedRange(sheet, true, at1("A1:A9"))).toBeUndefined();
  });

  it("read in R1C1 and back", () => {
    for (const formula of ["A1+$B$2", "SUM(Blad1!C:C,1:3)", "Tabell1[Belopp]", 'IF(A1="B2",1,0)']) {
      expect(fromR1C1(toR1C1(formula, 4, 3), 4, 3)).toBe(formula);
    }
    expect(toR1C1("A1+$B$2", 1, 1)).toBe("R[-1]C[-1]+R2C2");
  });

  it.each([
    [-1234567.8, "#,##0", "-1,234,568", "-1\u00a0234\u00a0568"],
    [0.123, "0.0%", "12.3%", "12,3%"],
    [45322, "yyyy-mm-dd", "2024-01-31", "2024-01-31"],
    [45322, "d mmmm", "31 January", "31 januari"],
    [5, '#,##0 "kr";[Red]-#,##0 "kr"', "5 kr", "5 kr"],
    [true, "0", "TRUE", "SANT"],
    ["text", "0;0;0;@", "text", "text"],
    [0.1 + 0.2, "General", "0.3", "0,3"],
  ])("shown: %p as %s", (value, format, english, swedish) => {
    expect(displayText(value, format, { locale: "en-US" })).toBe(english);
    expect(displayText(value, format, { locale: "sv-SE" })).toBe(swedish);
  });
});

describe("widths", () => {
  it("are characters in Excel, points in the API, five pixels more in files", () => {
    expect(pointsOfCharacters(8.43)).toBe(48);
    expect(charactersOfPoints(48)).toBe(8.43);
    expect(charactersOfFileWidth(9.140625)).toBe(8.43);
    for (const characters of [0, 0.5, 1, 8.43, 12, 30.71, 255]) {
      expect(charactersOfPoints(pointsOfCharacters(characters))).toBeCloseTo(characters, 1);
      expect(charactersOfFileWidth(fileWidthOfCharacters(characters))).toBeCloseTo(characters, 2);
    }
  });
});

describe("recalculation", () => {
  it("happens once for a batch of writes, when somebody reads, and is told what changed", () => {
    const { book, sheet } = bookOf([1, "=A1"]);
    const calls: unknown[] = [];
    book.recalculation = {
      recalculate: (_, changed) => {
        calls.push(changed === "everything" ? changed : [...changed.values()].flat());
        sheet.setResult(0, 1, sheet.value(0, 0));
      },
    };
    expect(sheet.value(0, 1)).toBe(1);
    calls.length = 0;
    type(book, sheet, [[2]]);
    type(book, sheet, [[3]]);
    expect(calls).toEqual([]);
    expect([sheet.value(0, 1), sheet.value(0, 1)]).toEqual([3, 3]);
    expect(calls).toEqual([[at1("A1"), at1("A1")]]);
    book.change({ calculationMode: "manual" });
    type(book, sheet, [[4]]);
    expect(sheet.value(0, 1)).toBe(3);
    book.calculate();
    expect(sheet.value(0, 1)).toBe(4);
  });
});

describe("table headers", () => {
  it("typed over rename the column, in formulas too", () => {
    const { book, sheet } = bookOf(["Konto", "Belopp"], [1, 2], ["=SUM(Tabell1[Belopp])"]);
    sheet.change({
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
    writeContents(book, sheet, at1("B1"), "Utfall");
    expect(sheet.state.tables[0]?.columns[1]?.name).toBe("Utfall");
    expect(typed(sheet, "A3")).toBe("=SUM(Tabell1[Utfall])");
  });
});
