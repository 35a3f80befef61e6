/** One method over all lines. */
import type { ForecastMethodId } from "../../domain/forecastMethod.ts";
import type { MonthSeries } from "../../domain/monthSeries.ts";
import { refuse } from "../../domain/result.ts";
import { bestByBacktest } from "./bestByBacktest.ts";
import { budgetHolds } from "./budgetHolds.ts";
import { combined } from "./combined.ts";
import type { ForecastResult, LineMethod } from "./forecast.ts";
import { manual } from "./manual.ts";
import { multiYearShare } from "./multiYearShare.ts";
import { previousForecast } from "./previousForecast.ts";
import { remainingBudget } from "./remainingBudget.ts";
import { runRate } from "./runRate.ts";
import { seasonalShare } from "./seasonalShare.ts";
import { isBudgetOpen, yearSoFar, type Cut } from "./yearSoFar.ts";

/** The methods that look at one line only. */
export const lineMethods: Readonly<Record<Exclude<ForecastMethodId, "best-by-backtest">, LineMethod>> = {
  "remaining-budget": remainingBudget,
  "run-rate": runRate,
  "seasonal-share": seasonalShare,
  "multi-year-share": multiYearShare,
  "budget-holds": budgetHolds,
  "previous-forecast": previousForecast,
  manual,
  combined,
};

/** The lines' forecasts by one method, in their order. */
export function forecastLines(method: ForecastMethodId, lines: readonly MonthSeries[], cut: Cut): ForecastResult[] {
  if (method === "best-by-backtest") return bestByBacktest(lines, cut);
  const isOpen = isBudgetOpen(lines, cut);
  return lines.map((line) => {
    const known = yearSoFar(line, cut);
    const soFar = known && isOpen ? { ...known, budget: null } : known;
    return soFar ? lineMethods[method](soFar) : refuse({ reason: "nothing-booked" });
  });
}
