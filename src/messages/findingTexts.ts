import type { Component, Measure, Span } from "../domain/meaning.ts";
import type { EquationKind } from "../model/equations.ts";
import type { RuleId, Severity } from "../rules/finding.ts";
import type { LedgerFindingTexts } from "./ledgerFindingTexts.ts";
import type { MonthFindingTexts } from "./monthFindingTexts.ts";
import type { FormulaFindingTexts } from "./formulaFindingTexts.ts";
import type { NarrativeTexts } from "./narrativeTexts.ts";
import type { TableFindingTexts } from "./tableFindingTexts.ts";

/** A meaning and the tables that have it, ready to print. */
export interface HeadingUse {
  readonly meaning: string;
  readonly tables: string;
}

/** "1 000", and whether too large or too small. */
export interface TimesOff {
  readonly times: string;
  readonly isTooLarge: boolean;
}

/**
 * What an equation within a table is called in a sentence: a sum along a row is one of columns. Two tables that should say the same
 * have words of their own.
 */
export type EquationName = Exclude<EquationKind, "sameFact"> | "sumAcross";

/**
 * What a language says about findings. Every argument is ready to print: figures have their separators, columns stand in lower
 * case. Sentences are whole and end with a full stop; `place` is what `place…` gave.
 */
export interface FindingTexts {
  /** Headings of the three levels. */
  readonly severities: Readonly<Record<Severity, string>>;
  /** What a rule finds, for lists and protocols. */
  readonly rules: Readonly<Record<RuleId, string>>;

  readonly place: (row: string, column: string) => string;
  /** A place whose figures stand in several columns of one stretch of time. */
  readonly placeInSpan: (row: string, span: Span) => string;

  readonly shouldBe: (place: string, stated: string, expected: string) => string;
  readonly isBlank: (place: string, expected: string) => string;
  readonly lacksMinus: (place: string, stated: string) => string;
  readonly hasMinusTooMany: (place: string, stated: string) => string;
  readonly addedGross: (place: string, net: string) => string;
  /** Without equations: a sign that is not what the row's kind has. */
  readonly unusualSign: (place: string, stated: string) => string;

  /** Lines with their amounts: "Nämnd (−2 305)". */
  readonly lineWithAmount: (line: string, amount: string) => string;
  readonly leftOut: (lines: string, count: number) => string;
  readonly countedTwice: (lines: string, count: number) => string;
  readonly oneDigit: string;
  readonly digitsSwapped: string;
  readonly timesTooLarge: (factor: string) => string;
  readonly timesTooSmall: (factor: string) => string;
  /** One equation alone: what a misprint would explain, not what is proved. */
  readonly mostLikely: (place: string, stated: string, expected: string) => string;
  readonly belongsTo: (place: string) => string;
  readonly belongsElsewhere: string;
  readonly rowLacksMinus: (row: string, amounts: string) => string;
  readonly totalHoldsAnyway: string;

  /** What the equation that gives a figure comes to: "Raderna summerar till 56,9". No full stop. */
  readonly gives: Readonly<Record<EquationName, (amount: string) => string>>;
  /** Joins what gives the figure and what then holds into a sentence. */
  readonly givesAndHolds: (gives: string, results: string) => string;
  /** "Med −1,6 stämmer totalen −673,5." */
  readonly holdsWith: (amount: string, results: string) => string;
  /** A result by its kind: "totalen −673,5". */
  readonly result: Readonly<Record<EquationName, (amount: string) => string>>;

  /** Nothing is determined: the broken relation. */
  readonly doesNotFollow: Readonly<
    Record<EquationName, (place: string, stated: string, computed: string, gap: string) => string>
  >;

  /** A table by its number on the sheet, alone or with the sheet's name before it. */
  readonly tableNumber: (number: string) => string;
  readonly tableOnSheet: (sheet: string, number: string) => string;
  /** "Samma uppgift i Översikt är −5 625". No full stop. */
  readonly sameInTable: (table: string, amount: string) => string;
  /** "samma uppgift i Översikt, −5 625" */
  readonly sameFact: (table: string, amount: string) => string;
  /** An amount and where it stands; `row` where the label is another there. */
  readonly inTable: (amount: string, table: string) => string;
  readonly inTableAsRow: (amount: string, table: string, row: string) => string;
  /** `amount` and `others` are what `inTable…` gave. */
  readonly tablesDiffer: (place: string, amount: string, others: string) => string;
  readonly differenceIs: (gap: string) => string;
  /** Many differences between two tables; `example` is what `isRespectively` gave. */
  readonly tablesDifferOften: (tables: string, count: number, example: string) => string;
  /** "Hemtjänst, utfall: −9 700 respektive −9 900" */
  readonly isRespectively: (place: string, one: string, other: string) => string;

  /** What a heading can mean, as it stands in a sentence. */
  readonly headingMeans: (measure: Measure, component: Component | null) => string;
  /** `example` is empty where no row stands in both. */
  readonly headingDiffers: (heading: string, one: HeadingUse, other: HeadingUse, example: string) => string;
  readonly signsAgainstColumn: (column: string, other: string, example: string) => string;
  readonly signsAgainstTable: (column: string, table: string, other: string, example: string) => string;
  readonly rowAgainstTotal: (row: string, times: TimesOff, example: string) => string;
  readonly cellAgainstBeside: (place: string, amount: string, times: TimesOff, beside: string) => string;
  readonly columnAgainstBeside: (column: string, times: TimesOff, example: string) => string;
  readonly cellAgainstTable: (place: string, times: TimesOff, table: string, other: string, amounts: string) => string;
  readonly rowAgainstTable: (row: string, times: TimesOff, table: string, other: string, example: string) => string;
  readonly columnAgainstTable: (
    column: string,
    times: TimesOff,
    table: string,
    other: string,
    example: string,
  ) => string;
  readonly tableAgainstTable: (times: TimesOff, table: string, other: string, example: string) => string;
  readonly candidates: (places: string) => string;
  /** A place inside a list, where a comma would part it. */
  readonly placeInList: (row: string, column: string) => string;
  /** Several repairs are equally good: what each of them makes of its cells. */
  readonly holdsIf: (options: string) => string;
  readonly option: (amounts: string) => string;
  readonly isAmount: (place: string, amount: string) => string;
  readonly blank: string;

  readonly roundingGap: (place: string, stated: string, computed: string) => string;
  readonly textFigures: (count: number, countText: string, range: string) => string;
  /** Of a ledger's amounts held as text. */
  readonly textsInReports: string;
  readonly totalTooLow: (cell: string, amount: string) => string;
  readonly totalTooHigh: (cell: string, amount: string) => string;
  readonly pastedError: (place: string, value: string, count: number, passedOn: number) => string;
  readonly noUnit: (range: string) => string;
  readonly goodToKnow: (parts: string) => string;
  readonly hiddenSheets: (count: number, names: string) => string;
  readonly hiddenRows: (count: number, sheet: string) => string;
  readonly hiddenColumns: (count: number, sheet: string) => string;
  readonly mergedCells: (count: number, sheet: string) => string;
  readonly skippedRows: (count: number, sheet: string) => string;
  readonly externalLinks: (count: number) => string;
  readonly protectedSheets: (count: number, names: string) => string;

  readonly narrative: NarrativeTexts;
  readonly months: MonthFindingTexts;
  /** Findings in tables that no equation proves. */
  readonly tables: TableFindingTexts;
  readonly ledgers: LedgerFindingTexts;
  readonly formulas: FormulaFindingTexts;

  /** The short form that stands under a report table. */
  readonly shortShouldBe: (place: string, stated: string, expected: string) => string;
  readonly shortDoesNotFollow: (place: string, stated: string, computed: string) => string;

  /** What to do, one line per cell. */
  readonly correct: (cell: string, expected: string) => string;
  readonly correctInSource: (cell: string, expected: string) => string;
  /** Equally good repairs, a line each: the first, then the others. `cells` is what `cellIs` gave, as a list. */
  readonly eitherCells: (cells: string) => string;
  readonly orCells: (cells: string) => string;
  readonly cellIs: (cell: string, expected: string) => string;
  readonly correctFormula: (cell: string, formula: string, expected: string) => string;
}
