/** The forecast of a sheet of months whose source has none. */
import { forecastLines } from "../../analysis/forecast/index.ts";
import type { ForecastMethodId } from "../../domain/forecastMethod.ts";
import { hasMonths, monthsOfYear } from "../../domain/monthSeries.ts";
import type { StatementTexts } from "../../messages/reportTexts.ts";
import type { MonthPlan } from "./monthPlan.ts";

export interface MonthForecast {
  readonly method: ForecastMethodId;
  /** In the sheet's unit and sign, by key of the line; null where the method refuses. */
  readonly values: ReadonlyMap<string, number | null>;
}

/** Methods that the sheet's own cells can reckon. */
const asFormula: readonly ForecastMethodId[] = ["remaining-budget", "run-rate", "budget-holds"];

/** null where the source has forecasts of its own, the year is over, or the method refuses every line. */
export function monthForecast(plan: MonthPlan, method: ForecastMethodId): MonthForecast | null {
  const hasOwn = plan.lines.some(
    ({ line, placed }) =>
      placed.fullYear.forecast !== undefined ||
      line.years.some((each) => each.year === plan.year && hasMonths(each.forecast)),
  );
  if (hasOwn || plan.booked >= monthsOfYear) return null;
  const lines = plan.lines.flatMap(({ line }) => (line.type === "line" ? [line] : []));
  const results = forecastLines(method, lines, { year: plan.year, month: plan.booked });
  const values = new Map(
    lines.map((line, at) => {
      const result = results[at];
      return [line.key, result?.ok === true ? plan.shown(result.value.value) : null] as const;
    }),
  );
  return [...values.values()].every((value) => value === null) ? null : { method, values };
}

/** Whether the figures are values that follow nothing. */
export function isOfValues({ method }: MonthForecast): boolean {
  return !asFormula.includes(method);
}

/** How the forecast is made, that it is values, and how many lines have none. */
export function monthForecastNotes(
  forecast: MonthForecast | null,
  { booked }: MonthPlan,
  { forecasts }: StatementTexts,
): string[] {
  if (!forecast) return [];
  const without = [...forecast.values.values()].filter((value) => value === null).length;
  return [
    forecasts.added(forecast.method, booked),
    ...(isOfValues(forecast) ? [forecasts.asValues] : []),
    ...(without > 0 ? [forecasts.linesWithout(without)] : []),
  ];
}
