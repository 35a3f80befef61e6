import type { EquationSystem } from "../../model/equations.ts";
import { diagnose, equallyGood } from "./diagnose.ts";
import { groupsOf, joined, nearbyGroups } from "./groups.ts";
import type { Judged } from "./judge.ts";
import type { Diagnosis } from "./repair.ts";
import { repairRun, withRunsTogether } from "./runs.ts";
import type { Outcome, Scope } from "./search.ts";
import { smallestRepairs } from "./search.ts";
import { repairTableByTable, spansTables } from "./tableByTable.ts";
import { balanceOf, comparePlaces, Workings } from "./workings.ts";

/** How far the solver has come, in causes looked into. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/**
 * Cells in a repair; a cause that takes more is told as what is broken. Nor may it change more than two cells for each thing that
 * is broken: such a repair says more than it explains, and some such chain ties almost anything by chance.
 */
const mostCells = 8;
const cellsPerBreak = 2;

/** Values tried for repairs of two cells or more: for one cause, and in all. Enough for four cells in tables of print size (decision 0006). */
const causeBudget = 20_000;
const totalBudget = 100_000;

interface Cause {
  readonly scope: Scope;
  readonly outcome: Outcome;
}

/**
 * The smallest changes after which all arithmetic holds, one diagnosis per cause; empty when everything holds. Deterministic, and
 * independent of the order of figures, equations and terms. Yields between causes. Source: design 4.2, decision 0006.
 */
export function* solve(system: EquationSystem): Generator<Progress, readonly Diagnosis[]> {
  const balance = balanceOf(system);
  const broken: number[] = [];
  for (const { id, tolerance } of system.equations) if (Math.abs(balance.residuals[id]!) > tolerance) broken.push(id);
  const wrong = system.signs
    .filter(({ figure, sign }) => (system.figures[figure]?.value ?? 0) * sign < 0)
    .map(({ figure }) => figure);
  if (broken.length === 0 && wrong.length === 0) return [];

  const work = new Workings(asTyped(system, wrong), balance);
  const groups = groupsOf(work, broken, [...new Set(wrong)]);
  const causes: Cause[] = [];
  const told: Diagnosis[] = [];
  const unsolved: Scope[] = [];
  for (const [done, scope] of groups.entries()) {
    yield { done, total: groups.length };
    const outcome = smallestRepairs(work, scope, 1, 1, { left: Infinity });
    if (outcome.repairs.length > 0) causes.push({ scope, outcome });
    else if (!spansTables(work, scope)) unsolved.push(scope);
    else {
      const found = repairTableByTable(work, scope, limitsOf);
      if ("all" in found) causes.push({ scope, outcome: { repairs: [found.all], complete: true } });
      else told.push(...found.told);
    }
  }
  const clusters = nearbyGroups(work, unsolved);
  const share = limitsOf(0, clusters.length).values;
  let done = groups.length - unsolved.length;
  for (const cluster of clusters) {
    yield { done, total: groups.length };
    done += cluster.length;
    causes.push(...searchDeeper(work, cluster, share));
  }

  const apart = withoutOverlap(work, causes, share);
  const each = [...told, ...apart.flatMap(({ scope, outcome }) => diagnose(work, scope, outcome))];
  const diagnoses = [...withRunsTogether(work, each)];
  const firstCell = ({ repairs, candidates }: Diagnosis): number => repairs[0]?.changes[0]?.figure ?? candidates[0]!;
  return diagnoses.sort((a, b) => comparePlaces(work, firstCell(a), firstCell(b)));
}

/**
 * In a table with a sign that contradicts what its row is, formulas count as typed figures: a total that adds revenue to a cost
 * printed positive computes exactly what it says and is as wrong as its operands, so it belongs to the repair.
 */
function asTyped(system: EquationSystem, wrongSigns: readonly number[]): EquationSystem {
  const tables = new Set(wrongSigns.flatMap((figure) => system.figures[figure]?.table ?? []));
  if (tables.size === 0) return system;
  return {
    ...system,
    figures: system.figures.map((figure) =>
      tables.has(figure.table) ? { ...figure, isFormula: false, formula: null } : figure,
    ),
  };
}

/** `solve` run to its end. */
export function solveAll(system: EquationSystem): readonly Diagnosis[] {
  const steps = solve(system);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** How far to search for what explains so many broken things, as one of so many causes. */
function limitsOf(broken: number, causes: number): { readonly cells: number; readonly values: number } {
  return {
    cells: Math.min(mostCells, cellsPerBreak * broken),
    values: Math.min(causeBudget, Math.floor(totalBudget / Math.max(1, causes))),
  };
}

/** Repairs of `from` cells or more. */
function search(work: Workings, scope: Scope, from: number, budget: number): Cause {
  const { cells } = limitsOf(scope.equations.length + scope.signs.length, 1);
  return { scope, outcome: smallestRepairs(work, scope, from, cells, { left: budget }) };
}

/** Groups that no single cell repairs: together, since their errors may hide each other, else each by itself. */
function searchDeeper(work: Workings, cluster: readonly Scope[], budget: number): readonly Cause[] {
  const scope = joined(cluster);
  const run = repairRun(work, scope);
  const together = run ? smallerOrRun(work, scope, run, budget) : search(work, scope, 2, budget);
  if (cluster.length === 1 || together.outcome.repairs.length > 0) return [together];
  const alone = cluster.map((scope) => search(work, scope, 2, budget / cluster.length));
  const solved = alone.filter(({ outcome }) => outcome.repairs.length > 0);
  const rest = alone.filter(({ outcome }) => outcome.repairs.length === 0).map(({ scope }) => scope);
  // What nothing explains is told once, not once per row.
  return rest.length === 0 ? solved : [...solved, { scope: joined(rest), outcome: { repairs: [], complete: false } }];
}

function smallerOrRun(work: Workings, scope: Scope, run: Judged, budget: number): Cause {
  const smaller = smallestRepairs(work, scope, 2, Math.min(mostCells, run.rank.cells - 1), { left: budget });
  return { scope, outcome: smaller.repairs.length > 0 ? smaller : { repairs: [run], complete: true } };
}

/** A repair that also mends what another cause has broken is a repair of both. */
function withoutOverlap(work: Workings, causes: readonly Cause[], budget: number): readonly Cause[] {
  let current = causes;
  for (;;) {
    const owner = new Map<number, Cause>();
    for (const cause of current) for (const e of cause.scope.equations) owner.set(e, cause);
    const overlap = current.flatMap((cause) => {
      const others = new Set<Cause>();
      for (const { repair } of equallyGood(cause.outcome.repairs)) {
        for (const e of repair.proof) if (work.broken(e)) others.add(owner.get(e)!);
      }
      others.delete(cause);
      return others.size > 0 ? [[cause, ...others]] : [];
    })[0];
    if (!overlap) return current;
    const scope = joined(overlap.map((cause) => cause.scope));
    current = [...current.filter((cause) => !overlap.includes(cause)), search(work, scope, 1, budget)];
  }
}
