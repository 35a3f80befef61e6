import type { JournalEntry, UndoAnswer, Work } from "../session.ts";
import type { Jobs } from "./jobs.ts";
import { throwIfReadOnly } from "./jobs.ts";
import { redo, rollBackRedo } from "./redo.ts";
import type { RedoJob } from "./redo.ts";
import { shownEntry } from "./shownEntry.ts";
import { rollBackUndo, undo } from "./undo.ts";
import type { UndoJob } from "./undo.ts";
import { UndoneWork, type Remake } from "./undoneWork.ts";
import type { KeptReport, WrittenJob } from "./writeReports.ts";

/** What was done to the workbook, undone and done again. */
export class History {
  readonly #jobs: Jobs;
  readonly #now: () => Date;
  /** By journal entry: what stood where its reports were written anew. Gone when the page closes. */
  readonly #kept = new Map<string, readonly KeptReport[]>();
  readonly #undone = new UndoneWork();

  constructor(jobs: Jobs, now: () => Date) {
    this.#jobs = jobs;
    this.#now = now;
  }

  /** Something was made, and this is how it can be made again. */
  made({ id, kept }: Pick<WrittenJob, "id" | "kept">, remake: Remake): void {
    this.#kept.set(id, kept);
    this.#undone.made(id, remake);
  }

  async journal(): Promise<readonly JournalEntry[]> {
    const { journal } = await this.#jobs.remembered();
    return journal.map((entry) => shownEntry(entry, this.#kept.get(entry.id))).reverse();
  }

  async undo(id: string, overwrite: boolean): Promise<UndoAnswer> {
    const job: UndoJob = { id, kept: this.#kept.get(id) ?? [], trace: null, undone: null };
    const answer = await this.#jobs.change(
      (context) => undo(context, job, overwrite),
      (again) => rollBackUndo(again, job),
    );
    if (answer.done) this.#undone.add(job.undone);
    return answer;
  }

  undone(): readonly JournalEntry[] {
    return this.#undone.entries();
  }

  async redo(id: string, overwrite: boolean, work: Work): Promise<UndoAnswer> {
    throwIfReadOnly();
    const undone = this.#undone.get(id);
    const remake = this.#undone.remakeOf(id);
    // Sheets and filters are taken away, or put back as they were: what can be done again is to make them.
    if (remake) await remake(work);
    else if (undone) {
      const job: RedoJob = { undone, at: this.#now().toISOString(), trace: null };
      const answer = await this.#jobs.change(
        (context) => redo(context, job, overwrite),
        (again) => rollBackRedo(again, job),
      );
      if (!answer.done) return answer;
    }
    this.#undone.delete(id);
    return { done: true };
  }
}
