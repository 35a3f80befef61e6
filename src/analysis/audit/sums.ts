/** Sums of one stretch of cells: those that may leave something out, or count it twice. */
import type { Axis, FormulaCells } from "./formulaCells.ts";
import { cellsOf } from "./formulaCells.ts";
import type { Formulas } from "./reading.ts";

/** A formula cell that sums up one stretch of a row or column of its own sheet, and does nothing else. */
export interface SumCell {
  readonly at: number;
  readonly row: number;
  readonly column: number;
  /** SUM( and the like. */
  readonly call: string;
  /** Along which the stretch runs. */
  readonly axis: Axis;
  /** The row or column that the stretch lies in, and its first and last place there. */
  readonly line: number;
  readonly first: number;
  readonly last: number;
  /** The sum stands in the line of its stretch. */
  readonly isOwnLine: boolean;
}

/** The sums of a sheet, in reading order. */
export function sumCellsOf(formulas: Formulas, cells: FormulaCells): SumCell[] {
  const sums: SumCell[] = [];
  for (let at = 0; at < cells.count; at++) {
    const { aggregate, references } = formulas.patternAt(cells, at);
    const [reference] = references;
    if (aggregate === null || !reference || reference.sheet !== "") continue;
    const [row, column] = [cells.rows[at] as number, cells.columns[at] as number];
    const range = cellsOf(reference, row, column);
    if (!range || (range.top !== range.bottom && range.left !== range.right)) continue;
    // One cell alone lies along the line of its sum.
    const isOne = range.top === range.bottom && range.left === range.right;
    const axis: Axis = range.left === range.right && !(isOne && range.top === row) ? "column" : "row";
    sums.push(
      axis === "column"
        ? {
            at,
            row,
            column,
            call: aggregate,
            axis,
            line: range.left,
            first: range.top,
            last: range.bottom,
            isOwnLine: range.left === column,
          }
        : {
            at,
            row,
            column,
            call: aggregate,
            axis,
            line: range.top,
            first: range.left,
            last: range.right,
            isOwnLine: range.top === row,
          },
    );
  }
  return sums;
}

/** The row and column of a place along a line. */
export function placeOn(axis: Axis, line: number, place: number): readonly [row: number, column: number] {
  return axis === "column" ? [place, line] : [line, place];
}

/** Where a sum stands along its stretch's axis. */
export function ownPlace(sum: SumCell): number {
  return sum.axis === "column" ? sum.row : sum.column;
}
