/** The formula cells of a sheet in typed arrays: by row and by column, each with its pattern. */
import { cellKey, columnOfKey, rowOfKey } from "../../domain/cell.ts";
import type { CellRange } from "../../domain/cell.ts";
import { cellTag, indexInColumn } from "../../domain/grid.ts";
import type { Sheet } from "../../domain/grid.ts";
import type { PatternReference, Patterns } from "./pattern.ts";

/** Along a row, or along a column. */
export type Axis = "row" | "column";

/** What a cell holds, as a formula that reads it sees it. */
export type Content = "blank" | "number" | "text" | "other" | "error";

/** Formula cells are known by their place in reading order, 0 to `count` − 1. */
export class FormulaCells {
  readonly index: number;
  readonly sheet: Sheet;
  readonly count: number;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly patterns: Int32Array;
  /** Cells down the columns, and where each stands among them. */
  readonly downwards: Int32Array;
  readonly placeDown: Int32Array;
  /** Their rows in that order. */
  readonly rowsDown: Int32Array;
  /** Where the cells of each column begin in `downwards`; what follows the last column with formulas is left out. */
  readonly starts: Int32Array;
  /** Rows of cells with an error, by column. */
  readonly errors: ReadonlyMap<number, readonly number[]>;

  constructor(sheet: Sheet, index: number, patterns: Patterns) {
    this.sheet = sheet;
    this.index = index;
    const keys = ascendingKeys(sheet.formulas);
    const { length: count } = keys;
    this.count = count;
    this.rows = new Int32Array(count);
    this.columns = new Int32Array(count);
    this.patterns = new Int32Array(count);
    for (let at = 0; at < count; at++) {
      const key = keys[at] as number;
      const row = rowOfKey(key);
      const column = columnOfKey(key);
      this.rows[at] = row;
      this.columns[at] = column;
      this.patterns[at] = patterns.idOf(sheet.formulas.get(key) ?? "", row, column);
    }
    this.starts = columnStarts(this.columns);
    this.downwards = new Int32Array(count);
    this.placeDown = new Int32Array(count);
    this.rowsDown = new Int32Array(count);
    const next = this.starts.slice();
    for (let at = 0; at < count; at++) {
      const column = this.columns[at] as number;
      const place = next[column] as number;
      next[column] = place + 1;
      this.downwards[place] = at;
      this.placeDown[at] = place;
      this.rowsDown[place] = this.rows[at] as number;
    }
    this.errors = errorRows(sheet);
  }

  formula(at: number): string {
    return this.sheet.formulas.get(cellKey(this.rows[at] as number, this.columns[at] as number)) ?? "";
  }

  /** The formula cell at a place; −1 where there is none. */
  at(row: number, column: number): number {
    const place = this.firstDown(row, column);
    return place < this.endOf(column) && this.rowsDown[place] === row ? (this.downwards[place] as number) : -1;
  }

  /** How many formula cells a column has. */
  countIn(column: number): number {
    return column + 1 < this.starts.length ? this.endOf(column) - (this.starts[column] as number) : 0;
  }

  /** Where the cells of a column end in `downwards`. */
  endOf(column: number): number {
    return column + 1 < this.starts.length ? (this.starts[column + 1] as number) : this.count;
  }

  /** Where the first cell of a column that is not above the row stands in `downwards`. */
  firstDown(row: number, column: number): number {
    if (column + 1 >= this.starts.length || column < 0) return this.count;
    let low = this.starts[column] as number;
    let high = this.starts[column + 1] as number;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rowsDown[middle] as number) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Where the first cell of a row that is not left of the column stands in reading order. */
  firstInRow(row: number, column: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = this.rows[middle] as number;
      if (at < row || (at === row && (this.columns[middle] as number) < column)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  content(row: number, column: number): Content {
    const cells = this.sheet.columns.get(column);
    const at = cells ? indexInColumn(cells, row) : -1;
    // A formula without a stored result has one all the same.
    if (!cells || at < 0) return this.sheet.unvalued.has(cellKey(row, column)) ? "number" : "blank";
    switch (cells.tags[at]) {
      case cellTag.number:
        return "number";
      case cellTag.text:
        return "text";
      case cellTag.error:
        return "error";
      case cellTag.boolean:
      case undefined:
        break;
    }
    return "other";
  }

  number(row: number, column: number): number | undefined {
    const cells = this.sheet.columns.get(column);
    const at = cells ? indexInColumn(cells, row) : -1;
    return cells && at >= 0 && cells.tags[at] === cellTag.number ? cells.values[at] : undefined;
  }

  format(row: number, column: number): number {
    const cells = this.sheet.columns.get(column);
    const at = cells ? indexInColumn(cells, row) : -1;
    return cells && at >= 0 ? (cells.formats[at] as number) : -1;
  }
}

/** The keys in reading order, which is the order that most files have them in. */
function ascendingKeys(formulas: ReadonlyMap<number, string>): Float64Array {
  const keys = new Float64Array(formulas.size);
  let at = 0;
  let isAscending = true;
  for (const key of formulas.keys()) {
    isAscending &&= at === 0 || key > (keys[at - 1] as number);
    keys[at++] = key;
  }
  return isAscending ? keys : keys.sort();
}

/** How many cells stand in the columns before each column: linear, however many there are. */
function columnStarts(columns: Int32Array): Int32Array {
  let last = -1;
  for (const column of columns) last = Math.max(last, column);
  const starts = new Int32Array(last + 2);
  for (const column of columns) starts[column + 1] = (starts[column + 1] as number) + 1;
  for (let column = 1; column < starts.length; column++)
    starts[column] = (starts[column] as number) + (starts[column - 1] as number);
  return starts;
}

/** The cells that a reference means, from a cell; undefined where it leaves the sheet. */
export function cellsOf(reference: PatternReference, row: number, column: number): CellRange | undefined {
  const [top, bottom] = [
    reference.isTopFixed ? reference.top : reference.top + row,
    reference.isBottomFixed ? reference.bottom : reference.bottom + row,
  ];
  const [left, right] = [
    reference.isLeftFixed ? reference.left : reference.left + column,
    reference.isRightFixed ? reference.right : reference.right + column,
  ];
  if (reference.isWhole || Math.min(top, bottom, left, right) < 0) return undefined;
  return {
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
    left: Math.min(left, right),
    right: Math.max(left, right),
  };
}

/** The rows of cells with an error, by column. */
function errorRows({ columns }: Sheet): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [column, { rows, tags }] of columns) {
    if (!tags.includes(cellTag.error)) continue;
    const own: number[] = [];
    tags.forEach((tag, at) => {
      if (tag === cellTag.error) own.push(rows[at] as number);
    });
    found.set(column, own);
  }
  return found;
}
