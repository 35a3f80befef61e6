/** How far off a forecast may be, by how far off the same method was in earlier years. */
import { largestOf, smallestOf } from "../../domain/extremes.ts";
import type { ForecastMethodId } from "../../domain/forecastMethod.ts";
import type { MonthSeries } from "../../domain/monthSeries.ts";
import { ore, type Ore } from "../../domain/money.ts";
import { forecastLines } from "./forecastLines.ts";
import { expectedSize, missesOf, squares, type Miss } from "./misses.ts";
import { outcomeOf, type Cut } from "./yearSoFar.ts";

/** Around a forecast, öre. `interval`: in four years of five the outcome is inside. `span`: where it would have been with the misses of the years named. */
export interface Uncertainty {
  readonly kind: "interval" | "span";
  readonly low: Ore;
  readonly high: Ore;
  /** Closed years it rests on. */
  readonly years: number;
}

/** Four years of five: wide enough to be believed, narrow enough to act on. */
export const intervalShare = 0.8;
/** Fewer closed years say what happened, not what to expect. */
const yearsForInterval = 3;
/** A line's typical miss leans on that of all lines as on one year more. */
const yearsOfAll = 1;
/** Methods that learn from earlier years are tried on years with at least two behind them: with less they miss more than they do now. */
const yearsToLearn: Readonly<Partial<Record<ForecastMethodId, number>>> = {
  "multi-year-share": 2,
  "best-by-backtest": 2,
  combined: 1,
  "seasonal-share": 1,
};

/** The uncertainty of each line's forecast, in their order; null where there is no forecast or no earlier year to judge it by. */
export function uncertaintyOf(
  method: ForecastMethodId,
  lines: readonly MonthSeries[],
  cut: Cut,
  forecasts: readonly (number | null)[],
): (Uncertainty | null)[] {
  const misses = backtestOf(method, lines, cut);
  const pool = misses.flat().map(({ relative }) => relative);
  const ofAll = pool.length === 0 ? 0 : squares(pool) / pool.length;
  const factor = factorOf(misses, ofAll);
  return lines.map((line, index) => {
    const value = forecasts[index] ?? null;
    const own = misses[index] ?? [];
    if (value === null || own.length === 0) return null;
    const size = expectedSize(line, cut.year);
    const closed = line.years.filter(({ year }) => year < cut.year && outcomeOf(line, year) !== null).length;
    if (closed < yearsForInterval) return spanOf(value, own, size, closed);
    const half =
      factor *
      typicalMiss(
        own.map(({ relative }) => relative),
        ofAll,
      ) *
      size;
    return { kind: "interval", low: rounded(value - half), high: rounded(value + half), years: closed };
  });
}

/** Each line's earlier years forecast by the method as they stood after the same month. */
export function backtestOf(method: ForecastMethodId, lines: readonly MonthSeries[], cut: Cut): Miss[][] {
  const years = [...new Set(lines.flatMap((line) => line.years.map(({ year }) => year)))]
    .filter((year) => year < cut.year)
    .sort((a, b) => a - b);
  const forecastsOf = new Map(
    years.map((year) => [year, forecastLines(method, lines, { year, month: cut.month })] as const),
  );
  return lines.map((line, index) => {
    const known = line.years.filter(({ year }) => outcomeOf(line, year) !== null).map(({ year }) => year);
    const first = known[yearsToLearn[method] ?? 0];
    return missesOf(line, cut, ({ year }) => {
      const result = forecastsOf.get(year)?.[index];
      return first !== undefined && year >= first && result?.ok === true ? result.value.value : null;
    });
  });
}

function typicalMiss(own: readonly number[], ofAll: number): number {
  return Math.sqrt((squares(own) + yearsOfAll * ofAll) / (own.length + yearsOfAll));
}

/** How many typical misses four of five misses stay within, each against its line's other years so that none vouches for itself. */
function factorOf(misses: readonly (readonly Miss[])[], ofAll: number): number {
  const ratios = misses
    .flatMap((line) =>
      line.map(({ relative }, at) => {
        const others = line.filter((_, index) => index !== at).map((miss) => miss.relative);
        const typical = typicalMiss(others, ofAll);
        return typical === 0 ? 0 : Math.abs(relative) / typical;
      }),
    )
    .sort((a, b) => a - b);
  const place = Math.min(ratios.length, Math.ceil(intervalShare * (ratios.length + 1)));
  return ratios[place - 1] ?? 0;
}

function spanOf(value: number, own: readonly Miss[], size: number, years: number): Uncertainty {
  const ends = own.map(({ relative }) => value - relative * size);
  return {
    kind: "span",
    low: rounded(smallestOf([value, ...ends])),
    high: rounded(largestOf([value, ...ends])),
    years,
  };
}

function rounded(value: number): Ore {
  return ore(Math.round(value));
}
