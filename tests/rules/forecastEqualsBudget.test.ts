import { describe, expect, it } from "@jest/globals";
import { bookFrom, bookOf, drawnRows } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";

const said = (book: ReturnType<typeof bookOf>): string[] =>
  hitsOf("forecast-equals-budget", book).map((hit) => printFinding(hit));

const phased = (line: string, months = "jan-aug"): ReturnType<typeof bookFrom> =>
  bookFrom({
    rows: drawnRows(`
      Verksamhet (tkr) | Budget ${months} 2024 | Utfall ${months} 2024 | Budget helår 2024 | Prognos helår 2024
      Förskola         |                -37000 |                -37200 |            -55500 |             -55900
      ${line}
      Grundskola       |                -83300 |                -83900 |           -125000 |            -126100`),
  });

describe("forecast-equals-budget", () => {
  it("finds a forecast that was never touched though the period deviates, once for a table", () => {
    const book = bookOf`
      Verksamhet (tkr) | Budget jan-aug 2024 | Utfall jan-aug 2024 | Budget helår 2024 | Prognos helår 2024
      Förskola         |              -37000 |              -37200 |            -55500 |             -55500
      Köpta platser    |              -28000 |              -33900 |            -42000 |             -42000
      Gymnasium        |              -40000 |              -35600 |            -60000 |             -60000
      Grundskola       |              -83300 |              -83900 |           -125000 |            -125000`;
    expect(said(book)).toEqual([
      "info forecast-equals-budget E3 [C3:C4 E3:E4]\n  Prognosen är budgeten på alla rader, fast perioden avviker: Köpta platser (−5 900 tkr) och Gymnasium (4 400 tkr).",
    ]);
    expect(printFinding(hitsOf("forecast-equals-budget", book)[0]!, "en")).toContain(
      "The forecast is the budget in every row, though the period deviates: Köpta platser (−5,900 tkr) and Gymnasium (4,400 tkr).",
    );
  });

  it("tells how many of the lines were left", () => {
    expect(said(phased("Köpta platser | -28000 | -33900 | -42000 | -42000"))).toEqual([
      "info forecast-equals-budget E3 [C3 E3]\n  Prognosen är budgeten på 1 av 3 rader, fast perioden avviker: Köpta platser (−5 900 tkr).",
    ]);
  });

  it("takes last year's part of the year where the budget has no months, and costs that are positive", () => {
    const book = bookOf`
      Verksamhet (tkr) | Bokslut 2023 | Utfall jan-aug 2023 | Utfall jan-aug 2024 | Budget 2024 | Prognos 2024 | Avvikelse
      Förskola         |        54200 |               36100 |               37200 |       55500 |        55900 |      -400
      Köpta platser    |        41000 |               27000 |               33900 |       42000 |        42000 |         0
      Grundskola       |       121300 |               80700 |               83900 |      125000 |       126100 |     -1100
      Summa            |       216500 |              143800 |              155000 |      222500 |       224000 |     -1500`;
    expect(said(book)).toEqual([
      "info forecast-equals-budget F3 [D3 F3]\n  Prognosen är budgeten på 1 av 3 rader, fast perioden avviker: Köpta platser (−6 241 tkr).",
    ]);
  });

  describe("holds back", () => {
    it.each([
      ["a period that is as budgeted", phased("Köpta platser | -28000 | -28900 | -42000 | -42000")],
      ["a forecast that was touched", phased("Köpta platser | -28000 | -33900 | -42000 | -42100")],
      ["a small unit", phased("Nämnd | -1000 | -1500 | -1500 | -1500")],
      ["the first months of the year", phased("Köpta platser | -10500 | -13900 | -42000 | -42000", "jan-mar")],
      ["a line that neither has", phased("Projekt | 0 | -3900 | 0 | 0")],
      [
        "a year whose pattern nothing tells",
        bookOf`
          Verksamhet (tkr) | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
          Vinterväghållning |     -42000 |              -33900 |       -42000
          Grundskola       |     -125000 |              -83900 |      -126100`,
      ],
      [
        "a budget in twelfths for what last year was booked as early",
        bookOf`
          Verksamhet (tkr) | Bokslut 2023 | Utfall jan-apr 2023 | Budget jan-apr 2024 | Utfall jan-apr 2024 | Budget helår 2024 | Prognos helår 2024
          Vinterväghållning |      -13900 |               -9800 |               -4000 |               -8700 |            -12000 |             -12000
          Grundskola       |      -121300 |              -40700 |              -41600 |              -41900 |           -125000 |            -126100`,
      ],
      [
        "investments",
        bookOf`
          Investeringar (tkr) | Budget jan-aug 2024 | Utfall jan-aug 2024 | Budget helår 2024 | Prognos helår 2024
          Skola               |              -27000 |               -2100 |            -40000 |             -40000
          Väg                 |               -8000 |              -11000 |            -12000 |             -12000`,
      ],
    ])("%s", (_, book) => {
      expect(book.tables).toHaveLength(1);
      expect(said(book)).toEqual([]);
    });
  });
});
