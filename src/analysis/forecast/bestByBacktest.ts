/**
 * The methods weighed by how well each would have forecast the earlier years after the same month. A line has few earlier
 * years, so what all lines show counts as some years more: a method has to be good on the line to stand out from them.
 */
import type { ForecastMethodId } from "../../domain/forecastMethod.ts";
import type { MonthSeries } from "../../domain/monthSeries.ts";
import { refuse } from "../../domain/result.ts";
import { candidates, type Candidate } from "./candidates.ts";
import { forecast, type ForecastResult, type MethodWeight } from "./forecast.ts";
import { missesOf } from "./misses.ts";
import { outcomeOf, type Cut } from "./yearSoFar.ts";

/** What all lines show weighs like a dozen years of the line's own: with one to four years behind it, a line's own misses are mostly chance. */
const yearsOfAll = 12;
/** Weights fall steeply with a method's mean miss, half of it again being a sixtieth of the weight; a choice of only the best would jump from month to month. */
const sharpness = 10;
/** A mean miss of 0,03 % of the year: below it, methods are equally good. */
const leastMiss = 3e-4;

/** The best forecast of each line, in their order. */
export function bestByBacktest(lines: readonly MonthSeries[], cut: Cut): ForecastResult[] {
  const misses = lines.map((line) => candidates.map((candidate) => missesIn(line, cut, candidate)));
  const ofAll = candidates.map((_, at) => mean(misses.flatMap((line) => line[at] ?? [])));
  return lines.map((line, index) => weighed(line, cut, misses[index] ?? [], ofAll));
}

function missesIn(line: MonthSeries, cut: Cut, { learns, forecast: forecastAt }: Candidate): number[] {
  return missesOf(line, cut, (earlier) => forecastAt(line, earlier)).map(
    ({ relative, year }) =>
      Math.abs(relative) * (learns ? learned(yearsBefore(line, year), yearsBefore(line, cut.year)) : 1),
  );
}

/**
 * How much smaller a miss would be with the years known now than with those known then: the middle of n shares is off by
 * about 1/√n of what the year itself is, so a miss by √(1 + 1/n).
 */
function learned(then: number, now: number): number {
  return Math.sqrt((1 + 1 / Math.max(1, now)) / (1 + 1 / Math.max(1, then)));
}

function yearsBefore(line: MonthSeries, year: number): number {
  return line.years.filter((one) => one.year < year && outcomeOf(line, one.year) !== null).length;
}

function weighed(
  line: MonthSeries,
  cut: Cut,
  misses: readonly (readonly number[])[],
  ofAll: readonly (number | null)[],
): ForecastResult {
  const parts = candidates.flatMap(({ method, forecast: forecastAt }, at) => {
    const [own, all] = [misses[at] ?? [], ofAll[at] ?? null];
    if (all === null) return [];
    const value = forecastAt(line, cut);
    if (value === null) return [];
    const miss = (sum(own) + yearsOfAll * all) / (own.length + yearsOfAll);
    return [{ method, value, weight: (miss + leastMiss) ** -sharpness }];
  });
  const total = sum(parts.map(({ weight }) => weight));
  if (total === 0) return refuse({ reason: "no-backtest" });
  const value = sum(parts.map((part) => part.value * (part.weight / total)));
  return forecast(value, { method: "best-by-backtest", weights: byMethod(parts, total) });
}

function mean(misses: readonly number[]): number | null {
  return misses.length === 0 ? null : sum(misses) / misses.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** The heaviest first. */
function byMethod(parts: readonly MethodWeight[], total: number): MethodWeight[] {
  const weights = new Map<ForecastMethodId, number>();
  for (const { method, weight } of parts) weights.set(method, (weights.get(method) ?? 0) + weight / total);
  return [...weights].map(([method, weight]) => ({ method, weight })).sort((a, b) => b.weight - a.weight);
}
