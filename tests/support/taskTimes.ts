/** What a trace of Chromium says about tasks: how long the processor worked on each, whatever else the machine did meanwhile. */
import type { Browser } from "playwright-core";

/** The parts of a trace event that are read here; microseconds. */
interface TraceEvent {
  readonly name: string;
  /** The thread. */
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of the processor's time. */
  readonly tdur?: number;
}

/** Of the mark that page and trace both have, so that the clock of one can be told in the other's. */
export const markName = "tasks-are-done";

/** Traces the tasks of a browser's pages from now on. Returns how to end it. Playwright's own tracing stops at a full buffer, in silence. */
export async function traceTasks(browser: Browser): Promise<() => Promise<readonly TraceEvent[]>> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    // Nothing else is kept: there are millions.
    for (const event of value as unknown as TraceEvent[])
      if (event.name === "RunTask" || event.name === markName) events.push(event);
  });
  await session.send("Tracing.start", {
    traceConfig: {
      recordMode: "recordAsMuchAsPossible",
      includedCategories: ["disabled-by-default-devtools.timeline", "blink.user_timing"],
      excludedCategories: ["*"],
    },
  });
  return async () => {
    const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
    await session.send("Tracing.end");
    await complete;
    await session.detach();
    return events;
  };
}

/**
 * Milliseconds of the processor's for tasks that a page saw, garbage and all. `marked`: when it set the mark, on the clock of the tasks.
 * @throws Error for a task that the trace lacks
 */
export function processorTimes(
  trace: readonly TraceEvent[],
  marked: number,
  tasks: readonly { readonly startTime: number; readonly duration: number }[],
): number[] {
  const mark = trace.find(({ name }) => name === markName);
  if (!mark) throw new Error("the trace lacks the mark");
  const offset = mark.ts / 1000 - marked;
  const run = trace.filter(({ name, tid }) => name === "RunTask" && tid === mark.tid);
  return tasks.map(({ startTime, duration }) => {
    // The two clocks differ by a little: the middle is within.
    const middle = (startTime + duration / 2 + offset) * 1000;
    const same = run.find(({ ts, dur = 0 }) => ts <= middle && middle <= ts + dur);
    if (same?.tdur === undefined) throw new Error(`the trace lacks the task at ${String(startTime)}`);
    return same.tdur / 1000;
  });
}
