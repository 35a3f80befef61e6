/** What the best forecast is weighed together from: the methods themselves, and those that late invoices mislead once more, up to the month that is settled. */
import type { ForecastMethodId } from "../../domain/forecastMethod.ts";
import type { MonthSeries } from "../../domain/monthSeries.ts";
import { budgetHolds } from "./budgetHolds.ts";
import { combined } from "./combined.ts";
import type { ForecastResult, LineMethod } from "./forecast.ts";
import { medianShare } from "./multiYearShare.ts";
import { remainingBudget } from "./remainingBudget.ts";
import { runRate } from "./runRate.ts";
import { seasonalShare } from "./seasonalShare.ts";
import { settledMonth } from "./settledMonth.ts";
import { yearSoFar, type Cut } from "./yearSoFar.ts";

/** A way to a figure, under the name of the method it is a form of. */
export interface Candidate {
  readonly method: ForecastMethodId;
  /** The more earlier years it knows, the better it is. */
  readonly learns: boolean;
  /** Öre; null where it gives none. */
  readonly forecast: (line: MonthSeries, cut: Cut) => number | null;
}

const medianOfAnyYears: LineMethod = (soFar) => medianShare(soFar, 1);
/** A line of which nothing is settled yet has its budget to go by. */
const settledShare: LineMethod = (soFar) => (soFar.month < 1 ? budgetHolds(soFar) : medianOfAnyYears(soFar));

export const candidates: readonly Candidate[] = [
  asBooked("run-rate", runRate),
  asBooked("remaining-budget", remainingBudget),
  asBooked("budget-holds", budgetHolds),
  asBooked("seasonal-share", seasonalShare),
  asBooked("multi-year-share", medianOfAnyYears),
  asBooked("combined", combined),
  asSettled("remaining-budget", remainingBudget),
  asSettled("multi-year-share", settledShare),
];

function asBooked(method: ForecastMethodId, run: LineMethod): Candidate {
  return { method, learns: method === "multi-year-share", forecast: (line, cut) => valueAt(run, line, cut) };
}

function asSettled(method: ForecastMethodId, run: LineMethod): Candidate {
  return {
    method,
    learns: method === "multi-year-share",
    forecast: (line, cut) => valueAt(run, line, { ...cut, month: settledMonth(line, cut) }),
  };
}

function valueAt(run: LineMethod, line: MonthSeries, cut: Cut): number | null {
  const soFar = yearSoFar(line, cut);
  const result: ForecastResult | null = soFar && run(soFar);
  return result?.ok === true ? result.value.value : null;
}
