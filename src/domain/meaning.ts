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

export const components = ["revenue", "cost", "net", "grant"] as const;
export type Component = (typeof components)[number];

export const spans = ["month", "toDate", "fullYear", "projectToDate", "laterYears"] as const;
export type Span = (typeof spans)[number];

/** original = KF's decision, supplementary = tilläggsanslag, reallocated = omfördelning, carriedOver = ombudgetering, current = all of them together. */
export const budgetVersions = ["original", "supplementary", "reallocated", "carriedOver", "current"] as const;
export type BudgetVersion = (typeof budgetVersions)[number];

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

export const tableKinds = [
  "operating-statement",
  "income-statement",
  "investment-statement",
  "deviation-explanations",
  "volumes",
  "shares",
  "staff",
  "text-table",
  "month-matrix",
  "ledger",
] as const;
export type TableKind = (typeof tableKinds)[number];

/**
 * How a table prints its signs. `revenue-positive`: revenue +, cost −, deviation = actual − budget. `cost-positive`: (net) costs +,
 * deviation = budget − actual. `unsigned`: revenue and cost both positive.
 */
export const signConventions = ["revenue-positive", "cost-positive", "unsigned"] as const;
export type SignConvention = (typeof signConventions)[number];

export const rowTypes = ["heading", "line", "subtotal", "total", "note"] as const;
export type RowType = (typeof rowTypes)[number];

export type Confidence = "sure" | "likely" | "unsure";
