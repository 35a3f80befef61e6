/** Commentary drafts: what they say of the figures, and that every figure of theirs stands in the workbook. */
import { describe, expect, it } from "@jest/globals";
import { orePerUnit } from "../../src/domain/money.ts";
import type { Ore } from "../../src/domain/money.ts";
import { partsText } from "../../src/messages/draftParts.ts";
import { textsIn } from "../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../src/pipeline/run.ts";
import type { CheckedWorkbook } from "../../src/pipeline/run.ts";
import { readNarrative } from "../../src/recognise/narrative/index.ts";
import { tokensOf } from "../../src/recognise/narrative/tokens.ts";
import type { LayoutRow, SheetLayout } from "../../src/report/layout.ts";
import { bookFrom, drawnRows, workbookOf } from "../support/book.ts";
import type { DrawnSheet } from "../support/book.ts";
import { hitsOf } from "../support/check.ts";
import { publishedReport } from "../support/publishedReport.ts";

const published = ["lomma", "nacka", "enkoping", "gnesta"] as const;

function reportsOf(sheets: readonly DrawnSheet[]): { checked: CheckedWorkbook; layouts: SheetLayout[] } {
  const checked = runToEnd(checkWorkbook(workbookOf([...sheets])));
  return { checked, layouts: runToEnd(reportLayouts(checked, { reports: "all", unit: null }, textsIn.sv)) };
}

const paragraphsOf = ({ rows }: SheetLayout): string[] =>
  rows.flatMap(({ emphasis, cells }) =>
    emphasis === "commentary" ? [String(cells["label"]?.value).replaceAll("\u00a0", " ")] : [],
  );

const draftsOf = (table: string, name = "Drift"): string[] =>
  reportsOf([{ name, rows: drawnRows(table) }]).layouts.flatMap(paragraphsOf);

/** What a chart is drawn from is not. */
const isPrinted = ({ emphasis }: LayoutRow): boolean => emphasis !== "chartHeading" && emphasis !== "chartLine";

/** A sheet as it is printed from "Endast värden": nothing tells that it is ours. */
const asValues = (layout: SheetLayout): DrawnSheet => ({
  name: `Kopia ${layout.key}`,
  rows: layout.rows.filter(isPrinted).map(({ cells }) =>
    layout.columns.map(({ key }) => {
      const { value = null, quantity } = cells[key] ?? {};
      const isPercent = typeof value === "number" && quantity?.kind === "percent";
      return isPercent
        ? `${(value * 100).toFixed(1).replace(".", ",")} %`
        : String(value ?? "").replace(".", typeof value === "number" ? "," : ".");
    }),
  ),
});

describe("a draft", () => {
  it("tells the period, the year, the forecast before, causes and measures, in that order", () => {
    expect(
      draftsOf(`
        Verksamhet, tkr | Budget jan–aug 2024 | Utfall jan–aug 2024 | Avvikelse jan–aug 2024 | Budget helår 2024 | Prognos helår 2024 per april | Prognos helår 2024 per augusti | Avvikelse helår 2024
        Äldreomsorg     | -80 000  | -86 200  | -6 200 | -120 000 | -126 000 | -128 100 | -8 100
        Skola           | -160 000 | -158 900 | 1 100  | -240 000 | -240 000 | -238 500 | 1 500
        Kultur          | -8 000   | -8 010   | -10    | -12 000  | -12 000  | -12 000  | 0
        Summa           | -248 000 | -253 110 | -5 110 | -372 000 | -378 000 | -378 600 | -6 600`),
    ).toEqual([
      "Utfallet för perioden januari–augusti 2024 visar ett underskott på 5,1 mnkr jämfört med budget (2,1 procent av budgeten). Betydande avvikelse för perioden: Äldreomsorg (underskott på 6,2 mnkr).",
      "Prognosen per augusti för helåret 2024 visar ett underskott på 6,6 mnkr jämfört med budget (1,8 procent av budgeten). Betydande avvikelse för helåret: Äldreomsorg (underskott på 8,1 mnkr).",
      "Jämfört med prognosen per april 2024 har helårsprognosen försämrats med 0,6 mnkr.",
      "Orsaker: Äldreomsorg – [orsak].",
      "För att minska underskottet till årets slut vidtas [åtgärd].",
    ]);
  });

  it("says tkr where millions would say too little, and never both a word and a sign for one figure", () => {
    const drafts = draftsOf(`
      Nämnd           | Budget tkr | Utfall tkr | Avvikelse tkr
      Kommunstyrelsen | -9 530     | -9 120     | 410
      Socialnämnden   | -49 870    | -50 190    | -320
      Summa           | -59 400    | -59 310    | 90`);
    expect(drafts[0]).toBe(
      "Utfallet visar ett överskott på 90 tkr jämfört med budget (0,2 procent av budgeten). Betydande avvikelser: Kommunstyrelsen (överskott på 410 tkr) och Socialnämnden (underskott på 320 tkr).",
    );
    expect(drafts.join(" ")).not.toMatch(/[−-]\d/);
  });

  it("says that the whole is in line with the budget, and asks for no measures then", () => {
    const drafts = draftsOf(`
      Nämnd           | Budget mnkr | Utfall mnkr | Avvikelse mnkr
      Kommunstyrelsen | -95,3       | -91,2       | 4,1
      Socialnämnden   | -498,7      | -502,8      | -4,1
      Summa           | -594,0      | -594,0      | 0,0`);
    expect(drafts[0]).toMatch(/^Utfallet är i nivå med budget\. Betydande avvikelser/);
    expect(drafts.join(" ")).not.toContain("[åtgärd]");
  });

  it("keeps the printed sign where no arithmetic tells what it means", () => {
    const [period] = draftsOf(`
      Verksamhet, tkr | Budgetavvikelse jan–aug 2024
      Skola           | -12 100
      Omsorg          | 4 000
      Summa           | -8 100`);
    expect(period).toContain("en avvikelse på −8,1 mnkr");
    expect(period).toContain("Omsorg (avvikelse på +4,0 mnkr)");
    expect(period).not.toMatch(/underskott|överskott/);
  });

  it("calls nothing a deficit where costs are printed without a sign and a plus may be more spent", () => {
    const drafts = draftsOf(`
      Verksamhet, nettokostnad, tkr | Budget jan–apr 2024 | Utfall jan–apr 2024 | Avvikelse jan–apr 2024
      Gemensam administration       | 1 480  | 1 522 | 42
      Bygglov                       | -260   | -341  | -81
      Detaljplanering               | 1 130  | 1 046 | -84
      Miljö- och hälsoskydd         | 2 220  | 2 106 | -114
      Summa                         | 4 570  | 4 333 | -237`);
    expect(drafts[0]).toContain("en avvikelse på −237 tkr");
    expect(drafts.join(" ")).not.toMatch(/underskott|överskott/);
  });

  it("tells a net cost where the table has nothing to hold it against, beside the same period a year before", () => {
    expect(
      draftsOf(`
        Verksamhet, tkr | Utfall jan–aug 2023 | Utfall jan–aug 2024
        Äldreomsorg     | -80 000  | -86 200
        Skola           | -160 000 | -158 900
        Summa           | -240 000 | -245 100`),
    ).toEqual([
      "Nettokostnaden för perioden januari–augusti 2024 uppgår till 245,1 mnkr. Samma period föregående år var den 240,0 mnkr.",
    ]);
  });

  it("measures no deviation by a budget that is only what revenue leaves over", () => {
    const [year] = draftsOf(`
      Nämnd, mnkr     | Budget helår 2024 | Prognos helår 2024 | Avvikelse helår 2024
      Socialnämnden   | -498,7 | -511,9 | -13,2
      Skolnämnden     | -400,0 | -401,0 | -1,0
      Finansiering    | 908,7  | 915,0  | 6,3
      Summa           | 10,0   | 2,1    | -7,9`);
    expect(year).toMatch(/^Prognosen för helåret 2024 visar ett underskott på 7,9 mnkr jämfört med budget\. Betydande/);
  });

  it("is not made of a table with a year on each row", () => {
    expect(
      draftsOf(`
        År   | Budget helår, tkr | Utfall helår, tkr | Avvikelse, tkr
        2022 | -228 000 | -233 800 | -5 800
        2023 | -228 000 | -236 815 | -8 815
        2024 | -241 700 | -239 980 | 1 720`),
    ).toEqual([]);
  });

  it("says of investments that they are higher or lower than budget, never a surplus", () => {
    const deviation = {
      ore: 100_000_000 as Ore,
      unit: "mnkr",
      decimals: 1,
      figures: [1],
      isSignSure: true,
      isOfSpending: true,
    } as const;
    const time = { kind: "fullYear", year: null, isForecast: true, asOf: null } as const;
    const said = (language: "sv" | "en"): string =>
      partsText(textsIn[language].report.commentary.sentence({ kind: "total", time, deviation, share: null }));
    expect(said("sv")).toBe("Helårsprognosen är 1,0\u00a0mnkr lägre än budget.");
    expect(said("en")).toBe("The full-year forecast is 1.0\u00a0million SEK lower than budget.");
  });

  it.each([
    ["budget less forecast", "900 | 800 | 100", "600 | 650 | -50", "1 500 | 1 450 | 50"],
    ["forecast less budget", "900 | 800 | -100", "600 | 650 | 50", "1 500 | 1 450 | -50"],
    ["spending below zero", "-900 | -800 | 100", "-600 | -650 | -50", "-1 500 | -1 450 | 50"],
  ])("says whether more or less is spent, whichever way the deviation is printed: %s", (_, road, school, total) => {
    const [draft] = draftsOf(
      `
      Investeringar, mnkr | Budget 2024 | Prognos 2024 | Avvikelse
      Väg                 | ${road}
      Skola               | ${school}
      Summa investeringar | ${total}`,
      "Investeringar",
    );
    expect(draft).toBe(
      "Prognosen för helåret 2024 är 50 mnkr lägre än budget. Betydande avvikelser för helåret: Väg (100 mnkr lägre än budget) och Skola (50 mnkr högre än budget).",
    );
  });

  it("tells nothing that a finding is open about", () => {
    const { layouts } = reportsOf([
      {
        name: "Drift",
        rows: drawnRows(`
          Nämnd           | Budget tkr | Utfall tkr | Avvikelse tkr
          Kommunstyrelsen | -95 300    | -91 200    | 4 100
          Socialnämnden   | -498 700   | -511 900   | -13 200
          Kulturnämnden   | -20 000    | -22 000    | -2 000
          Summa           | -614 000   | -625 100   | -99 999`),
      },
    ]);
    expect(layouts.flatMap(paragraphsOf).join(" ")).not.toMatch(/99,999|100,0 mnkr|11,1 mnkr/);
  });

  it("is not made where the workbook says no unit", () => {
    expect(
      draftsOf(`
        Nämnd           | Budget  | Utfall  | Avvikelse
        Kommunstyrelsen | -95 300 | -91 200 | 4 100
        Socialnämnden   | -8 700  | -9 900  | -1 200
        Summa           | -104 000 | -101 100 | 2 900`),
    ).toEqual([]);
  });

  it.each(published)("%s: every figure is one of the workbook's, or the difference of two", (report) => {
    const { checked, layouts } = reportsOf(publishedReport(report));
    const values = checked.model.facts.map(({ value, meaning: { unit } }) => (unit === null ? 0 : value));
    const amounts = layouts.flatMap((layout) =>
      paragraphsOf(layout).flatMap((text) =>
        tokensOf(text).flatMap((token) => (token.kind === "amount" ? [token] : [])),
      ),
    );
    expect(amounts.length).toBeGreaterThan(0);
    for (const { size, unit, step } of amounts) {
      const near = values.filter(
        (value) => Math.abs(Math.abs(value) - size * orePerUnit[unit]) <= (step * orePerUnit[unit]) / 2 + 1,
      );
      expect([size, unit, near.length > 0]).toEqual([size, unit, true]);
    }
  });

  it.each(published)("%s: read as a text beside its table, it agrees with it", (report) => {
    const sheets = publishedReport(report);
    const { layouts } = reportsOf(sheets);
    for (const layout of layouts.filter(({ commentary = [] }) => commentary.length > 0)) {
      const book = bookFrom(...sheets, asValues(layout));
      const own = book.workbook.sheets.length - 1;
      const { claims } = readNarrative(book.workbook, book.tables);
      expect(claims.filter(({ cell }) => cell.sheet === own).length).toBeGreaterThan(2);
      expect(hitsOf("narrative-mismatch", book).filter(({ cell }) => cell.sheet === own)).toEqual([]);
    }
  });

  it.each([
    ["lomma", 0, "underskott på 1,9 mnkr", "underskott på 9,1 mnkr"],
    ["lomma", 1, "underskott på 19,6 mnkr", "underskott på 16,9 mnkr"],
    ["nacka", 0, "överskott på 13,8 mnkr", "överskott på 18,3 mnkr"],
    ["nacka", 0, "underskott på 8,0 mnkr", "underskott på 5,0 mnkr"],
    ["enkoping", 0, "underskott på 51,2 mnkr", "underskott på 52,1 mnkr"],
    ["enkoping", 1, "underskott på 25,7 mnkr", "underskott på 27,5 mnkr"],
  ] as const)("%s, sheet %i: a slip in “%s” is found", (report, at, right, wrong) => {
    const sheets = publishedReport(report);
    const layout = reportsOf(sheets).layouts[at] as SheetLayout;
    const copy = asValues(layout);
    const slipped = {
      ...copy,
      rows: copy.rows.map((row) => row.map((text) => String(text).replaceAll("\u00a0", " ").replace(right, wrong))),
    };
    expect(JSON.stringify(slipped.rows)).toContain(wrong);
    const hits = hitsOf("narrative-mismatch", bookFrom(...sheets, slipped));
    expect(hits.map(({ cell }) => cell.sheet)).toEqual([sheets.length]);
  });

  it("is complete in English", () => {
    const { checked } = reportsOf(publishedReport("nacka"));
    const [layout] = runToEnd(reportLayouts(checked, { reports: "all", unit: null }, textsIn.en));
    expect(layout && paragraphsOf(layout)[1]).toBe(
      "The forecast for the full year 2017 shows a surplus of 13.8 million SEK compared with budget (1.9 per cent of the budget). Major deviations for the full year: Personer med funktionsnedsättning (a surplus of 17.7 million SEK), Myndighet och huvudmannaskap (a deficit of 8.0 million SEK) and Vuxna 21-64 år (a surplus of 6.2 million SEK).",
    );
  });
});
