import type { CellRange } from "../../domain/cell.ts";

/** A stretch of rows of one sheet, read at once. */
export interface CellChunk {
  /** Index of the sheet in the workbook. */
  readonly sheet: number;
  readonly range: CellRange;
}

/**
 * Cells asked for in one batch: about a megabyte of values, formulas and formats. Excel on the web lets 5 MB through, and long
 * texts need room.
 */
export const cellsPerBatch = 12_000;

/** Cuts used ranges into chunks of whole rows, and gathers small ones, so that no batch asks for more than `limit` cells. */
export function chunkBatches(
  sheets: readonly { readonly sheet: number; readonly used: CellRange | null }[],
  limit = cellsPerBatch,
): CellChunk[][] {
  const batches: CellChunk[][] = [];
  let room = 0;
  for (const { sheet, used } of sheets) {
    if (!used) continue;
    const width = used.right - used.left + 1;
    for (let top = used.top; top <= used.bottom;) {
      if (room < width) {
        batches.push([]);
        room = Math.max(limit, width);
      }
      const rows = Math.min(used.bottom - top + 1, Math.floor(room / width));
      batches.at(-1)?.push({ sheet, range: { ...used, top, bottom: top + rows - 1 } });
      room -= rows * width;
      top += rows;
    }
  }
  return batches;
}

/** The chunks cut in two where they have more than one row, for an answer that was too large. Null when nothing can be cut. */
export function halved(chunks: readonly CellChunk[]): [CellChunk[], CellChunk[]] | null {
  const [only] = chunks;
  if (!only) return null;
  if (chunks.length > 1) {
    const middle = Math.ceil(chunks.length / 2);
    return [chunks.slice(0, middle), chunks.slice(middle)];
  }
  const { sheet, range } = only;
  if (range.top === range.bottom) return null;
  const middle = Math.floor((range.top + range.bottom) / 2);
  return [[{ sheet, range: { ...range, bottom: middle } }], [{ sheet, range: { ...range, top: middle + 1 } }]];
}

/** Batches of the size they were read in: a chunk never exceeds it. */
export function batchesOfChunks<Chunk extends CellChunk>(chunks: readonly Chunk[]): Chunk[][] {
  const batches: Chunk[][] = [];
  let room = 0;
  for (const chunk of chunks) {
    const size = cellCount(chunk.range);
    if (batches.length === 0 || room < size) {
      batches.push([]);
      room = cellsPerBatch;
    }
    batches.at(-1)?.push(chunk);
    room -= size;
  }
  return batches;
}

function cellCount({ top, left, bottom, right }: CellRange): number {
  return (bottom - top + 1) * (right - left + 1);
}
