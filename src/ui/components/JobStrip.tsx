import type { Texts } from "../../messages/texts.ts";
import type { PaneJob } from "../paneState.ts";
import { shareDone, stageText } from "../progress.ts";
import { useTexts } from "../texts.tsx";
import { ProgressStrip } from "./ProgressStrip.tsx";

export interface JobStripProps {
  /** Null: the pane is still being opened. */
  readonly job: PaneJob | null;
  /** Stays unseen at first, so that what is done at once does not flicker. */
  readonly isLate?: boolean;
  readonly onCancel?: () => void;
}

/** What is being done, how far it has come, and a way to stop it. */
export function JobStrip({ job, isLate = false, onCancel }: JobStripProps) {
  const texts = useTexts();
  const share = job?.progress ? shareDone(job.kind === "reports" ? "reports" : "check", job.progress) : undefined;
  return (
    <ProgressStrip
      text={jobText(job, texts)}
      share={share ?? null}
      isLate={isLate}
      isCancelling={job?.isCancelling === true}
      {...(job?.isCancellable === true && onCancel ? { onCancel } : {})}
    />
  );
}

/** The work as a sentence. */
export function jobText(job: PaneJob | null, { pane: { progress: words }, overrule, highlight }: Texts): string {
  if (job === null) return words.starting;
  if (job.isCancelling) return words.cancelling;
  if (job.progress) return stageText(job.progress, words);
  return {
    check: words.reading,
    reports: words.reading,
    filter: words.reading,
    fix: words.fixing,
    overrule: overrule.saving,
    accept: words.remembering,
    undo: words.undoing,
    redo: words.redoing,
    highlight: highlight.working,
  }[job.kind];
}
