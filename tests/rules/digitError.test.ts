import { describe, expect, it } from "@jest/globals";
import { bookOf } from "../support/book.ts";
import { printFindings } from "../support/check.ts";

describe("digit-error", () => {
  it("finds the digit that row and column agree on", () => {
    const book = bookOf`
      Nämnd (tkr)    | Budget | Utfall | Avvikelse
      Kommunstyrelse |   -100 |    -95 |         5
      Socialnämnd    |   -900 |   -990 |       -70
      Fritidsnämnd   |   -214 |   -221 |        -7
      Summa          |  -1214 |  -1286 |       -72`;
    expect(printFindings(book)).toBe(
      [
        "error digit-error C3 [C2 B3 D3 C4:C5]",
        "  Socialnämnd, utfall: −990 ska vara −970. En siffra är fel. Med −970 stämmer avvikelsen −70 och totalen −1 286.",
        "  C3 -990 → -970 (source)",
      ].join("\n"),
    );
  });

  it("finds two digits that changed places", () => {
    const book = bookOf`
      Nämnd (tkr)    | Budget | Utfall | Avvikelse
      Kommunstyrelse |   -100 |    -95 |         5
      Socialnämnd    |   -900 |   -790 |       -70
      Fritidsnämnd   |   -214 |   -221 |        -7
      Summa          |  -1214 |  -1286 |       -72`;
    expect(printFindings(book)).toContain("error digit-error C3");
    expect(printFindings(book)).toContain("−790 ska vara −970. Två siffror har bytt plats.");
  });

  it("is not claimed from one equation: then the total is told as a total", () => {
    const book = bookOf`
      Nämnd (tkr)    | Budget | Utfall
      Kommunstyrelse |   -100 |    -95
      Socialnämnd    |   -900 |   -970
      Fritidsnämnd   |   -214 |   -221
      Summa          |  -1214 |  -1386`;
    expect(printFindings(book)).toMatch(/^error total-mismatch C\d /);
  });
});
