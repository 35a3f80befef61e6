import { describe, expect, it } from "@jest/globals";
import { addressOf } from "../../src/domain/cell.ts";
import type { Workbook } from "../../src/domain/grid.ts";
import { fixesOf, followersOf } from "../../src/rules/fixes.ts";
import type { Fix } from "../../src/rules/fixes.ts";
import { bookFrom, bookOf, drawnRows } from "../support/book.ts";
import { findingsIn } from "../support/check.ts";
import { asTextAt } from "../support/textCells.ts";

const printed = (fix: Fix): string =>
  fix
    .map(({ cell, value, formula, numberFormat, inSource, replaces }) => {
      const before = replaces === null ? "" : `(=${replaces}) `;
      const after = formula === null ? String(value) : `=${formula}`;
      const notes = [...(numberFormat === null ? [] : [numberFormat]), ...(inSource ? ["source"] : [])];
      return `${addressOf(cell.row, cell.column)} ${before}→ ${[after, ...notes].join(" ")}`;
    })
    .join(", ");

const fixesIn = (book: { readonly workbook: Workbook }): string[] =>
  findingsIn(book).flatMap((finding) => fixesOf(finding, book.workbook).map(printed));

describe("the fixes of a finding", () => {
  it("are its repair, with the formula that goes", () => {
    expect(
      fixesIn(bookOf`
        Nämnd (tkr)    | Budget              | Utfall
        Kommunstyrelse | -100                | -95
        Socialnämnd    | -900                | -970
        Kulturnämnd    | -250                | -240
        Summa          | =SUM(B2:B4) → -1250 | =SUM(C2:C3) → -1065`),
    ).toEqual(["C5 (=SUM(C2:C3)) → =SUM(C2:C4)"]);
  });

  it("are several where they are equally good", () => {
    const fixes = fixesIn(bookOf`
      Nämnd           | Budget tkr | Utfall tkr | Prognos tkr | Avvikelse
      Kommunstyrelsen | -95 300    | -61 200    | -96 100     | -800
      Socialnämnden   | -498 700   | -341 900   | -512 300    | -13 600
      Miljönämnden    | -88 200    | -54 730    | -87 900     | 300
      Kulturnämnden   | -64 100    | -42 480    | -64 100     | 0
      Summa           | -746 300   | -500 130   | -760 400    | -14 100`);
    expect(fixes.length).toBeGreaterThan(1);
  });

  it("leave formulas alone that come right by themselves", () => {
    const book = bookOf`
      Driftredovisning, tkr | Budget               | Utfall               | Prognos
      Intäkter              | 685716               | 669763               | 685716
      Kostnader             | -700116              | 669763               | -700116
      Netto                 | =B2+B3 → -14400      | =C2+C3 → 1339526     | =D2+D3 → -14400`;
    const [finding] = findingsIn(book).filter(({ severity }) => severity === "error");
    if (!finding) throw new Error("nothing found");
    expect(finding.repair.map(({ cell }) => addressOf(cell.row, cell.column)).sort()).toEqual(["C3", "C4"]);
    const [fix = []] = fixesOf(finding, book.workbook);
    expect(printed(fix)).toBe("C3 → -669763 source");
    expect(followersOf(finding.repair, fix)).toEqual([{ sheet: 0, row: 3, column: 2 }]);
  });

  it("write what a percent format stores, which is a hundredth of what it shows", () => {
    const { workbook } = bookOf`
      Nämnd (tkr)    | Budget | Utfall
      Kommunstyrelse |   -100 |    -95
      Socialnämnd    |   -900 |   -970
      Summa          |  -1000 |  -1165`;
    const [finding] = findingsIn({ workbook });
    if (!finding) throw new Error("nothing found");
    const inPercent = workbook.formats.map((format) => ({ ...format, numberFormat: "0.0%" }));
    expect(fixesOf(finding, workbook).map(printed)).toEqual(["C4 → -1065"]);
    expect(fixesOf(finding, { ...workbook, formats: inPercent }).map(printed)).toEqual(["C4 → -10.65"]);
  });

  it("of texts are the numbers they show", () => {
    const rows = drawnRows(`
      Nämnd (tkr)    |  Budget |  Utfall | Andel %
      Kommunstyrelse |    -100 |   -95,5 |   10,5
      Socialnämnd    |    -900 |  -970,2 |   89,5
      Summa          |   -1000 | -1065,7 |    100`);
    const book = asTextAt(bookFrom({ rows }), "C2:C4");
    expect(fixesIn(book)).toEqual(["C2 → -95.5 General, C3 → -970.2 General, C4 → -1065.7 General"]);
  });
});
