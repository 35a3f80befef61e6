import type { Acceptance } from "../../rules/accepted/index.ts";
import type { UndoAnswer } from "../session.ts";
import { withAcceptance, withoutEntry } from "../state.ts";
import type { JournalRecord } from "../journal.ts";
import { remember } from "./memory.ts";
import type { MemoryJob } from "./memory.ts";
import { checkWritable, readState } from "./stateStore.ts";
import type { StoredState } from "./stateStore.ts";

export type AcceptRecord = Extract<JournalRecord, { kind: "accept" }>;

/** Remembers that a finding is accepted. @throws SessionProblem state-newer, and what Excel says no with */
export async function acceptFinding(
  context: Excel.RequestContext,
  entry: AcceptRecord,
  acceptance: Acceptance,
  job: MemoryJob,
): Promise<true> {
  const stored = await readState(context);
  checkWritable(stored.state);
  await remember(context, stored, withAcceptance(stored.state, entry, acceptance), job);
  return true;
}

/** Forgets an acceptance and the entry of the journal that tells of it; the journal may be too short to do so still. */
export async function forgetAcceptance(
  context: Excel.RequestContext,
  stored: StoredState,
  id: string,
  job: MemoryJob,
): Promise<UndoAnswer> {
  const { journal, accepted } = stored.state;
  const isKnown = [...journal, ...accepted].some((one) => one.id === id);
  if (isKnown) await remember(context, stored, withoutEntry(stored.state, id), job);
  return { done: true };
}
