/** The whole year from the months so far: methods, back-test and uncertainty. */
export { accuracyOf, type Accuracy, type ForecastOutcome } from "./accuracy.ts";
export type { Forecast, ForecastBasis, ForecastRefusal, ForecastResult, MethodWeight } from "./forecast.ts";
export { forecastLines } from "./forecastLines.ts";
export { backtestOf, uncertaintyOf, type Uncertainty } from "./interval.ts";
export { settledMonth } from "./settledMonth.ts";
export type { Cut } from "./yearSoFar.ts";
