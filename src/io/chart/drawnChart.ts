/** A chart with its keys resolved and its look decided: what both writers draw. */
import { quoteSheetName, type CellRange } from "../../domain/cell.ts";
import type { CellStretch, LayoutChart, SeriesRole } from "../../report/layout.ts";
import { chartLook, type ChartLook } from "../../report/chartLook.ts";
import { axisFormat, labelFormat } from "../../report/numberFormats.ts";
import type { LayoutIndex } from "../layoutIndex.ts";
import { absoluteAddress } from "../pageSetup.ts";

export interface DrawnChart {
  readonly name: string;
  /** bars: lying and side by side, the first category on top. columns: stacked. time: columns and lines. */
  readonly kind: LayoutChart["kind"];
  readonly title: string;
  readonly altText: string;
  readonly axisTitle: string;
  readonly axisFormat: string;
  readonly axisMinimum: number | null;
  readonly axisMaximum: number | null;
  readonly hasLegend: boolean;
  /** Per cent of a bar's width. */
  readonly gapWidth: number;
  readonly categories: DrawnCells<string>;
  readonly series: readonly DrawnSeries[];
  /** The cells it covers. */
  readonly place: CellRange;
  /** Of its texts, where it is not Avvika's own. */
  readonly fontName?: string;
}

export interface DrawnSeries {
  readonly name: string;
  readonly values: DrawnCells<number>;
  readonly mark: "fill" | "line";
  /** RRGGBB; null: not drawn. */
  readonly color: string | null;
  readonly dash: "solid" | "dash";
  /** Figures at the marks. */
  readonly labels: { readonly format: string; readonly color: string } | null;
}

/** Cells of one column and what stands in them; null is blank. */
export interface DrawnCells<V> {
  readonly range: CellRange;
  readonly values: readonly (V | null)[];
}

/** What Office.js calls the kinds. */
export const officeChartTypes = {
  bars: "BarClustered",
  columns: "ColumnStacked",
  time: "ColumnClustered",
} as const satisfies Readonly<Record<LayoutChart["kind"], string>>;

/** Charts of ours are told from the user's by how their names begin. */
export const chartNamePrefix = "Avvika ";

/** Air between bars, per cent of their width: little between lying ones, which are thin. */
const gapWidths: Readonly<Record<LayoutChart["kind"], number>> = { bars: 45, columns: 40, time: 60 };

/** Roles whose colours say by themselves what they are need no legend. */
const kindsWithLegend: ReadonlySet<LayoutChart["kind"]> = new Set(["bars", "time"]);
const lineRoles: ReadonlySet<SeriesRole> = new Set(["budget", "forecast"]);

/** The charts of a sheet. @throws Error `layout-row-unknown`, `layout-column-unknown`: a template's bug. */
export function drawnCharts(index: LayoutIndex, look: ChartLook): DrawnChart[] {
  return index.layout.charts.map((chart) => drawnChart(chart, index, look));
}

function drawnChart(chart: LayoutChart, index: LayoutIndex, look: ChartLook): DrawnChart {
  const axisFrom = chart.axisFrom ?? 0;
  return {
    name: chartNamePrefix + chart.key,
    kind: chart.kind,
    title: chart.title,
    altText: chart.altText,
    axisTitle: chart.axisTitle,
    axisFormat: axisFormat(chart.quantity),
    axisMinimum: axisFrom > 0 ? axisFrom : null,
    axisMaximum: axisFrom < 0 ? axisFrom : null,
    hasLegend: kindsWithLegend.has(chart.kind),
    gapWidth: gapWidths[chart.kind],
    categories: textCells(chart.categories, index),
    series: chart.series.map(({ name, role, values, unlabelled }) => {
      const { color, dash, labels, labelColor } = look.series(role);
      return {
        name,
        values: figureCells(values, index),
        mark: chart.kind === "time" && lineRoles.has(role) ? "line" : "fill",
        color,
        dash,
        labels:
          labels === null || unlabelled ? null : { format: labelFormat(chart.quantity, labels), color: labelColor },
      };
    }),
    place: {
      top: index.rowOf(chart.fromRow),
      bottom: index.rowOf(chart.toRow),
      left: 0,
      right: lastPrintedColumn(index),
    },
    ...(look.fontName === chartLook.fontName ? {} : { fontName: look.fontName }),
  };
}

/** The look of what is around the series, in the chart's own font. */
export function lookAround({ fontName }: DrawnChart, look: ChartLook): ChartLook {
  return fontName === undefined ? look : { ...look, fontName };
}

/** 'Blad 1'!$A$1:$A$5, as charts refer to cells. */
export function chartReference(sheetName: string, { top, bottom, left, right }: CellRange): string {
  return `${quoteSheetName(sheetName)}!${absoluteAddress(top, left)}:${absoluteAddress(bottom, right)}`;
}

/** The source column stands outside: a chart over it would reach further than the table. */
function lastPrintedColumn({ layout, columnOf }: LayoutIndex): number {
  const last = layout.print.last ? columnOf(layout.print.last.column) : layout.columns.length - 1;
  return Math.max(0, layout.columns[last]?.class === "source" ? last - 1 : last);
}

function rangeOf({ column, fromRow, toRow }: CellStretch, index: LayoutIndex): CellRange {
  const at = index.columnOf(column);
  return { top: index.rowOf(fromRow), bottom: index.rowOf(toRow), left: at, right: at };
}

function textCells(stretch: CellStretch, index: LayoutIndex): DrawnCells<string> {
  const range = rangeOf(stretch, index);
  return {
    range,
    values: valuesIn(range, stretch.column, index).map((value) => (value === null ? null : String(value))),
  };
}

function figureCells(stretch: CellStretch, index: LayoutIndex): DrawnCells<number> {
  const range = rangeOf(stretch, index);
  return {
    range,
    values: valuesIn(range, stretch.column, index).map((value) => (typeof value === "number" ? value : null)),
  };
}

function valuesIn({ top, bottom }: CellRange, column: string, { layout }: LayoutIndex): (number | string | null)[] {
  return layout.rows.slice(top, bottom + 1).map(({ cells }) => cells[column]?.value ?? null);
}
