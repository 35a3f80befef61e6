import { SessionProblem } from "../session.ts";
import type { AvvikaState } from "../state.ts";
import { logProblem } from "./officeHelpers.ts";
import { asProblem } from "./officeProblem.ts";
import { readState } from "./stateStore.ts";

/** Milliseconds in which Excel tells of what we did. */
const echoTime = 500;

/** How jobs are run: one at a time, each in one run of Excel's, and carried out or put back whole. */
export class Jobs {
  /** What the workbook remembers, as last seen; null when it has to be read again. */
  state: AvvikaState | null = null;
  #isBusy = false;
  /** Until then changes are our own (milliseconds of `performance.now`): Excel tells of them a little later. */
  #quietUntil = 0;

  /** Whether what Excel tells of now may be what we did ourselves. */
  get isOwnEcho(): boolean {
    return performance.now() <= this.#quietUntil;
  }

  /** One job at a time, in one run of Excel's. */
  async run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    if (this.#isBusy) throw new SessionProblem("busy");
    this.#isBusy = true;
    try {
      return await inExcel(work);
    } finally {
      this.#isBusy = false;
    }
  }

  /** Writes, or puts everything back; a job that turns out to have been finished counts. */
  async writing<T>(write: () => Promise<T>, putBack: (again: Excel.RequestContext) => Promise<T | null>): Promise<T> {
    this.#quietUntil = Infinity;
    this.state = null;
    try {
      return await write();
    } catch (error) {
      const finished = await inExcel(putBack).catch((cause: unknown) => {
        throw new SessionProblem("not-restored", { office: asProblem(error).office, cause });
      });
      if (finished !== null) return finished;
      throw error;
    } finally {
      this.#quietUntil = performance.now() + echoTime;
    }
  }

  /** A job that writes: `run` and `writing` in one. @throws SessionProblem read-only */
  async change<T>(
    write: (context: Excel.RequestContext) => Promise<T>,
    putBack: (again: Excel.RequestContext) => Promise<T | null>,
  ): Promise<T> {
    throwIfReadOnly();
    return this.run((context) => this.writing(() => write(context), putBack));
  }

  /** What the workbook remembers. */
  async remembered(): Promise<AvvikaState> {
    this.state ??= (await inExcel(readState)).state;
    return this.state;
  }
}

/** @throws SessionProblem read-only */
export function throwIfReadOnly(): void {
  if (Office.context.document.mode === Office.DocumentMode.ReadOnly) throw new SessionProblem("read-only");
}

/** @throws SessionProblem: whatever went wrong, as the pane understands it */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(work);
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code !== "cancelled") logProblem(problem);
    throw problem;
  }
}
