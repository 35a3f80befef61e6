import { rangeAddress } from "../../domain/cell.ts";
import type { Sheet, Workbook } from "../../domain/grid.ts";
import { StringDictionary } from "../../domain/gridBuilder.ts";
import { decidedSheets, ownSheets } from "../../pipeline/ownSheets.ts";
import { commentaryColumns } from "../../report/commentary/writtenCommentary.ts";
import type { Work } from "../session.ts";
import { SessionProblem } from "../session.ts";
import { batchesOfChunks, chunkBatches, halved } from "./cellChunks.ts";
import type { CellChunk } from "./cellChunks.ts";
import { asProblem } from "./officeProblem.ts";
import { contentFingerprint, FormatDictionary, queueChunk, SheetCells } from "./readCells.ts";
import type { QueuedChunk } from "./readCells.ts";
import { keptSheets } from "./keptSheets.ts";
import type { EarlierReading, KeptSheet } from "./keptSheets.ts";
import { intervals, readOutline } from "./readOutline.ts";
import type { SheetOutline, WorkbookOutline } from "./readOutline.ts";
import type { ReadChunk, Snapshot } from "./snapshot.ts";
import { throwIfCancelled } from "../steps.ts";

/**
 * Reads every sheet, and of our own what people may write in (saved forecasts, phased budgets, and the column of commentary): two batches for the outline, then one for about every megabyte of cells. Of an `earlier` reading the
 * sheets that are as they were are kept.
 * Errors: @throws SessionProblem cancelled, too-large and whatever Excel says no with.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  work: Work,
  earlier: EarlierReading | null = null,
): Promise<Snapshot> {
  throwIfCancelled(work.signal);
  const outline = await readOutline(context);
  const bare = bareWorkbook(outline);
  const own = ownSheets(bare);
  const decided = decidedSheets(bare);
  const written = commentaryColumns(bare, outline.state.reports);
  const asked = outline.sheets.flatMap(({ used }, sheet) => {
    if (!own.has(sheet) || decided.has(sheet)) return [{ sheet, used }];
    // The labels of a sheet without commentary tell where its rows stand.
    const column = written.get(sheet) ?? 0;
    return used === null ? [] : [{ sheet, used: { ...used, left: column, right: column } }];
  });
  const kept = earlier ? await keptSheets(context, earlier, outline, asked, work.signal) : new Map<number, KeptSheet>();
  const batches = chunkBatches(asked.filter(({ sheet }) => !kept.has(sheet)));
  const dictionaries = earlier?.snapshot.dictionaries ?? {
    strings: new StringDictionary(),
    formats: new FormatDictionary(),
  };
  const { strings, formats } = dictionaries;
  const cells = outline.sheets.map(() => new SheetCells(strings, formats));
  const chunks: ReadChunk[] = [];
  const queue = [...batches];
  for (let batch = queue.shift(); batch; batch = queue.shift()) {
    throwIfCancelled(work.signal);
    const sheet = outline.sheets[batch[0]?.sheet ?? 0]?.name ?? null;
    work.progress({ stage: "read", sheet, done: chunks.length, total: chunks.length + queue.length + 1 });
    const answer = await askFor(context, outline, batch);
    if (answer === "too-large") {
      const halves = halved(batch);
      if (!halves) throw new SessionProblem("too-large", { detail: sheet });
      queue.unshift(...halves);
      continue;
    }
    for (const queued of answer) {
      cells[queued.chunk.sheet]?.take(queued);
      chunks.push({ ...queued.chunk, fingerprint: contentFingerprint(queued.range) });
    }
  }
  const sheets = outline.sheets.map((sheet, i) => kept.get(i)?.sheet ?? sheetOf(sheet, cells[i] as SheetCells));
  return {
    workbook: { ...bareWorkbook(outline), sheets, strings: strings.list, formats: formats.list },
    outline,
    chunks: [...chunks, ...[...kept.values()].flatMap((sheet) => sheet.chunks)],
    dictionaries,
  };
}

/**
 * Whether the cells of these sheets are as they were when they were read. One batch for about every megabyte.
 * Shape: `sheets` are indexes in the snapshot's workbook.
 */
export async function isUnchanged(
  context: Excel.RequestContext,
  { outline, chunks }: Snapshot,
  sheets: ReadonlySet<number>,
): Promise<boolean> {
  const asked = chunks.filter(({ sheet }) => sheets.has(sheet));
  for (const batch of batchesOfChunks(asked)) {
    const ranges = batch.map(({ sheet, range }) => {
      const now = context.workbook.worksheets.getItemOrNullObject(outline.sheets[sheet]?.id ?? "");
      return now.getRange(rangeAddress(range)).load("formulas,values");
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a megabyte at a time
    await context.sync();
    const isSame = (chunk: ReadChunk, i: number): boolean => {
      const range = ranges[i];
      return range?.isNullObject === false && contentFingerprint(range) === chunk.fingerprint;
    };
    if (!batch.every(isSame)) return false;
  }
  return true;
}

async function askFor(
  context: Excel.RequestContext,
  outline: WorkbookOutline,
  batch: readonly CellChunk[],
): Promise<QueuedChunk[] | "too-large"> {
  const queued = batch.map((chunk) => queueChunk(worksheet(context, outline, chunk.sheet), chunk));
  try {
    await context.sync();
    return queued;
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code === "too-large") return "too-large";
    throw problem;
  }
}

function worksheet(context: Excel.RequestContext, { sheets }: WorkbookOutline, sheet: number): Excel.Worksheet {
  return context.workbook.worksheets.getItem(sheets[sheet]?.id ?? "");
}

function bareWorkbook({ sheets, names, structureLocked }: WorkbookOutline): Workbook {
  return {
    sheets: sheets.map((sheet) => sheetOf(sheet, null)),
    strings: [],
    formats: [],
    names,
    // Office.js tells neither; dates read as numbers with a date format, and links show in formulas.
    date1904: false,
    structureLocked,
    externalLinks: [],
  };
}

function sheetOf(outline: SheetOutline, cells: SheetCells | null): Sheet {
  const { name, visibility, merges, hiddenColumns, tables, isProtected } = outline;
  return {
    name,
    kind: "worksheet",
    visibility,
    columns: cells?.columns.build() ?? new Map(),
    formulas: cells?.formulas ?? new Map(),
    unvalued: new Map(),
    merges,
    hiddenRows: intervals(cells?.hiddenRows ?? []),
    hiddenColumns: intervals(hiddenColumns),
    tables,
    isProtected,
    notes: new Map(),
  };
}
