/** The figures of a sheet of months: read from their cells, or computed from others on the sheet. */
import { cleanFloat, fromOre } from "../../domain/money.ts";
import { monthsOfYear } from "../../domain/monthSeries.ts";
import type { Progress } from "../../domain/progress.ts";
import type { MonthMeasure, PlacedTotal } from "../../model/months/monthBook.ts";
import type { BudgetModel, Fact } from "../../model/model.ts";
import { exactSum } from "../exactSum.ts";
import type { CellAddress, Expr, SourceForm, SourceRef } from "../layout.ts";
import type { ReportFigure } from "../statement/reportFigure.ts";
import { textFormOf } from "../textForm.ts";
import { isOfValues, type MonthForecast } from "./monthForecast.ts";
import { months, type MonthPlan, type PlannedLine } from "./monthPlan.ts";

/** Key of the column that holds a measure in a month. December's has no entries of the year's end: those are `closing`. */
export function monthColumn(measure: MonthMeasure, month: number): string {
  return `${measure}-${String(month).padStart(2, "0")}`;
}

/** Columns beside the months. */
export const closingColumn = "closing";
export const toDateColumns = {
  actual: "actual-to-date",
  budget: "budget-to-date",
  deviation: "deviation-to-date",
} as const;
export const fullYearColumns = {
  budget: "budget-year",
  forecast: "forecast-year",
  deviation: "deviation-year",
} as const;

/** The figures of one row by column; blank ones are left out. */
export type RowFigures = ReadonlyMap<string, ReportFigure>;

/** What figures are read with. */
export interface FigureReader {
  readonly plan: MonthPlan;
  readonly model: BudgetModel;
  readonly sheetName: (sheet: number) => string;
  /** What the cell of a figure holds, in its own unit and sign. */
  readonly held: ArrayLike<number>;
  /** null where the source has its own, or there is none. */
  readonly forecast: MonthForecast | null;
}

/** What the cells of a book's tables hold, by the ids of their figures. */
export function heldFigures({ tables, system }: BudgetModel, of: readonly number[]): ArrayLike<number> {
  const held = new Float64Array(system.figures.length);
  for (const index of of) {
    const modelTable = tables[index];
    for (const { row, column, value } of modelTable?.table.figures ?? []) {
      const id = modelTable?.figureIds[row]?.[column] ?? null;
      if (id !== null) held[id] = value;
    }
  }
  return held;
}

/** The figures of a line that the source holds, and what follows from them in its own row. */
export function lineFigures({ line, placed }: PlannedLine, reader: FigureReader): RowFigures {
  const figures = new Map<string, ReportFigure>();
  const year = line.years.find((each) => each.year === placed.year);
  for (const measure of reader.plan.inMonths) {
    for (const month of months) {
      const value = year?.[measure][month - 1] ?? null;
      // A zero in a month that is still open is nothing booked.
      if (measure === "actual" && month > reader.plan.booked && !value) continue;
      const [id, closing] = placed.months[measure][month - 1] ?? [];
      const key = monthColumn(measure, month);
      if (id !== undefined) figures.set(key, sourceFigure(id, reader));
      // Read out of amounts to date: no cell holds it.
      else if (value !== null) figures.set(key, { ...plain(reader.plan.shown(value), reader.plan), isFixed: true });
      if (closing !== undefined && measure === "actual") figures.set(closingColumn, sourceFigure(closing, reader));
    }
  }
  const total = (
    measure: MonthMeasure,
    { toDate, fullYear }: { readonly toDate: boolean; readonly fullYear: boolean },
  ) => {
    const placedTotal = toDate ? placed.toDate[measure] : fullYear ? placed.fullYear[measure] : undefined;
    return placedTotal && isOf(placedTotal, toDate ? reader.plan.booked : monthsOfYear)
      ? sourceFigure(placedTotal.figure, reader)
      : undefined;
  };
  set(figures, fullYearColumns.budget, total("budget", { toDate: false, fullYear: true }));
  set(figures, fullYearColumns.forecast, total("forecast", { toDate: false, fullYear: true }));
  set(figures, toDateColumns.budget, total("budget", { toDate: true, fullYear: false }));
  return figures;
}

/** What follows from other figures of its row: sums of months, and deviations. */
export function withComputed(
  row: string,
  base: RowFigures,
  { plan, forecast }: Pick<FigureReader, "plan" | "forecast">,
): RowFigures {
  const figures = new Map(base);
  const at = (column: string): CellAddress => ({ row, column });
  const sumOf = (columns: readonly string[]): ReportFigure | undefined => {
    const filled = columns.flatMap((column) => figures.get(column) ?? []);
    if (filled.every(({ value }) => value === null)) return undefined;
    const value = exactSum(filled.map((figure) => figure.value ?? 0));
    return {
      ...plain(value, plan),
      formula: { op: "combine", terms: columns.map((column) => ({ at: at(column), factor: 1 })) },
      isDerived: true,
      hangsOn: filled.flatMap(({ hangsOn }) => hangsOn),
    };
  };
  const booked = months.slice(0, plan.booked);
  const ofYear = plan.booked === monthsOfYear && figures.has(closingColumn) ? [closingColumn] : [];
  set(figures, toDateColumns.actual, sumOf([...booked.map((month) => monthColumn("actual", month)), ...ofYear]));
  if (hasEvery(figures, "budget", booked))
    set(figures, toDateColumns.budget, sumOf(booked.map((month) => monthColumn("budget", month))));
  if (hasEvery(figures, "budget", months))
    set(figures, fullYearColumns.budget, sumOf(months.map((month) => monthColumn("budget", month))));
  set(figures, toDateColumns.deviation, difference(figures, toDateColumns.actual, toDateColumns.budget, at, plan));
  if (forecast && !figures.has(fullYearColumns.forecast))
    set(figures, fullYearColumns.forecast, forecastFigure(row, figures, forecast, at, plan));
  set(
    figures,
    fullYearColumns.deviation,
    difference(figures, fullYearColumns.forecast, fullYearColumns.budget, at, plan),
  );
  return figures;
}

/** A line's forecast, as a formula over its row where the method is one. */
function forecastFigure(
  row: string,
  figures: RowFigures,
  forecast: MonthForecast,
  at: (column: string) => CellAddress,
  plan: MonthPlan,
): ReportFigure | undefined {
  const value = forecast.values.get(row) ?? null;
  if (value === null) return undefined;
  if (isOfValues(forecast)) return { ...plain(value, plan), isFixed: true };
  const [booked, toDate, year] = [toDateColumns.actual, toDateColumns.budget, fullYearColumns.budget];
  const computed = (formula: Expr, amount: number): ReportFigure => ({
    ...plain(amount, plan),
    formula,
    isDerived: true,
  });
  const valueOf = (column: string): number => figures.get(column)?.value ?? 0;
  if (forecast.method === "run-rate" && figures.has(booked)) {
    const formula: Expr = { op: "fraction", of: at(booked), times: monthsOfYear, per: plan.booked };
    return computed(formula, cleanFloat((valueOf(booked) * monthsOfYear) / plan.booked));
  }
  // Without the year's budget what is left of it cannot be reckoned on the sheet.
  if (!figures.has(year)) return { ...plain(value, plan), isFixed: true };
  const terms = (
    forecast.method === "budget-holds"
      ? ([[year, 1]] as const)
      : ([
          [booked, 1],
          [year, 1],
          [toDate, -1],
        ] as const)
  ).filter(([column]) => figures.has(column));
  const formula: Expr = { op: "combine", terms: terms.map(([column, factor]) => ({ at: at(column), factor })) };
  return computed(formula, exactSum(terms.map(([column, factor]) => factor * valueOf(column))));
}

/** A total's figures as the sums of its lines, where all of them are on the sheet. A column at a step: a total may have thousands of lines. */
export function* summedFigures(
  base: RowFigures,
  parts: readonly { readonly row: string; readonly figures: RowFigures }[],
  plan: MonthPlan,
): Generator<Progress, RowFigures> {
  const figures = new Map(base);
  const columns = new Set<string>();
  for (const part of parts) for (const column of part.figures.keys()) columns.add(column);
  const rows = parts.map(({ row }) => row);
  for (const [done, column] of [...columns].entries()) {
    yield { done, total: columns.size };
    if (column === toDateColumns.deviation || column === fullYearColumns.deviation) continue;
    const own = base.get(column);
    const values: number[] = [];
    const hangsOn = [...(own?.hangsOn ?? [])];
    let tolerance = own?.tolerance ?? 0;
    for (const part of parts) {
      const figure = part.figures.get(column);
      if (!figure) continue;
      values.push(figure.value ?? 0);
      tolerance += figure.tolerance;
      for (const id of figure.hangsOn) hangsOn.push(id);
    }
    figures.set(column, {
      ...plain(exactSum(values), plan),
      formula: { op: "sum", rows },
      isDerived: true,
      printed: own?.printed ?? null,
      tolerance,
      hangsOn,
    });
  }
  return figures;
}

function hasEvery(figures: RowFigures, measure: MonthMeasure, of: readonly number[]): boolean {
  return of.every((month) => figures.has(monthColumn(measure, month)));
}

/** Above zero is a surplus, whichever sign costs have. */
function difference(
  figures: RowFigures,
  compared: string,
  base: string,
  at: (column: string) => CellAddress,
  plan: MonthPlan,
): ReportFigure | undefined {
  const [one, other] = [figures.get(compared), figures.get(base)];
  if (!one || !other || (one.value === null && other.value === null)) return undefined;
  const { turn } = plan;
  return {
    ...plain(exactSum([turn * (one.value ?? 0), -turn * (other.value ?? 0)]), plan),
    formula: {
      op: "combine",
      terms: [
        { at: at(compared), factor: turn },
        { at: at(base), factor: turn === 1 ? -1 : 1 },
      ],
    },
    isDerived: true,
    hangsOn: [...one.hangsOn, ...other.hangsOn],
  };
}

function sourceFigure(id: number, { plan, model, sheetName, held }: FigureReader): ReportFigure {
  const fact = model.factOf[id];
  const figure = model.system.figures[id];
  if (!fact || !figure) return plain(null, plan);
  const factor = plan.factor(fact.sign);
  const value = cleanFloat((held[id] ?? 0) * factor);
  const ref: SourceRef = { sheetName: sheetName(figure.cell.sheet), row: figure.cell.row, column: figure.cell.column };
  const form = formOf(fact);
  const formula: Expr | null = form && { op: "source", ref, factor, form };
  const step = Math.abs(fromOre(figure.step, plan.unit ?? "count"));
  // One for each cell of the source: written out, which is made faster than what is put together.
  const common = {
    value,
    quantity: plan.quantity,
    printed: value,
    isDerived: false,
    tolerance: step / 2,
    hangsOn: [id],
  };
  return formula ? { ...common, formula, isFixed: false } : { ...common, isFixed: true };
}

function formOf({ form, stated, meaning: { unit } }: Fact): SourceForm | null {
  return form.kind === "number" ? { kind: "number" } : textFormOf(form.text, fromOre(stated, unit ?? "count"));
}

/** A figure that nothing is known of but its value. */
function plain(value: number | null, { quantity }: MonthPlan): ReportFigure {
  return { value, quantity, printed: null, isDerived: false, isFixed: false, tolerance: 0, hangsOn: [] };
}

function set(figures: Map<string, ReportFigure>, column: string, figure: ReportFigure | undefined): void {
  if (figure) figures.set(column, figure);
}

/** The total reaches as far as the column does. */
function isOf({ endMonth }: PlacedTotal, month: number): boolean {
  return endMonth === null || endMonth === month;
}
