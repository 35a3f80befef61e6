/** What a person has chosen about the forecast, until it is saved. */
import {
  choicesOf,
  firstMethod,
  forecastBefore,
  forecastOfPeriod,
  previousFigures,
  yearForecast,
  type Cut,
  type ForecastChoices,
  type SavedForecast,
  type YearForecast,
} from "../analysis/forecast/index.ts";
import type { ForecastSource } from "../pipeline/forecastSources.ts";

export interface ForecastDraft extends Pick<ForecastChoices, "method" | "lines" | "events"> {
  /** Which of the sources. */
  readonly source: number;
  readonly cut: Cut;
  readonly comment: string;
  /** Something has been chosen since it was started or saved. */
  readonly isChanged: boolean;
}

/** The start: the forecast saved of this very period, or nothing but a method. */
export function startedDraft(
  { lines, period }: ForecastSource,
  source: number,
  saved: readonly SavedForecast[],
  cut: Cut = period,
): ForecastDraft {
  const known = forecastOfPeriod(saved, cut);
  const choices = known
    ? { ...choicesOf(known, lines), comment: known.comment }
    : { method: firstMethod(lines, cut), lines: new Map(), events: [], comment: "" };
  return { source, cut, ...choices, isChanged: false };
}

/** The draft with everything that was chosen in an earlier forecast. */
export function copiedDraft(draft: ForecastDraft, from: SavedForecast, { lines }: ForecastSource): ForecastDraft {
  return { ...draft, ...choicesOf(from, lines), isChanged: true };
}

/** The choices with what was said last time. */
export function choicesOfDraft(
  { method, lines, events, cut }: ForecastDraft,
  source: ForecastSource,
  saved: readonly SavedForecast[],
): ForecastChoices {
  const before = forecastBefore(saved, cut);
  return { method, lines, events, previous: before ? previousFigures(before, source.lines) : new Map() };
}

/** The year as the draft has it. */
export function forecastOfDraft(
  draft: ForecastDraft,
  source: ForecastSource,
  saved: readonly SavedForecast[],
): YearForecast {
  return yearForecast(source.lines, draft.cut, choicesOfDraft(draft, source, saved));
}
