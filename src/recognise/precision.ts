/** How finely figures were stored: the rounding that a whole column shares (decision 0003). */
import { decimalsOf } from "../domain/money.ts";

/** A stored constant of a column; figures that formulas compute carry no rounding of their own and are left out. */
export interface StoredFigure {
  readonly value: number;
  /** A total says nothing new about rounding: it follows from the lines. */
  readonly isTotal: boolean;
}

/** Decimals beyond which figures are taken as unrounded. */
const mostRoundedDecimals = 2;
/** Trailing zeros that all lines together must share before they count as rounding and not as chance or as a round budget. */
const zerosNeeded = 5;
/** Rounding to hundreds and thousands of the unit occurs; coarser figures are exact round sums. */
const coarsestPower = 3;

/**
 * The rounding step of a column in its own unit: 0.1 for one decimal, 1 for whole numbers, 100 for "hundreds of tkr", and
 * `exactStep` when figures keep more decimals than anyone prints. `undefined` when there is nothing but zeros to judge by.
 */
export function roundingStep(figures: readonly StoredFigure[]): number | undefined {
  let decimals = -1;
  for (const { value } of figures) if (value !== 0) decimals = Math.max(decimals, decimalsOf(value));
  if (decimals < 0) return undefined;
  if (decimals > mostRoundedDecimals) return exactStep;
  if (decimals > 0) return 10 ** -decimals;
  for (let power = coarsestPower; power >= 2; power--) {
    const step = 10 ** power;
    if (figures.every(({ value }) => value % step === 0) && power * distinctLines(figures) >= zerosNeeded) return step;
  }
  return 1;
}

/** How many sizes the lines have, zeros apart. */
function distinctLines(figures: readonly StoredFigure[]): number {
  return new Set(figures.flatMap(({ value, isTotal }) => (isTotal || value === 0 ? [] : [Math.abs(value)]))).size;
}

/** The step of figures that were not rounded: a hundredth of a unit would be öre for kronor. */
export const exactStep = 0;

/**
 * Largest gap that rounding explains between a total and the sum of its parts: half a step for each figure involved.
 * With equal steps that is 0.5·(n+1), and 1.5 for a difference of two (decision 0003).
 */
export function roundingTolerance(steps: readonly number[]): number {
  return steps.reduce((sum, step) => sum + step / 2, 0);
}
