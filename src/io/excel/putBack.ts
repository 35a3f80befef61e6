import { parseAddress } from "../../domain/cell.ts";
import { SessionProblem } from "../session.ts";
import type { UndoAnswer } from "../session.ts";
import { remembersNothing, withEntry, withoutEntry } from "../state.ts";
import type { CellInput, ChangedCell, JournalRecord } from "../journal.ts";
import type { AvvikaState } from "../state.ts";
import { CellGroup } from "./cellGroup.ts";
import { isSameInput } from "./cellInput.ts";
import { placeOf } from "./journalPlaces.ts";
import { queueInState, queueState, queueStateBack, readState } from "./stateStore.ts";
import type { StoredState } from "./stateStore.ts";

/** The cells of a fix on their way back. */
export interface CellsBack {
  readonly entry: FixRecord;
  readonly stored: StoredState;
  /** What stood in them when the undo began. */
  readonly now: readonly CellInput[];
}

type FixRecord = Extract<JournalRecord, { kind: "fix" }>;

/** How an undo or a redo goes about it. `begin` is told before anything is written. */
interface Manner {
  readonly overwrite: boolean;
  readonly begin: (job: CellsBack) => void;
}

/**
 * Reads the cells of a fix and puts back what stood there, all of it or nothing.
 * Errors: @throws SessionProblem sheet-gone.
 */
export async function undoFix(
  context: Excel.RequestContext,
  stored: StoredState,
  entry: FixRecord,
  manner: Manner,
): Promise<UndoAnswer> {
  const after = withoutEntry(stored.state, entry.id);
  const during = { ...stored.state, unfinished: { entry: entry.id, serial: after.serial } };
  return exchange(context, stored, entry, { from: "after", to: "before", during, after, ...manner });
}

/** The same the other way: writes the fix again. @throws SessionProblem sheet-gone. */
export async function redoFix(
  context: Excel.RequestContext,
  stored: StoredState,
  entry: FixRecord,
  manner: Manner,
): Promise<UndoAnswer> {
  const after = withEntry(stored.state, entry);
  // Cut off, it is put back at the next start like a fix.
  const during = { ...after, unfinished: { entry: entry.id, serial: stored.state.serial } };
  return exchange(context, stored, entry, { from: "before", to: "after", during, after, ...manner });
}

interface Exchange extends Manner {
  readonly from: "before" | "after";
  readonly to: "before" | "after";
  readonly during: AvvikaState;
  readonly after: AvvikaState;
}

async function exchange(
  context: Excel.RequestContext,
  stored: StoredState,
  entry: FixRecord,
  { from, to, during, after, overwrite, begin }: Exchange,
): Promise<UndoAnswer> {
  const group = groupOf(context, entry.cells);
  await context.sync();
  const now = group.inputs().map((input, i) => {
    if (!input) throw new SessionProblem("sheet-gone", { detail: entry.cells[i]?.sheetName ?? null });
    return input;
  });
  const changed = entry.cells.filter((cell, i) => !isSameInput(now[i] as CellInput, cell[from]));
  if (changed.length > 0 && !overwrite) return { done: false, changedSince: changed.map(placeOf) };
  begin({ entry, stored, now });
  queueInState(context.workbook, stored, { during, after }, () => group.write(entry.cells.map((cell) => cell[to])));
  await context.sync();
  return { done: true };
}

/** After a failure: cells and memory as they were; or the answer, when everything had been put back. */
export async function rollBackUndoFix(context: Excel.RequestContext, job: CellsBack): Promise<UndoAnswer | null> {
  return rollBackExchange(context, job, ({ journal }) => !journal.some(({ id }) => id === job.entry.id));
}

/** The same of a redo; done, when everything had been written. */
export async function rollBackRedoFix(context: Excel.RequestContext, job: CellsBack): Promise<UndoAnswer | null> {
  const isDone = ({ journal, unfinished }: AvvikaState): boolean =>
    unfinished === null && journal.some(({ id }) => id === job.entry.id);
  return rollBackExchange(context, job, isDone);
}

async function rollBackExchange(
  context: Excel.RequestContext,
  { entry, stored, now }: CellsBack,
  isDone: (state: AvvikaState) => boolean,
): Promise<UndoAnswer | null> {
  const group = groupOf(context, entry.cells);
  const { state, part } = await readState(context);
  if (isDone(state)) return { done: true };
  const found = group.inputs();
  group.write(now.map((input, i) => (isAsBefore(found[i], input) ? null : input)));
  if (state.unfinished !== null) queueStateBack(context.workbook, stored.state, stored.part, part);
  await context.sync();
  return null;
}

/**
 * What a start finds of fixes: work that was cut off is put back, and a fix that somebody has taken back by hand is forgotten.
 * Cells that somebody has written to since are left alone.
 */
export async function settleFixes(context: Excel.RequestContext, { state, part }: StoredState): Promise<AvvikaState> {
  if (part === null) return state;
  const unfinished = state.journal.find(({ id }) => id === state.unfinished?.entry);
  const entry = unfinished ?? state.journal.at(-1);
  if (entry?.kind !== "fix") return state;
  const group = groupOf(context, entry.cells);
  await context.sync();
  const found = group.inputs();
  const isUndone = entry.cells.every(({ before }, i) => isAt(found[i], before));
  if (!unfinished && !isUndone) return state;
  group.write(
    entry.cells.map(({ before, after }, i) => (isAt(found[i], after) && !isAt(found[i], before) ? before : null)),
  );
  const serial = state.unfinished?.serial ?? state.serial - 1;
  const settled = { ...withoutEntry(state, entry.id), unfinished: null, serial };
  if (remembersNothing(settled)) context.workbook.customXmlParts.getItem(part).delete();
  else queueState(context.workbook, settled, part);
  await context.sync();
  return settled;
}

function isAt(now: CellInput | null | undefined, then: CellInput): boolean {
  return now !== null && now !== undefined && isSameInput(now, then);
}

/** Content and format; a cell whose sheet is gone cannot be put back. */
function isAsBefore(now: CellInput | null | undefined, before: CellInput): boolean {
  return !now || (isSameInput(now, before) && now.numberFormat === before.numberFormat);
}

/** The cells where the journal says they are. */
function groupOf(context: Excel.RequestContext, cells: readonly ChangedCell[]): CellGroup {
  const places = cells.map(({ sheetName, address }) => ({
    sheet: sheetName,
    ...(parseAddress(address) ?? { row: 0, column: 0 }),
  }));
  return new CellGroup(context, places);
}
