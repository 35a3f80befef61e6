/** Data of what the formula audit finds. `messages/renderFormula.ts` tells it. */
import type { AuditReason } from "../analysis/audit/index.ts";
import type { CellRange } from "../domain/cell.ts";
import type { Confidence } from "../domain/meaning.ts";
import type { NamedCell } from "./named.ts";

/** A stretch of cells on a sheet. */
interface FormulaRange extends CellRange {
  readonly sheet: number;
}

/** A formula, or what stands where one should: one mistake, however often it was copied. */
export interface FormulaData {
  readonly kind: "formula";
  readonly reason: AuditReason;
  readonly confidence: Confidence;
  /** The first cell. */
  readonly name: NamedCell;
  /** All cells to blame, and how many they are. */
  readonly ranges: readonly FormulaRange[];
  readonly count: number;
  /** The formula of the first cell, without "="; null where it has none. */
  readonly stated: string | null;
  /** What the first cell shows; null where it shows no number. */
  readonly shows: number | null;
  /** The error that it shows. */
  readonly error: string | null;
  /** The formula it should have, and what that gives as far as it is plain. */
  readonly expected: string | null;
  readonly gives: number | null;
  /** How many cells do what it should. */
  readonly siblingCount: number;
  readonly siblings: readonly FormulaRange[];
  /** What is left out, counted twice or read instead; with its sheet's name where that is another one. */
  readonly about: FormulaRange | null;
  readonly aboutSheet: string | null;
  /** The different formulas in relative form, ordered: the same after rows were put in above them. None where no cell has a formula. */
  readonly patterns: readonly string[];
}

/** A formula that shows another value than the cells it reads give. */
export interface StaleValueData {
  readonly kind: "staleValue";
  readonly name: NamedCell;
  /** Without "=". */
  readonly formula: string;
  readonly stored: number;
  readonly computed: number;
  /** How many formulas are computed from it, where that was followed. */
  readonly passedOn: number;
}
