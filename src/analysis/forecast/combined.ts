import type { ForecastMethodId } from "../../domain/forecastMethod.ts";
import { refuse } from "../../domain/result.ts";
import { budgetHolds } from "./budgetHolds.ts";
import { forecast, type ForecastResult, type LineMethod } from "./forecast.ts";
import { medianShare } from "./multiYearShare.ts";
import { remainingBudget } from "./remainingBudget.ts";
import { runRate } from "./runRate.ts";
import { median } from "./shares.ts";

/** One of each kind: the budget, the budget of what is left, the pace, and the seasons. */
const parts: readonly (readonly [ForecastMethodId, LineMethod])[] = [
  ["remaining-budget", remainingBudget],
  ["run-rate", runRate],
  ["multi-year-share", (soFar): ForecastResult => medianShare(soFar, 1)],
  ["budget-holds", budgetHolds],
];

/** Sammanvägd: the middle of the methods that give a figure, so that one that is far off does not count. */
export const combined: LineMethod = (soFar) => {
  const found = parts.flatMap(([method, run]) => {
    const result = run(soFar);
    return result.ok ? [{ method, value: result.value.value }] : [];
  });
  if (found.length < 2) return refuse({ reason: "nothing-to-combine" });
  const value = median(found.map((part) => part.value));
  return forecast(value, { method: "combined", parts: found.map(({ method }) => method) });
};
