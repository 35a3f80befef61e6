import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { bookFrom, bookOf, drawnRows } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";

const said = (book: ReturnType<typeof bookOf>): string[] =>
  hitsOf("percent-mismatch", book).map((hit) => printFinding(hit));

describe("percent-mismatch", () => {
  it("finds a rate that does not follow from outcome and budget, and a change that does not from two years", () => {
    const book = bookOf`
      Nämnd (tkr)    |  Budget 2024 | Utfall 2024 | Utfall 2023 | Förbrukning % | Förändring %
      Kommunstyrelse |         -412 |        -398 |        -371 |          96,6 |          7,3
      Socialnämnd    |        -9320 |       -9784 |       -9105 |         105,0 |          7,5
      Fritidsnämnd   |        -1214 |       -1187 |       -1203 |          79,8 |         -1,3
      Miljönämnd     |         -655 |        -640 |        -602 |          97,7 |          6,3
      Byggnadsnämnd  |         -830 |        -861 |        -799 |         103,7 |          2,9
      Summa          |       -12431 |      -12870 |      -12080 |         103,5 |          6,5`;
    expect(said(book)).toEqual([
      "warning percent-mismatch E4 [B4:C4]\n  Fritidsnämnd, förbrukning: 79,8 % stämmer inte. Utfall 2024 (−1 187) är 97,8 % av budget (−1 214).",
      "warning percent-mismatch F6 [C6:D6]\n  Byggnadsnämnd, förändring: 2,9 % stämmer inte. Från utfall 2023 (−799) till utfall 2024 (−861) är förändringen 7,8 %.",
    ]);
    expect(printFinding(hitsOf("percent-mismatch", book)[0]!, "en")).toContain(
      "Utfall 2024 (−1,187) is 97.8% of budget (−1,214).",
    );
  });

  it("knows the mean of the lines' percentages for what it is", () => {
    const book = bookOf`
      Nämnd (tkr)    | Budget | Utfall | Avvikelse | Avvikelse %
      Kommunstyrelse |    412 |    398 |        14 | 3,4 %
      Socialnämnd    |   9320 |   9784 |      -464 | -5,0 %
      Fritidsnämnd   |   1214 |   1187 |        27 | 2,2 %
      Miljönämnd     |    655 |    640 |        15 | 2,3 %
      Summa          |  11601 |  12009 |      -408 | 0,7 %`;
    expect(said(book)).toEqual([
      "warning percent-mismatch E6 [B6 D6]\n  Summa, avvikelse %: 0,7 % stämmer inte. Avvikelse (−408) är −3,5 % av budget (11 601). 0,7 % är medelvärdet av raderna.",
    ]);
  });

  it("finds a part of the whole, and parts of one as percent formats and plain figures hold them", () => {
    const parts = (format: string, shares: readonly number[]): string => `
      Avgifter  | 32300 | ${String(shares[0])}${format}
      Bidrag    | 16300 | ${String(shares[1])}${format}
      Hyror     |  8350 | ${String(shares[2])}${format}
      Övrigt    |  2940 | ${String(shares[3])}${format}
      Summa     | 59890 | 1${format}`;
    const header = "Intäkter (tkr) | Utfall 2024 | Andel av intäkterna";
    const expected = "Andel av intäkterna: 21,7 % stämmer inte. Bidrag (16 300) är 27,2 % av Summa (59 890).";
    for (const format of ["", " {0.0%}"]) {
      const book = bookFrom({ rows: drawnRows(header + parts(format, [0.539, 0.217, 0.139, 0.049])) });
      expect(said(book).join()).toContain(expected.split(": ")[1]);
      expect(said(bookFrom({ rows: drawnRows(header + parts(format, [0.539, 0.272, 0.139, 0.049])) }))).toEqual([]);
    }
  });

  it("finds percentages on a row of their own", () => {
    const book = bookOf`
      Personal         |  2020 |  2021 |  2022 |  2023 |  2024
      Antal anställda  |   412 |   431 |   425 |   447 |   452
      Antal kvinnor    |   331 |   352 |   349 |   361 |   370
      Andel kvinnor, % |  80,3 |  81,7 |  82,1 |  88,0 |  81,9`;
    expect(said(book)).toEqual([
      "warning percent-mismatch E4 [E2:E3]\n  Andel kvinnor, %, 2023: 88,0 % stämmer inte. Antal kvinnor (361) är 80,8 % av Antal anställda (447).",
    ]);
  });

  it("tells percentage points from percent", () => {
    const points = bookOf`
      Andel elever        |  2023 % |  2024 % | Förändring
      Norra skolan        |    71,2 |    74,6 |        3,4
      Södra skolan        |    64,0 |    60,9 |       -3,1
      Östra skolan        |    82,5 |    83,7 |        1,2
      Västra skolan       |    77,1 |    70,0 |       -9,2
      Kommunen            |    74,0 |    73,1 |       -0,9`;
    // The difference has an equation of its own, which tells it as an error.
    expect(said(points)).toEqual([]);
    expect(hitsOf("deviation-mismatch", points)).toHaveLength(1);
  });

  describe("holds back", () => {
    it.each([
      [
        "shares whose whole is not in the table",
        bookOf`
          Verksamhet (tkr) | Utfall 2024 | Andel av marknaden %
          Hemtjänst        |       32300 |                 23,7
          Boende           |       16300 |                 11,4
          Dagverksamhet    |        8350 |                 41,0
          Assistans        |        2940 |                  7,3
          Korttid          |        1440 |                 19,9`,
      ],
      [
        "a blank, a dash or a zero where the budget is nothing",
        bookOf`
          Nämnd (tkr)    | Budget | Utfall | Avvikelse | Avvikelse %
          Kommunstyrelse |    412 |    398 |        14 | 3,4
          Socialnämnd    |   9320 |   9784 |      -464 | -5,0
          Fritidsnämnd   |   1214 |   1187 |        27 | 2,2
          Valnämnd       |      0 |     31 |       -31 | –
          Krisledning    |      0 |     12 |       -12 | 0
          Arvode         |      0 |      7 |        -7 |
          Miljönämnd     |    655 |    640 |        15 | 2,3`,
      ],
      [
        "signs taken from cost and revenue in different ways",
        bookOf`
          Post (tkr)   | Utfall 2024 | Utfall 2023 | Förändring %
          Avgifter     |        3230 |        2980 |          8,4
          Bidrag       |        1630 |        1810 |         -9,9
          Personal     |       -7600 |       -7180 |          5,8
          Lokaler      |       -1120 |       -1190 |         -5,9
          Material     |        -430 |        -395 |         -8,9`,
      ],
      [
        "a base of the other sign, for which no percentage means anything",
        bookOf`
          Nämnd (tkr)    | Resultat 2024 | Resultat 2023 | Förändring %
          Kommunstyrelse |           412 |           398 |          3,5
          Socialnämnd    |          9320 |          8784 |          6,1
          Fritidsnämnd   |          1214 |          1187 |          2,3
          Miljönämnd     |           655 |           -40 |          neg
          Byggnadsnämnd  |           -50 |           210 |          100`,
      ],
      [
        "percentages cut off instead of rounded",
        bookOf`
          Nämnd (tkr)    |  Budget | Utfall | Förbrukning %
          Kommunstyrelse |     412 |    398 |          96,6
          Socialnämnd    |    9320 |   9784 |         104,9
          Fritidsnämnd   |    1214 |   1187 |          97,7
          Miljönämnd     |     655 |    640 |          97,7
          Byggnadsnämnd  |     830 |    861 |         103,7`,
      ],
      [
        "columns numbered under their headers",
        bookOf`
          Nämnd (tkr)    |  Budget | Utfall | Förbrukning %
                         |     (1) |    (2) |           (3)
          Kommunstyrelse |     412 |    398 |          96,6
          Socialnämnd    |    9320 |   9784 |         105,0
          Fritidsnämnd   |    1214 |   1187 |          97,8
          Miljönämnd     |     655 |    640 |          97,7`,
      ],
      [
        "two columns that agree but for one row, either of which may be meant",
        bookOf`
          Nämnd (tkr)    | Ursprunglig budget | Aktuell budget | Utfall | Förbrukning %
          Kommunstyrelse |                412 |            412 |    398 |          96,6
          Socialnämnd    |               9320 |           9320 |   9784 |         105,0
          Fritidsnämnd   |               1214 |           1214 |   1187 |          97,8
          Miljönämnd     |                655 |            700 |    640 |          97,7
          Byggnadsnämnd  |                830 |            830 |    861 |         103,7`,
      ],
      [
        "an amount that arithmetic finds wrong",
        bookOf`
          Nämnd (tkr)    |  Budget | Utfall | Diff | Förbrukning %
          Kommunstyrelse |     412 |    398 |   14 |          96,6
          Socialnämnd    |    9320 |   9874 | -464 |         105,0
          Fritidsnämnd   |    1214 |   1187 |   27 |          97,8
          Miljönämnd     |     655 |    640 |   15 |          97,7
          Summa          |   11601 |  12009 | -408 |         103,5`,
      ],
      [
        "what a formula computes, which the formula audit tells",
        bookOf`
          Nämnd (tkr)    |  Budget | Utfall | Förbrukning %
          Kommunstyrelse |     412 |    398 |          96,6
          Socialnämnd    |    9320 |   9784 |         105,0
          Fritidsnämnd   |    1214 |   1187 |          97,8
          Miljönämnd     |     655 |    640 |          97,7
          Byggnadsnämnd  |     830 |    861 | =100*C6/B5 → 131,5`,
      ],
    ])("%s", (_, book) => {
      expect(book.tables).toHaveLength(1);
      expect(said(book)).toEqual([]);
    });
  });

  it("lets every rounding of amounts and percentages pass", () => {
    const amounts = fc.array(
      fc.tuple(fc.integer({ min: 400_000, max: 90_000_000 }), fc.double({ min: 0.6, max: 1.4, noNaN: true })),
      {
        minLength: 4,
        maxLength: 9,
      },
    );
    fc.assert(
      fc.property(amounts, fc.constantFrom(1_000, 100_000), fc.integer({ min: 0, max: 1 }), (lines, unit, decimals) => {
        const rounded = (kronor: number): string =>
          (Math.round((kronor * 10) / unit) / 10).toFixed(unit === 1_000 ? 0 : 1);
        const rows = lines.map(([budget, part], at) => {
          const actual = budget * part;
          const percent = ((100 * actual) / budget).toFixed(decimals);
          const change = ((100 * (actual - budget)) / budget).toFixed(decimals);
          return [`Enhet ${"ABCDEFGHI"[at] ?? ""}`, rounded(budget), rounded(actual), percent, change];
        });
        const header = ["Enhet (tkr)", "Budget", "Utfall", "Förbrukning %", "Avvikelse %"];
        expect(said(bookFrom({ rows: [header, ...rows] }))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
