/** What a figure can mean: the dimensions a fact is keyed by. The words are the command line's contract, so they are never renamed. */

export const measures = [
  "actual",
  "budget",
  "forecast",
  "deviation",
  "change",
  "result",
  "appropriation",
  "openingBalance",
  "closingBalance",
  "remaining",
  "share",
  "volume",
  "price",
  "mean",
  "count",
  "text",
] as const;
export type Measure = (typeof measures)[number];

export type Component = "revenue" | "cost" | "net" | "grant";

export type Span = "month" | "toDate" | "fullYear" | "projectToDate" | "laterYears";

/** original = KF's decision, supplementary = tilläggsanslag, reallocated = omfördelning, carriedOver = ombudgetering, current = all of them together. */
export type BudgetVersion = "original" | "supplementary" | "reallocated" | "carriedOver" | "current";

/** A month of a year; months are 1 to 12. `year` is null where the workbook says only the month. */
export interface YearMonth {
  readonly year: number | null;
  readonly month: number;
}

/** Which stretch of time a figure covers. */
export interface Period {
  readonly span: Span | null;
  readonly year: number | null;
  /** Last month covered, 1 to 12; null for whole years and where nothing is said. */
  readonly endMonth: number | null;
}

export type TableKind =
  | "operating-statement"
  | "income-statement"
  | "investment-statement"
  | "deviation-explanations"
  | "volumes"
  | "shares"
  | "staff"
  | "text-table"
  | "month-matrix"
  | "ledger";

/**
 * How a table prints its signs. `revenue-positive`: revenue +, cost −, deviation = actual − budget. `cost-positive`: (net) costs +,
 * deviation = budget − actual. `unsigned`: revenue and cost both positive.
 */
export type SignConvention = "revenue-positive" | "cost-positive" | "unsigned";

export type RowType = "heading" | "line" | "subtotal" | "total" | "note";

export type Confidence = "sure" | "likely" | "unsure";
