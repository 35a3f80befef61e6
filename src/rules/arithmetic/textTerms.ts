import type { Ore } from "../../domain/money.ts";
import type { Equation } from "../../model/equations.ts";
import type { BudgetModel } from "../../model/model.ts";

/** What Excel leaves out of a formula total because its lines stand as text: Σ of those lines, in the total's sign; null when it leaves out nothing. */
export function lostToText({ system, factOf }: BudgetModel, equation: Omit<Equation, "id">): Ore | null {
  const total = system.figures[equation.result];
  if (!total?.isFormula || total.value === null || equation.kind === "sameFact") return null;
  let counted = 0;
  let lost = 0;
  let texts = 0;
  for (const { figure, factor } of equation.terms) {
    const amount = factor * (system.figures[figure]?.value ?? 0);
    if (factOf[figure]?.form.kind === "text") {
      lost += amount;
      texts++;
    } else counted += amount;
  }
  // Only a total that equals the rest ignores them; a formula that turns text to numbers loses nothing.
  const ignores = texts > 0 && lost !== 0 && Math.abs(total.value - counted) <= equation.tolerance;
  return ignores ? (lost as Ore) : null;
}
