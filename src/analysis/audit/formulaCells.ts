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
  /** By column: where its cells begin and end in `downwards`. */
  readonly spans: ReadonlyMap<number, { readonly from: number; readonly to: number }>;

  /** Rows of cells with an error, by column. */
  readonly errors: ReadonlyMap<number, readonly number[]>;

  constructor(sheet: Sheet, index: number, patterns: Patterns) {
    this.sheet = sheet;
    this.index = index;
    const keys = Float64Array.from(sheet.formulas.keys()).sort();
    const { length: count } = keys;
    this.count = count;
    this.rows = Int32Array.from(keys, rowOfKey);
    this.columns = Int32Array.from(keys, columnOfKey);
    this.patterns = new Int32Array(count);
    for (let at = 0; at < count; at++) {
      const key = keys[at] as number;
      this.patterns[at] = patterns.idOf(sheet.formulas.get(key) ?? "", key);
    }
    [this.downwards, this.spans] = byColumn(this.columns);
    this.errors = errorRows(sheet);
    this.placeDown = new Int32Array(count);
    for (let at = 0; at < count; at++) this.placeDown[this.downwards[at] as number] = at;
  }

  formula(at: number): string {
    return this.sheet.formulas.get(cellKey(this.rows[at] as number, this.columns[at] as number)) ?? "";
  }

  /** The formula cell at a place; −1 where there is none. */
  at(row: number, column: number): number {
    const span = this.spans.get(column);
    if (!span) return -1;
    const place = this.firstDown(span, row);
    const found = place < span.to ? (this.downwards[place] as number) : -1;
    return found >= 0 && this.rows[found] === row ? found : -1;
  }

  /** Where the first cell of a column that is not above the row stands in `downwards`. */
  firstDown({ from, to }: { readonly from: number; readonly to: number }, row: number): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.rows[this.downwards[middle] as number] as number) < row) low = middle + 1;
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

  /** Where the first cell of a column that is not above the row stands in `downwards`; −1 in a column without formulas. */
  firstInColumn(row: number, column: number): number {
    const span = this.spans.get(column);
    return span ? this.firstDown(span, row) : -1;
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

/** Reading order → order down the columns, by counting: linear however many there are. */
function byColumn(
  columns: Int32Array,
): [Int32Array, ReadonlyMap<number, { readonly from: number; readonly to: number }>] {
  const counts = new Map<number, number>();
  for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
  const spans = new Map<number, { from: number; to: number }>();
  let from = 0;
  for (const column of [...counts.keys()].sort((a, b) => a - b)) {
    spans.set(column, { from, to: from });
    from += counts.get(column) ?? 0;
  }
  const order = new Int32Array(columns.length);
  for (let at = 0; at < columns.length; at++) {
    const span = spans.get(columns[at] as number);
    if (span) order[span.to++] = at;
  }
  return [order, spans];
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
