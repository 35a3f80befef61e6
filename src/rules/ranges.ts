import type { CellRef } from "../domain/cell.ts";
import type { SheetRange } from "./finding.ts";

/** Cells put together to the fewest ranges that runs down a column, and equal runs side by side, allow; in reading order. */
export function mergedRanges(cells: readonly CellRef[]): SheetRange[] {
  const ordered = [...cells].sort((a, b) => a.sheet - b.sheet || a.column - b.column || a.row - b.row);
  const runs: Mutable<SheetRange>[] = [];
  for (const { sheet, row, column } of ordered) {
    const last = runs.at(-1);
    if (last?.sheet === sheet && last.left === column && row <= last.bottom + 1)
      last.bottom = Math.max(last.bottom, row);
    else runs.push({ sheet, top: row, bottom: row, left: column, right: column });
  }
  const byExtent = runs.sort((a, b) => a.sheet - b.sheet || a.top - b.top || a.bottom - b.bottom || a.left - b.left);
  const merged: Mutable<SheetRange>[] = [];
  for (const run of byExtent) {
    const last = merged.at(-1);
    const continues =
      last?.sheet === run.sheet && last.top === run.top && last.bottom === run.bottom && last.right + 1 === run.left;
    if (continues) last.right = run.right;
    else merged.push({ ...run });
  }
  return merged.sort((a, b) => a.sheet - b.sheet || a.top - b.top || a.left - b.left);
}

/** The one cell as a range. */
export function rangeOfCell({ sheet, row, column }: CellRef): SheetRange {
  return { sheet, top: row, bottom: row, left: column, right: column };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
