import { maxColumns, maxRows, type CellRange } from "../../domain/cell.ts";
import type { BookStyle } from "./bookStyle.ts";
import { Runs } from "./runs.ts";

/** A rectangle of cells that look the same. */
export interface StyledRange {
  readonly range: CellRange;
  readonly style: BookStyle;
}

/**
 * The look of every cell of a sheet: runs of columns, each with its runs of rows. Formatting a whole column, a whole row or the
 * whole sheet costs nothing per cell, and a cell's style is always what was last set on it, as in Excel.
 */
export class StyleGrid {
  readonly #plain: BookStyle;
  readonly #columns: Runs<Runs<BookStyle>>;

  constructor(plain: BookStyle) {
    this.#plain = plain;
    this.#columns = new Runs(maxColumns, new Runs(maxRows, plain));
  }

  at(row: number, column: number): BookStyle {
    return this.#columns.at(column).at(row);
  }

  set(range: CellRange, style: BookStyle): void {
    this.#changeRows(range, (rows) => rows.set(range.top, range.bottom, style));
  }

  update(range: CellRange, change: (style: BookStyle) => BookStyle): void {
    this.#changeRows(range, (rows) => rows.update(range.top, range.bottom, change));
  }

  /** Rectangles that cover the range, column runs from left to right, each from the top down. */
  *in(range: CellRange): Generator<StyledRange> {
    for (const { first: left, last: right, value: rows } of this.#columns.between(range.left, range.right)) {
      for (const { first: top, last: bottom, value: style } of rows.between(range.top, range.bottom)) {
        yield { range: { top, left, bottom, right }, style };
      }
    }
  }

  /** The look a whole column was given: that of its last row. */
  ofColumn(column: number): BookStyle {
    return this.#columns.at(column).at(maxRows - 1);
  }

  /** The look a whole row was given: that of its last column. */
  ofRow(row: number): BookStyle {
    return this.#columns.at(maxColumns - 1).at(row);
  }

  /** Columns with different looks, as runs; the result tells nothing about rows. */
  *columnRuns(): Generator<{ readonly first: number; readonly last: number; readonly style: BookStyle }> {
    for (const { first, last, value } of this.#columns.all()) yield { first, last, style: value.at(maxRows - 1) };
  }

  /** Inserted rows look like the row above, inserted columns like the column to the left; in the first place plain. */
  insertDown(range: CellRange): void {
    const count = range.bottom - range.top + 1;
    this.#changeRows(range, (rows) =>
      rows.insert(range.top, count, range.top === 0 ? this.#plain : rows.at(range.top - 1)),
    );
  }

  removeUp(range: CellRange): void {
    this.#changeRows(range, (rows) => rows.remove(range.top, range.bottom - range.top + 1));
  }

  insertRight(range: CellRange): void {
    const count = range.right - range.left + 1;
    const isWhole = range.top === 0 && range.bottom === maxRows - 1;
    if (isWhole) {
      const like = range.left === 0 ? new Runs(maxRows, this.#plain) : this.#columns.at(range.left - 1).clone();
      this.#columns.insert(range.left, count, like);
      return;
    }
    const moved = [...this.in({ ...range, right: maxColumns - 1 })];
    const before = range.left === 0 ? [] : [...this.in({ ...range, left: range.left - 1, right: range.left - 1 })];
    this.set(range, this.#plain);
    for (const { range: at, style } of before) this.set({ ...at, left: range.left, right: range.right }, style);
    for (const { range: at, style } of moved) this.#setMoved(at, style, count);
  }

  removeLeft(range: CellRange): void {
    const count = range.right - range.left + 1;
    const isWhole = range.top === 0 && range.bottom === maxRows - 1;
    if (isWhole) {
      this.#columns.remove(range.left, count);
      return;
    }
    const moved = [...this.in({ ...range, left: range.right + 1, right: maxColumns - 1 })];
    this.set({ ...range, left: maxColumns - count, right: maxColumns - 1 }, this.#plain);
    for (const { range: at, style } of moved) this.#setMoved(at, style, -count);
  }

  clone(): StyleGrid {
    const copy = new StyleGrid(this.#plain);
    for (const { first, last, value } of this.#columns.all()) copy.#columns.set(first, last, value.clone());
    return copy;
  }

  #setMoved(range: CellRange, style: BookStyle, columns: number): void {
    const left = range.left + columns;
    if (left < maxColumns) this.set({ ...range, left, right: Math.min(range.right + columns, maxColumns - 1) }, style);
  }

  /** A run of columns shares its rows: they part where only some of them change. */
  #changeRows({ left, right }: CellRange, change: (rows: Runs<BookStyle>) => void): void {
    this.#part(left);
    this.#part(right + 1);
    for (const { value } of this.#columns.between(left, right)) change(value);
    this.#joinAround(left, right);
  }

  /** From this column on, rows of their own. */
  #part(column: number): void {
    if (column >= maxColumns) return;
    const { first, last, value } = this.#columns.runAt(column);
    if (first < column) this.#columns.set(column, last, value.clone());
  }

  /** Columns that have become alike share their rows again. */
  #joinAround(left: number, right: number): void {
    const around = [...this.#columns.between(Math.max(0, left - 1), Math.min(maxColumns - 1, right + 1))];
    for (const { first } of around.slice(1)) {
      const before = this.#columns.at(first - 1);
      const { last, value } = this.#columns.runAt(first);
      if (value.count <= maxCompared && value.equals(before)) this.#columns.set(first, last, before);
    }
  }
}

/** Longer lists of runs are left apart: comparing them at every write would cost more than it saves. */
const maxCompared = 32;
