import {
  maxColumns,
  maxRows,
  inRange,
  addressOf,
  columnName,
  parseRange,
  columnIndex,
  type CellRange,
} from "../../domain/cell.ts";

/** Every cell of a sheet. */
export const wholeSheet: CellRange = { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 };

export const isWithin = inRange;

export function cellAt(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

export function rowCount(range: CellRange): number {
  return range.bottom - range.top + 1;
}

export function columnCount(range: CellRange): number {
  return range.right - range.left + 1;
}

/** Number of cells. */
export function area(range: CellRange): number {
  return rowCount(range) * columnCount(range);
}

export function isEntireRows(range: CellRange): boolean {
  return range.left === 0 && range.right === maxColumns - 1;
}

export function isEntireColumns(range: CellRange): boolean {
  return range.top === 0 && range.bottom === maxRows - 1;
}

export function isSameRange(one: CellRange, other: CellRange): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}

export function intersection(one: CellRange, other: CellRange): CellRange | undefined {
  const top = Math.max(one.top, other.top);
  const left = Math.max(one.left, other.left);
  const bottom = Math.min(one.bottom, other.bottom);
  const right = Math.min(one.right, other.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

export function contains(outer: CellRange, inner: CellRange): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

/** The smallest range that holds both. */
export function boundingRange(one: CellRange, other: CellRange): CellRange {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** The range moved; undefined when it would leave the sheet. */
export function offsetRange(range: CellRange, rows: number, columns: number): CellRange | undefined {
  const moved = {
    top: range.top + rows,
    left: range.left + columns,
    bottom: range.bottom + rows,
    right: range.right + columns,
  };
  return contains(wholeSheet, moved) ? moved : undefined;
}

/** What of `range` is not in `hole`: at most four rectangles. */
export function withoutRange(range: CellRange, hole: CellRange): CellRange[] {
  const cut = intersection(range, hole);
  if (!cut) return [range];
  return [
    { ...range, bottom: cut.top - 1 },
    { ...range, top: cut.top, bottom: cut.bottom, right: cut.left - 1 },
    { ...range, top: cut.top, bottom: cut.bottom, left: cut.right + 1 },
    { ...range, top: cut.bottom + 1 },
  ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

/** "A1:C4", "A:C" for whole columns, "1:3" for whole rows; `absolute` with dollar signs. */
export function rangeText(range: CellRange, absolute = false): string {
  const dollar = absolute ? "$" : "";
  if (isEntireColumns(range)) {
    if (isEntireRows(range)) return `${dollar}1:${dollar}${String(maxRows)}`;
    return `${dollar}${columnName(range.left)}:${dollar}${columnName(range.right)}`;
  }
  if (isEntireRows(range)) return `${dollar}${String(range.top + 1)}:${dollar}${String(range.bottom + 1)}`;
  const corner = (row: number, column: number): string =>
    absolute ? `$${columnName(column)}$${String(row + 1)}` : addressOf(row, column);
  const start = corner(range.top, range.left);
  const end = corner(range.bottom, range.right);
  return start === end ? start : `${start}:${end}`;
}

/** The inverse of `rangeText`, dollar signs allowed; undefined when the text is no address on a sheet. */
export function rangeOfText(text: string): CellRange | undefined {
  const plain = text.trim().replaceAll("$", "");
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) {
    const ends = [columnIndex(columns[1] ?? ""), columnIndex(columns[2] ?? "")];
    return onSheet({ top: 0, bottom: maxRows - 1, left: Math.min(...ends), right: Math.max(...ends) });
  }
  const rows = /^([0-9]{1,7}):([0-9]{1,7})$/.exec(plain);
  if (rows) {
    const ends = [Number(rows[1]) - 1, Number(rows[2]) - 1];
    return onSheet({ left: 0, right: maxColumns - 1, top: Math.min(...ends), bottom: Math.max(...ends) });
  }
  return parseRange(plain);
}

function onSheet(range: CellRange): CellRange | undefined {
  return contains(wholeSheet, range) ? range : undefined;
}
