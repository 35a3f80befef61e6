import type { Acceptance } from "../../rules/accepted/index.ts";
import { withAcceptance, withoutEntry } from "../state.ts";
import type { AvvikaState, JournalRecord } from "../state.ts";
import { checkWritable, queueState, readState } from "./stateStore.ts";
import type { StoredState } from "./stateStore.ts";

/** A change of the memory alone. `serial` is the state's from before, once it is known. */
export interface MemoryJob {
  serial: number | null;
}

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

/** Forgets an acceptance, and the entry of the journal that tells of it. */
export async function forgetAcceptance(
  context: Excel.RequestContext,
  stored: StoredState,
  id: string,
  job: MemoryJob,
): Promise<void> {
  await remember(context, stored, withoutEntry(stored.state, id), job);
}

async function remember(
  context: Excel.RequestContext,
  { state, part }: StoredState,
  after: AvvikaState,
  job: MemoryJob,
): Promise<void> {
  job.serial = state.serial;
  queueState(context.workbook, after, part);
  await context.sync();
}

/** After a failure: whether it had been remembered, and only the answer was lost. One part is written whole or not at all. */
export async function isRemembered(context: Excel.RequestContext, { serial }: MemoryJob): Promise<boolean> {
  if (serial === null) return false;
  return (await readState(context)).state.serial > serial;
}
