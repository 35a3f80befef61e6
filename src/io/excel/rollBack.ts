import { chartLook } from "../../report/chartLook.ts";
import { chartNamePrefix } from "../chart/drawnChart.ts";
import { foldedName } from "../definedName.ts";
import { isSameSheetName } from "../sheetName.ts";
import { sheetOfReference } from "../sheetReference.ts";
import { isTemporary, marksIn, plainFormula, rowMarksIn } from "./marks.ts";
import type { Mark, RowMark } from "./marks.ts";
import { queueMovesBack, queueRowsGone } from "./moveRows.ts";
import { queueFrameBreaks, queueRestore, queueSheetGone, readFrame } from "./restoreSheet.ts";
import { queueCharts } from "./writeCharts.ts";
import { readState } from "./stateStore.ts";

/** What a job knows of itself while it runs; what a later start does not know is left out. */
export interface JobTrace {
  /** The state's serial before. */
  readonly serial: number;
  /** Names of the workbook as they stood before, with their formulas without "=". */
  readonly namesBefore: ReadonlyMap<string, string>;
  /** Names the job gives. */
  readonly namesGiven: readonly string[];
  /** Ids of the sheets there were. */
  readonly sheetsBefore: ReadonlySet<string>;
  /** Names of the sheets that are copied before they are written anew. */
  readonly replaced: readonly string[];
}

export type Outcome =
  /** The job had been carried out; what it left of marks and backups is cleared. */
  | "finished"
  /** The workbook is as it was before the job. */
  | "undone"
  /** There was nothing to repair. */
  | "nothing";

/**
 * Brings a workbook in which a job was cut off to the state from before it, or, where the job had got as far as writing its own
 * memory, to the state after it. Run after a failure and at every start.
 */
export async function rollBack(context: Excel.RequestContext, trace?: JobTrace): Promise<Outcome> {
  const { workbook } = context;
  workbook.worksheets.load("items/id,items/name");
  workbook.names.load("items/name,items/formula,items/comment,items/visible");
  const { state } = await readState(context);
  const sheets = workbook.worksheets.items;
  const marks = marksIn(workbook.names.items);
  const rowMarks = rowMarksIn(workbook.names.items);
  const rowMarksOf = (anchor: string): RowMark[] => rowMarks.filter((mark) => mark.anchor === anchor);
  const stray = straySheets(sheets, marks, trace);
  if (marks.length === 0 && rowMarks.length === 0 && stray.length === 0) {
    if (!trace) return "nothing";
    return state.serial > trace.serial ? "finished" : "undone";
  }

  const isFinished = marks.length > 0 && marks.every(({ serial }) => state.serial > serial);
  if (isFinished) {
    for (const mark of marks) {
      const target = reportSheetOf(mark, workbook.names.items);
      if (target !== undefined) queueRowsGone(workbook.worksheets.getItem(target), rowMarksOf(mark.anchor));
      if (mark.kind === "backup" && mark.sheetName !== undefined) queueSheetGone(workbook, mark.sheetName);
      workbook.names.getItem(mark.name).delete();
    }
    for (const { name } of rowMarks) workbook.names.getItem(name).delete();
    await context.sync();
    return "finished";
  }

  const backups = marks.filter(({ kind, sheetName }) => kind === "backup" && sheetName !== undefined);
  const restores = [];
  for (const mark of backups) {
    const target = reportSheetOf(mark, workbook.names.items);
    if (target !== undefined && mark.sheetName !== undefined) {
      const sheet = workbook.worksheets.getItem(target);
      sheet.charts.load("items/name");
      const report = state.reports.find(({ anchor }) => foldedName(anchor) === foldedName(mark.anchor));
      const content = readFrame(workbook.worksheets.getItem(mark.sheetName));
      restores.push({ sheet, content, charts: report?.charts ?? [], moves: rowMarksOf(mark.anchor) });
    }
  }
  if (restores.length > 0) await context.sync();
  for (const { content } of restores) queueFrameBreaks(content);
  if (restores.some(({ content }) => content.pageBreaks.items.length > 0)) await context.sync();
  for (const { sheet, content, charts, moves } of restores) {
    queueMovesBack(sheet, moves);
    for (const chart of sheet.charts.items) if (chart.name.startsWith(chartNamePrefix)) chart.delete();
    queueRestore(sheet, content);
    queueCharts(sheet, charts, chartLook);
  }
  queueNamesBack(workbook, [...marks, ...rowMarks], trace);
  const gone = [...marks.flatMap(({ sheetName }) => sheetName ?? []), ...stray];
  for (const name of new Set(gone)) queueSheetGone(workbook, name);
  await context.sync();
  return "undone";
}

/** Sheets of ours that were not marked yet: under a temporary name, or, in the job itself, as Excel names a copy ("Blad (2)"). */
function straySheets(
  sheets: readonly Excel.Worksheet[],
  marks: readonly Mark[],
  trace: JobTrace | undefined,
): string[] {
  const isMarked = (name: string): boolean =>
    marks.some(({ sheetName }) => sheetName !== undefined && isSameSheetName(sheetName, name));
  const isCopy = ({ id, name }: Excel.Worksheet): boolean => {
    const copied = name.replace(/ \(\d+\)$/, "");
    return trace !== undefined && copied !== name && !trace.sheetsBefore.has(id) && trace.replaced.includes(copied);
  };
  return sheets
    .filter((sheet) => !isMarked(sheet.name) && (isTemporary(sheet.name) || isCopy(sheet)))
    .map(({ name }) => name);
}

/** The report's own sheet, which the backup is of. */
function reportSheetOf({ anchor }: Mark, names: readonly Excel.NamedItem[]): string | undefined {
  const found = names.find(({ name }) => foldedName(name) === foldedName(anchor));
  return found ? sheetOfReference(plainFormula(found.formula)) : undefined;
}

/** Names that came with the job go, names it moved go back, marks go. */
function queueNamesBack(
  workbook: Excel.Workbook,
  marks: readonly (Mark | RowMark)[],
  trace: JobTrace | undefined,
): void {
  const isMark = new Set(marks.map(({ name }) => name));
  const newSheets = marks.flatMap((mark) =>
    mark.kind === "new" && mark.sheetName !== undefined ? [mark.sheetName] : [],
  );
  for (const item of workbook.names.items) {
    const formula = plainFormula(item.formula);
    const before = trace?.namesBefore.get(item.name);
    const target = sheetOfReference(formula);
    const pointsAtNew = target !== undefined && newSheets.some((name) => isSameSheetName(name, target));
    const isGiven = trace?.namesGiven.includes(item.name) ?? pointsAtNew;
    if (isMark.has(item.name)) item.delete();
    else if (before !== undefined && before !== formula) item.formula = `=${before}`;
    else if (before === undefined && isGiven) item.delete();
  }
}
