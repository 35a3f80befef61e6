import type { CreatedReports, JournalEntry, Work } from "../session.ts";
import type { Undone } from "./redo.ts";
import { shownEntry } from "./shownEntry.ts";

/** Makes sheets as they were asked for once, of the workbook as it is now. */
export type Remake = (work: Work) => Promise<CreatedReports>;

/** What has been undone, and can be done again for as long as the page is open. */
export class UndoneWork {
  readonly #undone = new Map<string, Undone>();
  /** How sheets were made, by journal entry. */
  readonly #remakes = new Map<string, Remake>();

  /** Sheets were made, and this is how. */
  made(id: string, remake: Remake): void {
    this.#remakes.set(id, remake);
  }

  /** Sheets of which nobody knows how they were made, in an earlier session, cannot be made again. */
  add(undone: Undone | null): void {
    if (undone === null || (undone.entry.kind === "reports" && !this.#remakes.has(undone.entry.id))) return;
    this.#undone.set(undone.entry.id, undone);
  }

  get(id: string): Undone | undefined {
    return this.#undone.get(id);
  }

  remakeOf(id: string): Remake | undefined {
    return this.#undone.get(id)?.entry.kind === "reports" ? this.#remakes.get(id) : undefined;
  }

  delete(id: string): void {
    this.#undone.delete(id);
  }

  /** The latest first. */
  entries(): readonly JournalEntry[] {
    return [...this.#undone.values()].map(({ entry }) => shownEntry(entry)).reverse();
  }
}
