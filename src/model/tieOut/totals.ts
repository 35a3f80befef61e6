/** Totals that differ between two tables because a line of theirs does. */
import { holds, type Equation, type EquationSystem } from "../equations.ts";
import { marked, type Weighed } from "./compare.ts";
import type { Evidence } from "./weigh.ts";

export class Totals {
  /** The sums that hold, by their result. */
  readonly #sums = new Map<number, Equation>();

  constructor(system: EquationSystem) {
    for (const equation of system.equations) {
      if (equation.kind !== "sum" && equation.kind !== "statement") continue;
      if (!this.#sums.has(equation.result) && holds(system, equation)) this.#sums.set(equation.result, equation);
    }
  }

  /** The pairs of two tables, with what follows from a line marked: it is told there, and says nothing of its column. */
  withFollowing(pairs: readonly Evidence[]): readonly Evidence[] {
    const differing = new Set(
      pairs.flatMap(({ comparisons }) =>
        comparisons.flatMap(({ agreement, left, right }) =>
          agreement === "different" ? [left.figure, right.figure] : [],
        ),
      ),
    );
    if (differing.size <= 2) return pairs;
    const follows = ({ agreement, left, right }: Weighed): boolean =>
      agreement === "different" && this.#adds(left.figure, differing) && this.#adds(right.figure, differing);
    return pairs.map((pair) => {
      if (!pair.comparisons.some(follows)) return pair;
      const comparisons = pair.comparisons.map((each) => (follows(each) ? marked(each, each.agreement, true) : each));
      const { left, right, name, support, digits, against } = pair;
      return { left, right, name, comparisons, support, digits, against };
    });
  }

  /** Whether the figure is a total that holds over one of the figures. */
  #adds(figure: number, among: ReadonlySet<number>): boolean {
    return this.#sums.get(figure)?.terms.some((term) => among.has(term.figure)) ?? false;
  }
}
