import { describe, expect, it } from "@jest/globals";
import { addressOf, parseAddress } from "../../src/domain/cell.ts";
import type { CellRef } from "../../src/domain/cell.ts";
import type { Workbook } from "../../src/domain/grid.ts";
import { Recalculation } from "../../src/domain/recalculation.ts";
import { drawnRows, workbookOf } from "../support/book.ts";

function cellAt(address: string, sheet = 0): CellRef {
  const place = parseAddress(address);
  if (!place) throw new Error(address);
  return { sheet, ...place };
}

/** The formulas that follow when A1 becomes 100, with what they then give. */
function following(workbook: Workbook): Record<string, number | undefined> {
  const then = new Recalculation(workbook, [{ cell: cellAt("A1"), value: 100, formula: null }]);
  return Object.fromEntries(
    then
      .followers()
      .map((cell) => [
        `${workbook.sheets[cell.sheet]?.name ?? ""}!${addressOf(cell.row, cell.column)}`,
        then.resultAt(cell),
      ]),
  );
}

describe("a recalculation", () => {
  it("follows formulas at first and second hand, over sheets, and leaves the others", () => {
    const book = workbookOf([
      {
        name: "Ett",
        rows: drawnRows(`
          1 | =A1+A2 → 3      | =SUM(B1:B2) → 6
          2 | =A2+1 → 3       | =B2 → 3`),
      },
      { name: "Två blad", rows: drawnRows(`=Ett!A1 → 1 | =SUM('Ett'!A1:A2,1) → 4 | =A1*2 → 2`) },
    ]);
    expect(following(book)).toEqual({
      "Ett!B1": 102,
      "Ett!C1": 105,
      "Två blad!A1": 100,
      "Två blad!B1": 103,
      "Två blad!C1": 200,
    });
  });

  it("says of others only that they follow", () => {
    const book = workbookOf([
      {
        name: "Ett",
        rows: drawnRows(`
          1 | =IF(A1>5,1,0) → 0     | =B1+1 → 1
          2 | =INDIRECT("A1") → 1   | =OFFSET(A2,-1,0) → 1
          3 | =Okänt+1 → 4          | =SUM(B:B) → 5
          4 | =A4+TODAY() → 5       | =A1+D9 → 1`),
      },
    ]);
    expect(following(book)).toEqual({
      "Ett!B1": undefined,
      "Ett!C1": undefined,
      "Ett!B2": undefined,
      "Ett!C2": undefined,
      "Ett!B3": undefined,
      "Ett!C3": undefined,
      "Ett!C4": 100,
    });
  });

  it("looks behind names and tables", () => {
    const drawn = workbookOf([
      { name: "Ett", rows: drawnRows(`1 | =Första+1 → 2 | =Annan+1 → 3 | =SUM(T[x]) → 9 | =[@y]+1 → 5`) },
    ]);
    const [sheet] = drawn.sheets;
    if (!sheet) throw new Error("no sheet");
    const table = { name: "T", range: { top: 0, bottom: 3, left: 0, right: 0 }, headerRows: 0, totalsRows: 0 };
    const name = (text: string, formula: string) => ({ name: text, formula, sheet: null, hidden: false });
    const book: Workbook = {
      ...drawn,
      sheets: [{ ...sheet, tables: [table] }],
      names: [name("Första", "Ett!$A$1"), name("Annan", "Ett!$A$2")],
    };
    // E1 stands in no table, so that nobody knows what its row is of.
    expect(Object.keys(following(book))).toEqual(["Ett!B1", "Ett!D1", "Ett!E1"]);
  });

  it("passes over texts in sums and does not add them elsewhere", () => {
    const book = workbookOf([{ name: "Ett", rows: drawnRows(`1 | x | =SUM(A1:B1) → 1 | =A1+B1 → 1`) }]);
    expect(following(book)).toEqual({ "Ett!C1": 100, "Ett!D1": undefined });
  });

  it("leaves circles and very long chains to Excel, and does not fall over them", () => {
    const circle = workbookOf([{ name: "Ett", rows: drawnRows(`1 | =A1+C1 → 0 | =B1+1 → 0`) }]);
    expect(following(circle)).toEqual({ "Ett!B1": undefined, "Ett!C1": undefined });
    const length = 5000;
    const upwards = Array.from({ length }, (_, row) =>
      row === length - 1 ? ["", "=A1 → 1"] : [row === 0 ? "1" : "", `=B${String(row + 2)}+1 → 1`],
    );
    expect(() => following(workbookOf([{ name: "Ett", rows: upwards }]))).not.toThrow();
    const downwards = Array.from({ length }, (_, row) =>
      row === 0 ? ["1", "=A1 → 1"] : ["", `=B${String(row)}+1 → 1`],
    );
    expect(following(workbookOf([{ name: "Ett", rows: downwards }]))[`Ett!B${String(length)}`]).toBe(100 + length - 1);
  });

  it("takes a formula that is put in", () => {
    const book = workbookOf([{ name: "Ett", rows: drawnRows(`1 | 2 | 0 | =C1*2 → 0`) }]);
    const then = new Recalculation(book, [{ cell: cellAt("C1"), value: 7, formula: "SUM(A1:B1)" }]);
    expect(then.resultAt(cellAt("C1"))).toBe(3);
    expect(then.followers().map((cell) => then.resultAt(cell))).toEqual([6]);
  });
});
