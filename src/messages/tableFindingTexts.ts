import type { MonthNames } from "./months.ts";

/**
 * What a language says about findings in tables that no equation proves. Every argument is ready to print, as in `FindingTexts`;
 * sentences are whole and end with a full stop.
 */
export interface TableFindingTexts {
  readonly months: MonthNames;

  readonly headerIsDate: (cell: string, date: string) => string;
  readonly labelIsDate: (cell: string, date: string) => string;
  /** `typed` is what it probably was, to be typed after an apostrophe. */
  readonly typeAsText: (typed: string) => string;
  readonly figureIsDate: (place: string, date: string, value: string) => string;
  readonly typedFigure: (figure: string) => string;
  readonly figureHolds: (amount: string) => string;
  readonly figureAgain: string;
  readonly unshownDate: string;
  readonly moreCells: (count: number) => string;

  /** An amount with what it is, in a list: "utfall (−95)". */
  readonly withAmount: (name: string, amount: string) => string;
  readonly blankDifference: (place: string, operands: string, expected: string) => string;
  readonly blankTotal: (place: string, expected: string) => string;
  readonly blankAmount: (place: string, beside: string) => string;
  readonly blankInSeries: (place: string, beside: string) => string;

  readonly rowTwice: (label: string, amount: string, first: string, second: string) => string;
  readonly bothCounted: (total: string) => string;
  readonly removeOne: string;

  readonly titleSays: (title: string, said: string, columns: string) => string;
  readonly sheetSays: (name: string, columns: string) => string;
  readonly columnsCompared: (one: string, period: string, other: string, otherPeriod: string) => string;
  readonly openMonths: (said: string, months: string) => string;
  readonly correctPeriod: string;

  readonly allUntouched: (rows: string) => string;
  readonly someUntouched: (untouched: string, of: string, rows: string) => string;

  /** `months` is "sep–dec"; amounts are per month, the first with its unit. */
  readonly asksOfRest: (place: string, forecast: string, rest: string, months: string, soFar: string) => string;
  readonly moreIsBooked: (place: string, forecast: string) => string;
  readonly lastYearWas: (rest: string, soFar: string) => string;
  readonly alsoRows: (rows: string) => string;
  /** "Särskilt boende (22,4 mot 26,8)" */
  readonly twoPaces: (row: string, rest: string, soFar: string) => string;

  /** "helårets budget", inside a sentence. */
  readonly budgetOf: Readonly<Record<"fullYear" | "toDate" | "unsaid", string>>;
  /** `limits` is "10 % och 500 tkr". */
  readonly largeDeviations: (limits: string, budget: string, rows: string) => string;
  readonly deviations: (budget: string, rows: string) => string;
  readonly moreRows: (count: number) => string;

  readonly wrongPercent: (place: string, stated: string) => string;
  readonly ratioIs: (compared: string, base: string, expected: string) => string;
  readonly changeIs: (compared: string, base: string, expected: string) => string;
  readonly pointsAre: (compared: string, base: string, expected: string) => string;
  readonly isMeanOfLines: (stated: string) => string;
  readonly isSumOfLines: (stated: string) => string;

  readonly wrongMean: (place: string, stated: string, first: string, last: string, expected: string) => string;

  readonly hiddenInSum: (place: string, stated: string, visible: string, count: number) => string;
  /** `file` may be empty. */
  readonly brokenLink: (file: string, count: number) => string;
  readonly linkToLastYear: (file: string, fileYear: string, year: string, count: number) => string;
}
