/** What charts show and say, from made-up figures. */
import { describe, expect, it } from "@jest/globals";
import { indexLayout } from "../../../src/io/layoutIndex.ts";
import type { LayoutChart, SheetLayout } from "../../../src/report/layout.ts";
import { bridgeSheet, chartSheets, deviationSheet, monthsSheet } from "../../support/chartSheets.ts";

function chartOf({ charts }: SheetLayout): LayoutChart {
  if (!charts[0]) throw new Error("no chart");
  return charts[0];
}

/** What a series shows: its label and value for each of its cells. */
function shown(sheet: SheetLayout, role: string): [string, number][] {
  const chart = chartOf(sheet);
  const index = indexLayout(sheet);
  return chart.series
    .filter((series) => series.role === role)
    .flatMap(({ values }) =>
      sheet.rows
        .slice(index.rowOf(values.fromRow), index.rowOf(values.toRow) + 1)
        .map(({ cells }): [string, number] => [String(cells.label?.value), Number(cells[values.column]?.value ?? 0)]),
    )
    .filter(([, value]) => value !== 0);
}

describe("a chart of deviations", () => {
  it("has the largest deficit on top and says what to see", () => {
    const sheet = deviationSheet("Avvikelser", [-13.6, 0.3, 0, -0.8, 2.4]);
    expect(chartOf(sheet).title).toBe(
      "Avvikelse helår 2024: störst underskott Enhet 1 (13,6 mnkr), störst överskott Enhet 5 (2,4 mnkr)",
    );
    expect(shown(sheet, "deficit")).toEqual([
      ["Enhet 1", -13.6],
      ["Enhet 4", -0.8],
    ]);
    expect(shown(sheet, "surplus")).toEqual([
      ["Enhet 2", 0.3],
      ["Enhet 5", 2.4],
    ]);
  });

  it("shows the small ones as one when there are many, and adds up to all of them", () => {
    const deviations = Array.from({ length: 20 }, (_, at) => ((at * 37) % 23) / 2 - 4);
    const sheet = deviationSheet("Många", deviations);
    const bars = [...shown(sheet, "deficit"), ...shown(sheet, "surplus")];
    expect(bars.length).toBeLessThanOrEqual(12);
    expect(bars.map(([label]) => label)).toContain("Övriga (9)");
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    expect(sum(bars.map(([, value]) => value))).toBeCloseTo(sum(deviations), 9);
  });

  it("says nothing of what has no deviation, and is not there for two lines", () => {
    expect(chartOf(deviationSheet("Bara under", [-1, -2, -3])).title).not.toContain("överskott");
    expect(deviationSheet("Två", [-1, 2, 0, 0]).charts).toEqual([]);
  });

  it("does not print what it is drawn from", () => {
    const sheet = deviationSheet("Avvikelser", [-13.6, 0.3, 1]);
    expect(sheet.print.last?.row).toBe(chartOf(sheet).toRow);
  });
});

describe("a bridge", () => {
  it("begins near the steps when they would drown, and says so", () => {
    const [, , bridge] = chartSheets;
    if (!bridge) throw new Error("no bridge");
    const chart = chartOf(bridge);
    expect(chart.axisFrom).toBe(-640);
    expect(chart.axisTitle).toBe("Nettokostnad helår 2024, mnkr, axeln börjar vid −640,0");
    expect(chart.title).toBe("Från budget (−656,0 mnkr) till prognos (−664,8 mnkr): mest genom volym (−12,3 mnkr)");
    expect(shown(bridge, "fall")).toEqual([
      ["Volym", -12.3],
      ["Pris", -5.1],
    ]);
    expect(shown(bridge, "rise")).toEqual([
      ["Händelser", -2.2],
      ["Åtgärder", -6.4],
    ]);
  });

  it("draws a step over zero as two that meet there, without their figures", () => {
    const sheet = bridgeSheet("Över noll", [
      ["Före", -3],
      ["Volym", 5.5],
      ["Efter", 2.5],
    ]);
    expect(shown(sheet, "rise")).toEqual([
      ["Volym", 2.5],
      ["Volym", -3],
    ]);
    expect(shown(sheet, "base")).toEqual([]);
    expect(chartOf(sheet).series.find(({ role }) => role === "rise")?.unlabelled).toBe(true);
  });

  it("starts at zero when the steps can be seen from there", () => {
    const sheet = bridgeSheet("Synlig", [
      ["Budget", 10],
      ["Volym", 8],
      ["Prognos", 18],
    ]);
    expect(chartOf(sheet).axisFrom).toBeUndefined();
  });
});

describe("the year by month", () => {
  it("compares what is booked, and the year", () => {
    const chart = chartOf(monthsSheet("Månader", 8));
    expect(chart.title).toBe(
      "Till och med aug 11,4 mnkr sämre än budget, prognosen för helåret 21,4 mnkr sämre än budget",
    );
    expect(chart.series.map(({ role }) => role)).toEqual(["actual", "budget", "forecast"]);
  });

  it("is not there before anything is booked", () => {
    expect(monthsSheet("Månader", 0).charts).toEqual([]);
  });
});
