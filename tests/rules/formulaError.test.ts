import { describe, expect, it } from "@jest/globals";
import { bookOf } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";

const hits = (book: ReturnType<typeof bookOf>): string[] =>
  hitsOf("formula-error", book).map((hit) => printFinding(hit));

describe("formula-error", () => {
  it("tells where the error arises, and formulas alike as one", () => {
    const book = bookOf`
      Nämnd (tkr)     | Utfall | Andel
      Kommunstyrelsen | 9 980  | =B2/#REF! → #REF!
      Socialnämnden   | 97 840 | =B3/#REF! → #REF!
      Dubbelt         |        | =C2+C3 → #REF!`;
    expect(hits(book)).toEqual([
      "error formula-error C2 [C2:C3]\n  Kommunstyrelsen, andel: =B2/#REF! ger #REF!. Cellerna är C2:C3.",
    ]);
  });

  it("warns of a division by what has not come yet", () => {
    expect(hits(bookOf`Andel | 5 | | =B1/C1 → #DIV/0!`)).toEqual([expect.stringMatching(/^warning /)]);
  });

  it("holds back for NA(), and leaves typed errors to their own rule", () => {
    expect(hits(bookOf`Punkt | =NA() → #N/A | #REF!`)).toEqual([]);
  });
});
