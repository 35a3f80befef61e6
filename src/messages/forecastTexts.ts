import type { ForecastMethodId } from "../domain/forecastMethod.ts";

/** Why a table without forecast gets none. */
export type MissingForecastReason = "needs-months" | "needs-budget" | "needs-last-year";

/** What is said about forecasts, wherever. */
export interface ForecastTexts {
  readonly methods: Readonly<Record<ForecastMethodId, string>>;
  /** What each takes for granted, in one sentence. */
  readonly assumptions: Readonly<Record<ForecastMethodId, string>>;
  /** A line below a table: how the forecast was made that the source lacks. `months` are booked. */
  readonly added: (method: ForecastMethodId, months: number) => string;
  /** It is written as values: no formula on the sheet could reckon it. */
  readonly asValues: string;
  /** Lines that the method gives nothing for. */
  readonly linesWithout: (count: number) => string;
  /** The same where there is none. */
  readonly refused: (method: ForecastMethodId, reason: MissingForecastReason) => string;
}
