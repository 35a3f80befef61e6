/** A line's year month by month: what is booked, how the forecast falls on the months that are left, and the budget beside it. */
import { hasMonths, monthsOfYear, type MonthSeries } from "../../domain/monthSeries.ts";
import { ore, type Ore } from "../../domain/money.ts";
import type { ForecastLine } from "./yearForecast.ts";

export interface YearMonths {
  /** One a booked month. */
  readonly booked: readonly Ore[];
  /** One a month that is left; empty where there is no forecast. */
  readonly rest: readonly RestMonth[];
  /** Twelve; null where no budget stands. */
  readonly budget: readonly Ore[] | null;
}

/** A month's part of the rest of the year. `low` and `high` are its parts of where the year may end; null where that is not known. */
export interface RestMonth {
  readonly value: Ore;
  readonly low: Ore | null;
  readonly high: Ore | null;
}

/** The rest of the year takes the shape of its budget, where that has one. */
export function yearMonths(
  line: MonthSeries,
  year: number,
  { month, booked, final, uncertainty }: Pick<ForecastLine, "month" | "booked" | "final" | "uncertainty">,
): YearMonths {
  const current = line.years.find((one) => one.year === year);
  const budget = current && hasMonths(current.budget) ? current.budget.map((figure) => ore(figure ?? 0)) : null;
  const left = new Array<number>(monthsOfYear - month).fill(1);
  const planned = budget?.slice(month) ?? left;
  const isShape = planned.some((figure) => figure !== 0) && new Set(planned.map(Math.sign)).size === 1;
  const weights = isShape ? planned : left;
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const part = (of: Ore, weight: number): Ore => ore(Math.round(((of - booked) * weight) / whole));
  return {
    booked: (current?.actual ?? []).slice(0, month).map((figure) => ore(figure ?? 0)),
    rest:
      final === null
        ? []
        : weights.map((weight) => ({
            value: part(final, weight),
            low: uncertainty && part(uncertainty.low, weight),
            high: uncertainty && part(uncertainty.high, weight),
          })),
    budget,
  };
}
