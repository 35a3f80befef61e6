/** A drawn chart as a text to remember it by. What stands in the cells is not part of it: they say so themselves. */
import type { CellRange } from "../../domain/cell.ts";
import type { DrawnCells, DrawnChart, DrawnSeries } from "./drawnChart.ts";

export function chartText({ categories, series, ...chart }: DrawnChart): string {
  return JSON.stringify({
    ...chart,
    categories: withoutValues(categories),
    series: series.map((one) => ({ ...one, values: withoutValues(one.values) })),
  });
}

/** The chart in a text; undefined when it is none, as after an edit by hand. */
export function chartOfText(text: string): DrawnChart | undefined {
  try {
    const chart: unknown = JSON.parse(text);
    return isChart(chart) ? chart : undefined;
  } catch {
    return undefined;
  }
}

function withoutValues<V>({ range }: DrawnCells<V>): DrawnCells<V> {
  return { range, values: [] };
}

type Fields = Readonly<Record<string, unknown>>;

function isChart(value: unknown): value is DrawnChart {
  if (!isFields(value)) return false;
  const texts = ["name", "title", "altText", "axisTitle", "axisFormat"].every((key) => typeof value[key] === "string");
  const limits = ["axisMinimum", "axisMaximum"].every((key) => value[key] === null || typeof value[key] === "number");
  const isKind = value.kind === "bars" || value.kind === "columns" || value.kind === "time";
  const rest = typeof value.hasLegend === "boolean" && typeof value.gapWidth === "number";
  const { series, fontName } = value;
  return (
    texts &&
    limits &&
    isKind &&
    rest &&
    isCells(value.categories) &&
    isRange(value.place) &&
    (fontName === undefined || isText(fontName)) &&
    Array.isArray(series) &&
    series.every(isSeries)
  );
}

function isSeries(value: unknown): value is DrawnSeries {
  if (!isFields(value)) return false;
  const { name, values, mark, color, dash, labels } = value;
  const isLabelled = labels === null || (isFields(labels) && isText(labels.format) && isText(labels.color));
  return (
    isText(name) &&
    isCells(values) &&
    (mark === "fill" || mark === "line") &&
    (color === null || isText(color)) &&
    (dash === "solid" || dash === "dash") &&
    isLabelled
  );
}

function isCells(value: unknown): boolean {
  return isFields(value) && isRange(value.range) && Array.isArray(value.values);
}

function isRange(value: unknown): value is CellRange {
  return (
    isFields(value) &&
    ["top", "bottom", "left", "right"].every((side) => Number.isInteger(value[side]) && (value[side] as number) >= 0)
  );
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}
