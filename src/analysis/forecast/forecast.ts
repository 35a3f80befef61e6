/** What every method gives: the whole year's figure with what it rests on, or the reason why not. */
import { ore, type Ore } from "../../domain/money.ts";
import type { ForecastMethodId } from "../../domain/forecastMethod.ts";
import type { Result } from "../../domain/result.ts";
import { ok } from "../../domain/result.ts";
import type { YearSoFar } from "./yearSoFar.ts";

/** A forecast of the whole year, öre in the model's sign. */
export interface Forecast {
  readonly value: Ore;
  readonly basis: ForecastBasis;
}

/** How the figure came about, so that it can be said. */
export type ForecastBasis =
  | { readonly method: "remaining-budget"; readonly booked: Ore; readonly rest: Ore }
  | { readonly method: "run-rate"; readonly booked: Ore; readonly months: number }
  | { readonly method: "seasonal-share"; readonly booked: Ore; readonly share: number; readonly year: number }
  | { readonly method: "multi-year-share"; readonly booked: Ore; readonly share: number; readonly years: number }
  | { readonly method: "budget-holds" | "previous-forecast" | "manual" }
  | { readonly method: "combined"; readonly parts: readonly ForecastMethodId[] }
  | { readonly method: "best-by-backtest"; readonly weights: readonly MethodWeight[] };

/** A method's part of a weighed forecast; the weights of a line add up to 1. */
export interface MethodWeight {
  readonly method: ForecastMethodId;
  readonly weight: number;
}

/** Why a method gives no figure. */
export type ForecastRefusal =
  | { readonly reason: "nothing-booked" }
  | { readonly reason: "no-budget" }
  | { readonly reason: "budget-not-by-month" }
  | { readonly reason: "no-earlier-year" }
  | { readonly reason: "too-few-years"; readonly years: number; readonly needed: number }
  /** So little of earlier years was booked by now that dividing by it says nothing. */
  | { readonly reason: "share-too-small"; readonly share: number }
  | { readonly reason: "no-previous-forecast" }
  | { readonly reason: "no-manual-figure" }
  | { readonly reason: "nothing-to-combine" }
  /** No earlier year can be forecast in retrospect. */
  | { readonly reason: "no-backtest" };

export type ForecastResult = Result<Forecast, ForecastRefusal>;

/** A method that needs no more than the line itself. */
export type LineMethod = (soFar: YearSoFar) => ForecastResult;

/** The value rounded to whole öre. */
export function forecast(value: number, basis: ForecastBasis): ForecastResult {
  return ok({ value: ore(Math.round(value)), basis });
}
