import { beforeAll, describe, expect, it } from "@jest/globals";
import { openPackage } from "../../../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../../../src/io/xlsx/readWorkbook.ts";
import { writeReports } from "../../../src/io/xlsx/writeReports.ts";
import { reportLook } from "../../../src/report/styleSheet.ts";
import {
  addSheet,
  cellError,
  insertCells,
  newBook,
  wholeSheet,
  writeContents,
  type CellValue,
  type HostBook,
  type HostSheet,
} from "../../../src/workbench/book/index.ts";
import { loadCalculation, type BookCalculation } from "../../../src/workbench/calc/index.ts";
import { batches } from "../../../src/workbench/calc/batches.ts";
import { engineFormula } from "../../../src/workbench/calc/engineFormula.ts";
import { FormulaIndex } from "../../../src/workbench/calc/formulaIndex.ts";
import { sampleLayouts } from "../../support/sampleLayouts.ts";
import { liveOptions } from "../../support/writtenReports.ts";
import { firstSheet, openedBook, samples } from "../files/support.ts";
import { processorTime } from "../../support/processorTime.ts";

let calculation: BookCalculation;

beforeAll(async () => {
  calculation = await loadCalculation();
});

async function calculated(): Promise<{ book: HostBook; sheet: HostSheet; calc: BookCalculation }> {
  const book = newBook();
  const calc = await loadCalculation();
  book.recalculation = calc;
  return { book, sheet: firstSheet(book), calc };
}

function type(book: HostBook, sheet: HostSheet, row: number, column: number, value: string | number): void {
  writeContents(book, sheet, { top: row, bottom: row, left: column, right: column }, [[value]]);
}

/** A file with reports made of it. */
function withReports(bytes: Uint8Array): Uint8Array {
  const pkg = openPackage(bytes);
  if (!pkg.ok) throw new Error("unreadable");
  const workbook = readWorkbookSync(pkg.value);
  if (!workbook.ok) throw new Error("unreadable");
  const written = writeReports(pkg.value, workbook.value, sampleLayouts(workbook.value), {
    ...liveOptions,
    look: reportLook,
  });
  if (!written.ok) throw new Error("refused");
  return written.value.bytes;
}

describe("every formula of the samples and of their reports", () => {
  it.each(samples)("has the result the file stores (%s)", async (_, bytes) => {
    for (const file of [bytes, withReports(bytes)]) {
      const { book } = openedBook(file);
      const stored = book.sheets.map((sheet) => sheet.storedCells().filter(({ cell }) => cell.formula !== null));
      const calc = await loadCalculation();
      book.recalculation = calc;
      book.calculate({ full: true });
      for (const [at, cells] of stored.entries()) {
        for (const { row, column, cell } of cells) {
          const value = book.sheets[at]?.storedCell(row, column)?.value;
          if (typeof cell.value === "number") expect(value).toBeCloseTo(cell.value, 9);
          else expect(value).toEqual(cell.value);
        }
      }
      expect(calc.uncomputed).toEqual([]);
    }
  });
});

describe("what Excel does where the engine would not", () => {
  it.each<readonly [formula: string, result: CellValue]>([
    ["=SUM(A1,B1)", 2],
    ["=+A1", "text"],
    ["=Z99", 0],
    ['=IF(Z99="","tom",1)', "tom"],
    ['=SUMPRODUCT(--(A1:C1<>""))', 2],
    ['=NUMBERVALUE(SUBSTITUTE("1\u00a0234,5",UNICHAR(160),""),","," ")', 1234.5],
    ["='Blad ''2'''!A1*2", 14],
    ["=Sats*2", 20],
    ["=LET(x,B1,x+1)", 3],
    ["=XLOOKUP(2,B1:B2,A1:A2)", "text"],
    ["=1/0", cellError("#DIV/0!")],
    ["=FINNSINTE(1)", cellError("#NAME?")],
  ])("%s", async (formula, result) => {
    const { book, sheet } = await calculated();
    type(book, addSheet(book, "Blad '2"), 0, 0, 7);
    addSheet(book, "Blad '2x");
    type(book, sheet, 0, 0, "text");
    type(book, sheet, 0, 1, 2);
    book.change({ names: [{ name: "Sats", scope: null, formula: "Blad1!$B$1*5", comment: "", visible: true }] });
    type(book, sheet, 3, 3, formula.replace("'Blad ''2'''", "'Blad ''2'"));
    expect(sheet.value(3, 3)).toEqual(result);
  });

  it("gives the engine single cells as ranges only where text is passed over", () => {
    expect(engineFormula("SUM(A1, 'B''1'!B2,C3+1)*A1")).toBe("SUM(A1:A1, 'B''1'!B2:B2,C3+1)*A1");
    expect(engineFormula('IF(A1="SUM(A1)",+B1,1+2)')).toBe('IF(A1="SUM(A1)",B1,1+2)');
  });
});

describe("values that cannot be calculated", () => {
  it("stay as they are, and are counted; what follows from them is calculated", async () => {
    const { book, sheet, calc } = await calculated();
    const cell = (formula: string, value: CellValue) => ({ formula, value, quotePrefix: false });
    sheet.storeCells({ top: 0, bottom: 3, left: 0, right: 0 }, [
      [0, 0, cell("[1]Blad1!A1", 42)],
      [1, 0, cell("A1+1", null)],
      [2, 0, cell("MINEGEN(1)", 5)],
    ]);
    expect([0, 1, 2].map((row) => sheet.value(row, 0))).toEqual([42, 43, 5]);
    expect(calc.uncomputed.map(({ formula }) => formula)).toEqual(["[1]Blad1!A1", "MINEGEN(1)"]);
    type(book, sheet, 0, 0, 1);
    type(book, sheet, 2, 0, "");
    expect(sheet.value(1, 0)).toBe(2);
    expect(calc.uncomputed).toEqual([]);
  });

  it("do not hang when they go round in a circle", async () => {
    const { book, sheet } = await calculated();
    type(book, sheet, 0, 0, "=B1+1");
    type(book, sheet, 0, 1, "=A1+1");
    type(book, sheet, 0, 2, "=2*3");
    expect(sheet.value(0, 2)).toBe(6);
    expect(typeof sheet.value(0, 0)).toBe("number");
  });
});

describe("what is calculated anew", () => {
  it("is what depends on the change, and what never stays", async () => {
    const { book, sheet } = await calculated();
    const other = addSheet(book, "Annat");
    type(book, sheet, 0, 0, 1);
    type(book, other, 0, 0, "=Blad1!A1*2");
    type(book, other, 1, 0, "=SUM(A1:A1)");
    type(book, other, 2, 0, '=INDIRECT("Blad1!A1")');
    type(book, other, 3, 0, "=10");
    expect([0, 1, 2].map((row) => other.value(row, 0))).toEqual([2, 2, 1]);
    other.storeCells({ top: 9, bottom: 9, left: 9, right: 9 }, []);
    book.calculate();
    other.setResult(3, 0, 99); // would be corrected if it were calculated
    type(book, sheet, 0, 0, 5);
    expect([0, 1, 2, 3].map((row) => other.value(row, 0))).toEqual([10, 10, 5, 99]);
  });

  it("follows cells that move", async () => {
    const { book, sheet } = await calculated();
    type(book, sheet, 0, 0, 3);
    type(book, sheet, 1, 0, "=A1*2");
    expect(sheet.value(1, 0)).toBe(6);
    insertCells(book, sheet, { ...wholeSheet, top: 0, bottom: 0 }, "down");
    type(book, sheet, 1, 0, 4);
    expect(sheet.value(2, 0)).toBe(8);
  });

  it("may be more formulas than the engine takes at once", async () => {
    const { sheet, calc } = await calculated();
    const count = 21_000;
    const chain = Array.from({ length: count }, (_, row) =>
      row === 0
        ? ([0, 0, { value: 1, formula: null, quotePrefix: false }] as const)
        : ([row, 0, { value: null, formula: `A${String(row)}+1`, quotePrefix: false }] as const),
    );
    sheet.storeCells({ top: 0, bottom: count, left: 0, right: 0 }, chain);
    expect(sheet.value(count - 1, 0)).toBe(count);
    expect(calc.uncomputed).toEqual([]);
  });

  it("is cut so that every portion reads itself and earlier ones", async () => {
    const { book, sheet } = await calculated();
    for (const [row, formula] of ["=A2", "=A3", "=A4", "=1"].entries()) type(book, sheet, row, 0, formula);
    const index = new FormulaIndex(book);
    index.update("everything");
    const portions = batches(new Set(index.all), index, 2).map((cells) => cells.map(({ row }) => row));
    expect(portions).toEqual([
      [3, 2],
      [1, 0],
    ]);
  });

  it("is a few cells in a book of many", async () => {
    const { book, sheet } = await calculated();
    const rows = Array.from(
      { length: 120_000 },
      (_, at) => [at % 20_000, Math.floor(at / 20_000), { value: at, formula: null, quotePrefix: false }] as const,
    );
    sheet.storeCells({ top: 0, bottom: 19_999, left: 0, right: 5 }, rows);
    type(book, sheet, 0, 9, "=A1+B2");
    sheet.value(0, 9);
    const taken = processorTime(() => {
      type(book, sheet, 0, 0, 1000);
      expect(sheet.value(0, 9)).toBe(1000 + 20_001);
    });

    expect(taken).toBeLessThan(500);
  });
});

it("is one object for each book, and takes another when it is given one", () => {
  const one = newBook();
  const two = newBook();
  for (const book of [one, two]) {
    book.recalculation = calculation;
    type(book, firstSheet(book), 0, 0, "=1+1");
    expect(firstSheet(book).value(0, 0)).toBe(2);
  }
});
