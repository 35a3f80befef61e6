import { largestOf, smallestOf } from "../../domain/extremes.ts";
import type { CellChange, Repair } from "./repair.ts";
import type { Scope } from "./search.ts";
import type { Workings } from "./workings.ts";
import { comparePlaces } from "./workings.ts";

/**
 * Cells that may be wrong instead of one that the repair changes: with some value of its own each of them mends what that one mends and harms nothing.
 * Such a value says nothing by itself, so that the repair is the more credible one; but only without rivals does arithmetic say which cell it is.
 */
export function rivalsOf(work: Workings, scope: Scope, { changes }: Repair): readonly number[] {
  const rivals = new Set(changes.flatMap((change) => rivalsOfChange(work, scope, change, changes)));
  return [...rivals].sort((a, b) => comparePlaces(work, a, b));
}

function rivalsOfChange(
  work: Workings,
  { equations, locked, shared }: Scope,
  { figure }: CellChange,
  changes: readonly CellChange[],
): readonly number[] {
  // A total typed over a formula, or a formula that leaves out a line, shows by itself that it is the one.
  if (work.isOutOfLine(figure)) return [];
  const others = changes.filter((change) => change.figure !== figure);
  const before = others.map((other) => work.values[other.figure]!);
  for (const other of others) work.set(other.figure, other.expected);
  const broken = equations.filter((equation) => work.violated(equation));
  const [first] = [...broken].sort((a, b) => work.sourcesOf(a).ids.length - work.sourcesOf(b).ids.length);
  const sources = first === undefined ? [] : work.sourcesOf(first).ids;
  const found = sources.filter(
    (other) =>
      !locked.has(other) && !changes.some((change) => change.figure === other) && canMend(work, other, broken, shared),
  );
  for (const [i, other] of others.entries()) work.set(other.figure, before[i]!);
  return found;
}

/** Whether some value of the figure makes everything hold that is broken, and all else that it touches. */
function canMend(work: Workings, figure: number, broken: readonly number[], shared: ReadonlySet<number>): boolean {
  const { ids, factors } = work.reachOf(figure);
  if (!broken.every((equation) => ids.includes(equation))) return false;
  let [least, most] = [-Infinity, Infinity];
  for (const [i, equation] of ids.entries()) {
    if (shared.has(equation) || !work.counts(equation) || factors[i] === 0) continue;
    // What was broken for another reason says nothing.
    if (work.violated(equation) && !broken.includes(equation)) continue;
    const [residual, tolerance, factor] = [work.residuals[equation]!, work.tolerances[equation]!, factors[i]!];
    const ends = [(-tolerance - residual) / factor, (tolerance - residual) / factor];
    least = Math.max(least, smallestOf(ends));
    most = Math.min(most, largestOf(ends));
  }
  if (least > most) return false;
  const value = work.values[figure]!;
  return !work.wrongSign(figure, value + least) || !work.wrongSign(figure, value + most);
}
