/** What a trace of Chromium says about tasks: how long the processor worked on each, whatever else the machine did meanwhile. */

/** The parts of a trace event that are read here; microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  /** Of the processor's time. */
  readonly tdur?: number;
}

/** A mark that page and trace both have, so that the clock of one can be told in the other's. */
export interface CommonMark {
  readonly name: string;
  /** Milliseconds on the page's clock. */
  readonly startTime: number;
}

/** What a trace must hold for `processorTime`. */
export const taskCategories = ["disabled-by-default-devtools.timeline", "blink.user_timing", "v8"];

/** Two clocks agree this well, in milliseconds. */
const slack = 2;

/** Milliseconds of the processor's for tasks that a page saw, without major collections of garbage; what the trace does not hold is as long as the page saw it. */
export function processorTimes(
  trace: Buffer,
  mark: CommonMark,
  tasks: readonly { readonly startTime: number; readonly duration: number }[],
): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const marked = traceEvents.find(({ name }) => name === mark.name);
  if (!marked) throw new Error("the trace lacks the mark");
  const offset = marked.ts / 1000 - mark.startTime;
  const long = traceEvents.filter(({ name, dur = 0 }) => name === "RunTask" && dur >= 40_000);
  // Frames of one page share a heap, and whoever happens to run collects everybody's garbage.
  const collections = traceEvents.filter(({ name }) => name === "MajorGC");
  return tasks.map(({ startTime, duration }) => {
    const same = long.find(
      ({ ts, dur = 0 }) =>
        Math.abs(ts / 1000 - offset - startTime) <= slack && Math.abs(dur / 1000 - duration) <= 2 * slack,
    );
    if (same?.tdur === undefined) return duration;
    const end = same.ts + (same.dur ?? 0);
    const collected = collections.filter(({ ts }) => ts >= same.ts && ts < end);
    return collected.reduce((left, { tdur = 0 }) => left - tdur, same.tdur) / 1000;
  });
}
