import type { Repair } from "../../analysis/repair/repair.ts";
import type { Ore } from "../../domain/money.ts";
import type { Equation } from "../../model/equations.ts";
import { expectedResult, holds } from "../../model/equations.ts";
import type { ProofLine, SheetRange } from "../finding.ts";
import { shown } from "../naming.ts";
import { namedTable } from "../tableNames.ts";
import { mergedRanges } from "../ranges.ts";
import type { ArithmeticContext } from "./context.ts";

/** The equations as lines of a proof, before and after the repair. */
export function proofLines(
  equations: readonly Equation[],
  repair: Repair | undefined,
  context: ArithmeticContext,
): ProofLine[] {
  const { naming, system } = context;
  const changed = new Map(repair?.changes.map((change) => [change.figure, change.expected]));
  return equations.map((equation) => {
    const figure = naming.figureOf(equation.result);
    const stated = figure.value ?? (0 as Ore);
    const computed = expectedResult(system, equation);
    let repaired = computed as number;
    for (const { figure: id, factor } of equation.terms) {
      const expected = changed.get(id);
      if (expected !== undefined) repaired += factor * (expected - (naming.figureOf(id).value ?? 0));
    }
    return {
      kind: equation.kind,
      holds: holds(system, equation),
      result: naming.figure(equation.result),
      stated: shown(stated, figure, isInTwoUnits(equation, context) ? [] : [computed]),
      computed: shown(computed, figure, [stated]),
      repaired: shown(repaired as Ore, figure, [stated]),
      terms: equation.terms.map(({ figure: id, factor }) => {
        const term = naming.figureOf(id);
        return { name: naming.figure(id), factor, amount: term.value === null ? null : shown(term.value, term) };
      }),
      tables: tablesOf(equation, context),
    };
  });
}

/** Millions beside thousands are told apart by their units, and keep the digits they are printed with. */
function isInTwoUnits({ kind, result, terms }: Equation, { naming }: ArithmeticContext): boolean {
  const { unit } = naming.figureOf(result);
  return kind === "sameFact" && terms.some(({ figure }) => naming.figureOf(figure).unit !== unit);
}

function tablesOf({ kind, result, terms }: Equation, context: ArithmeticContext): ProofLine["tables"] {
  const [term] = terms;
  if (kind !== "sameFact" || !term) return null;
  const { naming } = context;
  return [namedTable(naming.figureOf(result).table, context), namedTable(naming.figureOf(term.figure).table, context)];
}

/** The cells of the equations, put together to ranges, without the cell they speak about. */
export function proofRanges(
  equations: readonly Equation[],
  about: number,
  { naming }: ArithmeticContext,
): SheetRange[] {
  const figures = new Set(
    equations.flatMap((equation) => [equation.result, ...equation.terms.map((term) => term.figure)]),
  );
  figures.delete(about);
  return mergedRanges([...figures].map((id) => naming.figureOf(id).cell));
}
