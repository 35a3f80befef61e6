import { refuse } from "../../domain/result.ts";
import { forecast, type ForecastResult, type LineMethod } from "./forecast.ts";
import { median, sharesOf, smallestShare } from "./shares.ts";
import type { YearSoFar } from "./yearSoFar.ts";

/** Two years are the least that can tell what was usual from what happened once. */
const fewestYears = 2;

/** Flerårsmönster: as much of the year is booked by now as in the middle one of the earlier years. Assumes that the seasons fall as they use to. */
export const multiYearShare: LineMethod = (soFar) => medianShare(soFar, fewestYears);

/** The same from as few years as one says, for trying it on years that have little behind them. */
export function medianShare({ actual, month, earlier }: YearSoFar, fewest: number): ForecastResult {
  const shares = sharesOf(earlier);
  if (shares.length === 0) return refuse({ reason: "no-earlier-year" });
  if (shares.length < fewest) return refuse({ reason: "too-few-years", years: shares.length, needed: fewest });
  if (month < 1) return refuse({ reason: "nothing-booked" });
  const share = median(shares);
  if (!(share > smallestShare)) return refuse({ reason: "share-too-small", share });
  return forecast(actual / share, { method: "multi-year-share", booked: actual, share, years: shares.length });
}
