/** The ways to come from the months so far to a whole year. The ids are the command line's contract. */
export const forecastMethods = [
  "remaining-budget",
  "run-rate",
  "seasonal-share",
  "multi-year-share",
  "budget-holds",
  "previous-forecast",
  "manual",
  "combined",
  "best-by-backtest",
] as const;
export type ForecastMethodId = (typeof forecastMethods)[number];

/** What economists do without being asked: what is booked, and the budget of the months that are left. */
export const defaultForecastMethod: ForecastMethodId = "remaining-budget";
