import type { WorkProgress } from "../io/session.ts";
import type { ProgressTexts } from "../messages/paneTexts.ts";

/** Where each stage lies on the bar, from 0 to 1. Reading goes over the bridge to Excel and takes the most time. */
const stretches: Readonly<
  Record<"check" | "reports", Readonly<Record<WorkProgress["stage"], readonly [number, number]>>>
> = {
  check: { read: [0, 0.6], recognise: [0.6, 0.75], diagnose: [0.75, 1], layout: [1, 1], write: [1, 1] },
  reports: { read: [0, 0.4], recognise: [0.4, 0.5], diagnose: [0.5, 0.6], layout: [0.6, 0.75], write: [0.75, 1] },
};

/** How much of a job is done, 0 to 1; undefined when nobody knows. */
export function shareDone(job: keyof typeof stretches, { stage, done, total }: WorkProgress): number | undefined {
  if (total <= 0) return undefined;
  const [from, to] = stretches[job][stage];
  return from + (to - from) * Math.min(1, done / total);
}

/** What is being done, as a sentence. */
export function stageText({ stage, sheet }: WorkProgress, texts: ProgressTexts): string {
  switch (stage) {
    case "read":
      return sheet === null ? texts.reading : texts.readingSheet(sheet);
    case "recognise":
      return texts.recognising;
    case "diagnose":
      return texts.diagnosing;
    case "layout":
      return texts.layingOut;
    case "write":
      return sheet === null ? texts.writing : texts.writingSheet(sheet);
  }
}

/** Milliseconds between two pictures of a bar that moves. */
const shortest = 50;

/** Hands progress on no oftener than the eye sees it, but every new stage and sheet at once: drawing is slower than the work. */
export function seldom(show: (progress: WorkProgress) => void): (progress: WorkProgress) => void {
  let last: WorkProgress | null = null;
  let shownAt = 0;
  return (progress) => {
    const now = performance.now();
    const isSame = last?.stage === progress.stage && last.sheet === progress.sheet;
    if (isSame && now - shownAt < shortest) return;
    last = progress;
    shownAt = now;
    show(progress);
  };
}
