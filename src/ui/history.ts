import type { JournalEntry, Work, WorkbookSession } from "../io/session.ts";
import type { Outcome, PaneJob } from "./paneState.ts";

/** Taking back what Avvika did, and doing it again. */
export interface History {
  /** Takes an acceptance back, by its id. */
  readonly takeBack: (id: string) => Promise<void>;
  readonly undo: (entry: JournalEntry, overwrite: boolean) => Promise<void>;
  readonly redo: (entry: JournalEntry, overwrite: boolean) => Promise<void>;
}

/** How the pane does a piece of work. */
interface Doing {
  readonly run: (kind: PaneJob["kind"], retry: () => void, work: (work: Work) => Promise<void>) => Promise<void>;
  readonly tell: (outcome: Outcome) => void;
  /** Reads anew after something of ours was written. */
  readonly refresh: (work: Work) => Promise<void>;
}

export function createHistory(session: WorkbookSession, { run, tell, refresh }: Doing): History {
  const undoneNow = (id: string): JournalEntry | undefined => session.undone().find((entry) => entry.id === id);

  const takeBack = (id: string): Promise<void> =>
    run(
      "undo",
      () => void takeBack(id),
      async (work) => {
        await session.undo(id, true);
        tell({ kind: "takenBack", entry: undoneNow(id) });
        await refresh(work);
      },
    );

  const undo = (entry: JournalEntry, overwrite: boolean): Promise<void> =>
    run(
      "undo",
      () => void undo(entry, overwrite),
      async (work) => {
        const answer = await session.undo(entry.id, overwrite);
        if (!answer.done) {
          tell({ kind: "conflict", entry, changedSince: answer.changedSince, wanted: "undo" });
          return;
        }
        tell({ kind: entry.kind === "accept" ? "takenBack" : "undone", entry: undoneNow(entry.id) });
        await refresh(work);
      },
    );

  const redo = (entry: JournalEntry, overwrite: boolean): Promise<void> =>
    run(
      "redo",
      () => void redo(entry, overwrite),
      async (work) => {
        const answer = await session.redo(entry.id, overwrite, work);
        if (!answer.done) {
          tell({ kind: "conflict", entry, changedSince: answer.changedSince, wanted: "redo" });
          return;
        }
        const [latest] = await session.journal();
        tell({ kind: "redone", entry: latest });
        await refresh(work);
      },
    );

  return { takeBack, undo, redo };
}
