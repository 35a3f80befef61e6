import { describe, expect, it } from "@jest/globals";
import { bookOf } from "../support/book.ts";
import { printFindings } from "../support/check.ts";

describe("unit-missing", () => {
  it("notes a table of money that says no unit, once", () => {
    const book = bookOf`
      Nämnd          | Budget | Utfall
      Kommunstyrelse |   -100 |    -95
      Socialnämnd    |   -900 |   -970
      Summa          |  -1000 |  -1065`;
    expect(printFindings(book)).toBe(
      "info unit-missing A1 [A1:C4]\n  Tabellen i A1:C4 säger inte om beloppen är i kr, tkr eller mnkr. Skriv enheten i rubriken.",
    );
  });

  it("is content with a unit anywhere in the head", () => {
    const book = bookOf`
      Nämnd          | Budget, tkr | Utfall, tkr
      Kommunstyrelse |        -100 |         -95
      Socialnämnd    |        -900 |        -970
      Summa          |       -1000 |       -1065`;
    expect(printFindings(book)).toBe("nothing");
  });
});
