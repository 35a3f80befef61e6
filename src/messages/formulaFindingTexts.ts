import type { AuditReason } from "../analysis/audit/index.ts";

/** What a sentence about a formula is made of, ready to print. */
export interface FormulaWords {
  readonly place: string;
  /** The formula of the cell, with "="; "" where it has none. */
  readonly formula: string;
  /** What the cell shows: a figure or an error. */
  readonly shows: string;
  /** How many formulas it is compared with. */
  readonly siblings: number;
  /** The cells that it is about: left out, counted twice, read instead. */
  readonly about: string;
  /** How many cells have the same mistake. */
  readonly count: number;
}

/** What a language says about formulas. Sentences are whole and end with a full stop. */
export interface FormulaFindingTexts {
  readonly reasons: Readonly<Record<AuditReason, (words: FormulaWords) => string>>;
  /** What the formula should be, and what it gives: another value, the same as now, or not known. */
  readonly shouldBe: (formula: string) => string;
  readonly shouldBeAndGives: (formula: string, gives: string, shows: string) => string;
  readonly givesTheSame: (formula: string) => string;
  /** Other cells with the same mistake. */
  readonly alsoIn: (cells: string) => string;
  /** Behind what is not certain. */
  readonly mayBeMeant: string;
  /** A stored value that is not what the formula gives. */
  readonly isStale: (place: string, stored: string, formula: string, gives: string) => string;
  readonly passedOn: (count: number) => string;
  readonly recalculate: string;
}
