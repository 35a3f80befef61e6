import { Button, makeStyles, mergeClasses, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { Texts } from "../../messages/texts.ts";
import type { PaneJob } from "../paneState.ts";
import { shareDone, stageText } from "../progress.ts";
import { useTexts } from "../texts.tsx";

export interface JobStripProps {
  /** Null: the pane is still being opened. */
  readonly job: PaneJob | null;
  /** Stays unseen at first, so that what is done at once does not flicker. */
  readonly isLate?: boolean;
  readonly onCancel?: () => void;
}

/** What is being done, how far it has come, and a way to stop it. */
export function JobStrip({ job, isLate = false, onCancel }: JobStripProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { progress: words } = texts.pane;
  const share = job?.progress ? shareDone(job.kind === "reports" ? "reports" : "check", job.progress) : undefined;
  return (
    <div className={mergeClasses(styles.strip, isLate && styles.late)}>
      <div className={styles.line}>
        <Text size={200}>{jobText(job, texts)}</Text>
        {job?.isCancellable === true && onCancel && (
          <Button size="small" appearance="subtle" disabledFocusable={job.isCancelling} onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
      </div>
      <ProgressBar aria-label={words.label} {...(share === undefined ? {} : { value: share })} />
    </div>
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

const useStyles = makeStyles({
  strip: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  late: {
    animationName: { from: { opacity: 0 }, to: { opacity: 0 } },
    animationDuration: "300ms",
  },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "24px",
    overflowWrap: "anywhere",
  },
});
