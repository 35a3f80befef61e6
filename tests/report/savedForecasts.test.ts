import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import {
  choicesOf,
  forecastBefore,
  forecastToSave,
  previousFigures,
  yearForecast,
  type ForecastChoices,
  type KnownEvent,
  type SavedForecast,
} from "../../src/analysis/forecast/index.ts";
import { toOre, type Ore } from "../../src/domain/money.ts";
import { textsIn } from "../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../src/pipeline/run.ts";
import { ownSheetIn } from "../../src/pipeline/ownSheets.ts";
import { forecastSheet, forecastSheetKey, withForecast } from "../../src/report/savedForecasts/forecastSheet.ts";
import { developingForecasts, developmentSheet } from "../../src/report/savedForecasts/developmentSheet.ts";
import type { Outcomes } from "../../src/report/savedForecasts/savedSheetInput.ts";
import { savedBridge } from "../../src/report/savedForecasts/savedBridge.ts";
import type { SheetLayout } from "../../src/report/layout.ts";
import { printLayout } from "../../src/report/print.ts";
import { reportLook } from "../../src/report/styleSheet.ts";
import { drawnRows, workbookOf } from "../support/book.ts";
import { monthLine } from "../support/monthLines.ts";
import { opened } from "../support/packages.ts";
import { written } from "../support/writtenReports.ts";
import { readWorkbookSync } from "../../src/io/xlsx/readWorkbook.ts";
import type { Workbook } from "../../src/domain/grid.ts";
import type { Language } from "../../src/messages/format.ts";

const kronor = (value: number): Ore => toOre(value, "kr");
const until = (month: number, each: number): number[] => new Array<number>(month).fill(each);
const lines = [
  monthLine("forskola", { 2023: { actual: -100, budget: -95 }, 2024: { actual: until(8, -110), budget: -100 } }),
  monthLine("sno", { 2024: { actual: until(8, -10), budget: -12 } }),
  monthLine("ny", { 2024: { actual: until(8, -1) } }),
];
const event = (more: Partial<KnownEvent>): KnownEvent => ({
  kind: "measure",
  text: "Färre vikarier",
  line: "forskola",
  thisYear: kronor(30),
  fullYear: kronor(90),
  isSecured: true,
  ...more,
});
const choices: ForecastChoices = {
  method: "remaining-budget",
  lines: new Map([
    ["sno", { method: null, manual: kronor(-150), comment: "Ny plogbil" }],
    ["ny", { method: "run-rate", manual: null, comment: "" }],
  ]),
  previous: new Map(),
  events: [
    event({}),
    event({ kind: "risk", text: "Fler barn", line: null, thisYear: kronor(-12), fullYear: null, isSecured: false }),
  ],
};

function saved(month: number, more: Partial<SavedForecast> = {}): SavedForecast {
  const cut = { year: 2024, month };
  const made = forecastToSave(yearForecast(lines, cut, choices), choices, {
    source: "Månader",
    comment: "Stramt",
    unit: "kr",
  });
  return { ...made, savedOn: `2024-0${String(month + 1)}-05`, ...more };
}

/** A workbook that the sheet has been written to and read from, as a file. */
function writtenTo(all: readonly SavedForecast[], language: Language = "sv"): Workbook {
  const pkg = opened(new Uint8Array(readFileSync("samples/nacka-1.xlsx")));
  const read = readWorkbookSync(written(pkg, [forecastSheet(all, textsIn[language])]).pkg);
  if (!read.ok) throw new Error(read.refusal.reason);
  return read.value;
}

const forecastsIn = (workbook: Workbook): readonly SavedForecast[] => runToEnd(checkWorkbook(workbook)).forecasts;

describe("the sheet of saved forecasts", () => {
  it("reads as a report: a block each, the latest on top, sums and deviations as formulas", () => {
    expect(printLayout(forecastSheet([saved(4), saved(8)], textsIn.sv))).toMatchSnapshot();
  });

  it.each<Language>(["sv", "en"])("is read back as it was saved, in %s", (language) => {
    const all = [saved(4), saved(8, { unit: "tkr", comment: "" })];
    expect(forecastsIn(writtenTo(all, language))).toEqual(all);
  });

  it("takes the place of what was saved of the same period", () => {
    const again = saved(8, { comment: "Omräknad" });
    expect(withForecast([saved(4), saved(8)], again)).toEqual([saved(4), again]);
    expect(withForecast([saved(8)], saved(4)).map(({ cut }) => cut.month)).toEqual([4, 8]);
  });

  it("keeps forecasts of other lines beside it", () => {
    const other = saved(8, { source: "Intäkter" });
    const both = withForecast([saved(8)], other);
    expect(both).toHaveLength(2);
    expect(forecastsIn(writtenTo(both))).toEqual(both);
    expect(developingForecasts([saved(4), saved(8), other]).map(({ source }) => source)).toEqual([
      "Månader",
      "Månader",
    ]);
    expect(developingForecasts([saved(4), other])).toEqual([]);
  });

  it("is ours and no table of the user's", () => {
    const workbook = writtenTo([saved(8)]);
    const checked = runToEnd(checkWorkbook(workbook));
    expect(workbook.sheets[ownSheetIn(workbook, forecastSheetKey) ?? -1]?.name).toBe("Avvika prognoser");
    expect(checked.tables.map(({ sheet }) => sheet)).toEqual([0]);
  });
});

describe("the development of saved forecasts", () => {
  const sheet = (outcomes: Outcomes, all: readonly SavedForecast[]): string =>
    printLayout(
      developmentSheet({ forecasts: all, outcomes, unit: null, volumesOf: () => null, texts: textsIn.sv.report }),
    );
  const common = event({ kind: "oneOff", text: "Ersättning", line: null, thisYear: kronor(5) });
  const all = [saved(2), saved(4, { events: [...choices.events, common] }), saved(8)];

  it("stands side by side with the change since last, while the year is open", () => {
    expect(sheet(new Map(), all)).toMatchSnapshot();
  });

  it("says how far off each was once the year is closed, and which way each line leans", () => {
    const outcome = new Map([
      ["forskola", kronor(-1300)],
      ["sno", kronor(-150)],
      ["ny", kronor(-12)],
    ]);
    expect(sheet(new Map([["Månader", new Map([[2024, outcome]])]]), all)).toMatchSnapshot();
  });

  it("shows each forecast against the budget below the total and as a bar, where all lines have both", () => {
    const whole = [saved(4), saved(8)].map((one): SavedForecast => ({
      ...one,
      lines: one.lines.filter(({ label }) => label !== "ny"),
    }));
    const layout = developmentSheet({
      forecasts: whole,
      outcomes: new Map(),
      unit: null,
      volumesOf: () => null,
      texts: textsIn.sv.report,
    });
    expect(printLayout(layout, { formulas: true })).toMatchSnapshot();
    expect(layout.charts.map(({ title }) => title)).toEqual([
      "Prognosen i augusti är 56 kr sämre än budget, i april var den 16 kr sämre än budget",
    ]);
    expect(layout.rows.find(({ key }) => key === "deviation")?.cells["forecast-8"]).toMatchObject({
      value: -56,
      formula: {
        op: "combine",
        terms: [
          { at: { row: "total", column: "forecast-8" }, factor: 1 },
          { at: { row: "total", column: "budget" }, factor: -1 },
        ],
      },
    });
    expect(sheet(new Map(), all)).not.toContain("Avvikelse mot budget");
  });

  it("is offered once two forecasts of a year are saved, and is made where it is named", () => {
    const made = (saved: readonly SavedForecast[]): string[] =>
      runToEnd(
        reportLayouts(
          runToEnd(checkWorkbook(writtenTo(saved))),
          { reports: ["forecast-development"], unit: null },
          textsIn.sv,
        ),
      ).map(({ key }) => key);
    expect(made([saved(4)])).toEqual([]);
    expect(made(all)).toEqual(["forecast-development-saved"]);
    expect(developingForecasts([saved(4), saved(8), saved(2, { cut: { year: 2025, month: 2 } })])).toHaveLength(2);
  });
});

describe("the bridge to the latest saved forecast", () => {
  const happening: KnownEvent[] = [
    ...choices.events,
    event({ kind: "salaryRevision", text: "Lönerevision", line: "sno", thisYear: kronor(-20), fullYear: kronor(-40) }),
    event({ text: "Sammanslagning", line: null, thisYear: kronor(15), isSecured: false }),
    event({ text: "Avtal sägs upp", line: "ny", thisYear: kronor(7) }),
  ];
  const made = forecastToSave(
    yearForecast(lines, { year: 2024, month: 8 }, { ...choices, events: happening }),
    { ...choices, events: happening },
    { source: "Månader", comment: "", unit: "kr" },
  );
  const sheet = (more: Partial<SavedForecast> = {}): SheetLayout =>
    savedBridge({
      forecasts: [saved(4), { ...made, savedOn: "2024-09-05", ...more }],
      outcomes: new Map(),
      unit: null,
      volumesOf: () => null,
      texts: textsIn.sv.report,
    });

  it("goes by lines, events and measures, with the forecast before measures, and what is uncertain beside", () => {
    expect(printLayout(sheet(), { formulas: true })).toMatchSnapshot();
  });

  it("gives a note the lines it needs, whatever columns the chart has beside the table", () => {
    const layout = sheet();
    const note = layout.rows.find(({ key }) => key === "#note-1");
    if (!note) throw new Error("no note");
    const narrow = { ...layout, columns: layout.columns.slice(0, 4) };
    expect(reportLook(layout).rowHeight(note)).toBe(reportLook(narrow).rowHeight(note));
    expect(reportLook(layout).rowHeight(note)).toBeGreaterThan(20);
  });

  it("adds up to what was saved of the lines that have a budget", () => {
    const { rows, charts } = sheet();
    const at = (key: string): number => Number(rows.find((row) => row.key === key)?.cells["change"]?.value);
    const counted = made.lines.filter(({ budget }) => budget !== null);
    expect(at("to")).toBe(counted.reduce((sum, { final }) => sum + (final ?? NaN), 0) / 100);
    expect(at("others")).toBe(0);
    expect(charts).toHaveLength(1);
  });

  it("tells volume from price by what the workbook counts, beside events and measures", () => {
    const rows = drawnRows(`
      Volymer    | Budget 2024 | Prognos 2024
      Förskola   | 500         | 520
      Snö        | 40          | 40`);
    const named = (label: string): string => ({ forskola: "Förskola", sno: "Snö" })[label] ?? label;
    const forecast: SavedForecast = {
      ...made,
      savedOn: "2024-09-05",
      lines: made.lines.map((line) => ({ ...line, label: named(line.label) })),
      events: happening.map((one) => ({ ...one, line: one.line === null ? null : named(one.line) })),
    };
    const checked = {
      ...runToEnd(checkWorkbook(workbookOf([{ name: "Volymer", rows }]))),
      forecasts: [forecast],
    };
    const layout = runToEnd(reportLayouts(checked, { reports: ["forecast-bridge"], unit: null }, textsIn.sv)).find(
      ({ key }) => key === "forecast-bridge-saved",
    );
    if (!layout) throw new Error("no bridge");
    expect(printLayout(layout, { formulas: true })).toMatchSnapshot();
    const changeAt = (key: string): number =>
      Number(layout.rows.find((row) => row.key === key)?.cells["change"]?.value ?? 0);
    // 1 200 kronor for 500 places: twenty more at 2,40 each.
    expect(changeAt("step-1-volume")).toBe(-48);
    expect(changeAt("step-1-volume") + changeAt("step-1-price")).toBe(-80);
    expect(layout.rows.map(({ key }) => key)).toEqual(expect.arrayContaining(["step-2-price", "measure-1", "event-1"]));
    expect(changeAt("others")).toBe(0);
  });

  it("is made where it is named, and not of forecasts without a budget", () => {
    const reports = ["forecast-bridge"] as const;
    const keys = (one: SavedForecast): string[] =>
      runToEnd(reportLayouts(runToEnd(checkWorkbook(writtenTo([one]))), { reports, unit: null }, textsIn.sv)).map(
        ({ key }) => key,
      );
    expect(keys(saved(8))).toContain("forecast-bridge-saved");
    expect(
      keys(saved(8, { lines: saved(8).lines.map((line) => ({ ...line, budget: null })) })).includes(
        "forecast-bridge-saved",
      ),
    ).toBe(false);
  });
});

describe("the next forecast", () => {
  it("finds the one before of the same year, and what it said before events", () => {
    const all = [saved(2), saved(4), saved(8)];
    const before = forecastBefore(all, { year: 2024, month: 8 });
    expect(before?.cut.month).toBe(4);
    expect(forecastBefore(all, { year: 2025, month: 8 })).toBeNull();
    const figures = before ? previousFigures(before, lines) : new Map();
    expect(figures.get("sno")).toBe(kronor(-150));
    const method = yearForecast(
      lines,
      { year: 2024, month: 8 },
      { ...choices, method: "previous-forecast", lines: new Map(), previous: figures },
    );
    expect(method.lines.find(({ key }) => key === "sno")?.value).toBe(kronor(-150));
    // −440 booked by April and −800 of budget; the measure of 30 is not in it twice.
    expect(method.lines.find(({ key }) => key === "forskola")).toMatchObject({
      value: kronor(-1240),
      final: kronor(-1210),
    });
  });

  it("starts with the same methods, own figures, comments and events", () => {
    const { method, lines: own, events } = choicesOf(saved(8), lines);
    expect({ method, lines: own, events }).toEqual({
      method: choices.method,
      lines: choices.lines,
      events: choices.events,
    });
  });
});
