/** Errors that were copied with their table: every copy is wrong in the same way, and has its own arithmetic to show it. */
import { holds, type EquationSystem } from "../equations.ts";
import type { Weighed } from "./compare.ts";
import type { Evidence } from "./weigh.ts";

/** Copies that are mended together as one cause. With more, a repair would take more cells than anybody looks for. */
const mostTogether = 3;

/**
 * Agreeing figures that stand in broken arithmetic in more tables than are mended together: that they agree proves nothing, so they are not
 * held together, and each table is told by itself.
 */
export function copiedErrors(evidence: readonly Evidence[], system: EquationSystem): ReadonlySet<Weighed> {
  const suspect = new Set<number>();
  for (const equation of system.equations) {
    if (holds(system, equation)) continue;
    suspect.add(equation.result);
    for (const { figure } of equation.terms) suspect.add(figure);
  }
  const groups = new Map<number, { readonly tables: Set<number>; readonly found: Set<Weighed> }>();
  for (const { comparisons } of evidence) {
    for (const each of comparisons) {
      const { left, right, agreement } = each;
      if (agreement !== "same" || !suspect.has(left.figure) || !suspect.has(right.figure)) continue;
      const ends = [groups.get(left.figure), groups.get(right.figure)];
      const group = {
        tables: new Set([left.table, right.table, ...ends.flatMap((end) => [...(end?.tables ?? [])])]),
        found: new Set([each, ...ends.flatMap((end) => [...(end?.found ?? [])])]),
      };
      for (const one of group.found) {
        groups.set(one.left.figure, group);
        groups.set(one.right.figure, group);
      }
    }
  }
  return new Set(
    [...new Set(groups.values())].flatMap(({ tables, found }) => (tables.size > mostTogether ? [...found] : [])),
  );
}
