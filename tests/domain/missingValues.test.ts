import { describe, expect, it } from "@jest/globals";
import { addressOf, cellKey, columnOfKey, rowOfKey } from "../../src/domain/cell.ts";
import { cellFormat, cellValue } from "../../src/domain/grid.ts";
import type { Workbook } from "../../src/domain/grid.ts";
import { withComputedValues } from "../../src/domain/missingValues.ts";
import { drawnRows, workbookOf } from "../support/book.ts";

/** What the formulas give, by place; undefined for those without a value. */
function results(workbook: Workbook): Record<string, unknown> {
  return Object.fromEntries(
    workbook.sheets.flatMap((sheet) =>
      [...sheet.formulas.keys()].map((key) => [
        `${sheet.name}!${addressOf(rowOfKey(key), columnOfKey(key))}`,
        cellValue(workbook, sheet, rowOfKey(key), columnOfKey(key))?.value,
      ]),
    ),
  );
}

const one = (rows: string): Workbook => workbookOf([{ name: "Ett", rows: drawnRows(rows) }]);

describe("values that a file does not hold", () => {
  it("come from plain formulas, whatever the order, over sheets, with the format of their cell", () => {
    const book = withComputedValues(
      workbookOf([
        {
          name: "Ett",
          rows: drawnRows(`
            =SUM(A2:A4) → | =A1*2 →
            10            | =A2/A1 → {0.0%}
            =A2+B4 →      | x
            =10% →        | 5`),
        },
        { name: "Två blad", rows: drawnRows(`='Ett'!A1 → | =Ett!B3 → | =Ett!Z9 → | =SUM(Ett!A1:A4) →`) },
      ]),
    );
    expect(results(book)).toEqual({
      "Ett!A1": 25.1,
      "Ett!B1": 50.2,
      "Ett!B2": 0.398406374501992,
      "Ett!A3": 15,
      "Ett!A4": 0.1,
      "Två blad!A1": 25.1,
      "Två blad!B1": "x",
      "Två blad!C1": 0,
      "Två blad!D1": 50.2,
    });
    const [sheet] = book.sheets;
    expect(sheet && cellFormat(book, sheet, 1, 1).numberFormat).toBe("0.0%");
    expect(sheet?.unvalued.size).toBe(0);
  });

  it("stay away where a formula is not plain, goes in a circle or reads what is unknown", () => {
    const book = withComputedValues(
      one(`
        1 | =IF(A1>0,1,2) → | =B1+1 →      | =SUM(A1:B1) →
        2 | =C2+1 →         | =B2+1 →      | =C2 →
        x | =A3+1 →         | =A1/0 →      | =Okänt!A1 →
        4 | =[1]Blad1!A1 →  | =SUM(D4:D4) → | =SUM(A1:A4,D4) →
        5 | =A5+1 →         |              |`),
    );
    expect(results(book)).toEqual({
      ...Object.fromEntries(
        ["B1", "C1", "D1", "B2", "C2", "D2", "B3", "C3", "D3", "B4", "C4", "D4"].map((at) => [`Ett!${at}`, undefined]),
      ),
      "Ett!B5": 6,
    });
    expect(book.sheets[0]?.unvalued.size).toBe(12);
  });

  it("are left as they are where the file has them, right or wrong", () => {
    const stored = one(`1 | =A1+1 → 3 | =A1*2 → 0`);
    expect(withComputedValues(stored)).toBe(stored);
    expect(results(withComputedValues(one(`1 | =A1+1 → 3 | =B1*2 →`)))).toEqual({ "Ett!B1": 3, "Ett!C1": 6 });
  });

  it("take the place of zeros that a program stored for every formula without computing any", () => {
    const written = withComputedValues(one(`1 | =A1+1 → 0 | =IF(A1>0,1,2) → 0 | =A1-1 → 0`));
    expect(results(written)).toEqual({ "Ett!B1": 2, "Ett!C1": undefined, "Ett!D1": 0 });
    const empty = one(`| =A1+A2 → 0 | =IF(A1>0,1,0) → 0`);
    expect(withComputedValues(empty)).toBe(empty);
  });

  it("come along chains of any length, and give up on sums that read a ledger once per row", () => {
    const length = 30_000;
    const chain = (formula: (row: number) => string): Workbook => {
      const book = one("1");
      const keys = Array.from({ length }, (_, row) => cellKey(row, 1));
      const formulas = new Map(keys.map((key, row) => [key, formula(row + 1)]));
      return {
        ...book,
        sheets: book.sheets.map((sheet) => ({ ...sheet, formulas, unvalued: new Map(keys.map((key) => [key, 0])) })),
      };
    };
    const down = withComputedValues(chain((row) => (row === length ? "A1" : `B${String(row + 1)}+1`)));
    expect(results(down)["Ett!B1"]).toBe(length);
    const running = withComputedValues(
      chain((row) => (row === 1 ? "A1" : `SUM(B$1:B${String(row - 1)})/${String(row - 1)}`)),
    );
    const values = results(running);
    expect(values["Ett!B3000"]).toBe(1);
    expect(values[`Ett!B${String(length)}`]).toBeUndefined();
  });
});
