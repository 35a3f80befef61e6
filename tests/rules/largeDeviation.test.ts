import fc from "fast-check";
import { describe, expect, it } from "@jest/globals";
import { toOre } from "../../src/domain/money.ts";
import { checkWorkbook, runToEnd } from "../../src/pipeline/run.ts";
import { deviationThresholdSettings, readDeviationThresholds } from "../../src/rules/deviationThresholds.ts";
import type { DeviationThresholds } from "../../src/rules/deviationThresholds.ts";
import { bookFrom, bookOf, drawnRows, type Book } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";
import { highlightsOf } from "../../src/rules/highlights.ts";

const said = (book: Book): string[] => hitsOf("large-deviation", book).map((hit) => printFinding(hit));

/** As with these chosen in the workbook. */
const saidPast = ({ workbook }: Book, thresholds: DeviationThresholds): string[] => {
  const settings = deviationThresholdSettings(thresholds);
  const { findings } = runToEnd(checkWorkbook(workbook, { settings }));
  return findings.filter(({ rule }) => rule === "large-deviation").map((hit) => printFinding(hit));
};

const year = bookOf`
  Verksamhet (tkr) | Budget 2024 | Prognos 2024 | Avvikelse
  Förskola         |      -55500 |       -55900 |      -400
  Grundskola       |     -125000 |      -126100 |     -1100
  Särskola         |      -24000 |       -27300 |     -3300
  Skolskjuts       |       -3200 |        -4300 |     -1100
  Kulturskola      |       -8100 |        -6900 |      1200
  Måltider         |      -30000 |       -33500 |     -3500
  Summa            |     -245800 |      -254000 |     -8200`;

describe("large-deviation", () => {
  it("names the three largest of a table once, the largest first, whichever way they go", () => {
    expect(said(year)).toEqual([
      "info large-deviation D7 [D4 D7]\n  Mer än 10 % och 2 000 tkr från helårets budget: Måltider (−3 500 tkr, 11,7 %) och Särskola (−3 300 tkr, 13,8 %).",
    ]);
    expect(printFinding(hitsOf("large-deviation", year)[0]!, "en")).toContain(
      "More than 10% and 2,000 tkr from the budget of the year: Måltider (−3,500 tkr, 11.7%) and Särskola (−3,300 tkr, 13.8%).",
    );
  });

  it("goes by what the workbook has chosen", () => {
    const chosen = { amount: toOre(1000, "tkr"), share: 0.025 };
    expect(saidPast(year, chosen)).toEqual([
      "info large-deviation D7 [D4:D7]\n  Mer än 2,5 % och 1 000 tkr från helårets budget: Måltider (−3 500 tkr, 11,7 %), Särskola (−3 300 tkr, 13,8 %), Kulturskola (1 200 tkr, 14,8 %) och 1 rad till.",
    ]);
    expect(saidPast(year, { ...chosen, share: 0 })[0]).toContain("Mer än 1 000 tkr från helårets budget: Måltider");
    expect(saidPast(year, { amount: toOre(0, "kr"), share: 0.2 })).toEqual([
      "info large-deviation D5 [D5]\n  Mer än 20 % från helårets budget: Skolskjuts (−1 100 tkr, 34,4 %).",
    ]);
    expect(saidPast(year, { amount: toOre(4, "mnkr"), share: 0 })).toEqual([]);
    // A deviation that is the threshold is not past it.
    expect(saidPast(year, { amount: toOre(3500, "tkr"), share: 0 })).toEqual([]);
  });

  it("takes the months so far where the table has no whole year, and says so", () => {
    const book = bookOf`
      Verksamhet (tkr) | Budget jan-aug 2024 | Utfall jan-aug 2024
      Förskola         |              -37000 |              -37200
      Köpta platser    |              -28000 |              -33900
      Grundskola       |              -83300 |              -83900`;
    expect(said(book)).toEqual([
      "info large-deviation C3 [C3]\n  Mer än 10 % och 1 000 tkr från periodens budget: Köpta platser (−5 900 tkr, 21,1 %).",
    ]);
  });

  it("knows a surplus where costs are positive", () => {
    const book = bookOf`
      Nämnd (mnkr)    | Budget 2024 | Utfall 2024 | Avvikelse
      Kommunstyrelsen | 50,0        | 52,0        | -2,0
      Socialnämnden   | 400,0       | 340,0       | 60,0
      Kulturnämnden   | 40,0        | 40,2        | -0,2
      Summa           | 490,0       | 432,2       | 57,8`;
    expect(said(book)).toEqual([
      "info large-deviation D3 [D3]\n  Mer än 10 % och 4 mnkr från helårets budget: Socialnämnden (60,0 mnkr, 15,0 %).",
    ]);
  });

  it("goes by the net beside its revenue and cost, and by them where nothing is signed", () => {
    const signed = bookFrom({
      rows: drawnRows(`
        Nämnd (mnkr)    | Budget 2024 | | | Utfall 2024 | |
                        | Intäkter | Kostnader | Netto  | Intäkter | Kostnader | Netto
        Kommunstyrelsen | 10,0     | -60,0     | -50,0  | 14,0     | -66,0     | -52,0
        Socialnämnden   | 30,0     | -430,0    | -400,0 | 29,0     | -369,0    | -340,0
        Kulturnämnden   | 2,0      | -42,0     | -40,0  | 2,1      | -42,3     | -40,2
        Summa           | 42,0     | -532,0    | -490,0 | 45,1     | -477,3    | -432,2`),
    });
    expect(said(signed)).toEqual([
      "info large-deviation G4 [G4]\n  Mer än 10 % och 4 mnkr från helårets budget: Socialnämnden (60,0 mnkr, 15,0 %).",
    ]);
    const book = bookFrom({
      rows: drawnRows(`
        Nämnd (mnkr)    | Budget 2024 | | | Utfall 2024 | |
                        | Intäkter | Kostnader | Netto | Intäkter | Kostnader | Netto
        Kommunstyrelsen | 10,0   | 60,0    | 50,0    | 14,0     | 66,1      | 52,1
        Socialnämnden   | 30,0   | 430,0   | 400,0   | 29,0     | 369,0     | 340,0
        Kulturnämnden   | 2,0    | 42,0    | 40,0    | 2,1      | 42,3      | 40,2
        Summa           | 42,0   | 532,0   | 490,0   | 45,1     | 477,4     | 432,3`),
    });
    expect(said(book)).toEqual([
      "info large-deviation F4 [F3:F4]\n  Mer än 10 % och 5 mnkr från helårets budget: Socialnämnden (61,0 mnkr, 14,2 %) och Kommunstyrelsen (−6,1 mnkr, 10,2 %).",
    ]);
  });

  it("takes a deviation that stands between columns whose time nothing says", () => {
    const rows = (columns: number): string[][] =>
      drawnRows(`
        Nämnd (tkr)     | Budget   | Utfall  | Avvikelse
        Kommunstyrelsen | -10 350  | -9 980  | 370
        Socialnämnden   | -93 200  | -103 840 | -10 640
        Kulturnämnden   | -12 140  | -11 870 | 270`).map((row) => row.slice(0, columns));
    expect(said(bookFrom({ rows: rows(4) }))).toEqual([
      "info large-deviation D3 [D3]\n  Mer än 10 % och 1 000 tkr från budget: Socialnämnden (−10 640 tkr, 11,4 %).",
    ]);
    // A year's budget beside some months of outcome, for all that anybody knows.
    expect(said(bookFrom({ rows: rows(3) }))).toEqual([]);
  });

  it("counts what is a part of the table, whatever the unit, where no unit is said", () => {
    const book = bookOf`
      Verksamhet | Budget 2024 | Prognos 2024
      Förskola   |         555 |          559
      Grundskola |        1250 |         1400`;
    expect(saidPast(book, { amount: toOre(10, "mnkr"), share: null })).toEqual([
      "info large-deviation C3 [C3]\n  Mer än 10 % och 10 från helårets budget: Grundskola (−150, 12,0 %).",
    ]);
  });

  describe("with the measures on the rows", () => {
    it("takes units beside each other for the lines", () => {
      const book = bookOf`
        Helår 2024 (tkr) | Förskola | Grundskola | Måltider | Summa
        Budget           |   -55500 |    -125000 |   -30000 | -210500
        Prognos          |   -55900 |    -126100 |   -33500 | -215500
        Avvikelse        |     -400 |      -1100 |    -3500 | -5000`;
      expect(said(book)).toEqual([
        "info large-deviation D4 [D4]\n  Mer än 10 % och 2 000 tkr från helårets budget: Måltider (−3 500 tkr, 11,7 %).",
      ]);
    });

    it("takes the headings they stand under, in the newest year", () => {
      const book = bookOf`
        Verksamhet (tkr) | 2023   | 2024
        Hemtjänst        |        |
        Budget           | -44000 | -45200
        Utfall           | -52100 | -46000
        Avvikelse        |  -8100 |   -800
        Särskilt boende  |        |
        Budget           | -63000 | -64900
        Utfall           | -63300 | -73800
        Avvikelse        |   -300 |  -8900`;
      expect(said(book)).toEqual([
        "info large-deviation C9 [C9]\n  Mer än 10 % och 1 000 tkr från helårets budget: Särskilt boende (−8 900 tkr, 13,7 %).",
      ]);
    });

    it("names the deviation itself where there is one of them", () => {
      const rows = (actual: number, deviation: number): Book =>
        bookOf`
          Resultat            | 2023  | 2024
          Budget, netto (tkr) | 42500 | 44100
          Utfall, netto (tkr) | 42900 | ${String(actual)}
          Avvikelse (tkr)     |  -400 | ${String(deviation)}
          Antal årsarbetare   |    61 | 83`;
      expect(said(rows(51000, -6900))).toEqual([
        "info large-deviation C4 [C4]\n  Mer än 10 % och 400 tkr från helårets budget: Avvikelse (tkr) (−6 900 tkr, 15,6 %).",
      ]);
      expect(said(rows(44900, -800))).toEqual([]);
    });
  });

  it("marks every line it tells of", () => {
    expect(highlightsOf(hitsOf("large-deviation", year)).flatMap(({ ranges }) => ranges)).toMatchObject([
      { top: 3, bottom: 3, left: 3, right: 3 },
      { top: 6, bottom: 6, left: 3, right: 3 },
    ]);
  });

  it("does not depend on the order of the lines", () => {
    const lines = ["Förskola|-555|-559", "Grundskola|-1250|-1400", "Särskola|-240|-300", "Måltider|-300|-310"];
    const told = (order: readonly string[]): (string | undefined)[] =>
      said(bookFrom({ rows: drawnRows(["Verksamhet (mnkr)|Budget 2024|Prognos 2024", ...order].join("\n")) })).map(
        (hit) => hit.split("\n")[1],
      );
    const first = told(lines);
    expect(first).toHaveLength(1);
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (order) => {
        expect(told(order)).toEqual(first);
      }),
      { numRuns: 12 },
    );
  });

  describe("holds back", () => {
    it.each([
      [
        "deviations that are small beside the table",
        bookOf`
          Verksamhet (tkr) | Budget 2024 | Prognos 2024
          Nämnd            |       -1000 |        -1500
          Grundskola       |     -125000 |      -126100`,
      ],
      [
        "the first months of the year",
        bookOf`
          Verksamhet (tkr) | Budget jan-feb 2024 | Utfall jan-feb 2024
          Köpta platser    |               -7000 |               -2900
          Grundskola       |              -20800 |              -21000`,
      ],
      [
        "a net that a grant evens out, and lines without a budget",
        bookOf`
          Verksamhet (tkr) | Budget 2024 | Prognos 2024 | Avvikelse
          Hemtjänst        |           0 |       -19600 |    -19600
          LSS              |           0 |         1400 |      1400
          Summa            |           0 |       -18200 |    -18200`,
      ],
      [
        "investments",
        bookOf`
          Investeringar (tkr) | Budget 2024 | Prognos 2024 | Avvikelse
          Skola               |       40000 |        12000 |     28000
          Väg                 |       12000 |        12500 |      -500`,
      ],
      [
        "volumes",
        bookOf`
          Volymer         | Budget 2024 | Prognos 2024 | Avvikelse
          Antal platser   |         400 |          320 |       -80
          Antal elever    |        1250 |         1400 |       150`,
      ],
      [
        "persons among the kronor",
        bookOf`
          Verksamhet (tkr)   | Budget 2024 | Prognos 2024 | Avvikelse
          Hemtjänst          |      -44000 |       -44100 |      -100
          Antal årsarbetare  |          90 |          140 |        50
          Särskilt boende    |      -63000 |       -63200 |      -200`,
      ],
      [
        "a figure that arithmetic says is wrong",
        bookOf`
          Verksamhet (tkr) | Budget 2024 | Prognos 2024 | Avvikelse
          Förskola         |      -55500 |       -55900 |      -400
          Grundskola       |     -125000 |      -176100 |     -1100
          Måltider         |      -30000 |       -30500 |      -500
          Summa            |     -210500 |      -212500 |     -2000`,
      ],
      [
        "a slip of the unit",
        bookOf`
          Verksamhet (tkr) | Budget 2024 | Prognos 2024
          Förskola         |      -55500 |       -55900
          Grundskola       |     -125000 |   -126100000
          Måltider         |      -30000 |       -30500`,
      ],
      [
        "a budget that is printed with the other sign",
        bookOf`
          Nämnd (tkr)     | Budget 2024 | Utfall 2024 | Avvikelse
          Förskola        |        1200 |       -1180 |        20
          Grundskola      |        3400 |       -3450 |       -50
          Gymnasium       |        2100 |       -2090 |        10`,
      ],
      [
        "forecasts that nobody has made yet, though a formula takes them for 0",
        bookOf`
          Verksamhet (tkr) | Budget 2024 | Prognos 2024 | Avvikelse
          Förskola         |      -55500 |              | =C2-B2 → 55500
          Grundskola       |     -125000 |              | =C3-B3 → 125000
          Måltider         |      -30000 |       -30500 | =C4-B4 → -500`,
      ],
      [
        "what rounding may be",
        bookOf`
          Verksamhet (mnkr) | Budget 2024 | Prognos 2024
          Nämnd             |        -1,2 |         -1,3
          Kansli            |        -1,4 |         -1,4`,
      ],
    ])("%s", (_, book) => {
      expect(book.tables).toHaveLength(1);
      expect(said(book)).toEqual([]);
    });
  });
});

describe("thresholds", () => {
  it("are kept as they were chosen, and an earlier choice goes when they are Avvika's own again", () => {
    for (const thresholds of [
      { amount: toOre(500_000, "kr"), share: 0.025 },
      { amount: toOre(0, "kr"), share: 0 },
      { amount: null, share: 0.05 },
      { amount: toOre(0.5, "kr"), share: null },
    ]) {
      expect(readDeviationThresholds({ unit: "tkr", ...deviationThresholdSettings(thresholds) })).toEqual(thresholds);
    }
    expect(deviationThresholdSettings({ amount: null, share: null })).toEqual({
      deviationAmount: "",
      deviationPercent: "",
    });
  });

  it("that are no figures count as not chosen", () => {
    for (const text of ["-5", "5,5", "1e3", "många", " ", "99999999999999999"]) {
      expect(readDeviationThresholds({ deviationAmount: text, deviationPercent: text })).toEqual({
        amount: null,
        share: null,
      });
    }
  });
});
