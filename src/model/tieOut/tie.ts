/** Ties: one thing that two tables have figures about, and how its figures agree. */
import type { Fact } from "../fact.ts";

/**
 * How two figures of the same meaning agree. `same` and `opposite` to within their own rounding; `near` when rounding on the way may
 * explain the gap; `scaled` by a thousand or a million; `offset` when both operands of a difference differ though the difference
 * itself is the same: then something is counted in one of the tables and not in the other (internal sales, an appropriation).
 */
export type Agreement = "same" | "near" | "opposite" | "scaled" | "offset" | "different";

/**
 * What a column as a whole says of its comparisons: most rows agree in it, agree with the sign turned or by a thousand, or differ,
 * so that it is about something else whatever its heading; open where there are too few rows to tell.
 */
export type ColumnRelation = "same" | "opposite" | "scaled" | "different" | "open";

export interface Comparison {
  readonly left: Fact;
  readonly right: Fact;
  readonly agreement: Agreement;
  /** `scaled`: how many times larger the left one is (1000, 0.001 …); else 1. */
  readonly factor: number;
  /** It is computed from others that are compared too, so that it says nothing of its own. */
  readonly follows: boolean;
  /** Their meanings leave nothing unsaid. */
  readonly isExact: boolean;
  /** What the other rows of the two columns say. */
  readonly column: ColumnRelation;
  /** The equation that holds the two together; null where they are not held to agree. */
  readonly equation: number | null;
}

/** One of the two rows of a tie. */
export interface TieEnd {
  /** Index into `BudgetModel.tables`. */
  readonly table: number;
  /** Index of its row in the table: the total, where the whole table is meant. */
  readonly row: number;
  readonly isWhole: boolean;
}

/** How the names of two rows are the same: word for word, by abbreviation, in part, or not at all (totals whose figures agree). */
export type TieName = "full" | "short" | "part" | "none";

/** One thing in two tables. `left` stands before `right` in the workbook. */
export interface Tie {
  readonly left: TieEnd;
  readonly right: TieEnd;
  readonly name: TieName;
  /** Names, or several figures with digits enough, leave no doubt that it is the same thing. */
  readonly isStrong: boolean;
  readonly comparisons: readonly Comparison[];
}
