/** What a forecast starts with, until somebody chooses. */
import { defaultForecastMethod, type ForecastMethodId } from "../../domain/forecastMethod.ts";
import type { MonthSeries } from "../../domain/monthSeries.ts";
import { forecastLines } from "./forecastLines.ts";
import { isBudgetOpen, yearBudget, type Cut } from "./yearSoFar.ts";

/** Without a budget the year has the shape of those before it, or no shape that is known. */
const withoutBudget: readonly ForecastMethodId[] = ["multi-year-share", "seasonal-share", "run-rate"];

/** The default wherever some line has a budget to follow; else the first method that says anything. */
export function firstMethod(lines: readonly MonthSeries[], cut: Cut): ForecastMethodId {
  const hasBudget = !isBudgetOpen(lines, cut) && lines.some((line) => yearBudget(line, cut.year) !== null);
  if (hasBudget) return defaultForecastMethod;
  return (
    withoutBudget.find((method) => forecastLines(method, lines, cut).some(({ ok }) => ok)) ?? defaultForecastMethod
  );
}
