import type { Texts } from "../../messages/texts.ts";
import type { JournalEntry } from "../session.ts";

/** What a session needs from the page it runs in. */
export interface SessionPage {
  /** The texts report sheets are written with, asked for each time: the language may change. */
  readonly texts: () => Texts;
  readonly now: () => Date;
  /** A name no other job has. */
  readonly newId: () => string;
}

/** What a job is remembered by. */
export function newEntry({ now, newId }: SessionPage): Pick<JournalEntry, "id" | "at"> {
  return { id: newId(), at: now().toISOString() };
}
