/** The whole year from the months so far: methods, back-test and uncertainty. */
export { accuracyOf, type Accuracy, type ForecastOutcome } from "./accuracy.ts";
export type { Forecast, ForecastBasis, ForecastRefusal, ForecastResult, MethodWeight } from "./forecast.ts";
export { firstMethod } from "./firstMethod.ts";
export { forecastLines } from "./forecastLines.ts";
export { backtestOf, uncertaintyOf, type Uncertainty } from "./interval.ts";
export { settledMonth } from "./settledMonth.ts";
export { outcomeOf, type Cut } from "./yearSoFar.ts";
export { eventKinds, eventSums, type EventKind, type EventSums, type KnownEvent } from "./knownEvents.ts";
export { periodOf } from "./period.ts";
export { phasedBudget, phasingProfiles, type PhasingProfile, type PhasingRefusal } from "./phasedBudget.ts";
export {
  yearForecast,
  type ForecastChoices,
  type ForecastLine,
  type ForecastTotal,
  type LineChoice,
  type MethodOutcome,
  type Pace,
  type YearForecast,
} from "./yearForecast.ts";
export {
  choicesOf,
  forecastBefore,
  forecastOfPeriod,
  forecastToSave,
  previousFigures,
  type SavedForecast,
  type SavedLine,
  type SavingDetails,
} from "./savedForecast.ts";
export { withPhasedBudget, type SavedPhasing, type SavedPhasingLine } from "./savedPhasing.ts";
export { yearMonths, type RestMonth, type YearMonths } from "./yearMonths.ts";
