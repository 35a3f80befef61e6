import type { ChartSeries } from "../../book/bookTypes.ts";
import { referencesOf } from "../../book/references.ts";
import { ApiError } from "../apiError.ts";
import type { Host } from "../host.ts";
import type { Json, Scalar } from "../objectType.ts";
import { hostObject, objectType } from "../objectType.ts";
import { countOf, targetOf, textOf, wordOf } from "./argumentValues.ts";
import { absolute } from "./chartData.ts";
import {
  changeChart,
  changeSeries,
  chartOf,
  hasChart,
  keptScalar,
  partObject,
  seriesOf,
  type ChartTarget,
} from "./chartTarget.ts";
import { valueJson } from "./rangeContents.ts";
import type { RangeTarget } from "./refer.ts";

interface SeriesTarget extends ChartTarget {
  readonly series: number;
}

const dimensions = ["Categories", "Values", "XValues", "YValues"] as const;

/** `chart.series`. */
export const chartSeriesCollection = objectType<ChartTarget>({
  name: "ChartSeriesCollection",
  exists: hasChart,
  scalars: { Count: { get: (target) => chartOf(target).series.length } },
  items: (target) => chartOf(target).series.map(({ id }) => seriesObject(target, id)),
  methods: {
    Add: (target, [name, index]) => {
      const { series } = chartOf(target);
      const id = Math.max(0, ...series.map((one) => one.id)) + 1;
      const added: ChartSeries = {
        id,
        name: name === undefined ? null : { text: textOf(name) },
        values: null,
        categories: series[0]?.categories ?? null,
        type: null,
        settings: {},
      };
      changeChart(target, { series: series.toSpliced(index === undefined ? series.length : countOf(index), 0, added) });
      return seriesObject(target, id);
    },
    GetCount: (target) => chartOf(target).series.length,
    GetItemAt: (target, [index]) => {
      const series = chartOf(target).series[countOf(index)];
      if (!series) throw new ApiError("InvalidArgument");
      return seriesObject(target, series.id);
    },
  },
});

/** One series: where its figures are, and how it looks. */
export const chartSeries = objectType<SeriesTarget>({
  name: "ChartSeries",
  exists: (target, host) => hasChart(target, host) && chartOf(target).series.some(({ id }) => id === target.series),
  scalars: {
    Name: {
      get: (target, host) => nameOf(target, host),
      set: (target, value) => {
        const text = textOf(value);
        changeSeries(target, target.series, { name: text.startsWith("=") ? { formula: text.slice(1) } : { text } });
      },
    },
    ChartType: {
      get: (target) => seriesOf(target, target.series).type ?? chartOf(target).type,
      set: (target, value) => {
        changeSeries(target, target.series, { type: textOf(value) });
      },
    },
    PlotOrder: { get: (target) => chartOf(target).series.findIndex(({ id }) => id === target.series) + 1 },
    AxisGroup: kept("AxisGroup", "Primary"),
    Explosion: kept("Explosion", 0),
    GapWidth: kept("GapWidth", 150),
    HasDataLabels: kept("HasDataLabels", false),
    InvertIfNegative: kept("InvertIfNegative", false),
    MarkerBackgroundColor: kept("MarkerBackgroundColor", ""),
    MarkerForegroundColor: kept("MarkerForegroundColor", ""),
    MarkerSize: kept("MarkerSize", 5),
    MarkerStyle: kept("MarkerStyle", "Automatic"),
    Overlap: kept("Overlap", 0),
    ShowShadow: kept("ShowShadow", false),
    Smooth: kept("Smooth", false),
    VaryByCategories: kept("VaryByCategories", false),
  },
  links: {
    DataLabels: (target) => partObject("ChartDataLabels", target, "DataLabels", target.series),
    Format: (target) => partObject("ChartSeriesFormat", target, "Format", target.series),
  },
  methods: {
    Delete: (target) => {
      changeChart(target, { series: chartOf(target).series.filter(({ id }) => id !== target.series) });
      return null;
    },
    SetValues: (target, [source]) => {
      const { sheet, range } = targetOf<RangeTarget>(source, "Range");
      changeSeries(target, target.series, { values: absolute(sheet, range) });
      return null;
    },
    SetXAxisValues: (target, [source]) => {
      const { sheet, range } = targetOf<RangeTarget>(source, "Range");
      changeSeries(target, target.series, { categories: absolute(sheet, range) });
      return null;
    },
    GetDimensionValues: (target, [dimension], host) =>
      valuesAt(target, dimensionOf(target, wordOf(dimension, dimensions)), host),
    GetDimensionDataSourceString: (target, [dimension]) => dimensionOf(target, wordOf(dimension, dimensions)) ?? "",
    GetDimensionDataSourceType: () => "LocalRange",
  },
});

function seriesObject({ sheet, id }: ChartTarget, series: number) {
  return hostObject<SeriesTarget>("ChartSeries", { sheet, id, series });
}

function nameOf(target: SeriesTarget, host: Host): string {
  const { name } = seriesOf(target, target.series);
  if (name === null) return `Series${String(chartOf(target).series.findIndex(({ id }) => id === target.series) + 1)}`;
  if ("text" in name) return name.text;
  const value = valuesAt(target, name.formula, host)[0];
  return value === undefined || value === null ? "" : `${value as string | number | boolean}`;
}

function dimensionOf(target: SeriesTarget, dimension: (typeof dimensions)[number]): string | null {
  const { values, categories } = seriesOf(target, target.series);
  return dimension === "Categories" || dimension === "XValues" ? categories : values;
}

/** What stands in the cells that a reference names, row by row. */
function valuesAt(target: SeriesTarget, formula: string | null, { book }: Host): Json[] {
  if (formula === null) return [];
  return referencesOf(formula).flatMap(({ sheet: name, range }) => {
    const sheet = name === null ? target.sheet : book.sheetNamed(name);
    const values: Json[] = [];
    for (let { top: row } = range; sheet && row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) values.push(valueJson(sheet.value(row, column)));
    }
    return values;
  });
}

function kept(name: string, initial: Json): Scalar<SeriesTarget> {
  const { get, set } = keptScalar(name, initial);
  return {
    get: (target, host) => get?.({ ...target, path: "" }, host) ?? null,
    set: (target, value, host) => set?.({ ...target, path: "" }, value, host),
  };
}
