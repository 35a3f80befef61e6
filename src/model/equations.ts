/**
 * The arithmetic of a workbook as one system: figures that stand in cells, and the equations that recognition found between them
 * (sums, nets, deviations, the same fact in two tables). Values keep the sheet's own sign; amounts are öre (or hundredths).
 */
import type { CellRef } from "../domain/cell.ts";
import type { Ore, Unit } from "../domain/money.ts";

/** A cell that takes part in arithmetic. */
export interface Figure {
  /** Its index in `EquationSystem.figures`. */
  readonly id: number;
  readonly cell: CellRef;
  /** As it stands, in the sheet's sign; null for a blank cell, which counts as 0 in equations. */
  readonly value: Ore | null;
  /** The unit it stands in, which gives the digits a person sees. */
  readonly unit: Unit;
  /** The rounding it was stored with: 1 for an exact figure or a formula's, 100 000 for whole tkr, 10 000 000 for one decimal of mnkr. */
  readonly step: Ore;
  /** The cell holds a formula: its value follows from other cells. */
  readonly isFormula: boolean;
  /** The formula in English A1 form without "="; null for a typed figure, and where it is not known. */
  readonly formula: string | null;
  /** Which table it stands in; shifts stay within one table. */
  readonly table: number;
  /** The same row (and component) in other spans and tables, whose signs and values tell what is usual. */
  readonly peers: readonly number[];
}

/**
 * What an equation says. `net` = revenue + cost (+ grant); `statement` = totals of totals; `sameFact` ties two tables, and no other kind
 * reaches beyond one.
 */
export type EquationKind = "sum" | "net" | "statement" | "deviation" | "sameFact";

/** result ≈ Σ factor · term. */
export interface Equation {
  /** Its index in `EquationSystem.equations`. */
  readonly id: number;
  readonly kind: EquationKind;
  readonly result: number;
  readonly terms: readonly { readonly figure: number; readonly factor: 1 | -1 }[];
  /** Largest |result − Σ| that rounding explains (decision 0003). */
  readonly tolerance: Ore;
  /** Beyond this the gap is unusual for rounding though still possible: worth a note. */
  readonly noteFrom: Ore;
}

/** An equation without its id, which the system gives. */
export type DraftEquation = Omit<Equation, "id">;

/** The sign a figure must have because of what it is, e.g. the costs of a statement that nets revenue and cost. */
export interface SignExpectation {
  readonly figure: number;
  readonly sign: 1 | -1;
}

export interface EquationSystem {
  readonly figures: readonly Figure[];
  readonly equations: readonly Equation[];
  /**
   * Equations whose result is blank. They state nothing, and so cannot be wrong, but they say what the blank should hold if something
   * else shows that it lacks a figure.
   */
  readonly unstated: readonly DraftEquation[];
  readonly signs: readonly SignExpectation[];
}

/** Σ factor · term with the figures as they stand; blanks count 0. */
export function expectedResult(system: EquationSystem, equation: Equation): Ore {
  let sum = 0;
  for (const term of equation.terms) sum += term.factor * (system.figures[term.figure]?.value ?? 0);
  return sum as Ore;
}

/** result − Σ: 0 when the equation holds exactly. */
export function residual(system: EquationSystem, equation: Equation): Ore {
  return ((system.figures[equation.result]?.value ?? 0) - expectedResult(system, equation)) as Ore;
}

/** Whether rounding explains the residual. */
export function holds(system: EquationSystem, equation: Equation): boolean {
  return Math.abs(residual(system, equation)) <= equation.tolerance;
}
