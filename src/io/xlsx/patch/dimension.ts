import { parseRange, rangeAddress, type CellRange } from "../../../domain/cell.ts";
import type { CellEdit } from "../edits.ts";
import { attributeSet } from "./outline.ts";
import type { SheetIndex } from "./sheetIndex.ts";
import type { Splice } from "./splice.ts";

/** The used range grows with cells outside it. */
export function dimensionSplices(index: SheetIndex, edits: readonly CellEdit[]): Splice[] {
  const dimension = index.child("dimension");
  const known = parseRange(dimension?.tag.attribute("ref") ?? "");
  if (!dimension || !known) return [];
  const filled = edits.filter(({ content }) => content?.kind === "value" || content?.kind === "formula");
  const isEmpty = rangeAddress(known) === "A1"; // what an empty sheet says, as well as one with a single cell
  const first = filled[0];
  const start =
    isEmpty && first && !index.cell(0, 0)
      ? { top: first.row, bottom: first.row, left: first.column, right: first.column }
      : known;
  const range = filled.reduce<CellRange>(
    (around, { row, column }) => ({
      top: Math.min(around.top, row),
      bottom: Math.max(around.bottom, row),
      left: Math.min(around.left, column),
      right: Math.max(around.right, column),
    }),
    start,
  );
  return rangeAddress(range) === rangeAddress(known) ? [] : attributeSet(index, dimension, "ref", rangeAddress(range));
}
