import type { Workbook } from "../../domain/grid.ts";
import type { Equation, EquationKind, EquationSystem } from "../../model/equations.ts";
import type { BudgetModel } from "../../model/model.ts";
import { Naming } from "../naming.ts";
import type { RuleInput } from "../rule.ts";

/** What the arithmetic rules look up while they turn diagnoses into findings. */
export interface ArithmeticContext {
  readonly workbook: Workbook;
  readonly model: BudgetModel;
  readonly system: EquationSystem;
  readonly naming: Naming;
  /** The relations that have the figure as their result, the plainest first; empty for a base figure. */
  readonly givenBy: (figure: number) => readonly Equation[];
}

/** Kinds of equation by how plainly a reader sees them fail. Two tables that disagree have a rule of their own. */
const plainestFirst: readonly EquationKind[] = ["sum", "net", "statement", "deviation", "sameFact"];

export function arithmeticContext({ workbook, model }: RuleInput): ArithmeticContext {
  const { system } = model;
  const given = resultsIn(system);
  return { workbook, model, system, naming: new Naming(model), givenBy: (figure) => given.get(figure) ?? [] };
}

/** Worked out once for the rules of a check. */
const knownResults = new WeakMap<EquationSystem, ReadonlyMap<number, readonly Equation[]>>();

/** The equations by their result. The same fact in another table does not make a figure follow from it. */
function resultsIn(system: EquationSystem): ReadonlyMap<number, readonly Equation[]> {
  const known = knownResults.get(system);
  if (known) return known;
  const results = new Map<number, Equation[]>();
  for (const equation of system.equations) {
    if (equation.kind === "sameFact") continue;
    const others = results.get(equation.result);
    if (others) others.push(equation);
    else results.set(equation.result, [equation]);
  }
  for (const equations of results.values()) if (equations.length > 1) equations.sort(byPlainness);
  knownResults.set(system, results);
  return results;
}

/** Orders equations: plainest kind first, then as the system lists them. */
export function byPlainness(a: Equation, b: Equation): number {
  return plainestFirst.indexOf(a.kind) - plainestFirst.indexOf(b.kind) || a.id - b.id;
}

/** The equations with these ids. @throws Error `equation-unknown`: the solver's bug. */
export function equationsOf(system: EquationSystem, ids: readonly number[]): Equation[] {
  return ids.map((id) => {
    const equation = system.equations[id];
    if (!equation) throw new Error("equation-unknown");
    return equation;
  });
}
