import type { CellPlace, JournalEntry, PaneSettings, Work, WorkbookSession } from "../io/session.ts";
import type { SessionProblemCode } from "../messages/problemTexts.ts";
import type { ReportSettings } from "../pipeline/run.ts";
import type { Finding } from "../rules/finding.ts";
import type { PaneJob, PaneState } from "./paneState.ts";
import { shownProblem } from "./shownProblem.ts";

/** What the pane can do with the workbook. Nothing here rejects: what goes wrong becomes `PaneState.trouble`. */
export interface Pane {
  readonly state: () => PaneState;
  /** Returns how to stop listening. */
  readonly subscribe: (changed: () => void) => () => void;
  readonly check: () => Promise<void>;
  readonly cancel: () => void;
  readonly show: (place: CellPlace) => Promise<void>;
  /** Writes the finding's repair and checks anew. */
  readonly fix: (finding: Finding) => Promise<void>;
  readonly createReports: (settings: ReportSettings) => Promise<void>;
  readonly undo: (entry: JournalEntry, overwrite: boolean) => Promise<void>;
  readonly saveSettings: (settings: PaneSettings) => Promise<void>;
  /** Takes away what the last thing came to, or went wrong with. */
  readonly dismiss: () => void;
  /** Stops listening to the workbook. */
  readonly close: () => void;
}

/** Milliseconds of quiet after a change before the workbook is checked by itself. */
const pauseBeforeCheck = 1500;
/** A check that took longer (milliseconds) is not repeated unasked: reading would be in the way of the user's work. */
const quickCheck = 1500;

/** These pass by themselves: a check nobody asked for says nothing about them, and the pane still says that it is out of date. */
const passing: readonly SessionProblemCode[] = ["busy", "cell-editing", "dialog-open", "excel-busy", "cancelled"];
/** After these the workbook is not what was checked. */
const outOfDate: readonly SessionProblemCode[] = ["changed-meanwhile", "repair-outdated", "sheet-gone"];

interface RunningJob {
  readonly isQuiet: boolean;
  readonly abort: AbortController;
  readonly ended: Promise<void>;
}

/** The pane's state over one session, with one job at a time. */
export function createPane(session: WorkbookSession): Pane {
  let state: PaneState = {
    checked: null,
    isChanged: false,
    job: null,
    outcome: null,
    trouble: null,
    journal: [],
    settings: session.settings,
  };
  const listeners = new Set<() => void>();
  let running: RunningJob | null = null;
  let changes = 0;
  let lastCheckTook = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const set = (part: Partial<PaneState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };

  const fail = (thrown: unknown, retry: () => void): void => {
    const problem = shownProblem(thrown);
    if (problem.code === "cancelled") {
      set({ outcome: state.outcome ?? { kind: "cancelled" } });
      return;
    }
    const isOutOfDate = outOfDate.includes(problem.code);
    const remedy = isOutOfDate
      ? ({ kind: "check", run: () => void check() } as const)
      : { kind: "retry" as const, run: retry };
    set({ trouble: { problem, remedy }, isChanged: state.isChanged || isOutOfDate });
  };

  const run = async (
    kind: PaneJob["kind"],
    retry: () => void,
    work: (work: Work) => Promise<void>,
    isQuiet = false,
  ): Promise<void> => {
    while (running !== null) {
      if (isQuiet || !running.isQuiet) return;
      running.abort.abort();
      await running.ended;
    }
    const abort = new AbortController();
    const isCancellable = kind === "check" || kind === "reports";
    const job: PaneJob = { kind, progress: null, isQuiet, isCancellable, isCancelling: false };
    const progress: Work["progress"] = (now) => {
      if (state.job !== null) set({ job: { ...state.job, progress: now } });
    };
    set(isQuiet ? { job } : { job, outcome: null, trouble: null });
    const ended = (async () => {
      try {
        await work({ progress, signal: abort.signal });
      } catch (thrown) {
        if (!isQuiet || !passing.includes(shownProblem(thrown).code)) fail(thrown, retry);
      } finally {
        running = null;
        set({ job: null });
      }
    })();
    running = { isQuiet, abort, ended };
    await ended;
  };

  /** Reads and checks, as part of a job. */
  const refresh = async (work: Work): Promise<void> => {
    const [changesBefore, started] = [changes, performance.now()];
    const checked = await session.check(work);
    lastCheckTook = performance.now() - started;
    set({ checked, isChanged: changes !== changesBefore, journal: await session.journal() });
  };
  /** The same after something of ours was written: until it is done, what is shown is out of date. */
  const refreshAfterWriting = async (work: Work): Promise<void> => {
    set({ isChanged: true, journal: await session.journal() });
    await refresh(work);
  };

  const check = (isQuiet = false): Promise<void> => run("check", () => void check(), refresh, isQuiet);

  const checkSoon = (): void => {
    clearTimeout(timer);
    if (lastCheckTook > quickCheck || state.checked === null) return;
    timer = setTimeout(() => {
      if (running !== null) checkSoon();
      else if (state.isChanged) void check(true);
    }, pauseBeforeCheck);
  };

  const fix = (finding: Finding): Promise<void> =>
    run(
      "fix",
      () => void fix(finding),
      async (work) => {
        if (state.checked === null) return;
        const entry = await session.fix(state.checked, finding, finding.repair);
        set({ outcome: { kind: "fixed", entry } });
        await refreshAfterWriting(work);
      },
    );

  const createReports = (settings: ReportSettings): Promise<void> =>
    run(
      "reports",
      () => void createReports(settings),
      async (work) => {
        const changesBefore = changes;
        const created = await session.createReports(settings, work);
        const journal = await session.journal();
        const entry = journal.find(({ kind }) => kind === "reports");
        set({
          checked: created.checked,
          isChanged: changes !== changesBefore,
          journal,
          outcome: { kind: "created", created, entry },
        });
      },
    );

  const undo = (entry: JournalEntry, overwrite: boolean): Promise<void> =>
    run(
      "undo",
      () => void undo(entry, overwrite),
      async (work) => {
        const answer = await session.undo(entry.id, overwrite);
        if (!answer.done) {
          set({ outcome: { kind: "conflict", entry, changedSince: answer.changedSince } });
          return;
        }
        set({ outcome: { kind: "undone" } });
        await refreshAfterWriting(work);
      },
    );

  const saveSettings = async (settings: PaneSettings): Promise<void> => {
    set({ settings, trouble: null });
    try {
      await session.saveSettings(settings);
    } catch (thrown) {
      fail(thrown, () => void saveSettings(settings));
    }
  };

  const show = async (place: CellPlace): Promise<void> => {
    try {
      await session.show(place);
    } catch (thrown) {
      fail(thrown, () => void show(place));
    }
  };

  const stopListening = session.onChange(() => {
    changes += 1;
    if (state.checked !== null && !state.isChanged) set({ isChanged: true });
    checkSoon();
  });

  return {
    state: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    check: () => check(),
    cancel: () => {
      if (running === null || state.job === null) return;
      set({ job: { ...state.job, isCancelling: true } });
      running.abort.abort();
    },
    show,
    fix,
    createReports,
    undo,
    saveSettings,
    dismiss: () => set({ outcome: null, trouble: null }),
    close: () => {
      clearTimeout(timer);
      stopListening();
    },
  };
}
