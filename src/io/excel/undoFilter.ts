/** Taking a filter of ours off again, with the one that was there before. */
import type { JournalRecord } from "../journal.ts";
import { filterFingerprint, movedFilter } from "../rowFilter.ts";
import type { RowFilter } from "../rowFilter.ts";
import { SessionProblem } from "../session.ts";
import type { UndoAnswer } from "../session.ts";
import { remembersNothing, withoutEntry } from "../state.ts";
import type { AvvikaState } from "../state.ts";
import { placesOf } from "./journalPlaces.ts";
import { queueFilter, readFilter } from "./sheetFilter.ts";
import type { FilterPlace, StandingFilter } from "./sheetFilter.ts";
import { queueInState, queueState, queueStateBack, readState } from "./stateStore.ts";
import type { StoredState } from "./stateStore.ts";

type FilterRecord = Extract<JournalRecord, { kind: "filter" }>;

/** A filter on its way back. */
export interface FilterBack {
  readonly entry: FilterRecord;
  readonly stored: StoredState;
  /** What the rows were filtered by when the undo began. */
  readonly now: RowFilter | null;
}

/** How an undo goes about it. `begin` is told before anything is written. */
interface Manner {
  readonly overwrite: boolean;
  readonly begin: (job: FilterBack) => void;
}

/**
 * Puts back what the rows were filtered by, all of it or nothing. Where somebody has filtered them otherwise since, nothing is done
 * unless `overwrite` says so.
 * Errors: @throws SessionProblem sheet-gone, sheet-protected, filter-kept.
 */
export async function undoFilter(
  context: Excel.RequestContext,
  stored: StoredState,
  entry: FilterRecord,
  { overwrite, begin }: Manner,
): Promise<UndoAnswer> {
  const { sheetName: detail, before } = entry;
  const place = placeOf(entry);
  const standing = await readFilter(context, place);
  if (!standing) throw new SessionProblem("sheet-gone", { detail });
  const now = standing.filter;
  const isBefore = now !== "unknown" && filterFingerprint(now) === filterFingerprint(before);
  const isOurs = now !== "unknown" && filterFingerprint(now) === entry.after;
  if (!isBefore && !isOurs && !overwrite) return { done: false, changedSince: placesOf(entry) };
  if (!isBefore && standing.isProtected) throw new SessionProblem("sheet-protected", { detail });
  if (now === "unknown") throw new SessionProblem("filter-kept", { detail });
  begin({ entry, stored, now });
  const after = withoutEntry(stored.state, entry.id);
  const during = { ...stored.state, unfinished: { entry: entry.id, serial: after.serial } };
  queueInState(context.workbook, stored, { during, after }, () => {
    if (!isBefore) queueFilter(context, place, restored(entry, now));
  });
  await context.sync();
  return { done: true };
}

/** After a failure: filter and memory as they were; or the answer, when everything had been put back. */
export async function rollBackUndoFilter(
  context: Excel.RequestContext,
  { entry, stored, now }: FilterBack,
): Promise<UndoAnswer | null> {
  const { state, part } = await readState(context);
  if (!state.journal.some(({ id }) => id === entry.id)) return { done: true };
  const place = placeOf(entry);
  const standing = await readFilter(context, place);
  if (standing && !isLike(standing.filter, now)) queueFilter(context, place, now);
  if (state.unfinished !== null) queueStateBack(context.workbook, stored.state, stored.part, part);
  await context.sync();
  return null;
}

/** What a start finds of a filter, or its undo, that was cut off: what was there before is put back, and the entry forgotten. */
export async function settleFilter(
  context: Excel.RequestContext,
  { state, part }: StoredState,
  entry: FilterRecord,
): Promise<AvvikaState> {
  const place = placeOf(entry);
  const standing = await readFilter(context, place);
  const isLeft = standing && !standing.isProtected && !isLike(standing.filter, entry.before);
  if (isLeft) queueFilter(context, place, restored(entry, standing.filter));
  const serial = state.unfinished?.serial ?? state.serial;
  const settled = { ...withoutEntry(state, entry.id), unfinished: null, serial };
  if (remembersNothing(settled) && part !== null) context.workbook.customXmlParts.getItem(part).delete();
  else queueState(context.workbook, settled, part);
  await context.sync();
  return settled;
}

function placeOf({ sheetName, table }: FilterRecord): FilterPlace {
  return { sheet: sheetName, table };
}

function isLike(standing: StandingFilter, filter: RowFilter | null): boolean {
  return standing !== "unknown" && filterFingerprint(standing) === filterFingerprint(filter);
}

/** What was there before, where its cells are now. */
function restored({ before, address }: FilterRecord, now: StandingFilter): RowFilter | null {
  return before && now !== null && now !== "unknown" ? movedFilter(before, address, now.address) : before;
}
