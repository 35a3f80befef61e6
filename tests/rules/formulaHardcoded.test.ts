import { describe, expect, it } from "@jest/globals";
import { bookOf } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";

const hits = (book: ReturnType<typeof bookOf>): string[] =>
  hitsOf("formula-hardcoded", book).map((hit) => printFinding(hit));

const totals = (cell: string, line = "9 980"): ReturnType<typeof bookOf> => bookOf`
      Nämnd (tkr)     | Budget  | Utfall
      Kommunstyrelsen | 10 350  | ${line}
      Socialnämnden   | 93 200  | 97 840
      Kulturnämnden   | 12 140  | 11 870
      Summa           | =SUM(B2:B4) → 115 690 | ${cell}`;

describe("formula-hardcoded", () => {
  it("tells an amount typed into a total", () => {
    expect(hits(totals("=SUM(C2:C4)+250 → 119 940"))).toEqual([
      "warning formula-hardcoded C5 []\n  Summa, utfall: ett inskrivet belopp ingår i =SUM(C2:C4)+250. Lägg det på en egen rad, så syns det och följer med.",
    ]);
  });

  it("holds back for roundings, factors, and typed forecasts on lines", () => {
    expect(hits(totals("=SUM(C2:C4)-0.01 → 119 689,99"))).toEqual([]);
    expect(hits(totals("=SUM(C2:C4)*1 → 119 690"))).toEqual([]);
    expect(hits(totals("=SUM(C2:C4) → 119 690", "=9000+980 → 9 980"))).toEqual([]);
  });
});
