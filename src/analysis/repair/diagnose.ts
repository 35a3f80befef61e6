import type { Judged } from "./judge.ts";
import { mostSources } from "./groups.ts";
import { compareEquations } from "./judge.ts";
import { compareLists, compareRanks } from "./rank.ts";
import type { Diagnosis } from "./repair.ts";
import { rivalsOf } from "./rivals.ts";
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
        shared: scope.shared,
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
    rivals: offered.length === 1 ? rivalsOf(work, scope, offered[0]!.repair) : [],
    candidates: offered.length > 0 ? [] : candidatesOf(work, scope, repairs),
  };
}

/** Figures that may be wrong: those that a repair changes, by the best of them, then whatever stands in what is broken. */
function candidatesOf(work: Workings, scope: Scope, repairs: readonly Judged[]): number[] {
  const weight = new Map<number, number>();
  const weigh = (figure: number): unknown => weight.set(figure, (weight.get(figure) ?? 0) + 1);
  const narrow = scope.equations.filter((equation) => work.sourcesOf(equation).ids.length <= mostSources);
  for (const equation of narrow.length > 0 ? narrow : scope.equations) work.sourcesOf(equation).ids.forEach(weigh);
  scope.signs.forEach(weigh);
  const others = [...weight].map(([figure, broken]) => ({ figure, suspicion: suspicionOf(work, figure, broken) }));
  others.sort((a, b) => compareLists(b.suspicion, a.suspicion) || comparePlaces(work, a.figure, b.figure));
  const changed = repairs.flatMap(({ repair }) => repair.changes.map(({ figure }) => figure));
  return [...new Set([...changed, ...others.map(({ figure }) => figure)])].filter(
    (figure) => !scope.locked.has(figure),
  );
}

/** More is more suspicious; the first difference decides. */
function suspicionOf(work: Workings, figure: number, broken: number): readonly number[] {
  return [
    broken,
    Number(work.isOutOfLine(figure)),
    Number(work.isResult(figure)),
    Number(work.isGap(figure)),
    Number(work.figure(figure).value !== null),
  ];
}

/** Runs `body` as if some changes of a repair stood in the sheet. */
function withSettled<T>(work: Workings, { repair: { changes } }: Judged, indexes: readonly number[], body: () => T): T {
  const before = indexes.map((index) => work.baseValues[changes[index]!.figure]!);
  for (const index of indexes) work.settle(changes[index]!.figure, changes[index]!.expected);
  const result = body();
  for (const [i, index] of indexes.entries()) work.settle(changes[index]!.figure, before[i]!);
  return result;
}
