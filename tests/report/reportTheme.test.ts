/** A municipality's own font and colour: whatever it chooses, figures can be read and charts told apart in grey. */
import { describe, expect, it } from "@jest/globals";
import type { SeriesRole } from "../../src/report/layout.ts";
import {
  colorIn,
  contrast,
  defaultReportTheme,
  isReadableOnWhite,
  reportTheme,
  textContrast,
  themeOptions,
} from "../../src/report/reportTheme.ts";
import { chartLook } from "../../src/report/chartLook.ts";
import { reportLook } from "../../src/report/styleSheet.ts";
import { chartSheets } from "../support/chartSheets.ts";

const [layout] = chartSheets;
if (!layout) throw new Error("no sheet");
const accents = ["FFFFFF", "000000", "FFCC00", "00FF00", "0000FF", "003366", "C8102E", "8C1D18", "7A1F5C", "2F6F8F"];

describe("a theme", () => {
  it("is Avvika's own unless something else is chosen", () => {
    const look = reportLook(layout);
    expect([look.tabColor, look.chart.fontName]).toEqual(["2F6F8F", "Calibri"]);
    const roles: readonly SeriesRole[] = ["surplus", "deficit", "rise", "fall", "level", "actual", "budget"];
    expect(roles.map((role) => look.chart.series(role).color)).toEqual([
      "8DBBCF",
      "8C1D18",
      "8DBBCF",
      "8C1D18",
      "2F6F8F",
      "8DBBCF",
      "404040",
    ]);
    expect(roles.map((role) => look.chart.series(role))).toEqual(roles.map((role) => chartLook.series(role)));
  });

  it.each(accents)("with the colour %s can be read, also in grey", (accent) => {
    const { chart, tabColor } = reportLook(layout, { ...defaultReportTheme, accent });
    expect(tabColor).toBe(accent);
    const colorOf = (role: SeriesRole): string => chart.series(role).color ?? "none";
    for (const role of ["surplus", "deficit", "rise", "fall", "level"] as const) {
      const { color, labels, labelColor } = chart.series(role);
      // The figures of deficits stand at the end of the bar, on white.
      const ground = role === "deficit" || labels === null ? "FFFFFF" : (color ?? "none");
      expect([role, contrast(labelColor, ground) >= textContrast]).toEqual([role, true]);
    }
    expect(contrast(colorOf("rise"), colorOf("level"))).toBeGreaterThan(2);
    expect(contrast(colorOf("level"), colorOf("fall"))).toBeGreaterThan(1.5);
    const heading = layout.rows.find(({ emphasis }) => emphasis === "columnHeading");
    const [column] = layout.columns;
    if (!heading || !column) throw new Error("no heading");
    const { border } = reportLook(layout, { ...defaultReportTheme, accent }).cellStyle(heading, column, undefined);
    expect(contrast(border.bottom?.color ?? "none", "FFFFFF")).toBeGreaterThanOrEqual(textContrast);
  });

  it("keeps a colour that can be read as it is", () => {
    const { chart } = reportLook(layout, { ...defaultReportTheme, accent: "2F7A63" });
    expect(chart.series("level").color).toBe("2F7A63");
    expect([isReadableOnWhite("2F7A63"), isReadableOnWhite("FFCC00")]).toEqual([true, false]);
  });

  it("gives a wider font wider columns, and rows the same height", () => {
    const [own, wide] = [reportLook(layout), reportLook(layout, { font: "Verdana", accent: null })];
    for (const column of layout.columns) {
      expect(wide.columnWidth(column) / own.columnWidth(column)).toBeGreaterThan(1.2);
    }
    expect(layout.rows.map(wide.rowHeight)).toEqual(layout.rows.map(own.rowHeight));
  });

  it("is remembered by what is not Avvika's own", () => {
    expect(themeOptions(defaultReportTheme)).toEqual({});
    const chosen = { font: "Arial", accent: "7A1F5C" } as const;
    expect(reportTheme(themeOptions(chosen))).toEqual(chosen);
    expect(reportTheme({ font: "Papyrus", accent: "red" })).toEqual(defaultReportTheme);
    expect(["#7a1f5c", " 7A1F5C ", "7A1F5", "7A1F5G", ""].map(colorIn)).toEqual([
      "7A1F5C",
      "7A1F5C",
      undefined,
      undefined,
      undefined,
    ]);
  });
});
