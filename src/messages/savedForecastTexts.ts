import type { MoneyUnit } from "../domain/money.ts";

/** What the sheet of saved forecasts says. It is read back by these words, in whichever language it was written. */
export interface SavedForecastTexts {
  readonly sheet: string;
  readonly title: string;
  /** What may be changed on it, and what becomes of the rest. */
  readonly tells: string;
  /** "Prognos per augusti 2024" */
  readonly block: (month: number, year: number) => string;
  /** Stand before a colon. */
  readonly facts: Readonly<Record<"source" | "savedOn" | "unit" | "method" | "comment", string>>;
  readonly columns: Readonly<Record<SavedColumn, string>>;
  /** Row of the events that concern no line in particular. */
  readonly common: string;
  readonly total: string;
  readonly events: Readonly<Record<"label" | "thisYear" | "fullYear" | "kind" | "line", string>>;
  readonly allLines: string;
  /** What follows a measure's kind. */
  readonly secured: string;
  readonly unsecured: string;
}

/** What the sheet of budgets spread over months says. It is read back by these words too. */
export interface PhasedBudgetTexts {
  readonly sheet: string;
  readonly title: string;
  /** What may be changed on it, and when it counts. */
  readonly tells: string;
  /** "Periodiserad budget 2024" */
  readonly block: (year: number) => string;
  /** Stand before a colon. */
  readonly facts: Readonly<Record<"source" | "profile" | "unit", string>>;
  readonly labels: string;
  /** Heads the whole year. */
  readonly year: string;
  readonly total: string;
}

/** How far the forecast of a month (1 to 12) was from the budget: the size of it, and whether that is better. */
export interface ForecastMoment {
  readonly month: number;
  readonly amount: string;
  readonly side: "surplus" | "deficit" | "none";
}

/** Saved forecasts of one year side by side. */
export interface SavedDevelopmentTexts {
  readonly sheet: string;
  readonly title: (year: number) => string;
  /** `source`: "" where nothing is said of it. */
  readonly subtitle: (unit: MoneyUnit, source: string) => string;
  readonly forecast: (month: number) => string;
  readonly change: string;
  readonly outcome: string;
  /** The total less the budget, below it. */
  readonly deviation: string;
  /** Over the chart: the first and the latest forecast against the budget. */
  readonly chartTitle: (first: ForecastMoment, last: ForecastMoment) => string;
  /** Along its axis. */
  readonly chartMeasure: (year: number) => string;
  readonly miss: (month: number) => string;
  readonly bias: string;
  /** Where the figures come from. */
  readonly note: (sheet: string) => string;
  readonly missNote: string;
}

/** From the budget to the latest saved forecast. */
export interface SavedBridgeTexts {
  readonly sheet: string;
  readonly savedOn: (day: string) => string;
  /** The level before measures that are secured. */
  readonly beforeMeasures: string;
  readonly unsecured: (text: string) => string;
  readonly risk: (text: string) => string;
  readonly opportunity: (text: string) => string;
  readonly reads: string;
  /** How a step is divided into volume and price, and whose volumes they are. */
  readonly volumes: string;
  /** What stands below the forecast. */
  readonly outside: string;
  readonly leftOut: (lines: readonly string[]) => string;
}

export const savedColumns = [
  "label",
  "budget",
  "booked",
  "byMethod",
  "events",
  "forecast",
  "deviation",
  "method",
  "comment",
] as const;
export type SavedColumn = (typeof savedColumns)[number];
