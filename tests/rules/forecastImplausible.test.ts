import { describe, expect, it } from "@jest/globals";
import { bookFrom, bookOf, drawnRows } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";

const said = (book: ReturnType<typeof bookOf>): string[] =>
  hitsOf("forecast-implausible", book).map((hit) => printFinding(hit));

/** Two steady lines around the one that the test is about. */
const withLine = (line: string): ReturnType<typeof bookFrom> =>
  bookFrom({
    rows: drawnRows(`
      Verksamhet (tkr) | Bokslut 2023 | Utfall jan-aug 2023 | Utfall jan-aug 2024 | Budget 2024 | Prognos 2024
      Förskola         |       -54200 |              -36100 |              -37200 |      -55500 |       -55900
      ${line}
      Grundskola       |      -121300 |              -80700 |              -83900 |     -125000 |      -126100`),
  });

describe("forecast-implausible", () => {
  it("says what the rest of the year would have to be, per month, against so far and last year", () => {
    const book = withLine("Köpta platser | -41000 | -27000 | -32400 | -42000 | -42000");
    expect(said(book)).toEqual([
      "info forecast-implausible F3 [D3]\n  Köpta platser, prognos: −42 000 förutsätter 2 400 tkr per månad sep–dec mot 4 050 hittills. Förra året var det 3 500 mot 3 375.",
    ]);
    expect(printFinding(hitsOf("forecast-implausible", book)[0]!, "en")).toContain(
      "−42,000 leaves 2,400 tkr a month for Sep–Dec against 4,050 so far. Last year it was 3,500 against 3,375.",
    );
  });

  it("warns where the pace would change by more than half and by a considerable amount", () => {
    expect(said(withLine("Köpta platser | -41000 | -27000 | -36400 | -42000 | -42000"))).toEqual([
      "warning forecast-implausible F3 [D3]\n  Köpta platser, prognos: −42 000 förutsätter 1 400 tkr per månad sep–dec mot 4 550 hittills. Förra året var det 3 500 mot 3 375.",
    ]);
    expect(said(withLine("Köpta platser | -41000 | -27000 | -26400 | -42000 | -88000")).join()).toContain(
      "15 400 tkr per månad sep–dec mot 3 300 hittills",
    );
  });

  it("says when more is booked already than the forecast has", () => {
    expect(said(withLine("Köpta platser | -41000 | -27000 | -45100 | -42000 | -42000"))).toEqual([
      "warning forecast-implausible F3 [D3]\n  Köpta platser, prognos: −42 000 är mindre än det som redan är bokfört.",
    ]);
  });

  it("is one finding for a table, the largest first", () => {
    const book = bookOf`
      Verksamhet (tkr) | Bokslut 2023 | Utfall jan-aug 2023 | Utfall jan-aug 2024 | Budget 2024 | Prognos 2024
      Köpta platser    |       -41000 |              -27000 |              -32400 |      -42000 |       -42000
      Förskola         |       -54200 |              -36100 |              -42200 |      -55500 |       -55500
      Grundskola       |      -121300 |              -80700 |              -83900 |     -125000 |      -126100`;
    expect(said(book)).toEqual([
      "info forecast-implausible F3 [D2:D3]\n  Förskola, prognos: −55 500 förutsätter 3 325 tkr per månad sep–dec mot 5 275 hittills. Förra året var det 4 525 mot 4 513. Samma sak gäller Köpta platser (2 400 mot 4 050).",
    ]);
  });

  it("judges a whole table where no season is known", () => {
    const table = (total: string): ReturnType<typeof bookFrom> =>
      bookFrom({
        rows: drawnRows(`
          Verksamhet (tkr) | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
          Förskola         |      -55500 |              -37200 |       -55900
          Vinterväghållning |      -9000 |               -8600 |        -9000
          Grundskola       |     -125000 |              -83900 |      ${total}
          Summa            |     -189500 |             -129700 |      ${String(Number(total) - 64900)}`),
      });
    expect(said(table("-126100"))).toEqual([]);
    expect(said(table("-108100"))).toEqual([
      "info forecast-implausible D5 [C5]\n  Summa, prognos: −173 000 förutsätter 10 825 tkr per månad sep–dec mot 16 213 hittills.",
    ]);
  });

  it("tells a budget phased with thought from one in twelfths", () => {
    const phased = (budget: string): ReturnType<typeof bookFrom> =>
      bookFrom({
        rows: drawnRows(`
          Verksamhet (tkr) | Ack budget jan-aug 2024 | Ack utfall jan-aug 2024 | Budget helår 2024 | Prognos helår 2024
          Förskola         |                  -37000 |                  -37200 |            -55500 |             -55900
          Bad              |                  ${budget} |             -16100 |            -18000 |             -18200
          Grundskola       |                  -83300 |                  -83900 |           -125000 |            -126100`),
      });
    // Two thirds say nothing about a bath; fifteen eighteenths say that most of its year is over.
    expect(said(phased("-12000"))).toEqual([]);
    expect(said(phased("-15000"))).toEqual([]);
    expect(said(phased("-11000")).join()).toContain("Bad, prognos: −18 200 förutsätter 525 tkr per månad");
  });

  describe("holds back", () => {
    it.each([
      [
        "late invoices, which leave out a month or two",
        withLine("Köpta platser | -41000 | -27000 | -21000 | -42000 | -42000"),
      ],
      ["what last year was like", withLine("Statsbidrag | 34900 | 15000 | 16300 | 33000 | 36500")],
      ["small amounts beside the table", withLine("Nämnd | -1500 | -1000 | -1300 | -1500 | -1500")],
      ["a pace that changes a little", withLine("Köpta platser | -41000 | -27000 | -29500 | -42000 | -42000")],
      ["a line without a budget", withLine("Krisledning | -41000 | -27000 | -29500 | 0 | -30000")],
      ["a result of either sign", withLine("Resultatenhet | 2000 | 900 | -4000 | 3000 | 1000")],
      ["an outcome that is yet to come", withLine("Val | -4000 | 0 | 0 | -4200 | -4200")],
      [
        "a net that revenue and cost nearly cancel",
        bookOf`
          Post (tkr)      | Utfall jan-aug 2024 | Budget 2024 | Prognos 2024
          Intäkter        |               61000 |       90000 |        90500
          Kostnader       |              -59000 |      -88000 |       -88300
          Resultat        |                2000 |        2000 |         2200`,
      ],
      [
        "a total of profits and losses",
        bookOf`
          Bolag (mnkr)    | Resultat jan-aug 2024 | Budget 2024 | Prognos 2024
          Bostäder        |                  14,8 |        18,5 |         20,1
          Energi          |                  22,7 |        31,2 |         29,4
          Hamn            |                   5,7 |         6,0 |          9,5
          Elimineringar   |                  -8,0 |       -12,0 |        -12,0
          Summa           |                  35,2 |        43,7 |         47,0`,
      ],
      [
        "a turnover beside a result, each under its heading",
        bookOf`
          Bolag (mnkr) | Omsättning         | Resultat    |             | Omsättning
                       | Utfall jan-aug     | Budget 2024 | Prognos 2024| Budget 2024
          Bostäder     |              132,6 |        18,5 |        20,1 |     198,4
          Energi       |              214,3 |        31,2 |        29,4 |     341,7
          Summa        |              346,9 |        49,7 |        49,5 |     540,1`,
      ],
      [
        "investments, which are paid when they are built",
        bookOf`
          Investeringar (tkr) | Utfall jan-aug 2024 | Budget 2024 | Prognos 2024 | Avvikelse
          Skola               |               -2100 |      -40000 |       -40000 |         0
          Väg                 |              -11000 |      -12000 |       -12000 |         0
          Summa               |              -13100 |      -52000 |       -52000 |         0`,
      ],
      [
        "an outcome that does not say how many months it covers",
        bookOf`
          Verksamhet (tkr) | Budget | Utfall | Prognos
          Förskola         | -55500 | -17200 |  -55900
          Grundskola       | -95000 | -23900 |  -96100
          Summa            |-150500 | -41100 | -152000`,
      ],
      [
        "a forecast that arithmetic finds wrong anyway",
        bookOf`
          Verksamhet (tkr) | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024 | Avvikelse
          Förskola         |      -55500 |              -37200 |       -55900 |      -400
          Grundskola       |     -125000 |              -83900 |      -126100 |     -1100
          Summa            |     -180500 |             -121100 |      -128200 |     -1500`,
      ],
    ])("%s", (_, book) => {
      expect(book.tables).toHaveLength(1);
      expect(said(book)).toEqual([]);
    });
  });
});
