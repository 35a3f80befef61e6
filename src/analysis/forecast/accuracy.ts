/** How good a method was: the figures a back-test is quoted with. */

/** One year forecast in retrospect, öre. */
export interface ForecastOutcome {
  readonly forecast: number;
  readonly outcome: number;
}

export interface Accuracy {
  /** Mean size of the misses, öre. */
  readonly meanAbsoluteError: number;
  /** Misses as a share of all outcomes; null where these are nothing. */
  readonly wape: number | null;
  /** Forecasts above outcomes as a share of all outcomes: positive promised more than came (cost being negative). */
  readonly bias: number | null;
  readonly count: number;
}

/** null of nothing. */
export function accuracyOf(years: readonly ForecastOutcome[]): Accuracy | null {
  if (years.length === 0) return null;
  let [missed, beyond, size] = [0, 0, 0];
  for (const { forecast, outcome } of years) {
    missed += Math.abs(forecast - outcome);
    beyond += forecast - outcome;
    size += Math.abs(outcome);
  }
  return {
    meanAbsoluteError: missed / years.length,
    wape: size === 0 ? null : missed / size,
    bias: size === 0 ? null : beyond / size,
    count: years.length,
  };
}
