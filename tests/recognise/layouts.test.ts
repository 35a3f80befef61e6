import { describe, expect, it } from "@jest/globals";
import { bookOf, bookFrom, drawnRows } from "../support/book.ts";
import { printFindings } from "../support/check.ts";
import { printReading } from "../support/printReading.ts";

const readings = (book: ReturnType<typeof bookOf>): string => book.tables.map(printReading).join("\n\n");

describe("recognition by evidence", () => {
  it("reads a table with other words and other columns", () => {
    const book = bookOf`
      Förvaltning (tkr)   | Ram 2025 | Redovisat t.o.m. sep | Helårsprognos | Diff mot ram
      Kultur              |  -12 400 |               -9 100 |       -12 650 |         -250
      Fritid              |  -33 105 |              -25 020 |       -33 000 |          105
      Förvaltningen totalt|  -45 505 |              -34 120 |       -45 650 |         -145`;
    expect(readings(book)).toMatchInlineSnapshot(`
      "operating-statement A1:E4 tkr revenue-positive
        B [Ram 2025] budget – – fullYear 2025 – sure
        C [Redovisat t.o.m. sep] actual – – toDate 2025 9 sure
        D [Helårsprognos] forecast – – fullYear 2025 – sure
        E [Diff mot ram] deviation – – of forecast/budget fullYear 2025 – sure
        2 · [Kultur] line – – –
        3 · [Fritid] line – – –
        4 [Förvaltningen totalt] total – – –
        sum: 4 = +2 +3
        deviation: E = +D -B"
    `);
  });

  it("reads a plan of measures with the effect of two years as a table of texts, whatever its measures are called", () => {
    const book = bookOf`
      Åtgärdsplan 2024, belopp i tkr
      Åtgärd                 | Verksamhet | Effekt 2024 | Helårseffekt | Status
      Lägre vikariekostnader | Förskola   |       1 200 |        3 600 | Beslutad
      Avdelning slås ihop    | Förskola   |         800 |        2 400 | Osäker
      Högre hyresintäkter    | Grundskola |       2 500 |        5 000 | Beslutad`;
    expect(book.tables.map(({ kind, unit }) => ({ kind, unit }))).toEqual([{ kind: "text-table", unit: "tkr" }]);
  });

  it("tells a plan of measures by its headings, and adds up what its total sums", () => {
    const book = bookOf`
      Åtgärd                 | Effekt 2024 (tkr) | Helårseffekt (tkr) | Klart | Status
      Lägre vikariekostnader |              1210 |               3610 |  2025 | Beslutad
      Avdelning slås ihop    |               805 |               2405 |  2025 | Osäker
      Färre köpta platser    |              2520 |               5020 |  2026 | Beslutad
      Summa                  |              4535 |              11305 |       |`;
    expect(book.tables.map(({ kind, columns }) => [kind, ...columns.map(({ measure }) => measure)])).toEqual([
      ["text-table", null, null, "text", "text"],
    ]);
    expect(new Set(book.tables[0]?.figures.map(({ column }) => column))).toEqual(new Set([0, 1]));
    expect(printFindings(book)).toBe(
      [
        "error total-mismatch C5 [C2:C4]",
        "  Summa, helårseffekt: 11 305 ska vara 11 035. Två siffror har bytt plats. Raderna summerar till 11 035.",
        "  C5 11305 → 11035",
      ].join("\n"),
    );
  });

  it("reads figures as figures below headers that have said their years, even where they could be years", () => {
    const book = bookOf`
      Volymer     | Volymenhet | Volym budget 2024 | Volym prognos 2024
      Hemtjänst   | Timmar     | 2010              | 1990
      Gruppboende | Platser    | 30                | 31`;
    expect(book.tables[0]?.rows.map(({ label }) => label)).toEqual(["Hemtjänst", "Gruppboende"]);
  });

  it("nets revenue and cost that are both printed positive", () => {
    const book = bookOf`
      Kronor           |   Budget | Utfall | Avvikelse
      Intäkter         |    5 000 |  5 400 |   400
      Kostnader        |   17 000 | 18 100 | -1 100
      Nettokostnad     |   12 000 | 12 700 |  -700`;
    expect(readings(book)).toMatchInlineSnapshot(`
      "operating-statement A1:D4 kr unsigned
        B [Budget] budget – – – – – sure
        C [Utfall] actual – – – – – sure
        D [Avvikelse] deviation – – of actual/budget – – – sure
        2 · [Intäkter] line – revenue –
        3 · [Kostnader] line – cost –
        4 [Nettokostnad] total – net –
        net: 4 = -2 +3 (D: ++)
        deviation: D = +C -B (3: -+) (4: -+)"
    `);
  });

  it("finds totals above their lines and two levels of them", () => {
    const book = bookOf`
      Verksamhet, tkr      | Budget 2024 | Prognos 2024 | Avvikelse
      Socialnämnd totalt   |     -61 234 |      -64 321 |    -3 087
      Äldreomsorg          |     -41 012 |      -43 550 |    -2 538
      Hemtjänst            |     -20 511 |      -22 433 |    -1 922
      Särskilt boende      |     -20 501 |      -21 117 |      -616
      Individ och familj   |     -20 222 |      -20 771 |      -549
      Barn                 |     -12 111 |      -12 345 |      -234
      Vuxna                |      -8 111 |       -8 426 |      -315`;
    expect(readings(book)).toMatchInlineSnapshot(`
      "operating-statement A1:D8 tkr revenue-positive
        B [Budget 2024] budget – – fullYear 2024 – sure
        C [Prognos 2024] forecast – – fullYear 2024 – sure
        D [Avvikelse] deviation – – of forecast/budget fullYear 2024 – sure
        2 [Socialnämnd totalt] total – – –
        3 · [Äldreomsorg] subtotal – – –
        4 · · [Hemtjänst] line – – –
        5 · · [Särskilt boende] line – – –
        6 · [Individ och familj] subtotal – – –
        7 · · [Barn] line – – –
        8 · · [Vuxna] line – – –
        sum: 6 = +7 +8
        sum: 3 = +4 +5
        sum: 2 = +3 +6
        deviation: D = +C -B"
    `);
  });

  it("holds on to a total that no word calls one when one column of three is wrong", () => {
    const book = bookOf`
      tkr                | Budget 2025 | Prognos 2025 | Avvikelse
      Socialnämnden      |    -515 768 |     -404 170 |    -7 420
      Äldreomsorg        |    -215 500 |     -217 350 |    -1 850
      Hemtjänst          |     -84 200 |      -86 900 |    -2 700
      Särskilt boende    |    -131 300 |     -130 450 |       850
      Individ och familj |    -181 250 |     -186 820 |    -5 570
      Placeringar        |    -131 200 |     -135 800 |    -4 600
      Öppenvård          |     -50 050 |      -51 020 |      -970`;
    expect(readings(book)).toContain("sum: 2 = +3 +6");
  });

  it("takes no line for the sum of its total and the other lines, which is what a wrong sign makes it", () => {
    const book = bookOf`
      Projekt, tkr      | Budget 2021 | Framskrivet | Utfall | Kvar
      Digitalisering    |         500 |         500 |   -425 |   75
      Kontorsutrustning |         200 |             |        |
      Journalsystem     |       2 000 |             |        |
      Serviceboende     |             |             |      1 |    1
      Summa             |       2 700 |         500 |   -426 |   74`;
    expect(readings(book)).toContain("sum: 6 = +2 +3 +4 +5");
    expect(readings(book)).not.toContain("sum: 2");
  });

  it("counts a line of zeros among the lines of its total though a sum of the others ties as well", () => {
    const book = bookOf`
      Verksamhet, tkr   | Utfall intäkter | Utfall kostnader | Utfall netto | Budget netto
      Preliminärbokfört |                 |             -190 |         -190 |            0
      Barn och unga     |           3 970 |          -92 522 |      -88 552 |      -86 486
      Vuxna             |          14 563 |           46 091 |       60 654 |      -37 691
      Summa             |          18 533 |         -138 803 |     -120 270 |     -124 177`;
    expect(readings(book)).toContain("sum: 5 = +2 +3 +4");
  });

  it("holds on to a difference that ties in one column of two, unless only the sign of the other is in doubt", () => {
    const rowsWith = (deviation: string): string => `
      | 2018 | 2019
      Budget, netto (tkr) | 149927 | 162269
      Drift, netto (tkr)  | 170205 | 185094
      Avvikelse (tkr)     | ${deviation} | -22825`;
    const read = (deviation: string): string =>
      readings(bookFrom({ name: "Resultat", rows: drawnRows(rowsWith(deviation)) }));
    expect(read("-20278")).toContain("deviation: 4 = -3 +2");
    expect(read("-22907")).toContain("deviation: 4 = -3 +2");
    expect(read("20278")).not.toContain("deviation: 4");
  });

  it("leaves title, note and air outside, and reads from C7", () => {
    const rows = drawnRows(`
       | | Månadsrapport oktober 2025
       | | Belopp i tkr
       | |
       | | Enhet    | Ack utfall | Ack budget | Avvikelse
       | | Norr     |     -1 234 |     -1 200 |       -34
       | |          |            |            |
       | | Söder    |     -2 345 |     -2 500 |       155
       | | Summa    |     -3 579 |     -3 700 |       121
       | |
       | | * Preliminära uppgifter för oktober, lönerna är inte klara.`);
    expect(readings(bookFrom({ name: "Rapport", rows: [[], [], [], ...rows] }))).toMatchInlineSnapshot(`
      "operating-statement C7:F11 tkr revenue-positive "Månadsrapport oktober 2025"
        D [Ack utfall] actual – – toDate 2025 10 sure
        E [Ack budget] budget – – toDate 2025 10 sure
        F [Avvikelse] deviation – – of actual/budget toDate 2025 10 sure
        8 · [Norr] line – – –
        10 · [Söder] line – – –
        11 [Summa] total – – –
        sum: 11 = +8 +10
        deviation: F = +D -E"
    `);
  });

  it("fills header groups that are left blank after the first", () => {
    const book = bookOf`
      Nämnd, mnkr | Period |        |           | Helår  |         |
                  | Budget | Utfall | Avvikelse | Budget | Prognos | Avvikelse
      Bygg        |   -4,1 |   -4,3 |      -0,2 |  -12,2 |   -12,4 |      -0,2
      Skola       | -101,5 | -100,2 |       1,3 | -304,7 |  -303,0 |       1,7
      Totalt      | -105,6 | -104,5 |       1,1 | -316,9 |  -315,4 |       1,5`;
    expect(readings(book)).toMatchInlineSnapshot(`
      "operating-statement A1:G5 mnkr revenue-positive
        B [Period / Budget] budget – – toDate – – sure
        C [Period / Utfall] actual – – toDate – – sure
        D [Period / Avvikelse] deviation – – of actual/budget toDate – – sure
        E [Helår / Budget] budget – – fullYear – – sure
        F [Helår / Prognos] forecast – – fullYear – – sure
        G [Helår / Avvikelse] deviation – – of forecast/budget fullYear – – sure
        3 · [Bygg] line – – –
        4 · [Skola] line – – –
        5 [Totalt] total – – –
        sum: 5 = +3 +4
        deviation: D = +C -B
        deviation: G = +F -E"
    `);
  });

  it("sees nothing in an address list, a calendar or a lone figure", () => {
    expect(
      bookOf`
      Namn    | Telefon   | Rum
      Anna    | 12 34 56  | 214
      Bertil  | 65 43 21  | 118`.tables,
    ).toEqual([]);
    expect(bookOf`Anteckning | 12`.tables).toEqual([]);
    expect(bookOf``.tables).toEqual([]);
  });

  it("takes money that waits to be spent for investments where no word says what it is", () => {
    const kinds = (book: ReturnType<typeof bookOf>): string[] => book.tables.map(({ kind }) => kind);
    const nameless = (spent: number): ReturnType<typeof bookOf> => bookOf`
      Periodens utfall | Prognos helår | Budget helår | Avvikelse
      ${spent}         |         1 500 |        2 500 |     1 000`;
    expect(kinds(nameless(0))).toEqual(["investment-statement"]);
    expect(kinds(nameless(470))).toEqual(["operating-statement"]);
    const named = (playground: number): ReturnType<typeof bookOf> => bookOf`
      Benämning      | Budget 2025 | Utfall jan-apr 2025 | Prognos 2025
      Lekplatser     |         900 |       ${playground} |          900
      Gång och cykel |       4 200 |                   0 |        3 900
      Ny lastmaskin  |       2 100 |                   0 |        2 250
      Belysning      |       1 250 |                 310 |        1 250
      Summa          |       8 450 |                 310 |        8 300`;
    expect(kinds(named(0))).toEqual(["investment-statement"]);
    expect(kinds(named(280))).toEqual(["operating-statement"]);
  });

  it("takes the numbers of a form's columns for no figures", () => {
    const book = bookOf`
      Verksamhet, tkr | Budget 2024 | Utfall 2024 | Avvikelse
      (1)             |         (2) |         (3) |       (4)
      Förskola        |     -12 400 |     -12 650 |      -250
      Skola           |     -33 105 |     -33 000 |       105
      Summa           |     -45 505 |     -45 650 |      -145`;
    const [table] = book.tables;
    expect(table?.rows.map(({ label, type }) => `${label}: ${type}`)).toEqual([
      "Förskola: line",
      "Skola: line",
      "Summa: total",
    ]);
    expect(table?.columns.map(({ path }) => path)).toEqual([["Budget 2024"], ["Utfall 2024"], ["Avvikelse"]]);
  });

  it("finds sums above their lines by where they stand, however few figures there are to tell", () => {
    const book = bookFrom({
      name: "Orsaker",
      rows: drawnRows(`
        Orsaker till avvikelse (mnkr) |                     | Avvikelse
        Äldreomsorg                   |                     |      -1,2
                                      | Fler timmar         |      -1,5
                                      | Vakanta tjänster    |       0,3
        Stab                          |                     |       0,9
                                      | Senare rekrytering  |       0,9`),
    });
    expect(book.tables.flatMap(({ rows }) => rows.map(({ label, type }) => `${label}: ${type}`))).toEqual([
      "Äldreomsorg: total",
      "Fler timmar: line",
      "Vakanta tjänster: line",
      "Stab: total",
      "Senare rekrytering: line",
    ]);
  });
});
