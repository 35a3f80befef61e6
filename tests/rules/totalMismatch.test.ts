import { describe, expect, it } from "@jest/globals";
import { totalMismatch } from "../../src/rules/totalMismatch.ts";
import { bookOf } from "../support/book.ts";
import { hitsOf, printFinding, printFindings } from "../support/check.ts";

describe("total-mismatch", () => {
  const overtyped = bookOf`
    Nämnd (tkr)    |                Budget | Utfall |               Prognos
    Kommunstyrelse |                  -100 |    -95 |                   -90
    Socialnämnd    |                  -900 |   -970 |                  -910
    Fritidsnämnd   |                  -214 |   -221 |                  -250
    Summa          | =SUM(B2:B4) → -1214   |  -9999 | =SUM(D2:D4) → -1250`;

  it("points at a typed total, with its lines as proof and the formula its neighbours have", () => {
    expect(printFindings(overtyped)).toBe(
      [
        "error total-mismatch C5 [C2:C4]",
        "  Summa, utfall: −9 999 ska vara −1 286. Raderna summerar till −1 286.",
        "  C5 -9999 → -1286 =SUM(C2:C4)",
        "info large-deviation D4 [D4]",
        "  Mer än 10 % och 10 tkr från helårets budget: Fritidsnämnd (−36 tkr, 16,8 %).",
      ].join("\n"),
    );
  });

  it("names the line that a formula leaves out", () => {
    const leftOut = bookOf`
      Nämnd (tkr)    |               Budget |              Utfall
      Kommunstyrelse |                 -100 |                 -95
      Socialnämnd    |                 -900 |                -970
      Fritidsnämnd   |                 -214 |                -221
      Summa          |  =SUM(B2:B4) → -1214 | =SUM(C2:C3) → -1065`;
    expect(printFindings(leftOut)).toBe(
      [
        "error total-mismatch C5 [C2:C4]",
        "  Summa, utfall: −1 065 ska vara −1 286. Fritidsnämnd (−221) är inte med i summan.",
        "  C5 -1065 → -1286 =SUM(C2:C4)",
      ].join("\n"),
    );
  });

  it("writes a formula out where no neighbour has one", () => {
    const alone = bookOf`
      Nämnd (tkr)    | Budget |              Utfall
      Kommunstyrelse |   -100 |                 -95
      Socialnämnd    |   -900 |                -970
      Fritidsnämnd   |   -214 |                -221
      Summa          |  -1214 | =SUM(C2:C3) → -1065`;
    expect(hitsOf("total-mismatch", alone).map(({ repair }) => repair[0]?.formula)).toEqual(["SUM(C2:C4)"]);
  });

  it("says nothing of totals that hold, exactly or within rounding", () => {
    const holding = bookOf`
      Nämnd (tkr)    | Budget | Utfall
      Kommunstyrelse |   -100 |    -95
      Socialnämnd    |   -900 |   -970
      Fritidsnämnd   |   -214 |   -221
      Summa          |  -1214 |  -1287`;
    expect(printFindings(holding)).toBe("nothing");
  });

  it("notes a gap that rounding allows but seldom makes", () => {
    const wide = bookOf`
      Nämnd (tkr)    | Budget | Utfall
      Kommunstyrelse |   -101 |    -95
      Socialnämnd    |   -903 |   -970
      Fritidsnämnd   |   -214 |   -221
      Kulturnämnd    |   -214 |   -221
      Byggnadsnämnd  |   -217 |   -221
      Miljönämnd     |   -219 |   -223
      Summa          |  -1868 |  -1954`;
    expect(printFindings(wide)).toBe(
      [
        "info total-mismatch C8 [C2:C7]",
        "  Summa, utfall: −1 954, men raderna summerar till −1 951. Det kan vara avrundning, fast skillnaden är ovanligt stor.",
      ].join("\n"),
    );
  });

  it("meets the empty workbook", () => {
    const empty = bookOf``;
    expect(totalMismatch.check({ ...empty, diagnoses: [] })).toEqual([]);
  });

  it("does not depend on the order of the lines", () => {
    const turned = bookOf`
      Nämnd (tkr)    |                Budget | Utfall |               Prognos
      Fritidsnämnd   |                  -214 |   -221 |                  -250
      Socialnämnd    |                  -900 |   -970 |                  -910
      Kommunstyrelse |                  -100 |    -95 |                   -90
      Summa          | =SUM(B2:B4) → -1214   |  -9999 | =SUM(D2:D4) → -1250`;
    expect(hitsOf("total-mismatch", turned).map((hit) => printFinding(hit))).toEqual(
      hitsOf("total-mismatch", overtyped).map((hit) => printFinding(hit)),
    );
  });
});
