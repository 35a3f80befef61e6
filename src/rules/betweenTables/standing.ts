import type { Equation } from "../../model/equations.ts";
import type { BudgetModel } from "../../model/model.ts";
import { figuresOf } from "./disagreements.ts";

/**
 * How firmly a figure stands: `firm` when another value of it would contradict figures that somebody typed, `computed` when it is
 * a formula over others, `loose` when only formulas that follow it hang on it.
 */
export type Standing = "firm" | "computed" | "loose";

/** From what is first to be doubted to what is last. */
export const standings: readonly Standing[] = ["loose", "computed", "firm"];

/** What hangs on the figures of a system. */
export class Standings {
  readonly #system: BudgetModel["system"];
  readonly #equationsOf = new Map<number, Equation[]>();

  constructor({ system }: Pick<BudgetModel, "system">) {
    this.#system = system;
    for (const equation of system.equations) {
      for (const figure of figuresOf(equation)) {
        const known = this.#equationsOf.get(figure);
        if (known) known.push(equation);
        else this.#equationsOf.set(figure, [equation]);
      }
    }
  }

  /** As if the figure changed by `change` (öre); the `broken` equations are what it would mend. */
  of(figure: number, change: number, broken: ReadonlySet<number>): Standing {
    const moved = new Set([figure]);
    const waiting = [figure];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const equation of this.#equationsOf.get(next) ?? []) {
        if (broken.has(equation.id) || Math.abs(change) <= equation.tolerance) continue;
        const { result, kind } = equation;
        const isFormula = this.#system.figures[result]?.isFormula === true && kind !== "sameFact";
        if (!isFormula) return "firm";
        if (result === figure) return "computed";
        // A formula follows what it reads.
        if (!moved.has(result)) {
          moved.add(result);
          waiting.push(result);
        }
      }
    }
    return "loose";
  }
}
