import { describe, expect, it } from "@jest/globals";
import { bookFrom, drawnRows } from "../support/book.ts";
import { hitsOf, printFinding } from "../support/check.ts";
import { madeUpLedger, ledgerWorkbook } from "../support/madeUpLedger.ts";
import { monthCase, monthCases } from "../support/monthCases.ts";

type Block = readonly [title: string, line: string];

const months = "jan | feb | mars | apr | maj | juni | juli | aug | sep | okt | nov | dec";
const even = "-90 | -90 | -90 | -90 | -90 | -90 | -90 | -90 | -90 | -90 | -90 | -90";

/** Blocks below each other, each a year with one line beside an even one. */
function book(...blocks: readonly Block[]): ReturnType<typeof bookFrom> {
  const drawn = blocks.map(([title, line]) => `${title} (tkr) | ${months}\n${line}\nKapital | ${even}`);
  return bookFrom({ rows: drawnRows(drawn.join("\n | |\n")) });
}
const said = (...blocks: readonly Block[]): string[] =>
  hitsOf("value-outlier", book(...blocks)).map((hit) => printFinding(hit));
const oneYear = (line: string): string[] => said(["Utfall 2024", line]);

/** Personnel with a summer, at a level. */
const season = (level: number): string =>
  [800, 800, 810, 805, 800, 1000, 1200, 950, 800, 805, 800, 810]
    .map((figure) => String(-Math.round(figure * level)))
    .join(" | ");
const history = [0.92, 0.95, 0.97].map(
  (level, at) => [`Utfall ${String(2021 + at)}`, `Personal | ${season(level)}`] as const,
);
const latest = (line: string): readonly [string, string] => ["Utfall 2024", line];

describe("value-outlier", () => {
  it("finds the month that one slip tells apart from the even months of its year", () => {
    expect(oneYear("Personal | -810 | -805 | -8120 | -830 | -828 | -835 | -860 | -855 | -840 | | |")).toEqual([
      "info value-outlier D2 []\n  Personal, mars: −8 120 tkr är långt från årets andra månader, omkring −835 tkr. Det kan vara en nolla för mycket. Kontrollera bokföringen, eller skriv en kommentar om beloppet är riktigt.",
    ]);
    expect(oneYear("Personal | -810 | -805 | 812 | -830 | -828 | -835 | -860 | -855 | -840 | | |")).toEqual([
      "info value-outlier D2 []\n  Personal, mars: 812 tkr är långt från årets andra månader, omkring −835 tkr. Med omvänt tecken är beloppet som de andra. Kontrollera bokföringen, eller skriv en kommentar om beloppet är riktigt.",
    ]);
    expect(oneYear("Personal | -810 | -805 | -81 | -830 | -828 | -835 | -860 | -855 | -840 | | |")).toEqual([
      "info value-outlier D2 []\n  Personal, mars: −81 tkr är långt från årets andra månader, omkring −835 tkr. Det kan vara en nolla för lite. Kontrollera bokföringen, eller skriv en kommentar om beloppet är riktigt.",
    ]);
  });

  it("finds a month far from its season in three earlier years, whatever the reason", () => {
    const line = "Personal | -800 | -800 | -810 | -805 | -800 | -1000 | -1200 | -950 | -1600 | -805 | -800 | -810";
    expect(said(...history, latest(line))).toEqual([
      "info value-outlier J14 []\n  Personal, september: −1 600 tkr är långt från det vanliga för månaden, omkring −800 tkr efter 3 tidigare år. Kontrollera bokföringen, eller skriv en kommentar om beloppet är riktigt.",
    ]);
    expect(printFinding(hitsOf("value-outlier", book(...history, latest(line)))[0]!, "en")).toContain(
      "Personal, September: −1,600 tkr is far from what is usual for the month, about −800 tkr by 3 earlier years.",
    );
  });

  it.each([
    [
      "a month twice as large, which no slip explains in one year",
      "-810 | -805 | -1650 | -830 | -828 | -835 | -860 | -855 | -840 | | |",
    ],
    ["the month booked last", "-810 | -805 | -812 | -830 | -828 | -835 | -860 | -855 | -8400 | | |"],
    ["quarterly rents", "-45 | -450 | -45 | -45 | -450 | -45 | -45 | -450 | -45 | -45 | |"],
    ["lumps that differ", "-60 | -11 | -150 | -7 | -33 | -740 | -8 | -120 | -5 | | |"],
    ["a grant booked in one lump", "0 | 0 | 6400 | 0 | 0 | 0 | 0 | 0 | 640 | | |"],
    ["summer substitutes", "-12 | -10 | -11 | -12 | -14 | -120 | -160 | -90 | -12 | | |"],
    ["a month taken back by the next", "-810 | -805 | -8120 | 6500 | -828 | -835 | -860 | -855 | -840 | | |"],
    ["a month booked late", "-810 | -80 | -1535 | -830 | -828 | -835 | -860 | -855 | -840 | | |"],
    ["two such months", "-810 | -805 | -8120 | -830 | -828 | -8350 | -860 | -855 | -840 | | |"],
    ["too few months to know", "-810 | -8050 | -812 | -830 | | | | | | | |"],
    ["a zero", "-810 | -805 | 0 | -830 | -828 | -835 | -860 | -855 | -840 | | |"],
  ])("holds back for %s", (_, line) => {
    expect(oneYear(`Personal | ${line}`)).toEqual([]);
  });

  it("holds back for small lines, and for rows whose costs may well be negative", () => {
    expect(oneYear("Telefon | -0.1 | -0.1 | -1 | -0.1 | -0.1 | -0.1 | -0.1 | -0.1 | -0.1 | | |")).toEqual([]);
    expect(oneYear("Fördelad overhead | -81 | -80 | 81 | -83 | -82 | -83 | -86 | -85 | -84 | | |")).toEqual([]);
  });

  it("holds back for what two earlier years would tell, for what earlier years had too, and for what is budgeted", () => {
    const doubled = "Personal | -800 | -800 | -810 | -805 | -800 | -1000 | -1200 | -950 | -1600 | -805 | -800 | -810";
    expect(said(...history.slice(1), latest(doubled))).toEqual([]);
    const insured = "Försäkring | -80 | -800 | -81 | -80 | -82 | -80 | -80 | -82 | -80 | -80 | -80 | -80";
    expect(said(["Utfall 2023", insured], latest(insured))).toEqual([]);
    expect(said(["Budget 2024", insured], latest(insured))).toEqual([]);
    expect(said(["Utfall 2023", `Försäkring | ${even}`], latest(insured))).toHaveLength(1);
  });

  it("holds back for earlier years that differ as much, and for the summer that they have too", () => {
    const apart = [0.7, 1, 1.6].map(
      (september, at) =>
        [
          `Utfall ${String(2021 + at)}`,
          `Personal | -800 | -800 | -810 | -805 | -800 | -1000 | -1200 | -950 | ${String(-800 * september)} | -805 | -800 | -810`,
        ] as const,
    );
    const line = "Personal | -800 | -800 | -810 | -805 | -800 | -1000 | -1200 | -950 | -1600 | -805 | -800 | -810";
    expect(said(...apart, latest(line))).toEqual([]);
    expect(said(...history, latest(`Personal | ${season(1.1)}`))).toEqual([]);
  });

  it("points at the largest posting of the month in a ledger", () => {
    const rows = [2022, 2023, 2024].flatMap((year) =>
      Array.from({ length: 12 }, (_, at) => String(year * 100 + at + 1)).flatMap((period) => [
        ["5020", "Löner", "1101", period, period === "202404" ? "3120000" : "312000"],
        ["6010", "Lokalhyror", "1101", period, "90000"],
        ["6410", "Material", "1101", period, "3100"],
      ]),
    );
    const ledger = bookFrom({ rows: [["Konto", "Kontonamn", "Ansvar", "Period", "Belopp (kr)"], ...rows] });
    const hits = hitsOf("value-outlier", ledger);
    expect(hits.map((hit) => hit.cell.row)).toEqual([1 + 27 * 3]);
    expect(printFinding(hits[0]!)).toContain("Cellen är månadens största belopp på raden.");
  });

  it("has nothing to say of the made-up tables by month and ledgers", () => {
    const found = monthCases.flatMap((name) =>
      hitsOf("value-outlier", { workbook: monthCase(name) }).map((hit) => `${name}: ${printFinding(hit)}`),
    );
    expect(found).toEqual([]);
    for (const seed of [1, 2, 3]) {
      const workbook = ledgerWorkbook(madeUpLedger(4000, seed), {
        form: "posting",
        layout: "long",
        signs: "cost-positive",
      });
      expect(hitsOf("value-outlier", { workbook })).toEqual([]);
    }
  });
});
