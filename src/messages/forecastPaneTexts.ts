import type { ForecastRefusal, EventKind, PhasingProfile } from "../analysis/forecast/index.ts";

/** What the tab for forecasts says. Figures and percentages come ready to print. */
export interface ForecastPaneTexts {
  readonly setup: {
    readonly source: string;
    readonly bookedTo: string;
    /** "augusti 2024" */
    readonly month: (month: number, year: number) => string;
    readonly nothingBooked: (year: number) => string;
    readonly method: string;
    /** The method does not work for this many lines. */
    readonly refusedLines: (count: number, all: number) => string;
  };
  /** No table by month. */
  readonly none: string;
  readonly noneWhy: string;
  /** Tables with amounts to date only. */
  readonly toDate: string;
  readonly toDateWhy: string;
  readonly goToReports: string;
  readonly wholeYear: string;
  readonly figures: Readonly<
    Record<
      "budget" | "booked" | "forecast" | "deviation" | "beforeMeasures" | "afterMeasures" | "byMethod" | "events",
      string
    >
  >;
  readonly refusals: (refusal: ForecastRefusal, percent: (share: number) => string) => string;
  readonly accuracy: {
    /** "I snitt 2,3 % fel de senaste 2 åren." Null where there is no share to say. */
    readonly missed: (percent: string, years: number) => string;
    readonly noShare: (amount: string, years: number) => string;
    readonly optimistic: (percent: string) => string;
    readonly cautious: (percent: string) => string;
    readonly even: string;
    readonly none: string;
    /** The same for all lines together. */
    readonly ofSum: (sentence: string) => string;
  };
  readonly uncertainty: {
    readonly interval: (low: string, high: string) => string;
    readonly span: (low: string, high: string, years: number) => string;
  };
  readonly pace: (rest: string, months: string, soFar: string) => string;
  /** "sep–dec" */
  readonly stretch: (from: number, to: number) => string;
  readonly lines: {
    readonly title: (count: number) => string;
    readonly more: (count: number) => string;
    readonly none: string;
    readonly late: (month: number) => string;
    readonly methods: string;
    readonly change: string;
    readonly sameAsAll: (method: string) => string;
    readonly method: string;
    readonly manual: (unit: string) => string;
    readonly manualHelp: string;
    readonly notAFigure: string;
    readonly comment: string;
    readonly save: string;
    readonly cancel: string;
    readonly ownFigure: string;
  };
  readonly chart: {
    readonly name: (label: string, booked: string, rest: string) => string;
    readonly ends: (forecast: string) => string;
    readonly legend: Readonly<Record<"booked" | "rest" | "budget" | "range", string>>;
  };
  readonly events: {
    readonly title: (count: number) => string;
    readonly lead: string;
    readonly none: string;
    readonly kinds: Readonly<Record<EventKind, string>>;
    readonly add: string;
    readonly edit: string;
    /** The same for a screen reader. */
    readonly editThis: (text: string) => string;
    readonly remove: string;
    readonly removeThis: (text: string) => string;
    readonly kind: string;
    readonly text: string;
    readonly line: string;
    readonly allLines: string;
    readonly thisYear: (unit: string) => string;
    readonly thisYearHelp: string;
    readonly fullYear: (unit: string) => string;
    readonly secured: string;
    readonly isSecured: string;
    readonly isUnsecured: string;
    readonly effect: (thisYear: string, fullYear: string | null) => string;
    readonly sums: Readonly<Record<"expected" | "secured" | "unsecured" | "risk" | "opportunity", string>>;
    readonly needsText: string;
    readonly needsFigure: string;
    readonly importPlan: (count: number, place: string) => string;
    readonly imported: (count: number) => string;
  };
  readonly saving: {
    readonly title: string;
    readonly comment: string;
    readonly save: string;
    readonly saveAgain: (period: string) => string;
    readonly where: (sheet: string) => string;
    readonly unsaved: string;
    readonly copy: (period: string) => string;
    readonly copyWhat: string;
    readonly saved: (period: string, sheet: string) => string;
    readonly listTitle: (count: number) => string;
    readonly line: (period: string, day: string) => string;
  };
  readonly phasing: {
    readonly title: (year: number) => string;
    readonly lead: string;
    readonly profile: string;
    readonly asItIs: string;
    readonly profiles: Readonly<Record<PhasingProfile, string>>;
    readonly line: (label: string, changed: number) => string;
    readonly change: (before: string, after: string) => string;
    readonly refusals: Readonly<
      Record<"no-earlier-year" | "months-of-both-signs" | "no-budget" | "no-cells" | "has-formulas", string>
    >;
    readonly what: (cells: number) => string;
    /** Lines without a cell a month go to our sheet. */
    readonly onSheet: (lines: number, sheet: string) => string;
    readonly nothing: string;
    readonly write: string;
    readonly save: (sheet: string) => string;
  };
}
