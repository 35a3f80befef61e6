/** The year month by month: outcome as columns, budget and forecast as lines. */
import type { ChartTexts, NamedDirection } from "../../messages/reportTexts.ts";
import { exactSum } from "../exactSum.ts";
import type { CellAddress, ChartSeries, LayoutCell, LayoutChart, Quantity, SheetLayout } from "../layout.ts";
import { chartLines, chartPlace, printedTo, shownDecimals, stretchOf, type ChartLine } from "./chartRows.ts";
import { textCell } from "../statement/cells.ts";

/** A month with the cells that hold its figures. */
export interface ChartMonth {
  /** 1 to 12. */
  readonly month: number;
  /** null: not booked yet. */
  readonly actual: CellAddress | null;
  readonly budget: CellAddress | null;
  /** Booked months have their outcome here too, so that the line runs through the year. */
  readonly forecast: CellAddress | null;
}

/** What is shown. */
export interface MonthsChart {
  readonly months: readonly ChartMonth[];
  readonly measure: string;
  /** Whether more is better: results and net costs with signs. */
  readonly moreIsBetter: boolean;
}

const key = "chart-months";
const chartHeight = 17;
const fewestMonths = 2;
const measures = ["actual", "budget", "forecast"] as const;

type MonthMeasure = (typeof measures)[number];

/**
 * The sheet with the chart below everything else; as it is with fewer than two months, or where it has no columns for the figures.
 * A budget or forecast that lacks a month is left out: a line through nothing would say zero.
 */
export function withMonthsChart(sheet: SheetLayout, shown: MonthsChart, texts: ChartTexts): SheetLayout {
  const { months } = shown;
  const all = measures.filter((measure) => measure === "actual" || months.every((month) => month[measure] !== null));
  const columns = sheet.columns.filter(({ class: kind }) => kind === "money" || kind === "count");
  const booked = months.filter(({ actual }) => actual !== null);
  if (months.length < fewestMonths || booked.length === 0 || columns.length < all.length) return sheet;
  const columnOf = new Map(all.map((measure, at) => [measure, columns[at]?.key ?? ""] as const));
  const quantity = cellAt(sheet, booked[0]?.actual ?? null)?.quantity ?? { kind: "money", decimals: 0 };
  const lines = months.map((month) => lineOf(month, sheet, columnOf, quantity, texts));
  const place = chartPlace(key, chartHeight);
  const title = titleOf(sheet, shown, quantity, texts);
  const series = [...columnOf].map(([measure, column]): ChartSeries => ({
    name: texts[measure],
    role: measure,
    values: stretchOf(lines, column),
  }));
  const chart: LayoutChart = {
    key,
    kind: "time",
    title,
    axisTitle: texts.axis(shown.measure, sheet.unit),
    altText: texts.monthsAltText(title, months.length),
    categories: stretchOf(lines, "label"),
    series,
    quantity,
    fromRow: place.fromRow,
    toRow: place.toRow,
  };
  const names = Object.fromEntries([...columnOf].map(([measure, column]) => [column, texts[measure]]));
  return {
    ...sheet,
    rows: [...sheet.rows, ...place.rows, ...chartLines(key, texts.drawnFrom, names, lines)],
    charts: [...sheet.charts, chart],
    print: printedTo(sheet, place.toRow),
  };
}

function lineOf(
  month: ChartMonth,
  sheet: SheetLayout,
  columns: ReadonlyMap<MonthMeasure, string>,
  quantity: Quantity,
  texts: ChartTexts,
): ChartLine {
  const cells = [...columns].flatMap(([measure, column]): [string, LayoutCell][] => {
    const at = month[measure];
    return at === null ? [] : [[column, { value: valueAt(sheet, at), quantity, formula: { op: "cell", at } }]];
  });
  return {
    key: `#${key}-${String(month.month)}`,
    label: textCell(texts.monthNames[month.month - 1] ?? ""),
    cells: Object.fromEntries(cells),
  };
}

function titleOf(sheet: SheetLayout, shown: MonthsChart, quantity: Quantity, texts: ChartTexts): string {
  const booked = shown.months.filter(({ actual }) => actual !== null);
  const sumOf = (months: readonly ChartMonth[], measure: MonthMeasure): number | null =>
    months.every((month) => month[measure] !== null)
      ? exactSum(months.map((month) => valueAt(sheet, month[measure]) ?? 0))
      : null;
  const direction = (value: number | null, budget: number | null): NamedDirection | null => {
    if (value === null || budget === null) return null;
    const difference = exactSum([value, -budget]);
    const isBetter = difference > 0 === shown.moreIsBetter;
    const side = difference === 0 ? "none" : isBetter ? "surplus" : "deficit";
    return { amount: texts.amount(Math.abs(difference), shownDecimals(quantity), sheet.unit), side };
  };
  const toDate = direction(sumOf(booked, "actual"), sumOf(booked, "budget"));
  const year = direction(sumOf(shown.months, "forecast"), sumOf(shown.months, "budget"));
  const title = texts.monthsTitle({
    toDate: toDate && { month: texts.monthNames[(booked.at(-1)?.month ?? 1) - 1] ?? "", difference: toDate },
    year: year && { difference: year },
  });
  return title === "" ? shown.measure : title;
}

function cellAt({ rows }: SheetLayout, at: CellAddress | null): LayoutCell | undefined {
  return at === null ? undefined : rows.find(({ key: row }) => row === at.row)?.cells[at.column];
}

function valueAt(sheet: SheetLayout, at: CellAddress | null): number | null {
  const value = cellAt(sheet, at)?.value;
  return typeof value === "number" ? value : null;
}
