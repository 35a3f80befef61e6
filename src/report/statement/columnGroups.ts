/** Which columns stand together, and in what order. */
import { largestOf } from "../../domain/extremes.ts";
import type { Span } from "../../domain/meaning.ts";
import { readHeaderWords } from "../../recognise/headerWords.ts";
import type { RecognisedColumn } from "../../recognise/table.ts";
import type { ArrangedGroup, ColumnGroupKind, Preset } from "../presets/preset.ts";
import type { Statement } from "./statement.ts";

/** A group of columns. */
export interface ColumnGroup {
  readonly kind: ColumnGroupKind;
  /** null where the workbook does not say it. */
  readonly year: number | null;
  /** Months and periods: the last month. */
  readonly endMonth: number | null;
  /** Stretch of time covered; null where the workbook does not say it. */
  readonly span: Span | null;
  /** Indexes into `table.columns`, in the report's order. */
  readonly columns: readonly number[];
  /** What an arrangement calls it; null for no heading at all; absent in our own order, where its time is its name. */
  readonly arranged?: ArrangedGroup | null;
}

/** Where every column with figures stands in time, in the source's order; with `keepsEmpty` also those that could hold figures. */
export function placedColumns(
  statement: Statement,
  keepsEmpty = false,
): { readonly index: number; readonly place: Place }[] {
  const { table } = statement;
  const shown = keepsEmpty ? columnsOfMeasures(statement) : columnsWithFigures(statement);
  const year = reportYear(shown.flatMap((index) => table.columns[index] ?? []));
  const hasSpans = shown.some((index) => table.columns[index]?.period.span != null);
  return shown.map((index) => ({ index, place: placeOf(table.columns[index] as RecognisedColumn, year, hasSpans) }));
}

/** The groups of a table from left to right. Every column with figures stands in one of them, but for those that have their place. */
export function groupColumns(
  statement: Statement,
  preset: Preset,
  placed: ReadonlySet<number> = new Set(),
): ColumnGroup[] {
  const { table } = statement;
  const all = placedColumns(statement);
  if (
    statement.rowsCarryMeasure ||
    statement.keepsOrder ||
    all.every(({ index }) => table.columns[index]?.measure == null)
  ) {
    return [{ kind: "plain", year: null, endMonth: null, span: null, columns: all.map(({ index }) => index) }];
  }
  const groups: (Place & { columns: number[] })[] = [];
  for (const { index, place } of all.filter((one) => !placed.has(one.index))) {
    const group = groups.find((other) => isSamePlace(other, place));
    if (!group) groups.push({ ...place, columns: [index] });
    else {
      group.columns.push(index);
      group.year ??= place.year;
      group.endMonth ??= place.endMonth;
    }
  }
  return groups
    .map((group) => ({ ...group, columns: inOrder(group, statement, preset) }))
    .sort((a, b) => rankOfGroup(a, preset) - rankOfGroup(b, preset) || yearOrder(a, b) || spanOrder(a, b));
}

/** Columns that hold any figure; texts are not carried over. */
function columnsWithFigures({ table }: Statement): number[] {
  const filled = new Set(table.figures.map((figure) => figure.column));
  return table.columns.flatMap((column, index) => (filled.has(index) && column.measure !== "text" ? [index] : []));
}

function columnsOfMeasures({ table }: Statement): number[] {
  return table.columns.flatMap(({ measure }, index) => (measure === null || measure === "text" ? [] : [index]));
}

/** The year that the report is about: of the running period, else of the forecast, else of the outcome, else the last one named. */
function reportYear(columns: readonly RecognisedColumn[]): number | null {
  const latest = (among: readonly RecognisedColumn[]): number | null => {
    const years = among.flatMap(({ period }) => period.year ?? []);
    return years.length === 0 ? null : largestOf(years);
  };
  return (
    latest(columns.filter(({ period }) => period.span === "toDate" || period.span === "month")) ??
    latest(columns.filter(({ measure }) => measure === "forecast")) ??
    latest(columns.filter(({ measure }) => measure === "actual" || measure === "deviation")) ??
    latest(columns)
  );
}

/** A stretch of time, as far as it is said. */
export interface Place {
  kind: ColumnGroupKind;
  year: number | null;
  endMonth: number | null;
  span: Span | null;
}

function placeOf(column: RecognisedColumn, reportYear: number | null, hasSpans: boolean): Place {
  const { span } = column.period;
  // What is carried over comes from the year before and is this year's to spend.
  const year = column.budgetVersion === "carriedOver" ? reportYear : column.period.year;
  const endMonth = span === "month" || span === "toDate" ? column.period.endMonth : null;
  if (column.measure === null) return { kind: "other", year: null, endMonth: null, span: null };
  if (span === "projectToDate") return { kind: "projectLife", year: null, endMonth: null, span };
  const isEarlier =
    year !== null && reportYear !== null
      ? year < reportYear
      : year === null && column.budgetVersion !== "carriedOver" && readHeaderWords(column.path).yearOffset < 0;
  if (isEarlier) return { kind: "earlier", year, endMonth, span };
  if (span === "laterYears" || (year !== null && reportYear !== null && year > reportYear))
    return { kind: "later", year, endMonth, span };
  if (span === null) return { kind: hasSpans ? "other" : "plain", year, endMonth, span };
  return { kind: span, year: year ?? reportYear, endMonth, span };
}

/** A column that does not say its month goes with the others of its kind. */
function isSamePlace(a: Place, b: Place): boolean {
  if (a.kind !== b.kind || a.span !== b.span) return false;
  const isSameYear = a.kind === "earlier" || a.kind === "later" ? a.year === b.year : true;
  return isSameYear && (a.endMonth === b.endMonth || a.endMonth === null || b.endMonth === null);
}

function rankOfGroup({ kind }: Place, preset: Preset): number {
  const rank = preset.groups.findIndex((group) => group.kind === kind);
  return rank < 0 ? preset.groups.length : rank;
}

/** Coming years upwards, earlier years from the nearest back; a year that is not said comes last. */
function yearOrder(a: Place, b: Place): number {
  if (a.year === b.year) return 0;
  if (a.year === null) return 1;
  if (b.year === null) return -1;
  return a.kind === "later" ? a.year - b.year : b.year - a.year;
}

/** Within a year: the month, the period (the latest first), the whole year. */
function spanOrder(a: Place, b: Place): number {
  const order: readonly (Span | null)[] = ["month", "toDate", "fullYear"];
  return order.indexOf(a.span) - order.indexOf(b.span) || (b.endMonth ?? 0) - (a.endMonth ?? 0);
}

/** By meaning: the preset's order of measures and components. */
function inOrder(group: ColumnGroup, { table }: Statement, preset: Preset): number[] {
  const measures = preset.groups.find(({ kind }) => kind === group.kind)?.measures ?? [];
  const ranks = (index: number): readonly number[] => {
    const column = table.columns[index];
    if (!column || group.kind === "other") return [];
    const measure = column.measure === null ? -1 : measures.indexOf(column.measure);
    return [
      measure < 0 ? measures.length : measure,
      column.unit === "percent" ? 1 : 0,
      preset.components.indexOf(column.component),
    ];
  };
  return [...group.columns].sort((a, b) => compared(ranks(a), ranks(b)) || a - b);
}

function compared(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
