import { parseAddress } from "../../domain/cell.ts";
import { SessionProblem } from "../session.ts";
import type { UndoAnswer } from "../session.ts";
import { remembersNothing, withoutEntry } from "../state.ts";
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

/**
 * Reads the cells of a fix and puts back what stood there, all of it or nothing. `begin` is told before anything is written.
 * Errors: @throws SessionProblem sheet-gone.
 */
export async function undoFix(
  context: Excel.RequestContext,
  stored: StoredState,
  entry: FixRecord,
  { overwrite, begin }: { readonly overwrite: boolean; readonly begin: (job: CellsBack) => void },
): Promise<UndoAnswer> {
  const { state } = stored;
  const group = groupOf(context, entry.cells);
  await context.sync();
  const now = group.inputs().map((input, i) => {
    if (!input) throw new SessionProblem("sheet-gone", { detail: entry.cells[i]?.sheetName ?? null });
    return input;
  });
  const changed = entry.cells.filter(({ after }, i) => !isSameInput(now[i] as CellInput, after));
  if (changed.length > 0 && !overwrite) return { done: false, changedSince: changed.map(placeOf) };
  begin({ entry, stored, now });
  const after = withoutEntry(state, entry.id);
  const during = { ...state, unfinished: { entry: entry.id, serial: after.serial } };
  queueInState(context.workbook, stored, { during, after }, () => group.write(entry.cells.map(({ before }) => before)));
  await context.sync();
  return { done: true };
}

/** After a failure: cells and memory as they were; or the answer, when everything had been put back. */
export async function rollBackUndoFix(
  context: Excel.RequestContext,
  { entry, stored, now }: CellsBack,
): Promise<UndoAnswer | null> {
  const group = groupOf(context, entry.cells);
  const { state, part } = await readState(context);
  if (!state.journal.some(({ id }) => id === entry.id)) return { done: true };
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
