import { describe, expect, it } from "@jest/globals";
import { bookFrom, bookOf, drawnRows } from "../support/book.ts";
import { findingsIn, hitsOf, printFinding } from "../support/check.ts";

const said = (book: ReturnType<typeof bookOf>): string[] =>
  hitsOf("missing-cell", book).map((hit) => printFinding(hit));

describe("missing-cell", () => {
  it("finds a difference that is blank in one row", () => {
    const book = bookOf`
      Nämnd (tkr)    | Budget | Utfall | Avvikelse
      Kommunstyrelse |   -412 |   -398 |        14
      Socialnämnd    |  -9320 |  -9784 |      -464
      Fritidsnämnd   |  -1214 |  -1187 |
      Miljönämnd     |   -655 |   -640 |        15`;
    expect(said(book)).toEqual([
      "warning missing-cell D4 [B4:C4]\n  Fritidsnämnd, avvikelse: cellen är tom, men utfall (−1 187) och budget (−1 214) ger 27.\n  D4 null → 27",
    ]);
    expect(printFinding(hitsOf("missing-cell", book)[0]!, "en")).toContain(
      "the cell is blank, but utfall (−1,187) and budget (−1,214) give 27.",
    );
  });

  it("tells once what two equations prove", () => {
    const book = bookOf`
      Nämnd (tkr)    | Budget | Utfall | Avvikelse
      Kommunstyrelse |   -412 |   -398 |        14
      Socialnämnd    |  -9320 |  -9784 |      -464
      Fritidsnämnd   |  -1214 |  -1187 |
      Miljönämnd     |   -655 |   -640 |        15
      Summa          | -11601 | -12009 |      -408`;
    expect(findingsIn(book).map((finding) => printFinding(finding))).toEqual([
      "error missing-cell D4 [B4:C4]\n  Fritidsnämnd, avvikelse: cellen är tom, men utfall (−1 187) och budget (−1 214) ger 27.\n  D4 null → 27",
    ]);
  });

  it("offers the formula that the cells beside have", () => {
    const book = bookOf`
      Nämnd (tkr)    | Budget | Utfall | Avvikelse
      Kommunstyrelse |   -412 |   -398 | =C2-B2 → 14
      Socialnämnd    |  -9320 |  -9784 | =C3-B3 → -464
      Fritidsnämnd   |  -1214 |  -1187 |
      Miljönämnd     |   -655 |   -640 | =C5-B5 → 15
      Summa          | -11601 | -12009 | =SUM(D2:D5) → -435`;
    expect(hitsOf("missing-cell", book).map(({ repair }) => repair)).toEqual([
      [{ cell: { sheet: 0, row: 3, column: 3 }, stated: null, expected: 27, formula: "C4-B4", inSource: false }],
    ]);
  });

  it("finds a total that is blank in one column", () => {
    const book = bookOf`
      Nämnd (tkr)    | Bokslut 2023 | Budget 2024 | Utfall 2024 | Avvikelse
      Kommunstyrelse |         -371 |        -412 |        -398 |        14
      Socialnämnd    |        -9105 |       -9320 |       -9784 |      -464
      Fritidsnämnd   |        -1203 |       -1214 |       -1187 |        27
      Summa          |              |      -10946 |      -11369 |      -423`;
    expect(said(book)).toEqual([
      "warning missing-cell B5 []\n  Summa, bokslut: cellen är tom, men raderna summerar till −10 679.\n  B5 null → -10679",
    ]);
  });

  it("finds the outcome that a line with budget and forecast lacks, in a table that writes its zeros", () => {
    const book = bookOf`
      Nämnd (tkr)    | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
      Kommunstyrelse |        -412 |                -270 |         -410
      Socialnämnd    |       -9320 |               -6390 |        -9480
      Fritidsnämnd   |       -1214 |                     |        -1200
      Miljönämnd     |        -655 |                -440 |         -655
      Valnämnd       |         -20 |                   0 |          -20`;
    expect(said(book)).toEqual([
      "warning missing-cell C4 [B4 D4]\n  Fritidsnämnd, utfall: cellen är tom, fast raden har budget (−1 214) och prognos (−1 200). Fyll i beloppet, eller 0.",
    ]);
  });

  it("finds a year that one row lacks between others", () => {
    const book = bookOf`
      Antal årsarbetare |  2020 |  2021 |  2022 |  2023
      Kvinnor           |   331 |   352 |   349 |   361
      Män               |    81 |       |    76 |    86
      Chefer            |    24 |    25 |    25 |    26
      Vikarier          |    31 |    28 |    33 |    35`;
    expect(said(book)).toEqual([
      "warning missing-cell C3 [B3 D3]\n  Män, 2021: cellen är tom mellan 2020 (81) och 2022 (76).",
    ]);
  });

  it("leaves to arithmetic what arithmetic fills", () => {
    const book = bookOf`
      Nämnd (tkr)    | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
      Kommunstyrelse |        -412 |                -270 |         -410
      Socialnämnd    |       -9320 |               -6390 |        -9480
      Fritidsnämnd   |       -1214 |                     |        -1200
      Miljönämnd     |        -655 |                -440 |         -655
      Valnämnd       |         -20 |                   0 |          -20
      Summa          |      -11621 |               -7912 |       -11765`;
    expect(findingsIn(book).map(({ rule, cell }) => [rule, cell.column])).toEqual([["total-mismatch", 2]]);
  });

  describe("holds back", () => {
    it.each([
      [
        "the difference of totals, where this year has not all the months of the last",
        bookOf`
          Månad (tkr) | 2023 | 2024 | Förändring
          Januari     | 2280 | 2510 |        230
          Februari    | 2315 | 2475 |        160
          Mars        | 2402 | 2640 |        238
          April       | 2377 | 2588 |        211
          Maj         | 2290 |      |
          Juni        | 2451 |      |
          Summa       | 14115 | 10213 |`,
      ],
      [
        "sections",
        bookOf`
          Post (tkr)      | Budget | Utfall | Avvikelse
          Intäkter        |        |        |
          Avgifter        |    412 |    398 |       -14
          Bidrag          |    320 |    384 |        64
          Kostnader       |        |        |
          Personal        |   -214 |   -187 |        27
          Lokaler         |   -155 |   -140 |        15`,
      ],
      [
        "a new activity without last year's figure, and one without a budget",
        bookOf`
          Nämnd (tkr)    | Utfall jan-aug 2023 | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024 | Avvikelse
          Kommunstyrelse |                -250 |        -412 |                -270 |         -410 |         2
          Socialnämnd    |               -6100 |       -9320 |               -6390 |        -9480 |      -160
          Krisledning    |                     |        -300 |                -210 |         -310 |       -10
          Statsbidrag    |                   0 |             |                  40 |           60 |        60
          Miljönämnd     |                -420 |        -655 |                -440 |         -655 |         0
          Summa          |               -6770 |      -10687 |               -7270 |       -10795 |      -108`,
      ],
      [
        "blanks for nothing, where a table uses them so",
        bookOf`
          Nämnd (tkr)    | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024 | Avvikelse
          Kommunstyrelse |        -412 |                -270 |         -410 |         2
          Socialnämnd    |       -9320 |               -6390 |        -9480 |      -160
          Fritidsnämnd   |       -1214 |                     |        -1214 |
          Miljönämnd     |        -655 |                -440 |         -655 |
          Valnämnd       |         -20 |                     |          -20 |`,
      ],
      [
        "an activity that has not begun, beside a total that ties without it",
        bookOf`
          Nämnd (tkr)    | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
          Kommunstyrelse |        -412 |                -270 |         -410
          Socialnämnd    |       -9320 |               -6390 |        -9480
          Sommarjobb     |        -214 |                     |         -200
          Miljönämnd     |        -655 |                -440 |         -655
          Valnämnd       |         -20 |                   0 |          -20
          Summa          |      -10621 |               -7100 |       -10765`,
      ],
      [
        "a dash or a text where nothing is to be said",
        bookOf`
          Nämnd (tkr)    | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024 | Avvikelse
          Kommunstyrelse |        -412 |                -270 |         -410 |         2
          Socialnämnd    |       -9320 |               -6390 |        -9480 |      -160
          Fritidsnämnd   |       -1214 |                   – |        -1200 |         –
          Miljönämnd     |        -655 |                -440 |         -655 |         0
          Valnämnd       |         -20 |                   0 |          -18 | se not`,
      ],
      [
        "a column or a total row whose figures are still to come",
        bookOf`
          Nämnd (tkr)    | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
          Kommunstyrelse |        -412 |                -270 |
          Socialnämnd    |       -9320 |               -6390 |
          Fritidsnämnd   |       -1214 |                -800 |
          Miljönämnd     |        -655 |                -440 |
          Summa          |             |                     |`,
      ],
      [
        "years before a count began, and after it ended",
        bookOf`
          Antal årsarbetare |  2020 |  2021 |  2022 |  2023
          Kvinnor           |   331 |   352 |   349 |   361
          Män               |    81 |    80 |    76 |    86
          Chefer            |       |    25 |    25 |    26`,
      ],
      [
        "a survey that was not made one year",
        bookOf`
          Nyckeltal personal      |  2020 |  2021 |  2022 |  2023
          Antal anställda         |   331 |   352 |   349 |   361
          Antal chefer            |    24 |    25 |    25 |    26
          Antal vikarier          |    31 |    28 |    33 |    35
          Andel nöjda, %          |    81 |       |    84 |    86`,
      ],
      [
        "an effect given for one line only",
        bookOf`
          Verksamhet     | Volymenhet | Volym budget | Volym prognos | Avvikelse volym | Effekt (mnkr)
          Daglig         | Kunder     |          235 |           235 |               0 |
          Boendestöd     | Timmar     |        16000 |         16000 |               0 |
          Köpta platser  | Platser    |           55 |            54 |              -1 |  1,2
          LSS, boende    | Platser    |          121 |           121 |               0 |`,
      ],
    ])("%s", (_, book) => {
      expect(book.tables).toHaveLength(1);
      expect(said(book)).toEqual([]);
    });

    it("cells that are merged with the one above or beside them", () => {
      const rows = drawnRows(`
        Nämnd (tkr)    | Budget | Utfall | Avvikelse
        Kommunstyrelse |   -412 |   -398 |        14
        Socialnämnd    |  -9320 |  -9784 |      -464
        Fritidsnämnd   |  -1214 |  -1187 |        42
        Miljönämnd     |   -655 |   -640 |`);
      expect(said(bookFrom({ rows }))).toHaveLength(1);
      expect(said(bookFrom({ rows, merges: [{ top: 3, bottom: 4, left: 3, right: 3 }] }))).toEqual([]);
    });

    it("a formula whose value was never stored", () => {
      const book = bookOf`
        Nämnd (tkr)    | Budget | Utfall | Avvikelse
        Kommunstyrelse |   -412 |   -398 |        14
        Socialnämnd    |  -9320 |  -9784 |      -464
        Fritidsnämnd   |  -1214 |  -1187 | =C4-B4 →
        Miljönämnd     |   -655 |   -640 |        15`;
      expect(said(book)).toEqual([]);
    });
  });
});
