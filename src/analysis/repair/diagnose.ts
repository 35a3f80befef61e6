import type { Judged } from "./judge.ts";
import { compareEquations } from "./judge.ts";
import { compareRanks } from "./rank.ts";
import type { Diagnosis } from "./repair.ts";
import type { Outcome, Scope } from "./search.ts";
import { smallestRepairs } from "./search.ts";
import { partsOf } from "./split.ts";
import type { Workings } from "./workings.ts";
import { comparePlaces } from "./workings.ts";

/** More equally good repairs than this determine nothing (4.2). */
const mostOffered = 3;

/** Values that may be tried when the alternatives of one part of a repair are gathered. */
const partBudget = 20_000;

/** The diagnoses of one search: one, or one per independent cause. */
export function diagnose(work: Workings, scope: Scope, { repairs }: Outcome): readonly Diagnosis[] {
  const best = repairs[0];
  const parts = best ? partsOf(work, best) : [];
  if (!best || parts.length === 1) return [diagnosisOf(work, scope, repairs)];
  return parts.map((part) => {
    const others = [...best.effects.keys()].filter((index) => !part.includes(index));
    return withSettled(work, best, others, () => {
      const rest: Scope = {
        equations: scope.equations.filter((e) => work.violated(e)),
        signs: scope.signs.filter((figure) => work.wrongSign(figure, work.values[figure]!)),
        locked: new Set(others.map((index) => best.repair.changes[index]!.figure)),
      };
      const outcome = smallestRepairs(work, rest, 1, part.length, { left: partBudget });
      return diagnosisOf(work, rest, outcome.repairs);
    });
  });
}

/** The repairs that nothing ranks above; empty when they are too many to determine anything. */
export function equallyGood(repairs: readonly Judged[]): readonly Judged[] {
  const best = repairs.filter(({ rank }) => compareRanks(rank, repairs[0]!.rank) === 0);
  return best.length > mostOffered ? [] : best;
}

function diagnosisOf(work: Workings, scope: Scope, repairs: readonly Judged[]): Diagnosis {
  const offered = equallyGood(repairs);
  return {
    broken: [...scope.equations].sort((a, b) => compareEquations(work, a, b)),
    wrongSigns: [...scope.signs].sort((a, b) => comparePlaces(work, a, b)),
    repairs: offered.map(({ repair }) => repair),
    candidates: offered.length > 0 ? [] : candidatesOf(work, scope, repairs),
  };
}

/** Figures that may be wrong: those that a repair changes, by the best of them, then whatever stands in what is broken. */
function candidatesOf(work: Workings, scope: Scope, repairs: readonly Judged[]): number[] {
  const weight = new Map<number, number>();
  const weigh = (figure: number): unknown => weight.set(figure, (weight.get(figure) ?? 0) + 1);
  for (const equation of scope.equations) work.figuresOf(equation).forEach(weigh);
  scope.signs.forEach(weigh);
  const others = [...weight.keys()].sort(
    (a, b) =>
      weight.get(b)! - weight.get(a)! ||
      Number(work.isResult(b)) - Number(work.isResult(a)) ||
      Number(work.figure(a).value === null) - Number(work.figure(b).value === null) ||
      comparePlaces(work, a, b),
  );
  const changed = repairs.flatMap(({ repair }) => repair.changes.map(({ figure }) => figure));
  return [...new Set([...changed, ...others])].filter((figure) => !scope.locked.has(figure));
}

/** Runs `body` as if some changes of a repair, and the formulas that follow them, stood in the sheet. */
function withSettled<T>(work: Workings, { effects }: Judged, indexes: readonly number[], body: () => T): T {
  const moved = new Map<number, number>();
  for (const index of indexes) {
    for (const [figure, delta] of effects[index]!.moved) moved.set(figure, (moved.get(figure) ?? 0) + delta);
  }
  for (const [figure, delta] of moved) work.settle(figure, work.baseValues[figure]! + delta);
  const result = body();
  for (const [figure, delta] of moved) work.settle(figure, work.baseValues[figure]! - delta);
  return result;
}
