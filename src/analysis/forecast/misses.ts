/** How far off a way of forecasting was in the years that are closed. */
import type { MonthSeries } from "../../domain/monthSeries.ts";
import { outcomeOf, yearBudget, type Cut } from "./yearSoFar.ts";

/** One year forecast in retrospect: öre, and the miss as a share of the year's size. */
export interface Miss {
  readonly year: number;
  readonly forecast: number;
  readonly outcome: number;
  /** (forecast − outcome) / size; forecasts above the outcome are positive. */
  readonly relative: number;
}

/** A miss of several times the year is counted as this: one bad year of a small line must not speak for all lines. */
const largestMiss = 3;

/** The years before the cut, forecast as they stood after the same month. `forecastAt` gives öre, or null where it gives none. */
export function missesOf(line: MonthSeries, cut: Cut, forecastAt: (cut: Cut) => number | null): Miss[] {
  return line.years.flatMap(({ year }): Miss[] => {
    if (year >= cut.year) return [];
    const outcome = outcomeOf(line, year);
    const size = sizeOf(line, year);
    if (outcome === null || size === 0) return [];
    const forecast = forecastAt({ year, month: cut.month });
    if (forecast === null) return [];
    const relative = Math.max(-largestMiss, Math.min(largestMiss, (forecast - outcome) / size));
    return [{ year, forecast, outcome, relative }];
  });
}

/** What misses of a year are measured against, öre: its budget, or what it came to; 0 where it has neither. */
export function sizeOf(line: MonthSeries, year: number): number {
  return Math.abs(yearBudget(line, year) ?? 0) || Math.abs(outcomeOf(line, year) ?? 0);
}

/** Of a year that is not closed: its budget, or what the latest closed year came to. */
export function expectedSize(line: MonthSeries, year: number): number {
  const budget = Math.abs(yearBudget(line, year) ?? 0);
  if (budget > 0) return budget;
  const before = line.years.filter((one) => one.year < year).map((one) => sizeOf(line, one.year));
  return before.findLast((size) => size > 0) ?? 0;
}

/** Squares of the shares, added up. */
export function squares(misses: readonly number[]): number {
  return misses.reduce((sum, miss) => sum + miss * miss, 0);
}
