import { rangeAddress } from "../../domain/cell.ts";
import { partOf, type Progress } from "../../domain/progress.ts";
import type { SheetLayout } from "../../report/layout.ts";
import type { ReportLook } from "../../report/styleSheet.ts";
import { drawnCharts } from "../chart/drawnChart.ts";
import type { FormulaScope } from "../formula/formulaText.ts";
import { SessionProblem } from "../session.ts";
import type { LayoutIndex } from "../layoutIndex.ts";
import { draftsOf, withEntry, withReports } from "../state.ts";
import type { JournalRecord, WrittenSheet } from "../journal.ts";
import type { AvvikaState, ReportState } from "../state.ts";
import { chunkBatches } from "./cellChunks.ts";
import { contentFingerprint, valuesFingerprint } from "./readCells.ts";
import { anchorFormula, markName, queueMark } from "./marks.ts";
import { deletionsOf, queueGoneMarks, queueMove, queueRowMoves } from "./moveRows.ts";
import { clearedSheet } from "./officeHelpers.ts";
import { planReports } from "./reportPlan.ts";
import type { ReportPlan } from "./reportPlan.ts";
import type { Snapshot } from "./snapshot.ts";
import { queueChartsGone } from "./writeCharts.ts";
import { queueImage, queueImageRules } from "./sheetImage.ts";
import type { SheetImage } from "./sheetImage.ts";
import { queueSheetGone } from "./restoreSheet.ts";
import { temporaryName } from "./marks.ts";
import type { JobTrace } from "./rollBack.ts";
import { queueState } from "./stateStore.ts";
import { showsAsComputed } from "./verify.ts";
import { prepareLayout, queueLayout, queueSheetLook, wholeRange, type PreparedLayout } from "./writeLayout.ts";

/** What a report job writes, and under what name it is remembered. */
export interface ReportJob {
  readonly layouts: readonly SheetLayout[];
  readonly look: (layout: SheetLayout) => ReportLook;
  readonly remembered: Readonly<Record<string, string>>;
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** A report job that has been planned and has not touched the workbook yet. */
export interface PlannedJob {
  readonly job: ReportJob;
  readonly plans: readonly ReportPlan[];
  /** In the order of the plans. */
  readonly prepared: readonly PreparedLayout[];
  readonly trace: JobTrace;
}

/** Plans it and prepares its sheets, in steps. @throws SessionProblem structure-locked, sheet-protected */
export function* planJob(job: ReportJob, { outline, workbook }: Snapshot): Generator<Progress, PlannedJob> {
  const plans = planReports(job.layouts, outline, workbook);
  const places = new Map(plans.map(({ index, sheetName }) => [index.layout.key, { index, sheetName }]));
  const prepared: PreparedLayout[] = [];
  for (const { index } of plans) {
    const scope: FormulaScope = { index, report: (key) => places.get(key), newFunctionPrefix: "" };
    yield { done: prepared.length, total: plans.length };
    const stage = prepareLayout(scope, job.look(index.layout));
    prepared.push(yield* partOf(stage, prepared.length / plans.length, (prepared.length + 1) / plans.length));
  }
  return {
    job,
    plans,
    prepared,
    trace: {
      serial: outline.state.serial,
      namesBefore: new Map(
        outline.names.flatMap(({ name, formula, sheet }) => (sheet === null ? [[name, formula]] : [])),
      ),
      namesGiven: plans.flatMap(({ anchor, names }) => [anchor, ...names.map(({ name }) => name)]),
      sheetsBefore: new Set(outline.sheets.map(({ id }) => id)),
      replaced: plans.flatMap(({ known }) => known?.name ?? []),
    },
  };
}

/** What a report job leaves. */
export interface WrittenJob {
  readonly state: AvvikaState;
  /** Id of its journal entry. */
  readonly id: string;
  /** What stood where it wrote anew: to be drawn again on undo, as long as this page is open. */
  readonly kept: readonly KeptReport[];
}

export interface KeptReport {
  /** `SheetLayout.key`. */
  readonly key: string;
  readonly image: SheetImage;
  readonly report: ReportState | undefined;
  /** Names into the sheet, with their formulas without "=". */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Writes the sheets: one batch for new ones, three where a sheet is emptied first, more to read back large ones; then one that makes it
 * count. Whoever calls rolls back when it fails.
 * Errors: @throws SessionProblem not-verified, and what Excel says no with.
 */
export async function writeReports(
  context: Excel.RequestContext,
  { outline }: Snapshot,
  { job, plans, prepared, trace }: PlannedJob,
): Promise<WrittenJob> {
  const { workbook } = context;
  const kept: KeptReport[] = [];
  const { serial } = outline.state;
  const sheets: Excel.Worksheet[] = [];
  const rowMarks: string[] = [];
  for (const [i, plan] of plans.entries()) {
    const mark = { layoutKey: plan.index.layout.key, serial, anchor: plan.anchor };
    if (plan.known) {
      const backup = workbook.worksheets.getItem(plan.known.id).copy("End");
      backup.name = temporaryName(job.id, i);
      queueMark(context, { ...mark, kind: "backup" }, backup);
      backup.visibility = "VeryHidden";
      const image = queueImage(workbook.worksheets.getItem(plan.known.id), backup);
      kept.push({ key: mark.layoutKey, image, report: plan.previous, names: namesOn(plan, trace) });
      // Sends the backup before anything is cleared. Rare, and never more than the reports there are.
      const sheet = await emptied(workbook, plan.sheetName);
      queueChartsGone(sheet, plan.previous?.charts ?? []);
      rowMarks.push(...queueRowMoves(context, sheet, mark, plan.insertions));
      sheets.push(sheet);
    } else {
      const sheet = workbook.worksheets.add(temporaryName(job.id, i));
      queueMark(context, { ...mark, kind: "new" }, sheet);
      sheet.name = plan.sheetName;
      queueSheetLook(sheet, (prepared[i] as PreparedLayout).look);
      sheets.push(sheet);
    }
  }
  for (const { image } of kept) queueImageRules(image);
  for (const [i, one] of prepared.entries()) queueLayout(sheets[i] as Excel.Worksheet, one);
  for (const [i, plan] of plans.entries()) {
    const sheet = sheets[i] as Excel.Worksheet;
    queueNames(workbook, plan, trace, sheet);
    const report = { layoutKey: plan.index.layout.key, anchor: plan.anchor };
    rowMarks.push(...queueGoneMarks(context, sheet, report, deletionsOf(plan.index.goneRows)));
  }
  const written = await readBack(context, plans, sheets);
  checkWritten(plans, prepared, written);

  const record = (plan: ReportPlan, i: number): WrittenSheet => ({
    key: plan.index.layout.key,
    sheetName: plan.sheetName,
    isNew: plan.known === null,
    fingerprint: fingerprintOf(written[i] as WrittenCells, plan.index),
  });
  const entry: JournalRecord = { id: job.id, at: job.at, kind: "reports", reports: plans.map(record) };
  const states = plans.map((plan, i) => reportState(plan, prepared[i] as PreparedLayout, job));
  const state = withEntry(withReports(outline.state, states), entry);
  queueState(workbook, state, outline.statePart);
  // From here on the job counts: what is left is to clear up.
  for (const [i, { index }] of plans.entries()) {
    for (const move of deletionsOf(index.goneRows)) queueMove(sheets[i] as Excel.Worksheet, move);
  }
  for (const name of rowMarks) workbook.names.getItem(name).delete();
  for (const [i, { index, known, stale }] of plans.entries()) {
    const { key } = index.layout;
    for (const name of stale) workbook.names.getItemOrNullObject(name).delete();
    if (known) queueSheetGone(workbook, temporaryName(job.id, i));
    workbook.names.getItem(markName(known ? "backup" : "new", key)).delete();
  }
  queueShow(workbook, plans);
  await context.sync();
  return { state, id: job.id, kept };
}

/** What Excel has made of a sheet that was written: rows of columns. */
interface WrittenCells {
  readonly formulas: unknown[][];
  readonly values: unknown[][];
}

/** Sends what is queued, and reads back what Excel has made of it: a batch, and one more for every megabyte more. */
async function readBack(
  context: Excel.RequestContext,
  plans: readonly ReportPlan[],
  sheets: readonly Excel.Worksheet[],
): Promise<WrittenCells[]> {
  const found = plans.map((): WrittenCells => ({ formulas: [], values: [] }));
  for (const batch of chunkBatches(plans.map(({ index }, sheet) => ({ sheet, used: wholeRange(index) })))) {
    const ranges = batch.map(({ sheet, range }) =>
      (sheets[sheet] as Excel.Worksheet).getRange(rangeAddress(range)).load("formulas,values"),
    );
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a megabyte at a time
    await context.sync();
    batch.forEach(({ sheet }, i) => {
      const { formulas, values } = ranges[i] as Excel.Range;
      found[sheet]?.formulas.push(...(formulas as unknown[][]));
      found[sheet]?.values.push(...(values as unknown[][]));
    });
  }
  return found;
}

/** What an undo knows the sheet by; without the rows that are about to go. */
function fingerprintOf(written: WrittenCells, { goneRows }: LayoutIndex): string {
  if (goneRows.size === 0) return contentFingerprint(written);
  return valuesFingerprint(written.values.filter((_, row) => !goneRows.has(row)));
}

/** The report's own names as they stood. */
function namesOn({ previous }: ReportPlan, { namesBefore }: JobTrace): ReadonlyMap<string, string> {
  const ours = (previous?.names ?? []).map(({ name }) => name);
  return new Map([...namesBefore].filter(([name]) => ours.includes(name)));
}

/** Queues that the first of the sheets is shown. */
export function queueShow(workbook: Excel.Workbook, plans: readonly ReportPlan[]): void {
  const [first] = plans;
  if (!first) return;
  const sheet = workbook.worksheets.getItem(first.sheetName);
  sheet.activate();
  sheet.getRange("A1").select();
}

/** The sheet, which is ours, without content, merges or conditional formats. */
export async function emptied(workbook: Excel.Workbook, name: string): Promise<Excel.Worksheet> {
  const sheet = await clearedSheet(workbook, name);
  sheet.getRange().conditionalFormats.clearAll();
  return sheet;
}

/** Queues the report's names: those it had are pointed anew, so that formulas with them stay whole. */
function queueNames(
  workbook: Excel.Workbook,
  plan: ReportPlan,
  { namesBefore }: JobTrace,
  sheet: Excel.Worksheet,
): void {
  for (const { name, address } of [...plan.names, { name: plan.anchor, address: "$A$1" }]) {
    if (namesBefore.has(name)) workbook.names.getItem(name).formula = anchorFormula(plan.sheetName, address);
    else if (name === plan.anchor) workbook.names.add(name, sheet.getRange("A1")).visible = false;
    else workbook.names.add(name, sheet.getRange(address.replaceAll("$", "")));
  }
}

/** @throws SessionProblem not-verified: Excel does not compute what Avvika computed. */
function checkWritten(
  plans: readonly ReportPlan[],
  prepared: readonly PreparedLayout[],
  written: readonly WrittenCells[],
): void {
  plans.forEach(({ sheetName }, i) => {
    const [content, range] = [prepared[i]?.content, written[i]];
    if (!content || !range || !showsAsComputed(content.values, range.values)) {
      throw new SessionProblem("not-verified", { detail: sheetName });
    }
  });
}

function reportState(
  { final: index, anchor, names }: ReportPlan,
  { look }: PreparedLayout,
  { remembered }: ReportJob,
): ReportState {
  return {
    key: index.layout.key,
    anchor,
    names: names.map(({ wanted, name }) => ({ wanted, name })),
    options: remembered,
    rows: index.layout.rows.map(({ key }) => key),
    charts: drawnCharts(index, look.chart),
    drafts: draftsOf(index.layout),
  };
}
