/** The same slip all along a column or a row: a block pasted with the other sign, or in kronor among thousands. One cause. */
import { factors } from "./digits.ts";
import type { Trial } from "./effects.ts";
import type { Judged } from "./judge.ts";
import { judge } from "./judge.ts";
import type { CellChange, Diagnosis } from "./repair.ts";
import type { Scope } from "./search.ts";
import type { Workings } from "./workings.ts";
import { comparePlaces } from "./workings.ts";

/** Two equal slips beside each other may be chance. */
const fewestInRun = 3;

/** What a whole run may have been multiplied by: turned, or a factor of 4.2. */
const slips = [-1, ...factors] as const;

/** Everything in the scope mended by undoing one slip along one column or row; undefined when no such run does it. */
export function repairRun(work: Workings, { equations, signs, locked }: Scope): Judged | undefined {
  const figures = new Set([...equations.flatMap((equation) => work.ownSourcesOf(equation)), ...signs]);
  for (const slip of slips) {
    const undone: Trial[] = [];
    for (const figure of figures) {
      const value = work.stated(figure) / slip;
      if (!locked.has(figure) && isWanted(work, figure, Math.round(value), equations))
        undone.push({ figure, value: Math.round(value) });
    }
    for (const run of alongLines(work, undone)) {
      const judged = judgedIfMended(work, run, equations, signs);
      if (judged) return judged;
    }
  }
  return undefined;
}

function isWanted(work: Workings, figure: number, value: number, equations: readonly number[]): boolean {
  if (value === 0 || work.wrongSign(figure, value)) return false;
  if (work.wrongSign(figure, work.stated(figure))) return true;
  return work.reachOf(figure).ids.some((equation) => {
    if (!work.violated(equation) || !equations.includes(equation)) return false;
    const wanted = work.demanded(figure, equation);
    return wanted !== undefined && Math.abs(wanted - value) <= work.tolerances[equation]!;
  });
}

/** The trials that stand in one column, or one row, of a table; the largest first. */
function alongLines(work: Workings, trials: readonly Trial[]): readonly (readonly Trial[])[] {
  const lines = new Map<string, Trial[]>();
  for (const trial of trials) {
    const { cell, table } = work.figure(trial.figure);
    for (const key of [`${String(table)} column ${String(cell.column)}`, `${String(table)} row ${String(cell.row)}`]) {
      const line = lines.get(key);
      if (line) line.push(trial);
      else lines.set(key, [trial]);
    }
  }
  return [...lines.values()]
    .filter((line) => line.length >= fewestInRun)
    .sort((a, b) => b.length - a.length || comparePlaces(work, a[0]!.figure, b[0]!.figure));
}

function judgedIfMended(
  work: Workings,
  run: readonly Trial[],
  equations: readonly number[],
  signs: readonly number[],
): Judged | undefined {
  const before = run.map(({ figure }) => work.values[figure]!);
  for (const { figure, value } of run) work.set(figure, value);
  const touched = run.flatMap(({ figure }) => work.reachOf(figure).ids);
  const isMended =
    [...equations, ...touched].every((equation) => !work.violated(equation)) &&
    signs.every((figure) => !work.wrongSign(figure, work.values[figure]!));
  const judged = isMended ? judge(work, run) : undefined;
  for (const [i, { figure }] of run.entries()) work.set(figure, before[i]!);
  return judged;
}

/** Diagnoses of equal slips beside each other, told as one. */
export function withRunsTogether(work: Workings, diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const single = diagnoses.flatMap((diagnosis) => {
    const change = onlyChange(diagnosis);
    return change ? [{ diagnosis, change }] : [];
  });
  let told = diagnoses;
  for (const way of ["column", "row"] as const) {
    const runs = new Map<string, { diagnosis: Diagnosis; change: CellChange }[]>();
    for (const one of single) {
      if (!told.includes(one.diagnosis)) continue;
      const { figure, kind, factor } = one.change;
      const { cell, table } = work.figure(figure);
      const key = [table, cell[way], kind, factor].join();
      runs.set(key, [...(runs.get(key) ?? []), one]);
    }
    for (const run of runs.values()) {
      for (const members of unbroken(work, run, way)) {
        if (members.length < fewestInRun) continue;
        const together = members.map(({ diagnosis }) => diagnosis);
        told = [...told.filter((diagnosis) => !together.includes(diagnosis)), asOne(together)];
      }
    }
  }
  return told;
}

function onlyChange({ repairs }: Diagnosis): CellChange | undefined {
  const [repair, ...others] = repairs;
  const [change, ...more] = repair?.changes ?? [];
  const isOne = others.length === 0 && more.length === 0;
  return change && isOne && (change.kind === "signTurned" || change.kind === "factor") ? change : undefined;
}

/** Split where a figure between two of them is right. */
function unbroken<T extends { readonly change: CellChange }>(
  work: Workings,
  run: readonly T[],
  way: "column" | "row",
): readonly (readonly T[])[] {
  const sorted = [...run].sort((a, b) => comparePlaces(work, a.change.figure, b.change.figure));
  const parts: T[][] = [];
  for (const [i, one] of sorted.entries()) {
    const before = sorted[i - 1]?.change.figure;
    if (before === undefined || isFigureBetween(work, before, one.change.figure, way)) parts.push([]);
    parts[parts.length - 1]!.push(one);
  }
  return parts;
}

function isFigureBetween(work: Workings, from: number, to: number, way: "column" | "row"): boolean {
  return work.alongside(from, way).some((other) => {
    const isBetween = comparePlaces(work, from, other) < 0 && comparePlaces(work, other, to) < 0;
    return isBetween && work.stated(other) !== 0 && !work.follows(other) && !work.isResult(other);
  });
}

function asOne(diagnoses: readonly Diagnosis[]): Diagnosis {
  const repairs = diagnoses.map(({ repairs: [repair] }) => repair!);
  return {
    broken: diagnoses.flatMap(({ broken }) => broken),
    wrongSigns: diagnoses.flatMap(({ wrongSigns }) => wrongSigns),
    repairs: [
      {
        changes: repairs.flatMap(({ changes }) => changes),
        gap: repairs.reduce((sum, { gap }) => sum + gap, 0) as Diagnosis["repairs"][number]["gap"],
        proof: [...new Set(repairs.flatMap(({ proof }) => proof))],
      },
    ],
    rivals: diagnoses.flatMap(({ rivals }) => rivals),
    candidates: [],
  };
}
