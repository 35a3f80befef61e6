import type { Acceptance } from "../../rules/accepted/index.ts";
import type { JournalRecord } from "../journal.ts";
import type { UndoAnswer } from "../session.ts";
import { withAcceptance } from "../state.ts";
import type { AvvikaState } from "../state.ts";
import type { AcceptRecord } from "./acceptFinding.ts";
import { placesOf } from "./journalPlaces.ts";
import { isRemembered, remember } from "./memory.ts";
import type { MemoryJob } from "./memory.ts";
import { redoOverruling } from "./overruleTables.ts";
import { redoFix, rollBackRedoFix } from "./putBack.ts";
import type { CellsBack } from "./putBack.ts";
import { checkWritable, readState } from "./stateStore.ts";
import type { StoredState } from "./stateStore.ts";

/** Something that was undone, with what it takes to do it again. */
export interface Undone {
  readonly entry: JournalRecord;
  /** Of an accepted finding. */
  readonly acceptance: Acceptance | null;
}

/** A redo under way. `trace` is known once the workbook has been read: what a roll-back needs. */
export interface RedoJob {
  readonly undone: Undone;
  /** ISO 8601, UTC. */
  readonly at: string;
  trace:
    { readonly kind: "cells"; readonly job: CellsBack } | { readonly kind: "memory"; readonly job: MemoryJob } | null;
}

/** What was undone of an entry, as the state tells it before. */
export function undoneOf({ journal, accepted }: AvvikaState, id: string): Undone | null {
  const entry = journal.find((one) => one.id === id);
  return entry ? { entry, acceptance: accepted.find((one) => one.id === id) ?? null } : null;
}

/**
 * Does again what was undone. Where the present is not what undoing left, nothing is done unless `overwrite` says so. Reports and filters
 * are not put back but made anew, by who knows what they were made of.
 * Errors: @throws SessionProblem sheet-gone, state-newer, and what Excel says no with.
 */
export async function redo(context: Excel.RequestContext, job: RedoJob, overwrite: boolean): Promise<UndoAnswer> {
  const stored = await readState(context);
  checkWritable(stored.state);
  const { at, undone } = job;
  const { entry, acceptance } = undone;
  if (stored.state.journal.some(({ id }) => id === entry.id)) return { done: true };
  switch (entry.kind) {
    case "fix":
      return redoFix(
        context,
        stored,
        { ...entry, at },
        {
          overwrite,
          begin: (cells) => {
            job.trace = { kind: "cells", job: cells };
          },
        },
      );
    case "overrule":
      return redoOverruling(context, stored, { ...entry, at }, { overwrite, job: memoryOf(job) });
    case "accept":
      return acceptance === null
        ? { done: true }
        : redoAcceptance(context, stored, { ...entry, at }, acceptance, { overwrite, job: memoryOf(job) });
    case "filter":
    case "reports":
      return { done: true };
  }
}

/** Accepted once more with another reason since, nothing is done unless `overwrite` says so. */
async function redoAcceptance(
  context: Excel.RequestContext,
  stored: StoredState,
  entry: AcceptRecord,
  acceptance: Acceptance,
  { overwrite, job }: { readonly overwrite: boolean; readonly job: MemoryJob },
): Promise<UndoAnswer> {
  const isAcceptedAnew = stored.state.accepted.some(({ fingerprint }) => fingerprint === acceptance.fingerprint);
  if (isAcceptedAnew && !overwrite) return { done: false, changedSince: placesOf(entry) };
  await remember(context, stored, withAcceptance(stored.state, entry, { ...acceptance, at: entry.at }), job);
  return { done: true };
}

function memoryOf(job: RedoJob): MemoryJob {
  const memory: MemoryJob = { serial: null };
  job.trace = { kind: "memory", job: memory };
  return memory;
}

/** After a failure: the answer when the redo turns out to have been carried out; null when the workbook is as it was. */
export async function rollBackRedo(context: Excel.RequestContext, { trace }: RedoJob): Promise<UndoAnswer | null> {
  switch (trace?.kind) {
    case undefined:
      return null;
    case "cells":
      return rollBackRedoFix(context, trace.job);
    case "memory":
      return (await isRemembered(context, trace.job)) ? { done: true } : null;
  }
}
