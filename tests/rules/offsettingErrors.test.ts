import { describe, expect, it } from "@jest/globals";
import { bookOf } from "../support/book.ts";
import { printFindings } from "../support/check.ts";

describe("offsetting-errors", () => {
  it("finds lines that are wrong although their total ties", () => {
    const book = bookOf`
      Nämnd (tkr)    | Budget | Utfall | Avvikelse
      Kommunstyrelse |   -100 |   -145 |         5
      Socialnämnd    |   -900 |   -920 |       -70
      Fritidsnämnd   |   -214 |   -221 |        -7
      Kulturnämnd    |   -318 |   -320 |        -2
      Byggnadsnämnd  |    -77 |    -70 |         7
      Miljönämnd     |    -55 |    -58 |        -3
      Summa          |  -1664 |  -1734 |       -70`;
    const [line, sentence] = printFindings(book).split("\n");
    expect(line).toMatch(/^error offsetting-errors /);
    expect(sentence).toContain("Kommunstyrelse (utfall) är −95 och Socialnämnd (utfall) är −970");
  });

  it("is silent when the deviations follow", () => {
    const book = bookOf`
      Nämnd (tkr)    | Budget | Utfall | Avvikelse
      Kommunstyrelse |   -100 |    -95 |         5
      Socialnämnd    |   -900 |   -970 |       -70
      Fritidsnämnd   |   -214 |   -221 |        -7
      Summa          |  -1214 |  -1286 |       -72`;
    expect(printFindings(book)).toBe("nothing");
  });
});
