/** Data of what rules find in tables without equations that prove it. `messages/renderTable.ts` tells it. */
import type { DeviationSpan } from "../analysis/budgetDeviations.ts";
import type { CalendarDate, DateParts } from "../domain/calendar.ts";
import type { CellRef } from "../domain/cell.ts";
import type { NamedCell, ShownAmount } from "./named.ts";

/** Something typed that Excel took for a date: the first of them, and how many there are. */
export interface NumberAsDateData {
  readonly kind: "numberAsDate";
  readonly place: "header" | "label" | "figure";
  /** Of a figure. */
  readonly name: NamedCell | null;
  /** What the cell counts as. */
  readonly value: number;
  readonly shows: DateParts;
  /** Null where Excel has no date for the number. */
  readonly date: CalendarDate | null;
  readonly count: number;
  /** With what the equations hold; null where they do not tell. */
  readonly expected: ShownAmount | null;
}

/** A cell left blank where something is missing. */
export interface MissingCellData {
  readonly kind: "missingCell";
  readonly name: NamedCell;
  /** What says so: the difference or total that the filled cells give; an amount that the rest of the row asks for; the years on both sides. */
  readonly reason: "difference" | "total" | "amount" | "series";
  /** What belongs there, where arithmetic gives it. */
  readonly expected: ShownAmount | null;
  /** Filled cells of the same row that speak for it. */
  readonly beside: readonly { readonly name: NamedCell; readonly amount: ShownAmount }[];
}

/** A line that stands twice. */
export interface DuplicateRowData {
  readonly kind: "duplicateRow";
  readonly label: string;
  readonly first: CellRef;
  readonly second: CellRef;
  /** The largest of the line. */
  readonly amount: ShownAmount;
  /** A total that counts both lines; null where none does. */
  readonly total: NamedCell | null;
}

/** A year, a month, or a month of a year. */
export interface SaidPeriod {
  readonly year: number | null;
  readonly month: number | null;
}

/** Two places that say different things about time. */
export interface PeriodMismatchData {
  readonly kind: "periodMismatch";
  /** What contradicts the columns: a line above the table, the sheet's name, another column they are compared with, or the figures in months to come. */
  readonly place: "title" | "sheet" | "compared" | "openMonths";
  /** The line, the name or the header. */
  readonly words: string;
  readonly said: SaidPeriod;
  /** What the columns say, the latest first. */
  readonly columns: readonly { readonly name: string; readonly period: SaidPeriod }[];
}

/** Forecasts that stand at the budget although the months so far deviate from theirs. */
export interface ForecastEqualsBudgetData {
  readonly kind: "forecastEqualsBudget";
  /** The column of the forecast. */
  readonly forecast: string;
  /** Considerable deviations so far, the largest first; at most three. */
  readonly rows: readonly { readonly name: NamedCell; readonly deviation: ShownAmount }[];
  /** Lines whose forecast is the budget, of all lines with a forecast. */
  readonly untouched: number;
  readonly of: number;
}

/** Lines past the thresholds for deviations. */
export interface LargeDeviationData {
  readonly kind: "largeDeviation";
  readonly span: DeviationSpan;
  /** The thresholds in this table; null where one asks for nothing. */
  readonly amount: ShownAmount | null;
  readonly percent: ShownAmount | null;
  /** The largest first; at most three, and how many there are besides. */
  readonly rows: readonly {
    readonly name: NamedCell;
    readonly deviation: ShownAmount;
    readonly percent: ShownAmount;
  }[];
  readonly more: number;
}

/** What a forecast asks of the rest of the year, per month and without sign. */
export interface Pace {
  readonly name: NamedCell;
  readonly forecast: ShownAmount;
  readonly soFar: ShownAmount;
  readonly rest: ShownAmount;
  /** First month of the rest; it ends with the year. */
  readonly from: number;
  /** The rest is negative: more is booked already than the forecast has for the year. */
  readonly isTurned: boolean;
  /** The same two stretches of last year. */
  readonly lastYear: { readonly soFar: ShownAmount; readonly rest: ShownAmount } | null;
}

/** Forecasts of a table that leave the rest of the year another pace. */
export interface ForecastImplausibleData {
  readonly kind: "forecastImplausible";
  /** The largest first; at most three. */
  readonly paces: readonly [Pace, ...Pace[]];
}

/** A printed percentage that does not follow from the figures it is taken of. */
export interface PercentMismatchData {
  readonly kind: "percentMismatch";
  readonly name: NamedCell;
  readonly stated: ShownAmount;
  readonly expected: ShownAmount;
  /** What the other rows show that it is: a part of a whole, a change, a difference in percentage points. */
  readonly form: "ratio" | "change" | "points";
  readonly compared: { readonly name: NamedCell; readonly amount: ShownAmount };
  readonly base: { readonly name: NamedCell; readonly amount: ShownAmount };
  /** A total whose percentage is the mean, or the sum, of those of its lines. */
  readonly looksLike: "mean" | "sum" | null;
}

/** A printed mean that does not follow from its series. */
export interface MeanMismatchData {
  readonly kind: "meanMismatch";
  readonly name: NamedCell;
  readonly stated: ShownAmount;
  readonly expected: ShownAmount;
  readonly first: NamedCell;
  readonly last: NamedCell;
}

/** A sum whose visible lines do not add up to it, because others are hidden (`good-to-know` as warning). */
export interface HiddenInSumData {
  readonly kind: "hiddenInSum";
  readonly total: NamedCell;
  readonly stated: ShownAmount;
  readonly visible: ShownAmount;
  readonly hiddenRows: number;
}

/** Formulas that read another file: one that is gone, or last year's (`good-to-know` as warning). */
export interface ExternalLinkData {
  readonly kind: "externalLink";
  readonly problem: "broken" | "lastYear";
  /** Empty where the workbook does not tell. */
  readonly file: string;
  readonly count: number;
  /** lastYear: the year of the file's name, and the year that the column is about. */
  readonly fileYear: number | null;
  readonly year: number | null;
}

/** All of them. */
export type TableFindingData =
  | NumberAsDateData
  | MissingCellData
  | DuplicateRowData
  | PeriodMismatchData
  | ForecastEqualsBudgetData
  | ForecastImplausibleData
  | LargeDeviationData
  | PercentMismatchData
  | MeanMismatchData
  | HiddenInSumData
  | ExternalLinkData;
