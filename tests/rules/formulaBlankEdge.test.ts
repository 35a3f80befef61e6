import { describe, expect, it } from "@jest/globals";
import { checkWorkbook, runToEnd } from "../../src/pipeline/run.ts";
import { bookOf } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";

const hits = (book: ReturnType<typeof bookOf>): string[] =>
  hitsOf("formula-blank-edge", book).map((hit) => printFinding(hit));

/** The notes of a check of formulas alone. */
const formulaNotes = ({ workbook }: ReturnType<typeof bookOf>): string[] =>
  runToEnd(checkWorkbook(workbook, {}, "formulas")).findings.map((finding) => printFinding(finding));

describe("formula-blank-edge", () => {
  const headed = bookOf`
      Nämnd (tkr)     | Budget | Utfall
      Nämnder         |        |
      Kommunstyrelsen | 10 350 | 9 980
      Socialnämnden   | 93 200 | 97 840
      Summa           | =SUM(B2:B4) → 103 550 | =SUM(C2:C4) → 107 820`;

  it("is one note for all sums of a sheet, when formulas are asked for alone", () => {
    expect(formulaNotes(headed)).toEqual([
      "info formula-blank-edge B5 [B5:C5]\n  2 summor på bladet börjar eller slutar i en cell utan belopp, till exempel =SUM(B2:B4) i B2. Se efter att områdena är rätt.",
    ]);
  });

  it("holds back for totals whose lines a recognised table knows", () => {
    expect(hits(headed)).toEqual([]);
  });

  it("holds back for months that have not come, for what a sum beside it counts, for dashes, and for ranges without anything", () => {
    const book = bookOf`
      Nämnd (tkr)     | Jan    | Feb | Mars | Summa
      Kommunstyrelsen | 10 350 | 11  |      | =SUM(B2:D2) → 10 361
      Socialnämnden   | 93 200 | –   |      | =SUM(B3:D3) → 93 200
      Kulturnämnden   | 800    |     |      | =SUM(B4:D4) → 800
      Summa           | =SUM(B2:B4) → 104 350 | =SUM(C2:C4) → 11 | =SUM(D2:D4) → 0 | =SUM(E2:E4) → 104 361`;
    expect(formulaNotes(book)).toEqual([]);
  });
});
