import { describe, expect, it } from "@jest/globals";
import { bookFrom, bookOf, drawnRows } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";

const errors = (book: ReturnType<typeof bookOf>): string[] =>
  hitsOf("error-value", book).map((hit) => printFinding(hit));

describe("error-value", () => {
  it("tells a pasted error, and the formulas that only pass it on, as one", () => {
    const book = bookOf`
      Nämnd (tkr)    |                 Budget |               Utfall
      Kommunstyrelse |                   -100 |                  -95
      Socialnämnd    |                  #REF! |                 -970
      Fritidsnämnd   |                   -214 |                 -221
      Summa          | =SUM(B2:B4) → #REF!    | =SUM(C2:C4) → -1286
      Dubbelt        | =2*B5 → #REF!          |      =2*C5 → -2572`;
    expect(errors(book)).toEqual([
      "error error-value B3 [B5:B6]\n  Socialnämnd, budget: felvärdet #REF! är inskrivet och går vidare till 2 formler. Skriv in rätt värde.",
    ]);
  });

  it("is one finding for errors side by side", () => {
    const book = bookOf`
      Nämnd (tkr)    | Budget | Utfall
      Kommunstyrelse |   #N/A |   #N/A
      Socialnämnd    |   #N/A |   #N/A`;
    expect(hitsOf("error-value", book)).toHaveLength(1);
  });

  it("leaves errors of formulas to the formula audit, and follows them over sheets", () => {
    expect(errors(bookOf`Andel | =1/0 → #DIV/0!`)).toEqual([]);
    const book = bookFrom(
      { name: "Kalla", rows: drawnRows("Belopp | #VALUE!") },
      { name: "Rapport", rows: drawnRows("Belopp | =Kalla!B1 → #VALUE!") },
    );
    expect(hitsOf("error-value", book).map(({ related }) => related.map(({ sheet }) => sheet))).toEqual([[1]]);
  });
});
