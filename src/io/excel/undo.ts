import { chartLook } from "../../report/chartLook.ts";
import { foldedName } from "../definedName.ts";
import { reportPosition } from "../reportSheet.ts";
import { rowMoves } from "../rowMoves.ts";
import type { UndoAnswer } from "../session.ts";
import { isSameSheetName } from "../sheetName.ts";
import { sheetOfReference } from "../sheetReference.ts";
import { withoutEntry } from "../state.ts";
import type { JournalRecord } from "../journal.ts";
import type { AvvikaState } from "../state.ts";
import { forgetAcceptance } from "./acceptFinding.ts";
import { markName, plainFormula, queueMark, temporaryName } from "./marks.ts";
import { queueRowMoves } from "./moveRows.ts";
import { isRemembered } from "./memory.ts";
import type { MemoryJob } from "./memory.ts";
import { undoOverruling } from "./overruleTables.ts";
import { isAsWritten } from "./readCells.ts";
import { undoneOf } from "./redo.ts";
import type { Undone } from "./redo.ts";
import { rollBackUndoFix, undoFix } from "./putBack.ts";
import type { CellsBack } from "./putBack.ts";
import { queueSheetGone } from "./restoreSheet.ts";
import { rollBack } from "./rollBack.ts";
import type { JobTrace } from "./rollBack.ts";
import { queueImageBack } from "./sheetImage.ts";
import { checkWritable, queueState, readState } from "./stateStore.ts";
import type { StoredState } from "./stateStore.ts";
import { rollBackUndoFilter, undoFilter } from "./undoFilter.ts";
import type { FilterBack } from "./undoFilter.ts";
import { queueCharts, queueChartsGone } from "./writeCharts.ts";
import { emptied } from "./writeReports.ts";
import type { KeptReport } from "./writeReports.ts";

/** An undo under way. `trace` is known once the workbook has been read: what a roll-back needs. */
export interface UndoJob {
  readonly id: string;
  /** What stood where the entry's reports were written anew. */
  readonly kept: readonly KeptReport[];
  trace: UndoTrace | null;
  /** What is undone, once it is known. */
  undone: Undone | null;
}

type UndoTrace =
  | { readonly kind: "reports"; readonly job: JobTrace }
  | { readonly kind: "cells"; readonly job: CellsBack }
  | { readonly kind: "filter"; readonly job: FilterBack }
  | { readonly kind: "memory"; readonly job: MemoryJob };

/**
 * Takes one entry of the journal back. Where the present is not what Avvika left, nothing is done unless `overwrite` says so.
 * Errors: @throws SessionProblem sheet-gone, state-newer, and what Excel says no with.
 */
export async function undo(context: Excel.RequestContext, job: UndoJob, overwrite: boolean): Promise<UndoAnswer> {
  const stored = await readState(context);
  checkWritable(stored.state);
  job.undone = undoneOf(stored.state, job.id);
  const entry = job.undone?.entry;
  switch (entry?.kind) {
    case "fix":
      return undoFix(context, stored, entry, {
        overwrite,
        begin: (cells) => {
          job.trace = { kind: "cells", job: cells };
        },
      });
    case "filter":
      return undoFilter(context, stored, entry, {
        overwrite,
        begin: (filter) => {
          job.trace = { kind: "filter", job: filter };
        },
      });
    case "reports":
      return undoReports(context, stored, entry, overwrite, job);
    case "overrule":
      return undoOverruling(context, stored, entry, { overwrite, job: memoryOf(job) });
    case "accept":
    case undefined:
      return forgetAcceptance(context, stored, job.id, memoryOf(job));
  }
}

function memoryOf(job: UndoJob): MemoryJob {
  const memory: MemoryJob = { serial: null };
  job.trace = { kind: "memory", job: memory };
  return memory;
}

/** After a failure: the answer when the undo turns out to have been carried out; null when the workbook is as it was. */
export async function rollBackUndo(context: Excel.RequestContext, { trace }: UndoJob): Promise<UndoAnswer | null> {
  switch (trace?.kind) {
    case undefined:
      return null;
    case "cells":
      return rollBackUndoFix(context, trace.job);
    case "filter":
      return rollBackUndoFilter(context, trace.job);
    case "memory":
      return (await isRemembered(context, trace.job)) ? { done: true } : null;
    case "reports":
      return (await rollBack(context, trace.job)) === "finished" ? { done: true } : null;
  }
}

async function undoReports(
  context: Excel.RequestContext,
  { state, part }: StoredState,
  entry: Extract<JournalRecord, { kind: "reports" }>,
  overwrite: boolean,
  job: UndoJob,
): Promise<UndoAnswer> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  await context.sync();
  const sheetNames = worksheets.items.map(({ name }) => name);
  const known = names.items.map(({ name, formula }) => ({ name, formula: plainFormula(formula), sheet: null }));
  const found = entry.reports.flatMap((written) => {
    const report = state.reports.find(({ key }) => key === written.key);
    const name = report ? sheetNames[reportPosition(report, known, sheetNames)] : undefined;
    if (!report || name === undefined) return [];
    const kept = job.kept.find(({ key }) => key === written.key);
    return [{ written, report, name, kept, used: worksheets.getItem(name).getUsedRangeOrNullObject(false) }];
  });
  found.forEach(({ used }) => used.load("formulas,values"));
  await context.sync();
  const changed = found.filter(({ used, written }) => used.isNullObject || !isAsWritten(used, written.fingerprint));
  if (changed.length > 0 && !overwrite) {
    const changedSince = changed.map(({ name }) => ({ sheetName: name, address: null, before: null, after: null }));
    return { done: false, changedSince };
  }
  const replaced = found.flatMap(({ kept, ...rest }) => (kept && !rest.written.isNew ? [{ ...rest, kept }] : []));
  const trace: JobTrace = {
    serial: state.serial,
    namesBefore: new Map(known.map(({ name, formula }) => [name, formula])),
    namesGiven: replaced.flatMap(({ kept }) => [...kept.names.keys()]),
    sheetsBefore: new Set(worksheets.items.map(({ id }) => id)),
    replaced: replaced.map(({ name }) => name),
  };
  job.trace = { kind: "reports", job: trace };
  const rowMarks: string[] = [];
  for (const [i, { written, report, name, kept }] of replaced.entries()) {
    const backup = worksheets.getItem(name).copy("End");
    backup.name = temporaryName(entry.id, i);
    const mark = { layoutKey: written.key, serial: state.serial, anchor: report.anchor, kind: "backup" } as const;
    queueMark(context, mark, backup);
    backup.visibility = "VeryHidden";
    // Sends the backup before anything is cleared. Rare, and never more than the reports there are.
    const sheet = await emptied(context.workbook, name);
    queueChartsGone(sheet, report.charts);
    const moves = rowMoves(report.rows, kept.report?.rows ?? report.rows);
    const moved = { layoutKey: written.key, anchor: report.anchor };
    rowMarks.push(...queueRowMoves(context, sheet, moved, changed.length > 0 ? [] : moves));
    queueImageBack(sheet, kept.image);
    queueCharts(sheet, kept.report?.charts ?? [], chartLook);
    for (const [own, formula] of kept.names) {
      if (known.some((line) => line.name === own)) names.getItem(own).formula = `=${formula}`;
      else names.add(own, `=${formula}`);
    }
  }
  if (replaced.length > 0) await context.sync();

  const gone = found.filter(({ written }) => written.isNew).map(({ name }) => name);
  // New sheets go first: if Excel says no to that, nothing has happened yet.
  for (const name of gone) worksheets.getItem(name).delete();
  queueState(
    context.workbook,
    stateBefore(
      state,
      entry,
      replaced.map(({ kept }) => kept),
    ),
    part,
  );
  for (const item of names.items) {
    const target = sheetOfReference(plainFormula(item.formula));
    const isOurs = state.reports.some(({ anchor, names: ours }) =>
      [anchor, ...ours.map(({ name }) => name)].some((name) => foldedName(name) === foldedName(item.name)),
    );
    if (isOurs && target !== undefined && gone.some((name) => isSameSheetName(name, target))) item.delete();
  }
  for (const name of rowMarks) names.getItem(name).delete();
  for (const [i, { written, report, kept }] of replaced.entries()) {
    for (const { name } of report.names) if (!kept.names.has(name)) names.getItemOrNullObject(name).delete();
    queueSheetGone(context.workbook, temporaryName(entry.id, i));
    names.getItem(markName("backup", written.key)).delete();
  }
  await context.sync();
  return { done: true };
}

/** The state without the entry: new reports forgotten, replaced ones remembered as they were. */
function stateBefore(
  state: AvvikaState,
  entry: Extract<JournalRecord, { kind: "reports" }>,
  replaced: readonly KeptReport[],
): AvvikaState {
  const keys = new Set(entry.reports.map(({ key }) => key));
  const reports = [
    ...state.reports.filter(({ key }) => !keys.has(key)),
    ...replaced.flatMap(({ report }) => report ?? []),
  ];
  return { ...withoutEntry(state, entry.id), reports };
}
