import { diagnose } from "./diagnose.ts";
import type { Trial } from "./effects.ts";
import type { Judged } from "./judge.ts";
import { judge } from "./judge.ts";
import type { Diagnosis } from "./repair.ts";
import type { Scope } from "./search.ts";
import { smallestRepairs } from "./search.ts";
import type { Workings } from "./workings.ts";
import { comparePlaces } from "./workings.ts";

/** Whether what is broken stands in several tables. */
export function spansTables(work: Workings, { equations }: Scope): boolean {
  return new Set(equations.map((equation) => tableOf(work, equation))).size > 1;
}

/** What came of repairing table by table: all at once, or what could be told of some and what is left. */
export type TableByTable = { readonly all: Judged } | { readonly told: readonly Diagnosis[]; readonly rest: Scope };

/**
 * Errors of several tables meet in the totals that add the tables up, so that none of them alone makes those hold. Each table is repaired
 * by what is broken in it, those that rest on no other first; what is broken further up must hold once all are done. `limits` of a table's
 * search: cells and values tried.
 */
export function repairTableByTable(
  work: Workings,
  scope: Scope,
  limits: (broken: number, tables: number) => { readonly cells: number; readonly values: number },
): TableByTable {
  const settled: Trial[] = [];
  const before: number[] = [];
  const told: Diagnosis[] = [];
  const tables = tablesInOrder(work, scope);
  const unexplained = new Set<number>();
  for (const { table, restsOn } of tables) {
    // What a table leaves unexplained is what breaks those that add it up.
    if ([...restsOn].some((other) => unexplained.has(other))) continue;
    const own = leftIn(work, scope, (figure) => work.figure(figure).table === table);
    if (own.equations.length + own.signs.length === 0) continue;
    const mine = new Set(own.equations);
    const part: Scope = {
      ...own,
      locked: new Set(settled.map(({ figure }) => figure)),
      shared: new Set(scope.equations.filter((equation) => !mine.has(equation) && work.violated(equation))),
    };
    const { cells, values } = limits(own.equations.length + own.signs.length, tables.length);
    const outcome = smallestRepairs(work, part, 1, cells, { left: values });
    const [best] = outcome.repairs;
    if (!best) {
      unexplained.add(table);
      continue;
    }
    told.push(...diagnose(work, part, outcome));
    for (const { figure, expected } of best.repair.changes) {
      before.push(work.baseValues[figure]!);
      work.settle(figure, expected);
      settled.push({ figure, value: expected });
    }
  }
  const rest = leftIn(work, scope, () => true);
  const left =
    rest.equations.length + rest.signs.length > 0 ? diagnose(work, rest, { repairs: [], complete: false }) : [];
  for (const [i, { figure }] of settled.entries()) work.settle(figure, before[i]!);
  const all = left.length === 0 ? judgeTogether(work, settled) : undefined;
  return all ? { all } : { told: [...told, ...left], rest };
}

/** What of the scope does not hold now, where the result is one of those. */
function leftIn(work: Workings, { equations, signs }: Scope, isIn: (figure: number) => boolean): Scope {
  return {
    equations: equations.filter((equation) => work.violated(equation) && isIn(work.equation(equation).result)),
    signs: signs.filter((figure) => isIn(figure) && work.wrongSign(figure, work.values[figure]!)),
    locked: nothing,
    shared: nothing,
  };
}

const nothing: ReadonlySet<number> = new Set();

function judgeTogether(work: Workings, trials: readonly Trial[]): Judged | undefined {
  const before = trials.map(({ figure }) => work.values[figure]!);
  for (const { figure, value } of trials) work.set(figure, value);
  const judged = judge(work, trials);
  for (const [i, { figure }] of trials.entries()) work.set(figure, before[i]!);
  return judged;
}

interface TableInOrder {
  readonly table: number;
  /** Other tables, from whose figures its own are computed. */
  readonly restsOn: ReadonlySet<number>;
}

/** Those that rest on the fewest other tables first, then in the order of the sheets. */
function tablesInOrder(work: Workings, { equations, signs }: Scope): readonly TableInOrder[] {
  const found = new Map<number, { first: number; readonly restsOn: Set<number> }>();
  const take = (figure: number): Set<number> => {
    const { table } = work.figure(figure);
    const known = found.get(table);
    if (known && comparePlaces(work, figure, known.first) < 0) known.first = figure;
    if (known) return known.restsOn;
    const restsOn = new Set<number>();
    found.set(table, { first: figure, restsOn });
    return restsOn;
  };
  /** By figure: the table that it was last found under. Equations of one table follow each other and share most of what they rest on. */
  const seenFrom = new Int32Array(work.system.figures.length).fill(-1);
  for (const equation of equations) {
    const table = tableOf(work, equation);
    const restsOn = take(work.equation(equation).result);
    work.eachSource(equation, (figure) => {
      if (seenFrom[figure] === table) return false;
      seenFrom[figure] = table;
      const own = work.figure(figure).table;
      if (own !== table) restsOn.add(own);
      return true;
    });
  }
  signs.forEach(take);
  return [...found]
    .sort(([, a], [, b]) => a.restsOn.size - b.restsOn.size || comparePlaces(work, a.first, b.first))
    .map(([table, { restsOn }]) => ({ table, restsOn }));
}

function tableOf(work: Workings, equation: number): number {
  return work.figure(work.equation(equation).result).table;
}
