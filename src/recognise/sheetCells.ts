/** The filled cells of a sheet, row by row: what recognition walks over and asks for places. */
import { cellKey, type CellRange } from "../domain/cell.ts";
import { plainFormat, type Sheet, type Workbook } from "../domain/grid.ts";
import { readCell, type BlockCell } from "./block.ts";

export class SheetCells {
  /** By row and column from the range's corner; holes are blank cells. */
  readonly #rows: BlockCell[][] = [];
  readonly #range: CellRange;

  constructor(workbook: Workbook, sheet: Sheet, range: CellRange) {
    this.#range = range;
    const isPercent = workbook.formats.map(({ numberFormat }) => numberFormat.includes("%"));
    for (const [column, data] of sheet.columns) {
      if (column < range.left || column > range.right) continue;
      for (let index = 0; index < data.rows.length; index++) {
        const row = data.rows[index] as number;
        if (row < range.top || row > range.bottom) continue;
        const format = data.formats[index] as number;
        const cell = readCell(workbook, data.tags[index] as number, data.values[index] as number, {
          format: workbook.formats[format] ?? plainFormat,
          isPercent: isPercent[format] ?? false,
          isFormula: sheet.formulas.size > 0 && sheet.formulas.has(cellKey(row, column)),
        });
        if (cell) (this.#rows[row - range.top] ??= [])[column - range.left] = cell;
      }
    }
  }

  at(row: number, column: number): BlockCell | undefined {
    return this.#rows[row - this.#range.top]?.[column - this.#range.left];
  }

  /** The filled cells of one row between two columns. */
  inRow(row: number, left: number, right: number): BlockCell[] {
    const cells = this.#rows[row - this.#range.top];
    if (!cells) return [];
    const found: BlockCell[] = [];
    const last = Math.min(right - this.#range.left, cells.length - 1);
    for (let column = left - this.#range.left; column <= last; column++) {
      const cell = cells[column];
      if (cell) found.push(cell);
    }
    return found;
  }

  /** First and last filled column of a row between two columns; undefined for a blank stretch. */
  extentOf(
    row: number,
    left = this.#range.left,
    right = this.#range.right,
  ): { left: number; right: number } | undefined {
    const cells = this.#rows[row - this.#range.top];
    if (!cells) return undefined;
    let [first, last] = [left - this.#range.left, Math.min(right - this.#range.left, cells.length - 1)];
    while (first <= last && !cells[first]) first++;
    while (last >= first && !cells[last]) last--;
    return first > last ? undefined : { left: first + this.#range.left, right: last + this.#range.left };
  }
}
