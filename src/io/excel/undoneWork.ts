import type { JournalEntry, Work } from "../session.ts";
import type { JournalRecord } from "../journal.ts";
import type { Undone } from "./redo.ts";
import { shownEntry } from "./shownEntry.ts";

/** Does something as it was asked for once, with the workbook as it is now. */
export type Remake = (work: Work) => Promise<unknown>;

/** Kinds of work that are made anew rather than put back. */
const madeAnew: readonly JournalRecord["kind"][] = ["reports", "filter"];

/** What has been undone, and can be done again for as long as the page is open. */
export class UndoneWork {
  readonly #undone = new Map<string, Undone>();
  /** How sheets and filters were made, by journal entry. */
  readonly #remakes = new Map<string, Remake>();

  /** Sheets or a filter were made, and this is how. */
  made(id: string, remake: Remake): void {
    this.#remakes.set(id, remake);
  }

  /** That of which nobody knows how it was made, in an earlier session, cannot be made again. */
  add(undone: Undone | null): void {
    if (undone === null || (madeAnew.includes(undone.entry.kind) && !this.#remakes.has(undone.entry.id))) return;
    this.#undone.set(undone.entry.id, undone);
  }

  get(id: string): Undone | undefined {
    return this.#undone.get(id);
  }

  remakeOf(id: string): Remake | undefined {
    const kind = this.#undone.get(id)?.entry.kind;
    return kind !== undefined && madeAnew.includes(kind) ? this.#remakes.get(id) : undefined;
  }

  delete(id: string): void {
    this.#undone.delete(id);
  }

  /** The latest first. */
  entries(): readonly JournalEntry[] {
    return [...this.#undone.values()].map(({ entry }) => shownEntry(entry)).reverse();
  }
}
