/** Charts on the sheets that Avvika made: the book has them as records, the state part remembers how they are drawn. */
import type { CellRange } from "../../domain/cell.ts";
import { chartReference, officeChartTypes, type DrawnCells, type DrawnChart } from "../../io/chart/drawnChart.ts";
import { reportPosition } from "../../io/reportSheet.ts";
import { parseState, stateNamespace, type ReportState } from "../../io/state.ts";
import type { HostBook } from "../book/book.ts";
import type { BookChart } from "../book/bookTypes.ts";
import type { CellValue } from "../book/cellValue.ts";
import { topOfRow } from "../book/moveCharts.ts";
import { referencesOf } from "../book/references.ts";
import type { HostSheet } from "../book/sheet.ts";
import { pointsOfCharacters } from "../book/units.ts";

/** Puts the remembered charts on their sheets, as a book that was just opened has them. */
export function openCharts(book: HostBook): void {
  for (const { report, sheet } of reportSheets(book)) {
    sheet.change({ charts: [...sheet.state.charts, ...report.charts.map((chart) => bookChart(chart, sheet))] });
  }
}

/** The charts of a sheet as they are to be drawn in a file; undefined when one of them is none that Avvika made. */
export function chartsToSave(book: HostBook, sheet: HostSheet): readonly DrawnChart[] | undefined {
  const remembered = reportSheets(book).find((one) => one.sheet === sheet)?.report.charts ?? [];
  const charts = sheet.state.charts.map((chart) => {
    const drawn = remembered.find(({ name }) => name === chart.name);
    return drawn && movedChart(drawn, chart, sheet);
  });
  return charts.every((chart) => chart !== undefined) ? charts : undefined;
}

function reportSheets(book: HostBook): { readonly report: ReportState; readonly sheet: HostSheet }[] {
  const part = book.state.xmlParts.find(({ namespace }) => namespace === stateNamespace);
  const state = part && parseState(new TextEncoder().encode(part.xml));
  const names = book.state.names.map(({ name, formula, scope }) => ({
    name,
    formula,
    sheet: scope === null ? null : book.sheets.findIndex(({ id }) => id === scope),
  }));
  const sheetNames = book.sheets.map(({ name }) => name);
  return (state?.reports ?? []).flatMap((report) => {
    const sheet = book.sheets[reportPosition(report, names, sheetNames)];
    return sheet ? [{ report, sheet }] : [];
  });
}

function bookChart(drawn: DrawnChart, sheet: HostSheet): BookChart {
  const { top, bottom, left, right } = drawn.place;
  const width = (first: number, last: number): number =>
    sum(first, last, (column) => pointsOfCharacters(sheet.columnWidths.at(column) ?? sheet.state.standardWidth));
  return {
    // The same each time the file is opened, so that opening changes nothing.
    id: drawn.name,
    name: drawn.name,
    type: officeChartTypes[drawn.kind],
    title: drawn.title,
    legend: drawn.hasLegend ? { position: "Bottom" } : null,
    left: width(0, left - 1),
    top: topOfRow(sheet, top),
    width: width(left, right),
    height: topOfRow(sheet, bottom + 1) - topOfRow(sheet, top),
    series: drawn.series.map(({ name, values, mark }, at) => ({
      id: at + 1,
      name: { text: name },
      values: chartReference(sheet.name, values.range),
      categories: chartReference(sheet.name, drawn.categories.range),
      type: mark === "line" ? "Line" : null,
      settings: {},
    })),
    settings: {},
  };
}

function sum(first: number, last: number, size: (at: number) => number): number {
  let total = 0;
  for (let at = first; at <= last; at++) total += size(at);
  return total;
}

/** The chart over the cells it refers to now: rows may have come or gone above it since. */
function movedChart(drawn: DrawnChart, chart: BookChart, sheet: HostSheet): DrawnChart | undefined {
  if (chart.series.length !== drawn.series.length) return undefined;
  const rangeOf = (reference: string | null | undefined): CellRange | undefined =>
    reference == null ? undefined : referencesOf(reference)[0]?.range;
  const categories = rangeOf(chart.series[0]?.categories);
  const values = chart.series.map((series) => rangeOf(series.values));
  if (!categories || !values.every((range) => range !== undefined)) return undefined;
  const down = categories.top - drawn.categories.range.top;
  const { place } = drawn;
  return {
    ...drawn,
    title: chart.title ?? drawn.title,
    categories: cellsAt(categories, sheet, textOf),
    series: drawn.series.map((series, at) => ({
      ...series,
      values: cellsAt(values[at] as CellRange, sheet, (value) => (typeof value === "number" ? value : null)),
    })),
    place: { ...place, top: Math.max(0, place.top + down), bottom: Math.max(0, place.bottom + down) },
  };
}

function cellsAt<V>(range: CellRange, sheet: HostSheet, read: (value: CellValue) => V | null): DrawnCells<V> {
  const values = Array.from({ length: range.bottom - range.top + 1 }, (_, at) =>
    read(sheet.value(range.top + at, range.left)),
  );
  return { range, values };
}

/** Categories are labels; an error among them is left out, as Excel does in a chart. */
function textOf(value: CellValue): string | null {
  return typeof value === "object" ? null : String(value);
}
