import { useTexts } from "../texts.tsx";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import { severities } from "../../rules/index.ts";
import type { PaneJob } from "../paneState.ts";
import { useSharedStyles } from "./sharedStyles.ts";

export interface AnnouncerProps {
  readonly job: PaneJob | null;
  readonly checked: CheckedWorkbook | null;
}

/** Tells a screen reader that work goes on, and what a check came to; not every sheet on the way. Quiet work is not told of. */
export function Announcer({ job, checked }: AnnouncerProps) {
  const shared = useSharedStyles();
  const texts = useTexts();
  const { frame, progress } = texts.pane;
  return (
    <div role="status" className={shared.heardOnly}>
      {job === null || job.isQuiet ? countsText() : workText(job)}
    </div>
  );

  function workText({ kind, progress: now }: PaneJob): string {
    if (now?.stage === "write") return progress.writing;
    return {
      check: progress.reading,
      reports: progress.reading,
      filter: progress.reading,
      fix: progress.fixing,
      overrule: texts.overrule.saving,
      accept: progress.remembering,
      undo: progress.undoing,
      redo: progress.redoing,
      highlight: texts.highlight.working,
    }[kind];
  }

  function countsText(): string {
    if (checked === null) return "";
    if (checked.tables.length === 0) return frame.noTables;
    const counts = severities
      .map((level) => ({ level, count: checked.findings.filter(({ severity }) => severity === level).length }))
      .filter(({ count }) => count > 0)
      .map(({ level, count }) => frame.count[level](count));
    return counts.length === 0 ? frame.nothingFound : counts.join(", ");
  }
}
