/** A column that is computed from others of its row, and what the search for it needs to know. */
import type { HeaderWords } from "./headerWords.ts";
import type { Fit } from "./fit.ts";

export interface ColumnFormula {
  readonly kind: "deviation" | "net" | "sum";
  readonly result: number;
  readonly terms: readonly { readonly index: number; readonly factor: 1 | -1 }[];
  /** Rows (indexes) in which all factors are turned: cost rows of a table that prints revenue and cost both positive. */
  readonly reversedRows: readonly number[];
  readonly fit: Fit;
}

/** What the search needs to know of a column. */
export interface ColumnForFormulas {
  readonly words: HeaderWords;
  /** Header levels above the leaf, joined: columns with the same one stand in the same group. */
  readonly group: string;
}

/** Share of the rows that must agree before columns count as the operands that words speak of. */
export const shareNeeded = 0.6;
