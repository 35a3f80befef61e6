import { refuse } from "../../domain/result.ts";
import type { Ore } from "../../domain/money.ts";
import { forecast, type LineMethod } from "./forecast.ts";

/** Utfall + kvarvarande budget: what is booked, and the budget of the months that are left. Assumes that earlier misses neither go on nor are won back. */
export const remainingBudget: LineMethod = ({ actual, budget }) => {
  if (!budget) return refuse({ reason: "no-budget" });
  if (budget.toDate === null) return refuse({ reason: "budget-not-by-month" });
  const rest = (budget.year - budget.toDate) as Ore;
  return forecast(actual + rest, { method: "remaining-budget", booked: actual, rest });
};
