import { describe, expect, it } from "@jest/globals";
import { bookOf } from "../support/book.ts";
import { findingsIn, hitsOf, printFinding } from "../support/check.ts";

const dates = (book: ReturnType<typeof bookOf>): string[] =>
  hitsOf("number-as-date", book).map((hit) => printFinding(hit));

describe("number-as-date", () => {
  it("finds a figure that became a date, with what was probably typed", () => {
    const book = bookOf`
      Nämnd (mnkr)   | Budget | Utfall
      Kommunstyrelse |   10,5 | 10,1
      Socialnämnd    |   20,1 | 19,8
      Fritidsnämnd   |    2,4 | 45414 {d-mmm}
      Miljönämnd     |    1,1 | 1,3`;
    expect(dates(book)).toEqual([
      "warning number-as-date C4 []\n  Fritidsnämnd, utfall: cellen visar ett datum (2 maj 2024) och räknas som 45 414. Troligen ska det vara 2,5. Skriv in beloppet igen.",
    ]);
    expect(printFinding(hitsOf("number-as-date", book)[0]!, "en")).toContain("shows a date (2 May 2024)");
  });

  it("finds a figure that only looks like a date", () => {
    const book = bookOf`
      Nämnd (tkr)    | Budget                | Utfall
      Kommunstyrelse | 100                   | 95
      Socialnämnd    | 45 {yyyy-mm-dd}       | 44
      Fritidsnämnd   | -12 {yyyy-mm-dd}      | 11
      Miljönämnd     | 214                   | 221
      Summa          | 347                   | 371`;
    expect(dates(book)).toEqual([
      "warning number-as-date B3 [B3:B4]\n  Socialnämnd, budget: cellen visar ett datum (14 februari 1900) och räknas som 45. Skriv in beloppet igen. Samma sak gäller 1 cell till.",
    ]);
  });

  it("tells once what arithmetic proves, with the amount that ties", () => {
    const book = bookOf`
      Nämnd (mnkr)   | Budget | Utfall        | Avvikelse
      Kommunstyrelse |  -10,5 | -10,1         |       0,4
      Socialnämnd    |  -20,1 | -19,8         |       0,3
      Fritidsnämnd   |   -2,4 | 45414 {d-mmm} |      -0,1
      Miljönämnd     |   -1,1 | -1,3          |      -0,2
      Summa          |  -34,1 | -33,7         |       0,4`;
    expect(findingsIn(book).map((finding) => printFinding(finding))).toEqual([
      "error number-as-date C4 []\n  Fritidsnämnd, utfall: cellen visar ett datum (2 maj 2024) och räknas som 45 414. Räkningen stämmer med −2,5. Skriv in beloppet igen.\n  C4 45414 → -2.5 (source)",
    ]);
  });

  it("finds an interval among intervals that became a date, in labels and headers", () => {
    const labels = bookOf`
      Ålder (tkr)   |     Budget |     Utfall
      45413 {d-mmm} |        120 |        118
      6-9 år        |        210 |        214
      10-12 år      |        180 |        176
      13-15 år      |        150 |        151`;
    expect(dates(labels)).toEqual([
      "warning number-as-date A2 []\n  Etiketten i A2 har blivit ett datum (1 maj 2024). Skriv in den igen med en apostrof först: '1-5.",
    ]);
    const headers = bookOf`
      Ålder      | Utfall antal  | Utfall antal | Utfall antal
                 | 45413 {d-mmm} | 6-9 år       | 10-12 år
      Norra      |           120 |    118 |       80
      Södra      |           210 |    214 |       90`;
    expect(dates(headers)).toEqual([
      "warning number-as-date B2 []\n  Rubriken i B2 har blivit ett datum (1 maj 2024). Skriv in den igen med en apostrof först: '1-5.",
    ]);
  });

  it("finds a month among months in words that became a date", () => {
    const book = bookOf`
      Antal timmar | Nov-21 | Dec-21 | 44562 {mmm-yy}
      Norra        |    120 |    118 |             80
      Södra        |    210 |    214 |             90`;
    expect(dates(book)).toEqual([
      "warning number-as-date D1 []\n  Rubriken i D1 har blivit ett datum (januari 2022). Skriv in den igen med en apostrof först: 'jan-22.",
    ]);
  });

  describe("holds back", () => {
    it.each([
      [
        "months that are dates throughout",
        bookOf`
          Enhet (tkr)  | Utfall         | Utfall         | Utfall
                       | 45292 {mmm-yy} | 45323 {mmm-yy} | 45352 {mmm-yy}
          Norra        |            120 |            118 |             80
          Södra        |            210 |            214 |             90`,
      ],
      [
        "a column of dates",
        bookOf`
          Projekt (tkr) | Budget | Utfall | Beslutas
          Skola         |   1200 |    800 | 45414 {yyyy-mm-dd}
          Väg           |    500 |    450 | 45475 {yyyy-mm-dd}
          Bad           |    300 |    250 | 45536 {yyyy-mm-dd}`,
      ],
      [
        "dates under a header that says so, beside years alone",
        bookOf`
          Projekt (tkr) | Budget | Utfall | Klart
          Skola         |   1200 |    800 | 2025
          Väg           |    500 |    450 | 2026
          Bad           |    300 |    250 | 45536 {yyyy-mm-dd}`,
      ],
      [
        "a row of dates below the figures",
        bookOf`
          Tertial (tkr) | Utfall T1          | Utfall T2          | Utfall T3
          Norra         | 120                | 118                | 80
          Södra         | 210                | 214                | 90
          Östra         | 40                 | 41                 | 42
          Bokslut den   | 45412 {yyyy-mm-dd} | 45535 {yyyy-mm-dd} | 45657 {yyyy-mm-dd}`,
      ],
      [
        "a date that was typed as one among labels and headers",
        bookOf`
          Saldo (tkr)        | Utfall | 45535 {yyyy-mm-dd}
          Ingående           |    120 |                118
          45657 {yyyy-mm-dd} |    210 |                214
          Utgående           |     90 |                 91`,
      ],
      [
        "hours and minutes",
        bookOf`
          Enhet | Budget timmar | Utfall timmar
          Norra |           120 | 118
          Södra |           210 | 1,5 {[h]:mm}
          Östra |            90 | 91
          Västra |           90 | 91`,
      ],
    ])("%s", (_, book) => {
      expect(book.tables).toHaveLength(1);
      expect(dates(book)).toEqual([]);
    });
  });
});
