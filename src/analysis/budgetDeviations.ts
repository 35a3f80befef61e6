/** How far the lines of a statement are from their budget, in the model's sign, the year before the months so far. */
import { largestOf } from "../domain/extremes.ts";
import type { Component, Measure } from "../domain/meaning.ts";
import { isMoney, ore, type Ore } from "../domain/money.ts";
import type { Fact } from "../model/fact.ts";
import type { BudgetModel } from "../model/model.ts";
import { isMoneyUnsaid } from "../model/unsaidUnits.ts";
import type { RecognisedColumn, RecognisedRow, RecognisedTable } from "../recognise/table.ts";
import { columnSubject } from "./columnSubject.ts";
import { comparedInRows, resultsOf, type ComparedCells, type Place } from "./comparedInRows.ts";
import { tableLines, type TableLines } from "./tableLines.ts";

/** The lines of a table that have a budget, and a deviation from it. */
export interface BudgetDeviations {
  /** null where the table does not say which stretch of time it is about. */
  readonly span: DeviationSpan;
  /** Months that the figures cover; null for a whole year, and where nothing says. */
  readonly months: number | null;
  /** The budget of all these lines together, whatever their sign: what an amount is considerable against. */
  readonly tableSize: Ore;
  /** Whether the table says what its amounts are in. */
  readonly isUnitSaid: boolean;
  readonly lines: readonly DeviatingLine[];
}

export type DeviationSpan = "fullYear" | "toDate" | null;

export interface DeviatingLine {
  /** What it is about where its own row does not say: measures stand on the rows. */
  readonly subject: string | null;
  /** Id of the figure that shows it: the deviation where one stands, else what is compared with the budget. */
  readonly figure: number;
  /** Every figure that it is taken from, and the one that shows it. */
  readonly figures: readonly number[];
  /** Positive is a surplus. */
  readonly deviation: Ore;
  /** Of the budget, without sign. */
  readonly share: number;
  /** What two rounded figures may differ by though they are the same (decision 0003). */
  readonly rounding: Ore;
}

/** Deviations of the whole year where the table has them, else of the months so far; null where it compares nothing with a budget. */
export function budgetDeviations(model: BudgetModel, tableIndex: number): BudgetDeviations | null {
  const table = model.tables[tableIndex]?.table;
  if (!table || (table.kind !== "operating-statement" && table.kind !== "income-statement")) return null;
  const rows = tableLines(model, tableIndex, "rows");
  const cellsOf = table.rows.some(({ measure }) => measure === "budget") ? comparedInRows : comparedInColumns;
  for (const span of ["fullYear", null, "toDate"] as const) {
    const cells = cellsOf(table, span);
    const lines: (DeviatingLine & Sized)[] = [];
    for (const compared of cells) {
      const line = lineOf(model, table, rows, compared);
      if (line) lines.push(line);
    }
    // Nothing is forecast, or booked, yet.
    if (lines.every(({ deviation, size }) => Math.abs(deviation) === size)) continue;
    return {
      span,
      months: span === "toDate" ? monthOf(table, cells) : null,
      tableSize: ore(lines.reduce((sum, { size }) => sum + size, 0)),
      isUnitSaid: !isMoneyUnsaid(table),
      lines,
    };
  }
  return null;
}

/** A line's cells in columns that are compared. */
function comparedInColumns(table: RecognisedTable, span: DeviationSpan): ComparedCells[] {
  const results = resultsOf(table, "rows");
  const cells: ComparedCells[] = [];
  for (const { compared, deviation, budget } of comparedColumns(table, span)) {
    for (let row = 0; row < table.rows.length; row++) {
      const { type, measure, component } = table.rows[row] as RecognisedRow;
      if (type !== "line" || measure !== null || results.has(row)) continue;
      cells.push({
        subject: null,
        component: component ?? table.columns[budget]?.component ?? null,
        budget: { row, column: budget },
        compared: compared === null ? null : { row, column: compared },
        deviation: deviation === null ? null : { row, column: deviation },
      });
    }
  }
  return cells;
}

/** Indexes of columns that belong together; one of the first two is there. */
interface ComparedColumns {
  readonly compared: number | null;
  readonly deviation: number | null;
  readonly budget: number;
}

/** A net, or columns that nothing divides, before revenue and cost, whose deviations add up to its own. */
function comparedColumns({ columns, signConvention }: RecognisedTable, span: DeviationSpan): ComparedColumns[] {
  const year = largestOf([0, ...columns.filter((column) => column.period.span === span).map(yearOf)]);
  const isAsked = (column: RecognisedColumn): boolean =>
    column.period.span === span &&
    yearOf(column) === year &&
    column.unit !== "percent" &&
    column.confidence !== "unsure";
  const find = (measure: Measure, like: RecognisedColumn): number[] =>
    columns.flatMap((column, index) =>
      isAsked(column) &&
      column.measure === measure &&
      column.component === like.component &&
      columnSubject(column) === columnSubject(like)
        ? [index]
        : [],
    );
  const sets = columns.flatMap((column, budget): { component: Component | null; columns: ComparedColumns }[] => {
    if (!isAsked(column) || column.measure !== "budget") return [];
    if ((column.budgetVersion ?? "current") !== "current") return [];
    // Two budgets of the same thing: nothing tells which of them counts.
    if (find("budget", column).length > 1) return [];
    const compared = latest(columns, find("forecast", column)) ?? only(find("actual", column));
    const measure = compared === null ? null : (columns[compared]?.measure ?? null);
    const deviation = latest(
      columns,
      find("deviation", column).filter((index) => {
        const of = columns[index]?.of ?? null;
        return of === null || (of[1] === "budget" && (measure === null || of[0] === measure));
      }),
    );
    // "Budget" beside "Utfall" may be a year beside its first months: only a deviation says that they are compared.
    const isCompared = deviation !== null || (compared !== null && span !== null);
    return isCompared ? [{ component: column.component, columns: { compared, deviation, budget } }] : [];
  });
  const whole = sets.filter(
    ({ component }) => component === null || (component === "net" && signConvention !== "unsigned"),
  );
  return (whole.length > 0 ? whole : sets).map((one) => one.columns);
}

function yearOf({ period }: RecognisedColumn): number {
  return period.year ?? 0;
}

function only(indexes: readonly number[]): number | null {
  return indexes.length === 1 ? (indexes[0] ?? null) : null;
}

/** Of forecasts the one made last; of several that nothing dates, none. */
function latest(columns: readonly RecognisedColumn[], indexes: readonly number[]): number | null {
  if (indexes.length < 2) return only(indexes);
  const madeAt = (index: number): number => {
    const { asOf } = columns[index] ?? {};
    return asOf ? asOf.month + 12 * (asOf.year ?? 0) : 0;
  };
  const sorted = [...indexes].sort((a, b) => madeAt(b) - madeAt(a));
  const [first = -1, second = -1] = sorted;
  return madeAt(first) > madeAt(second) ? first : null;
}

function monthOf({ columns }: RecognisedTable, cells: readonly ComparedCells[]): number | null {
  const months = cells.flatMap(({ compared, deviation, budget }) =>
    [compared, deviation, budget].flatMap((place) => columns[place?.column ?? -1]?.period.endMonth ?? []),
  );
  return months.length === 0 ? null : largestOf(months);
}

/** The budget of a line, without sign. */
interface Sized {
  readonly size: number;
}

function lineOf(
  model: BudgetModel,
  table: RecognisedTable,
  rows: TableLines,
  { subject, component, budget, compared, deviation }: ComparedCells,
): (DeviatingLine & Sized) | undefined {
  // Printed without signs, only revenue and cost tell which way a difference goes.
  if (table.signConvention === "unsigned" && component !== "revenue" && component !== "cost") return undefined;
  const planned = factAt(model, rows, budget);
  // A net of revenue and cost is budgeted at 0 where a grant evens it out: there is nothing that a deviation is a part of.
  if (!planned || planned.value === 0 || !isOfMoney(table, planned, budget.column)) return undefined;
  const outcome = factAt(model, rows, compared);
  // A blank forecast is none, though a formula beside it takes it for 0.
  if (compared !== null && (!outcome || !isComparable(outcome.value, planned.value))) return undefined;
  const stated = factAt(model, rows, deviation);
  // From the operands where they are there: a deviation that stands beside them may be wrong.
  const amount = outcome ? ore(outcome.value - planned.value) : stated?.value;
  const shows = stated ?? outcome;
  if (amount === undefined || !shows) return undefined;
  const size = Math.abs(planned.value);
  const figures = [planned.figure];
  if (outcome) figures.push(outcome.figure);
  if (stated) figures.push(stated.figure);
  let step = -Infinity;
  for (const id of figures) step = Math.max(step, model.system.figures[id]?.step ?? 1);
  const share = Math.abs(amount) / size;
  return { subject, figure: shows.figure, figures, deviation: amount, share, rounding: ore(step), size };
}

function factAt({ factOf }: BudgetModel, rows: TableLines, place: Place | null): Fact | undefined {
  const figure = place === null ? undefined : rows.at(place.row, place.column);
  return figure && factOf[figure.id];
}

/** A slip of the unit is a thousand times; a budget and an outcome of different signs are printed so. Neither is a deviation. */
const mostTimes = 100;

function isComparable(outcome: number, planned: number): boolean {
  const times = outcome / planned;
  return times === 0 || (times > 1 / mostTimes && times < mostTimes);
}

/** Persons and percent stand in rows of statements too. */
function isOfMoney(table: RecognisedTable, { meaning, row }: Fact, column: number): boolean {
  const isUnsaid = (table.rows[row]?.unit ?? table.columns[column]?.unit ?? null) === null;
  return isMoney(meaning.unit) || (isUnsaid && isMoneyUnsaid(table));
}
