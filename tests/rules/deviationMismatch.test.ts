import { describe, expect, it } from "@jest/globals";
import { bookOf } from "../support/book.ts";
import { printFindings } from "../support/check.ts";

describe("deviation-mismatch", () => {
  it("points at the deviation when its row and its total say the same", () => {
    const stale = bookOf`
      Nämnd (tkr)    | Budget | Utfall | Avvikelse
      Kommunstyrelse |   -100 |    -95 |         5
      Socialnämnd    |   -900 |   -970 |      -183
      Fritidsnämnd   |   -214 |   -221 |        -7
      Summa          |  -1214 |  -1286 |       -72`;
    expect(printFindings(stale)).toBe(
      [
        "error deviation-mismatch D3 [D2 B3:C3 D4:D5]",
        "  Socialnämnd, avvikelse: −183 ska vara −70. Skillnaden är −70, och då stämmer också totalen −72.",
        "  D3 -183 → -70",
      ].join("\n"),
    );
  });

  it("lets deviations of rounded figures miss by one", () => {
    const rounded = bookOf`
      Nämnd (tkr)    | Budget | Utfall | Avvikelse
      Kommunstyrelse |   -100 |    -95 |         4
      Socialnämnd    |   -900 |   -970 |       -71
      Fritidsnämnd   |   -214 |   -221 |        -7
      Summa          |  -1214 |  -1286 |       -73`;
    expect(printFindings(rounded)).toBe("nothing");
  });
});
