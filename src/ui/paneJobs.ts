import type { PaneSettings, Work } from "../io/session.ts";
import type { SessionProblemCode } from "../messages/problemTexts.ts";
import { oneAtATime, type Queue } from "./oneAtATime.ts";
import type { PaneJob, PaneState } from "./paneState.ts";
import { seldom } from "./progress.ts";
import { shownProblem } from "./shownProblem.ts";

/** The pane's state, and the work that changes it: one job at a time, and whatever goes wrong becomes `PaneState.trouble`. */
export interface PaneJobs {
  readonly state: () => PaneState;
  readonly set: (part: Partial<PaneState>) => void;
  /** Returns how to stop listening. */
  readonly subscribe: (changed: () => void) => () => void;
  /** Does a job that is shown, and that can be stopped where its kind allows; a quiet one gives way to what the user asks for. */
  readonly run: (
    kind: PaneJob["kind"],
    retry: () => void,
    work: (work: Work) => Promise<void>,
    isQuiet?: boolean,
  ) => Promise<void>;
  /** Does what takes no time to speak of. */
  readonly attempt: (action: () => Promise<void>, retry: () => void) => Promise<void>;
  readonly queue: Pick<Queue, "whenFree" | "isRunning">;
  /** Asks the job to stop. */
  readonly cancel: () => void;
}

/** These pass by themselves: a check nobody asked for says nothing about them, and the pane still says that it is out of date. */
const passing: readonly SessionProblemCode[] = [
  "busy",
  "cancelled",
  "cell-editing",
  "dialog-open",
  "excel-busy",
  "no-answer",
  "workbook-behind",
];
/** After these the workbook is not what was checked. */
const outOfDate: readonly SessionProblemCode[] = ["changed-meanwhile", "repair-outdated", "sheet-gone"];

/** `check`: what helps where the workbook is not what was checked. */
export function createPaneJobs(settings: PaneSettings, check: () => void): PaneJobs {
  let state: PaneState = {
    checked: null,
    isChanged: false,
    job: null,
    outcome: null,
    trouble: null,
    journal: [],
    undone: [],
    settings,
  };
  const listeners = new Set<() => void>();
  const queue = oneAtATime();

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
    const remedy = isOutOfDate ? { kind: "check" as const, run: check } : { kind: "retry" as const, run: retry };
    set({ trouble: { problem, remedy }, isChanged: state.isChanged || isOutOfDate });
  };

  return {
    state: () => state,
    set,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    run: (kind, retry, work, isQuiet = false) =>
      queue.run(isQuiet, async (signal) => {
        const isCancellable = kind === "check" || kind === "reports" || kind === "filter" || kind === "redo";
        const job: PaneJob = { kind, progress: null, isQuiet, isCancellable, isCancelling: false };
        set(isQuiet ? { job } : { job, outcome: null, trouble: null });
        const progress = seldom((now) => {
          if (state.job !== null && !isQuiet) set({ job: { ...state.job, progress: now } });
        });
        try {
          await work({ progress, signal });
        } catch (thrown) {
          if (!isQuiet || !passing.includes(shownProblem(thrown).code)) fail(thrown, retry);
        } finally {
          set({ job: null });
        }
      }),
    attempt: async (action, retry) => {
      try {
        await action();
      } catch (thrown) {
        fail(thrown, retry);
      }
    },
    queue,
    cancel: () => {
      if (state.job !== null) set({ job: { ...state.job, isCancelling: true } });
      queue.cancel();
    },
  };
}
