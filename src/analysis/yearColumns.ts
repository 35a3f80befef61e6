/** The columns of a table that are about one year: its budget, its outcome so far, its forecast, and the same of the year before. */
import { largestOf } from "../domain/extremes.ts";
import type { Measure, Span } from "../domain/meaning.ts";
import type { Ore } from "../domain/money.ts";
import type { RecognisedColumn, RecognisedTable } from "../recognise/table.ts";
import { columnSubject } from "./columnSubject.ts";
import type { TableLines } from "./tableLines.ts";

/** Indexes into the table's columns. */
export interface YearColumns {
  readonly forecast: number;
  readonly actual: number;
  /** Months that the outcome covers, 1 to 11. */
  readonly months: number;
  readonly budget: number | null;
  /** The budget of the same months. */
  readonly phasedBudget: number | null;
  /** The deviation of the outcome from it. */
  readonly deviation: number | null;
  /** Last year's outcome of the same months, and of the whole year. */
  readonly lastToDate: number | null;
  readonly lastYear: number | null;
}

/**
 * One set per component that a table has a forecast of. Of several forecasts of the year the latest counts; without outcome so far,
 * or where nothing says how many months it covers, there is nothing to compare a forecast with.
 */
export function yearColumns({ columns }: RecognisedTable): YearColumns[] {
  const forecasts = columns.filter((column) => column.measure === "forecast" && column.period.span === "fullYear");
  const year = largestOf([0, ...forecasts.map(({ period }) => period.year ?? 0)]);
  const components = [...new Set(forecasts.map(({ component }) => component))];
  return components.flatMap((component): YearColumns[] => {
    const find = (measure: Measure, span: Span, ofYear: number): number[] =>
      columns.flatMap((column, index) =>
        column.measure === measure &&
        column.period.span === span &&
        (column.period.year ?? 0) === ofYear &&
        column.component === component
          ? [index]
          : [],
      );
    const forecast = latestForecast(columns, find("forecast", "fullYear", year));
    const actuals = find("actual", "toDate", year);
    const months = largestOf([0, ...actuals.map((index) => monthOf(columns, index))]);
    if (forecast === undefined || months < 1 || months > 11) return [];
    const theOne = (indexes: readonly number[]): number | null => {
      const same = indexes.filter((index) => columnSubject(columns[index]) === columnSubject(columns[forecast]));
      const beside = same.filter((index) => columns[index]?.path[0] === columns[forecast]?.path[0]);
      return beside[0] ?? (same.length === 1 ? (same[0] ?? null) : null);
    };
    const ofSameMonths = (indexes: readonly number[]): number | null =>
      theOne(indexes.filter((index) => monthOf(columns, index) === months));
    const actual = ofSameMonths(actuals);
    if (actual === null) return [];
    const isCurrent = (index: number): boolean =>
      columns[index]?.budgetVersion === null || columns[index]?.budgetVersion === "current";
    return [
      {
        forecast,
        actual,
        months,
        budget: theOne(find("budget", "fullYear", year).filter(isCurrent)),
        phasedBudget: ofSameMonths(find("budget", "toDate", year)),
        deviation: ofSameMonths(
          find("deviation", "toDate", year).filter((index) => columns[index]?.of?.[0] === "actual"),
        ),
        lastToDate: year === 0 ? null : ofSameMonths(find("actual", "toDate", year - 1)),
        lastYear: year === 0 ? null : theOne(find("actual", "fullYear", year - 1)),
      },
    ];
  });
}

function monthOf(columns: readonly RecognisedColumn[], index: number): number {
  return columns[index]?.period.endMonth ?? 0;
}

/** The one made last; where nothing tells, the one furthest to the right. */
function latestForecast(columns: readonly RecognisedColumn[], indexes: readonly number[]): number | undefined {
  const madeAt = (index: number): number => columns[index]?.asOf?.month ?? 0;
  return [...indexes].sort((a, b) => madeAt(a) - madeAt(b) || a - b).at(-1);
}

/** A column's figures of all lines together, whatever their sign: what amounts of the table are considerable against. */
export function sizeOfTable(rows: TableLines, { rows: types }: RecognisedTable, column: number): Ore {
  return types.reduce(
    (sum, { type }, row) => sum + (type === "line" ? Math.abs(rows.at(row, column)?.value ?? 0) : 0),
    0,
  ) as Ore;
}
