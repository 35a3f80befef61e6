/** Places in a workbook. Rows and columns are 0-based everywhere in the core; `messages/` and the hosts print A1. */

/** Columns in an Excel sheet (A to XFD). */
export const maxColumns = 16_384;
/** Rows in an Excel sheet. */
export const maxRows = 1_048_576;

/** One cell: index of the sheet in the workbook, 0-based row and column. */
export interface CellRef {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** A rectangle on a sheet that is known from the context; all four edges are inclusive and 0-based. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Whether both are the same cell. */
export function isSameCell(one: CellRef, other: CellRef): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

/** Row and column as one number, for maps. Unique within a sheet. */
export function cellKey(row: number, column: number): number {
  return row * maxColumns + column;
}

/** The row of a cell key. */
export function rowOfKey(key: number): number {
  return Math.floor(key / maxColumns);
}

/** The column of a cell key. */
export function columnOfKey(key: number): number {
  return key % maxColumns;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A → 0, XFD → 16383. Letters only, any case; the inverse of `columnName`. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** B3 for row 2, column 1. */
export function addressOf(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** A1:C4, or A1 when the range is one cell. */
export function rangeAddress(range: CellRange): string {
  const start = addressOf(range.top, range.left);
  const end = addressOf(range.bottom, range.right);
  return start === end ? start : `${start}:${end}`;
}

const addressPattern = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/;

/** "B3" or "$B$3" → 0-based row and column; undefined when it is not an address on a sheet. */
export function parseAddress(text: string): { readonly row: number; readonly column: number } | undefined {
  const match = addressPattern.exec(text);
  if (!match) return undefined;
  const row = Number(match[2]) - 1;
  const column = columnIndex(match[1] ?? "");
  return row >= 0 && row < maxRows && column < maxColumns ? { row, column } : undefined;
}

/** "A1:C4" or "A1" → range with ordered edges; undefined when it is not one. */
export function parseRange(text: string): CellRange | undefined {
  const parts = text.split(":");
  const start = parseAddress(parts[0] ?? "");
  const end = parts.length === 1 ? start : parts.length === 2 ? parseAddress(parts[1] ?? "") : undefined;
  if (!start || !end) return undefined;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

/** The smallest range that holds all of them; undefined for none. */
export function boundsOf(cells: readonly { readonly row: number; readonly column: number }[]): CellRange | undefined {
  const [first, ...others] = cells;
  if (!first) return undefined;
  return others.reduce<CellRange>(
    ({ top, left, bottom, right }, { row, column }) => ({
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    }),
    { top: first.row, left: first.column, bottom: first.row, right: first.column },
  );
}

/** Whether the cell lies in the range. */
export function inRange(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** Whether two ranges of one sheet have the same edges. */
export function isSameRange(one: CellRange, other: CellRange): boolean {
  return isWithin(one, other) && isWithin(other, one);
}

/** Whether two ranges of one sheet have a cell in common. */
export function doMeet(one: CellRange, other: CellRange): boolean {
  return one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;
}

/** Whether the range lies in the other, edges included. */
export function isWithin(inner: CellRange, outer: CellRange): boolean {
  return inRange(outer, inner.top, inner.left) && inRange(outer, inner.bottom, inner.right);
}

/** The smallest range that holds both. */
export function unionOf(one: CellRange, other: CellRange): CellRange {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** A sheet name as a formula needs it: quoted unless it is plain, quotes doubled. */
export function quoteSheetName(name: string): string {
  // A plain name could still read as a reference (A1, R1C1, TRUE), so only clear words go unquoted.
  const plain = /^[A-Za-zÅÄÖåäöÉé_][A-Za-z0-9ÅÄÖåäöÉé_]*$/.test(name);
  const looksLikeReference = /^([A-Za-z]{1,3}[0-9]+|[Rr][0-9]*([Cc][0-9]*)?|[Cc][0-9]*|true|false|sant|falskt)$/i.test(
    name,
  );
  return plain && !looksLikeReference ? name : `'${name.replaceAll("'", "''")}'`;
}
