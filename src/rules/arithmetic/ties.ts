import type { Equation } from "../../model/equations.ts";
import type { BudgetModel } from "../../model/model.ts";
import type { Severity } from "../finding.ts";

/**
 * How sure it is that something is wrong where tables disagree: an error when nothing leaves doubt that all of them mean the same
 * figure, a warning when names or headings leave something open.
 */
export function tieSeverity(equations: readonly Equation[], { tieOf }: Pick<BudgetModel, "tieOf">): Severity {
  const isSure = equations.every(({ id }) => {
    const tie = tieOf.get(id);
    const comparison = tie?.comparisons.find(({ equation }) => equation === id);
    return tie?.isStrong === true && comparison?.isExact === true;
  });
  return isSure ? "error" : "warning";
}
