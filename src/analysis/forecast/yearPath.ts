/** How a line's year adds up month by month: what is booked, what is forecast of the rest, and the budget beside it. */
import { hasMonths, monthsOfYear, type MonthSeries } from "../../domain/monthSeries.ts";
import { ore, type Ore } from "../../domain/money.ts";
import type { ForecastLine } from "./yearForecast.ts";

/** Added up from January, öre. */
export interface YearPath {
  /** One a booked month. */
  readonly booked: readonly Ore[];
  /** One a month that is left, the last being the forecast; empty where there is none. */
  readonly rest: readonly Ore[];
  /** Twelve; null where no budget stands. */
  readonly budget: readonly Ore[] | null;
}

/** The rest of the year takes the shape of its budget, where that has one. */
export function yearPath(
  line: MonthSeries,
  year: number,
  { month, booked, final }: Pick<ForecastLine, "month" | "booked" | "final">,
): YearPath {
  const current = line.years.find((one) => one.year === year);
  const budget = current && hasMonths(current.budget) ? current.budget.map((figure) => figure ?? 0) : null;
  const upTo = added((current?.actual ?? []).slice(0, month).map((figure) => figure ?? 0));
  const left = new Array<number>(monthsOfYear - month).fill(1);
  const planned = budget?.slice(month) ?? left;
  const isShape = planned.some((figure) => figure !== 0) && new Set(planned.map(Math.sign)).size === 1;
  const weights = added(isShape ? planned : left);
  const whole = weights.at(-1) ?? 0;
  const rest =
    final === null || whole === 0
      ? []
      : weights.map((weight) => ore(booked + Math.round(((final - booked) * weight) / whole)));
  return { booked: upTo, rest, budget: budget ? added(budget) : null };
}

function added(figures: readonly number[]): Ore[] {
  let sum = 0;
  return figures.map((figure) => {
    sum += figure;
    return ore(sum);
  });
}
