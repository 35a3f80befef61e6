/** A line of accounts month by month, whatever it was read from: what forecasts, phasing and anomalies of months work on. */
import type { Ore } from "./money.ts";

/** Twelve figures, January first, in öre and the model's sign (revenue +, cost −); null where nothing stands. */
export type MonthFigures = readonly (Ore | null)[];

export const monthsOfYear = 12;

/** One year of a line. */
export interface MonthYear {
  readonly year: number;
  readonly actual: MonthFigures;
  readonly budget: MonthFigures;
  /** The budget where it stands for the year and not by month; null where it does stand by month, or nowhere. */
  readonly unphased: UnphasedBudget | null;
  /** What the workbook itself says that the months will be. */
  readonly forecast: MonthFigures;
}

/** A year's budget that is not spread over its months. Öre in the model's sign. */
export interface UnphasedBudget {
  readonly whole: Ore;
  /** Its part up to and with a month, 1 to 12, where that stands beside it. */
  readonly toDate: { readonly month: number; readonly value: Ore } | null;
}

/** A line with the years that are known of it, the earliest first. */
export interface MonthSeries {
  /** Stable, and unique among the series it stands with. */
  readonly key: string;
  readonly label: string;
  readonly years: readonly MonthYear[];
  /** What it is a part of, where several series are: how far a year has come is judged by those, as if they were one. */
  readonly section?: string;
}

/** Twelve months of which nothing is known. */
export const noMonths: MonthFigures = new Array<null>(monthsOfYear).fill(null);

/**
 * How many months are booked: up to the last that holds anything but zero, since blanks and zeros to the end of the year are
 * months still open, while a zero before a figure is a figure. 0 where nothing is booked.
 */
export function bookedMonths(actual: MonthFigures): number {
  return actual.findLastIndex((figure) => figure !== null && figure !== 0) + 1;
}

/** Months from..to (1 to 12, inclusive) added up, blanks as nothing. */
export function sumOfMonths(figures: MonthFigures, from: number, to: number): Ore {
  let sum = 0;
  for (let month = from; month <= to; month++) sum += figures[month - 1] ?? 0;
  return sum as Ore;
}

/** Whether anything stands in any month. */
export function hasMonths(figures: MonthFigures): boolean {
  return figures.some((figure) => figure !== null);
}
