import { grainOf, misprintsNear } from "./digits.ts";
import type { Workings } from "./workings.ts";

/**
 * The values a figure may take to mend what is violated: exactly what an equation demands, and, where rounding leaves room around
 * that, the values which a known slip explains: sign, digits, factor, the neighbour's figure. None is finer than the figures beside it.
 */
export function valuesFor(work: Workings, figure: number, violated: readonly number[]): readonly number[] {
  const values = new Set<number>();
  const { isFormula } = work.figure(figure);
  const stated = work.stated(figure);
  for (const equation of violated) {
    const wanted = work.demanded(figure, equation);
    if (wanted === undefined) continue;
    values.add(asPrinted(work, figure, wanted));
    const reach = work.tolerances[equation]!;
    if (!isFormula) values.add(swappedWithin(work, figure, equation));
    if (reach === 0) continue; // no room: a slip that explains it gives the value demanded
    if (Math.abs(-stated - wanted) <= reach) values.add(-stated);
    if (isFormula) continue;
    for (const value of misprintsNear(work.figure(figure), wanted, reach)) values.add(value);
    for (const neighbour of work.neighboursOf(figure)) {
      const value = work.stated(neighbour);
      if (Math.abs(value - wanted) <= reach) values.add(value);
    }
  }
  // A blank total should hold the sum of its lines, whatever rounding makes of it elsewhere.
  if (work.figure(figure).value === null) {
    for (const equation of work.givenBy(figure)) {
      const sum = work.demanded(figure, equation);
      if (sum !== undefined) values.add(asPrinted(work, figure, sum));
    }
  }
  if (work.wrongSign(figure, stated)) values.add(-stated);
  values.delete(stated); // a blank filled with 0 is no repair either
  return [...values].filter((value) => !work.wrongSign(figure, value));
}

/** The value rounded as the cell's column is, unless a formula should stand there, which gives what it gives. */
function asPrinted(work: Workings, figure: number, value: number): number {
  const grain = work.isOutOfLine(figure) ? 1 : grainOf(work.figure(figure));
  const rounded = Math.round(value / grain) * grain;
  return rounded === 0 ? 0 : rounded;
}

/** The neighbour's figure, when changing places with it inside the equation mends that; else the figure itself. */
function swappedWithin(work: Workings, figure: number, equation: number): number {
  const own = work.values[figure]!;
  for (const other of work.neighboursOf(figure)) {
    const theirs = work.values[other]!;
    if (theirs === own || work.figure(other).isFormula) continue;
    const factor = work.factorIn(equation, other);
    if (factor === 0) continue;
    const residual = work.residuals[equation]! + (work.factorIn(equation, figure) - factor) * (theirs - own);
    if (Math.abs(residual) <= work.tolerances[equation]!) return theirs;
  }
  return own;
}
