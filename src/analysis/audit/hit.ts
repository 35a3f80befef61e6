/** What the formula audit finds: facts, no verdicts. */
import type { CellRange } from "../../domain/cell.ts";
import type { Confidence } from "../../domain/meaning.ts";

/** A cell of one sheet. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The kinds of mistakes, as the rules are called: `formula-` and this. */
export type AuditKind =
  "inconsistent" | "range" | "overwritten" | "reference" | "hardcoded" | "error" | "circular" | "blank-edge";

/** Why a cell is told. */
export type AuditReason =
  /** Another function, sign or word than the siblings'. */
  | "words"
  /** A typed number of its own. */
  | "number"
  /** A term is missing. */
  | "terms"
  /** Only the $ differ: it reads the same cells. */
  | "dollars"
  /** A blank among formulas. */
  | "gap"
  /** A typed number among formulas. */
  | "typed"
  /** The range is shorter or longer than the siblings', or another. */
  | "short"
  | "long"
  | "moved"
  /** A number just beside the range is left out. */
  | "beside"
  /** Lines lie between the range and its total. */
  | "between"
  /** The range holds a subtotal and what it sums. */
  | "twice"
  /** The range holds rows that are hidden. */
  | "hidden"
  /** It reads another row, column, cell or sheet than its siblings. */
  | "row"
  | "column"
  | "cell"
  | "sheet"
  /** It reads a blank, or a text. */
  | "blank"
  | "text"
  | "error"
  | "circle"
  | "edge"
  | "amount";

export interface AuditHit {
  readonly kind: AuditKind;
  readonly reason: AuditReason;
  readonly sheet: number;
  /** The cells to blame, in reading order: one mistake, however often it was copied. */
  readonly cells: readonly Place[];
  /** The formula each of them should have, without "="; null where nothing tells. */
  readonly formulas: readonly (string | null)[];
  /** Cells that do what these should, nearest first. */
  readonly siblings: readonly Place[];
  readonly siblingCount: number;
  /** What is left out, counted twice or read instead: on which sheet, and where. */
  readonly about: (CellRange & { readonly sheet: number }) | null;
  readonly confidence: Confidence;
}
