import { addedBy, withChange, type OverrulingChange } from "../../recognise/overrule/change.ts";
import type { Overruling } from "../../recognise/overrule/overruling.ts";
import { overrulingXml } from "../overrulingXml.ts";
import type { UndoAnswer } from "../session.ts";
import { withEntry, withoutEntry } from "../state.ts";
import type { JournalRecord } from "../journal.ts";
import type { AvvikaState } from "../state.ts";
import { placesOf } from "./journalPlaces.ts";
import { remember, type MemoryJob } from "./memory.ts";
import { checkWritable, readState } from "./stateStore.ts";
import type { StoredState } from "./stateStore.ts";

type OverruleRecord = Extract<JournalRecord, { kind: "overrule" }>;

/** What the journal is to tell of it. */
export type OverruleEntry = Pick<OverruleRecord, "id" | "at" | "sheetName" | "address">;

/** Remembers what a person has decided about a table. @throws SessionProblem state-newer, and what Excel says no with */
export async function overruleTables(
  context: Excel.RequestContext,
  what: OverruleEntry,
  change: OverrulingChange,
  job: MemoryJob,
): Promise<OverruleRecord> {
  const stored = await readState(context);
  checkWritable(stored.state);
  const entry = recordOf(what, change, stored.state.overrulings);
  const overrulings = withChange(stored.state.overrulings, change, what.id);
  await remember(context, stored, { ...withEntry(stored.state, entry), overrulings }, job);
  return entry;
}

/** The journal's entry for a change of these decisions. */
function recordOf(what: OverruleEntry, change: OverrulingChange, overrulings: readonly Overruling[]): OverruleRecord {
  const added = addedBy(change, what.id);
  const before = overrulings.filter(({ id }) => change.removed.includes(id));
  return { ...what, kind: "overrule", before, after: added ? [added] : [] };
}

/** How an undo or a redo goes about it. */
interface Manner {
  readonly overwrite: boolean;
  readonly job: MemoryJob;
}

/** Puts back what was decided before. Where it has been decided anew since, nothing is done unless `overwrite` says so. */
export async function undoOverruling(
  context: Excel.RequestContext,
  stored: StoredState,
  entry: OverruleRecord,
  manner: Manner,
): Promise<UndoAnswer> {
  return exchange(
    context,
    stored,
    entry,
    { from: "after", to: "before", ...manner },
    withoutEntry(stored.state, entry.id),
  );
}

/** The same the other way: decides again what was taken back. */
export async function redoOverruling(
  context: Excel.RequestContext,
  stored: StoredState,
  entry: OverruleRecord,
  manner: Manner,
): Promise<UndoAnswer> {
  return exchange(context, stored, entry, { from: "before", to: "after", ...manner }, withEntry(stored.state, entry));
}

async function exchange(
  context: Excel.RequestContext,
  stored: StoredState,
  entry: OverruleRecord,
  { from, to, overwrite, job }: Manner & Readonly<Record<"from" | "to", "before" | "after">>,
  state: AvvikaState,
): Promise<UndoAnswer> {
  const { overrulings } = stored.state;
  const ids = new Set([...entry.before, ...entry.after].map(({ id }) => id));
  const now = overrulings.filter(({ id }) => ids.has(id));
  if (!areSame(now, entry[from]) && !overwrite) return { done: false, changedSince: placesOf(entry) };
  const others = overrulings.filter(({ id }) => !ids.has(id));
  await remember(context, stored, { ...state, overrulings: [...others, ...entry[to]] }, job);
  return { done: true };
}

function areSame(some: readonly Overruling[], others: readonly Overruling[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, at) => overrulingXml(one) === overrulingXml(others[at] as Overruling))
  );
}
