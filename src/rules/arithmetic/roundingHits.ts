import type { Ore } from "../../domain/money.ts";
import { expectedResult, residual } from "../../model/equations.ts";
import { Naming, shown } from "../naming.ts";
import { mergedRanges } from "../ranges.ts";
import type { Hit, RuleInput } from "../rule.ts";

/** Totals that rounding explains, though the gap is wider than it usually gets (design 4.1). */
export function roundingHits({ model, diagnoses }: RuleInput): Hit[] {
  const { system } = model;
  const naming = new Naming(model);
  // A gap next to a figure that is to be changed says nothing by itself.
  const explained = new Set(diagnoses.flatMap((diagnosis) => diagnosis.broken));
  const changed = new Set(
    diagnoses.flatMap(({ repairs, candidates }) => [
      ...candidates,
      ...repairs.flatMap(({ changes }) => changes.map((change) => change.figure)),
    ]),
  );
  return system.equations.flatMap((equation) => {
    if (equation.kind !== "sum" || explained.has(equation.id)) return [];
    const gap = Math.abs(residual(system, equation));
    if (gap <= equation.noteFrom || gap > equation.tolerance) return [];
    if ([equation.result, ...equation.terms.map((term) => term.figure)].some((figure) => changed.has(figure)))
      return [];
    const figure = naming.figureOf(equation.result);
    // A formula is what it computes; where that is something else, the totals it rests on have notes of their own.
    if (figure.isFormula) return [];
    const stated = figure.value ?? (0 as Ore);
    const computed = expectedResult(system, equation);
    return [
      {
        severity: "info" as const,
        cell: figure.cell,
        related: mergedRanges(equation.terms.map((term) => naming.figureOf(term.figure).cell)),
        data: {
          kind: "rounding" as const,
          total: naming.figure(equation.result),
          stated: shown(stated, figure, [computed]),
          computed: shown(computed, figure, [stated]),
        },
      },
    ];
  });
}
