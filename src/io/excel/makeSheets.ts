import type { Progress } from "../../domain/progress.ts";
import { decidedSheets } from "../../pipeline/ownSheets.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import { keptTexts, reportLook } from "../../report/index.ts";
import type { SheetLayout } from "../../report/layout.ts";
import { SessionProblem } from "../session.ts";
import type { CreatedReports, PaneSettings, Work } from "../session.ts";
import type { Jobs } from "./jobs.ts";
import { isUnchanged } from "./readWorkbook.ts";
import { rollBack } from "./rollBack.ts";
import type { Snapshot } from "./snapshot.ts";
import { readState } from "./stateStore.ts";
import { steppedToEnd, throwIfCancelled } from "../steps.ts";
import { planJob, queueShow, writeReports } from "./writeReports.ts";
import type { PlannedJob, WrittenJob } from "./writeReports.ts";

/** Sheets to be written, and of what they were made. */
export interface MadeSheets {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly layouts: readonly SheetLayout[];
  /** What is remembered with them. */
  readonly remembered: Readonly<Record<string, string>>;
  readonly theme: PaneSettings["theme"];
  readonly snapshot: Snapshot;
  readonly checked: CheckedWorkbook;
}

/** How much of laying out is to say what the cells mean; the rest finds the formula and the look of each, before Excel hears of any. */
export const meaningShare = 0.5;

/** Writes the sheets of a job, or none of them. @throws SessionProblem changed-meanwhile, cancelled, and what Excel says no with */
export async function makeSheets(
  context: Excel.RequestContext,
  jobs: Jobs,
  { id, at, layouts, remembered, theme, snapshot, checked }: MadeSheets,
  work: Work,
): Promise<{ readonly written: WrittenJob; readonly created: CreatedReports }> {
  const job = { layouts, look: (layout: SheetLayout) => reportLook(layout, theme), remembered, id, at };
  const seen = ({ done, total }: Progress): void =>
    work.progress({ stage: "layout", sheet: null, done: meaningShare + ((1 - meaningShare) * done) / total, total: 1 });
  const planned = await steppedToEnd(planJob(job, snapshot), seen, work.signal);
  // Sheets of ours that people write on are read too: their text is kept.
  const sources = new Set([
    ...[...checked.tables, ...checked.commentary].map(({ sheet }) => sheet),
    ...decidedSheets(snapshot.workbook),
  ]);
  if (!(await isUnchanged(context, snapshot, sources))) throw new SessionProblem("changed-meanwhile");
  throwIfCancelled(work.signal);
  work.progress({ stage: "write", sheet: planned.plans[0]?.sheetName ?? null, done: 0, total: 1 });
  const sheets = planned.plans.map(({ sheetName, known }) => ({ sheetName, replaced: known !== null }));
  const written = await jobs.writing(
    () => writeReports(context, snapshot, planned),
    (again) => rolledBack(again, planned),
  );
  jobs.state = written.state;
  const lostRows = planned.plans.reduce((sum, { foreign }) => sum + foreign, 0);
  return { written, created: { sheets, keptTexts: keptTexts(layouts), lostRows, checked } };
}

/** What the workbook remembers when the job turns out to have been carried out; null when it is as it was. */
async function rolledBack(
  context: Excel.RequestContext,
  { job, trace, plans }: PlannedJob,
): Promise<WrittenJob | null> {
  if ((await rollBack(context, trace)) !== "finished") return null;
  queueShow(context.workbook, plans);
  return { state: (await readState(context)).state, id: job.id, kept: [] };
}
