import type { BookChart, ChartSeries, InertValue } from "../../book/bookTypes.ts";
import type { HostSheet } from "../../book/sheet.ts";
import type { Host } from "../host.ts";
import type { Argument, Json, ObjectType, Scalar } from "../objectType.ts";
import { hostObject, isHostObject, objectType } from "../objectType.ts";
import { ApiError } from "../apiError.ts";
import { found } from "./argumentValues.ts";
import { refuseUnlessAllowed } from "./rangeAccess.ts";

/** A chart: looked up by id at each use, since records are replaced. */
export interface ChartTarget {
  readonly sheet: HostSheet;
  readonly id: string;
}

/** A part of a chart or of one of its series that is kept, not interpreted: `path` says which ("axes/valueAxis"). */
export interface ChartPart extends ChartTarget {
  readonly series: number | null;
  readonly path: string;
}

/** The record behind the object. @throws ApiError ItemNotFound */
export function chartOf({ sheet, id }: ChartTarget): BookChart {
  return found(sheet.state.charts.find((chart) => chart.id === id));
}

export function hasChart({ sheet, id }: ChartTarget, { book }: Host): boolean {
  return book.sheets.includes(sheet) && sheet.state.charts.some((chart) => chart.id === id);
}

/** Replaces parts of the record. @throws ApiError AccessDenied on a protected sheet */
export function changeChart(target: ChartTarget, patch: Partial<BookChart>): void {
  refuseUnlessAllowed(target.sheet, null);
  const chart = chartOf(target);
  const { sheet } = target;
  sheet.change({ charts: sheet.state.charts.map((one) => (one === chart ? { ...one, ...patch } : one)) });
}

export function seriesOf(target: ChartTarget, series: number): ChartSeries {
  return found(chartOf(target).series.find(({ id }) => id === series));
}

export function changeSeries(target: ChartTarget, series: number, patch: Partial<ChartSeries>): void {
  seriesOf(target, series);
  changeChart(target, {
    series: chartOf(target).series.map((one) => (one.id === series ? { ...one, ...patch } : one)),
  });
}

/** The object of a part below a chart or a series. */
export function partObject(type: string, { sheet, id }: ChartTarget, path: string, series: number | null = null) {
  return hostObject<ChartPart>(type, { sheet, id, series, path });
}

/** A property that is kept and handed back. `initial` is what Excel answers before it was set. */
export function keptScalar(name: string, initial: Json): Scalar<ChartPart> {
  return {
    get: (part) => settingsOf(part)[`${part.path}/${name}`] ?? initial,
    set: (part, value) => {
      setKept(part, name, value);
    },
  };
}

export function setKept(part: ChartPart, name: string, value: Argument): void {
  const settings = { ...settingsOf(part), [`${part.path}/${name}`]: inert(value) };
  if (part.series === null) changeChart(part, { settings });
  else changeSeries(part, part.series, { settings });
}

/** A type that only keeps: its properties with what they are at first, and the parts below it with their types. */
export function keptPart(
  name: string,
  initial: Readonly<Record<string, Json>>,
  {
    links = {},
    methods = {},
  }: {
    readonly links?: Readonly<Record<string, string>>;
    readonly methods?: NonNullable<ObjectType<ChartPart>["methods"]>;
  } = {},
): ObjectType<ChartPart> {
  return objectType<ChartPart>({
    name,
    exists: hasChart,
    scalars: Object.fromEntries(Object.entries(initial).map(([wire, value]) => [wire, keptScalar(wire, value)])),
    links: Object.fromEntries(
      Object.entries(links).map(([wire, type]) => [
        wire,
        (part: ChartPart) => partObject(type, part, `${part.path}/${wire}`, part.series),
      ]),
    ),
    methods,
  });
}

function settingsOf({ series, ...target }: ChartPart) {
  return series === null ? chartOf(target).settings : seriesOf(target, series).settings;
}

function inert(value: Argument): InertValue {
  if (value === undefined || isHostObject(value)) throw new ApiError("InvalidArgument");
  return value as InertValue;
}
