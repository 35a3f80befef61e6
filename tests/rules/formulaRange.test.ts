import { describe, expect, it } from "@jest/globals";
import { addressOf } from "../../src/domain/cell.ts";
import type { Workbook } from "../../src/domain/grid.ts";
import { checkWorkbook, runToEnd } from "../../src/pipeline/run.ts";
import { bookOf } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";

const hits = (book: ReturnType<typeof bookOf>): string[] =>
  hitsOf("formula-range", book).map((hit) => printFinding(hit));

const formulasOf = (workbook: Workbook): string[] =>
  runToEnd(checkWorkbook(workbook, {}, "formulas")).findings.map(
    ({ rule, cell }) => `${rule} ${addressOf(cell.row, cell.column)}`,
  );
const findings = ({ workbook }: ReturnType<typeof bookOf>): string[] => formulasOf(workbook);

/** Sums side by side, with one of its own. */
const sums = (cell: string): ReturnType<typeof bookOf> => bookOf`
      Enhet  | Jan | Feb | Mars | April
      Norr   | 12  | 14  | 11   | 13
      Söder  | 15  | 16  | 15   | 17
      Öster  | 9   | 8   | 10   | 9
      Summa  | =SUM(B2:B4) → 36 | =SUM(C2:C4) → 38 | ${cell} | =SUM(E2:E4) → 39`;

describe("formula-range", () => {
  it("tells a range that is short, and one that is long", () => {
    expect(hits(sums("=SUM(D2:D3) → 26"))).toEqual([
      "warning formula-range D5 [D4 B5:C5 E5]\n  D5: =SUM(D2:D3) tar inte med D4, som 3 formler intill gör. Som de andra vore det =SUM(D2:D4), som ger 36 i stället för 26.\n  D5 26 → 36 =SUM(D2:D4)",
    ]);
    expect(hits(sums("=SUM(D1:D4) → 36"))).toEqual([
      expect.stringMatching(/^info .*\n.*tar med D1, som 3 formler intill inte gör/),
    ]);
  });

  it("tells lines between the range and the total, whatever the other columns do", () => {
    const book = bookOf`
      Enhet  | Jan | Feb
      Norr   | 12  | 14
      Söder  | 15  | 16
      Öster  | 9   | 8
      Väster | 7   | 6
      Alla   | =SUM(B2:B4) → 36 | =SUM(C2:C4) → 38`;
    expect(findings(book)).toEqual(["formula-range B6", "formula-range C6"]);
  });

  it("tells a subtotal counted twice, and lets SUBTOTAL pass", () => {
    const book = (sum: string): ReturnType<typeof bookOf> => bookOf`
      Enhet | Värde
      Norr  | 12
      Söder | 15
      Delsumma norr | =${sum}B2:B3) → 27
      Öster | 9
      Väster | 7
      Delsumma öst | =${sum}B5:B6) → 16
      Alla  | =${sum}B2:B7) → 86`;
    expect(findings(book("SUM("))).toEqual(["formula-range B8"]);
    expect(findings(book("SUBTOTAL(9,"))).toEqual([]);
  });

  it("notes a single hidden row inside", () => {
    const book = bookOf`
      Enhet  | Antal
      Norr   | 12
      Söder  | 15
      Öster  | 9
      Väster | 7
      Alla   | =SUM(B2:B5) → 43`;
    const [sheet] = book.workbook.sheets;
    const hidden = (first: number, last: number): string[] =>
      formulasOf({ ...book.workbook, sheets: sheet ? [{ ...sheet, hiddenRows: [{ first, last }] }] : [] });
    expect(hidden(2, 2)).toEqual(["formula-range B6"]);
    expect(hidden(1, 3)).toEqual([]); // details folded away
  });

  it("holds back for opening balances, years, and what stands in its column alone", () => {
    const book = bookOf`
      Konto | Antal | 2023
      Ingående | 400 | 2023
      Norr  | 12 | 14
      Söder | 15 | 16
      Öster | 9  | 8
      Alla  | =SUM(B3:B5) → 36 | =SUM(C3:C5) → 38`;
    expect(findings(book)).toEqual([]);
    const blocks = bookOf`
      Enhet | Antal
      Norr  | 12
      Söder | 15
      Delsumma | =SUM(B2:B3) → 27
      Öster | 9
      Väster | 7
      Centrum | 8
      Delsumma | =SUM(B5:B7) → 24
      Alla | =B4+B8 → 51`;
    expect(findings(blocks)).toEqual([]);
  });
});
