/** A figure of the sheet, however it came about. */
import type { Expr, Quantity } from "../layout.ts";

/** A figure with what the marks below the table need to know of it. */
export interface ReportFigure {
  readonly value: number | null;
  readonly formula?: Expr;
  readonly quantity: Quantity;
  /** What the source prints, in the report's unit; null where it prints nothing. */
  readonly printed: number | null;
  readonly isDerived: boolean;
  /** A figure that no formula can read, written as a value. */
  readonly isFixed: boolean;
  /** How far rounding can take a computed figure from the printed one: half a step of it and of every base figure in it. */
  readonly tolerance: number;
  /** Ids in the equation system: its own figure first, then those it is computed from. */
  readonly hangsOn: readonly number[];
}

/** A figure that the report computes. */
export function added(value: number | null, formula: Expr, quantity: Quantity): ReportFigure {
  return { value, formula, quantity, printed: null, isDerived: true, isFixed: false, tolerance: 0, hangsOn: [] };
}
