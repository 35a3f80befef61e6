/** How far the two sides of an equation may lie apart because the figures were rounded (design 4.1, decision 0003). */
import type { Ore } from "../domain/money.ts";
import type { Equation, Figure } from "./equations.ts";

/** An equation whose tolerance is still to be told. */
export type Statement = Pick<Equation, "result" | "terms">;

export interface AllowedGap {
  readonly tolerance: Ore;
  readonly noteFrom: Ore;
}

/** Parts from which on a gap wider than roundings usually leave is worth a note. */
const fewestParts = 3;

/** Three standard deviations: a gap beyond is unlikely for independent roundings, whose spread is step/√12 each. */
const unlikelyDeviations = 3;

/** Sums of sums of sums: deeper than any table of a report, and where a circle ends. */
const deepest = 8;

/** What figures of these steps may miss by when added up: half of each. `parts` of them are terms. Unit: öre. */
export function gapOfSteps(steps: readonly number[], parts: number): AllowedGap {
  let reach = 0;
  let variance = 0;
  for (const step of steps) {
    reach += step / 2;
    variance += (step * step) / 12;
  }
  const tolerance = Math.ceil(reach) as Ore;
  const usual = Math.floor(unlikelyDeviations * Math.sqrt(variance)) as Ore;
  return { tolerance, noteFrom: parts >= fewestParts && usual < tolerance ? usual : tolerance };
}

/**
 * Half a step for each typed figure that an equation rests on; float noise alone where a formula computes just this. A formula is as exact
 * as what it is computed from: the difference of two rounded totals misses the sum of the differences above it by their roundings.
 */
export class Rounding {
  readonly #figures: readonly Figure[];
  /** What each formula evidently computes. */
  readonly #computed = new Map<number, Statement>();

  constructor(statements: readonly Statement[], figures: readonly Figure[]) {
    this.#figures = figures;
    for (const statement of statements) {
      const { result } = statement;
      if (figures[result]!.isFormula && !this.#computed.has(result) && this.#isExact(statement))
        this.#computed.set(result, statement);
    }
  }

  allowedGap(statement: Statement): AllowedGap {
    const { result, terms } = statement;
    let filled = 0;
    for (const { figure } of terms) if (this.#figures[figure]!.value !== null) filled++;
    const computed = this.#computed.get(result);
    if (this.#figures[result]!.isFormula && (!computed || computed === statement || this.#isExact(statement))) {
      const noise = (filled + 1) as Ore;
      return { tolerance: noise, noteFrom: noise };
    }
    const parts: number[] = [];
    if (this.#computed.size > 0 && !this.#isOfTyped(statement)) {
      for (const [figure, weight] of this.#typedFigures(statement))
        parts.push(Math.abs(weight) * this.#figures[figure]!.step);
    } else {
      parts.push(this.#figures[result]!.step);
      for (const { figure } of terms)
        if (this.#figures[figure]!.value !== null) parts.push(this.#figures[figure]!.step);
    }
    return gapOfSteps(parts, filled);
  }

  /** A difference of two typed figures, which most equations are: it comes down to just these. */
  #isOfTyped({ result, terms: [first, second, ...others] }: Statement): boolean {
    return (
      first !== undefined &&
      second !== undefined &&
      others.length === 0 &&
      first.figure !== second.figure &&
      !this.#computed.has(result) &&
      !this.#computed.has(first.figure) &&
      !this.#computed.has(second.figure) &&
      first.figure !== result &&
      second.figure !== result
    );
  }

  /** To within the noise of computing in doubles, less than an öre a part. */
  #isExact({ result, terms }: Statement): boolean {
    let gap: number = this.#figures[result]!.value ?? 0;
    for (const { figure, factor } of terms) gap -= factor * (this.#figures[figure]!.value ?? 0);
    return Math.abs(gap) <= terms.length + 1;
  }

  /** The figures that the gap comes down to, formulas followed to what they compute, with their weights; those that cancel weigh 0. */
  #typedFigures({ result, terms }: Statement): ReadonlyMap<number, number> {
    const weights = new Map<number, number>();
    const add = (figure: number, weight: number, depth: number): void => {
      const computed = depth < deepest ? this.#computed.get(figure) : undefined;
      if (!computed) {
        // A blank has no rounding, but a blank result would be rounded as its column is.
        if (this.#figures[figure]!.value !== null || figure === result)
          weights.set(figure, (weights.get(figure) ?? 0) + weight);
        return;
      }
      for (const term of computed.terms) add(term.figure, weight * term.factor, depth + 1);
    };
    add(result, 1, 0);
    for (const { figure, factor } of terms) add(figure, -factor, 0);
    return weights;
  }
}
