import { refuse } from "../../domain/result.ts";
import { forecast, type LineMethod } from "./forecast.ts";

/** The year ends on budget, whatever is booked: what every other method is to be better than. */
export const budgetHolds: LineMethod = ({ budget }) =>
  budget ? forecast(budget.year, { method: "budget-holds" }) : refuse({ reason: "no-budget" });
