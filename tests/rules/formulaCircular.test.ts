import { describe, expect, it } from "@jest/globals";
import { bookFrom, bookOf, drawnRows } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";

const hits = (book: ReturnType<typeof bookOf>): string[] =>
  hitsOf("formula-circular", book).map((hit) => printFinding(hit));

describe("formula-circular", () => {
  it("tells a formula in its own range, and a circle over other sheets", () => {
    expect(
      hits(bookOf`
      Norr  | 12
      Söder | 15
      Summa | =SUM(B1:B3) → 0`),
    ).toEqual(["error formula-circular B3 []\n  B3: =SUM(B1:B3) läser sin egen cell."]);
    const book = bookFrom(
      { name: "Ett", rows: drawnRows("Kedja | =B2+1 → 0\nMer | =Två!B1 → 0") },
      { name: "Två", rows: drawnRows("Kedja | =Ett!B1*2 → 0") },
    );
    expect(hits(book)).toEqual([expect.stringMatching(/läser sig själv på väg över andra formler/)]);
  });

  it("is one finding however many formulas read the circle", () => {
    const book = bookOf`
      A | =B2 → 0 | =B1 → 0
      B | =B1 → 0 | =B1+B2 → 0`;
    expect(hits(book)).toHaveLength(1);
  });

  it("holds back for chains, running totals and sums above their lines", () => {
    const book = bookOf`
      Summa | =SUM(B2:B4) → 36 | =SUM(C2:C4) → 75
      Norr  | 12 | =SUM(B$2:B2) → 12
      Söder | 15 | =SUM(B$2:B3) → 27
      Öster | 9  | =SUM(B$2:B4) → 36`;
    expect(hits(book)).toEqual([]);
  });
});
