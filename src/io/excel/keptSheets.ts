import { isSameRange, rangeAddress } from "../../domain/cell.ts";
import type { CellRange } from "../../domain/cell.ts";
import type { Sheet } from "../../domain/grid.ts";
import { batchesOfChunks } from "./cellChunks.ts";
import { contentFingerprint } from "./readCells.ts";
import type { SheetOutline, WorkbookOutline } from "./readOutline.ts";
import { intervals } from "./readOutline.ts";
import type { ReadChunk, Snapshot } from "./snapshot.ts";
import { throwIfCancelled } from "../steps.ts";

/** What was read before, and the ids of the sheets whose cells or formats somebody has changed since. */
export interface EarlierReading {
  readonly snapshot: Snapshot;
  readonly touched: ReadonlySet<string>;
}

/** A sheet that is as it was read. */
export interface KeptSheet {
  readonly sheet: Sheet;
  readonly chunks: readonly ReadChunk[];
}

/**
 * Of the sheets that are asked for, those that are as they were read, by their index now. Their values and formulas are held against what
 * they were, since not every change is told of (computed cells, sorted rows); formats, which cost most to read, are believed to stand
 * where nothing was heard. A batch for about every megabyte.
 */
export async function keptSheets(
  context: Excel.RequestContext,
  { snapshot, touched }: EarlierReading,
  outline: WorkbookOutline,
  asked: readonly { readonly sheet: number; readonly used: CellRange | null }[],
  signal: AbortSignal,
): Promise<ReadonlyMap<number, KeptSheet>> {
  const found = new Map<number, KeptSheet>();
  for (const { sheet: index, used } of asked) {
    const now = outline.sheets[index];
    const at = snapshot.outline.sheets.findIndex(({ id }) => id === now?.id);
    const [before, sheet] = [snapshot.outline.sheets[at]?.used, snapshot.workbook.sheets[at]];
    if (!now || !sheet || !used || !before || !isSameRange(used, before) || touched.has(now.id)) continue;
    const chunks = snapshot.chunks.filter((chunk) => chunk.sheet === at).map((chunk) => ({ ...chunk, sheet: index }));
    // Of a sheet of ours one column was read; rows that are hidden are told by each row.
    const isWhole = chunks.every(({ range: { left, right } }) => left === used.left && right === used.right);
    if (isWhole && sheet.hiddenRows.length === 0) found.set(index, { sheet: asOutlined(sheet, now), chunks });
  }
  for (const batch of batchesOfChunks([...found.values()].flatMap(({ chunks }) => chunks))) {
    throwIfCancelled(signal);
    const ranges = batch.map(({ sheet, range }) => {
      const { id } = outline.sheets[sheet] as SheetOutline;
      return context.workbook.worksheets.getItem(id).getRange(rangeAddress(range)).load("formulas,values,rowHidden");
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a megabyte at a time
    await context.sync();
    batch.forEach(({ sheet, fingerprint }, i) => {
      const range = ranges[i];
      if (range?.rowHidden !== false || contentFingerprint(range) !== fingerprint) found.delete(sheet);
    });
  }
  return found;
}

/** The sheet with what its outline says now; itself where that is the same, so that who has read it knows it again. */
function asOutlined(sheet: Sheet, outline: SheetOutline): Sheet {
  const { name, visibility, merges, tables, isProtected } = outline;
  const said = { name, visibility, merges, hiddenColumns: intervals(outline.hiddenColumns), tables, isProtected };
  const { hiddenColumns } = sheet;
  const known = {
    name: sheet.name,
    visibility: sheet.visibility,
    merges: sheet.merges,
    hiddenColumns,
    tables: sheet.tables,
    isProtected: sheet.isProtected,
  };
  return JSON.stringify(said) === JSON.stringify(known) ? sheet : { ...sheet, ...said };
}
