import type { CellRange } from "./cell.ts";
import { maxColumns } from "./cell.ts";

/**
 * The columnar grid: what a host hands to the core. Typed arrays per column, never an object per cell, so that a ledger of a
 * million rows goes through the same door as a table of ten (decision 0004). Everything here survives structuredClone, and
 * `transferables` lists the buffers for a Worker.
 */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** The string dictionary that tags of kind `text` point into. */
  readonly strings: readonly string[];
  /** The formats that columns point into; index 0 is the plain one. */
  readonly formats: readonly CellFormat[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  /** The workbook's structure is locked: no sheet may be added. */
  readonly structureLocked: boolean;
  /** Targets of external links, as text. File hosts only. */
  readonly externalLinks: readonly string[];
}

/** Longest name that Excel allows for a sheet, in UTF-16 units. */
export const longestSheetName = 31;

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** One worksheet. Sheets that hold no cells (charts, dialogs) stand in `Workbook.sheets` with `kind` "other" and no columns. */
export interface Sheet {
  readonly name: string;
  readonly kind: "worksheet" | "other";
  readonly visibility: SheetVisibility;
  /** By column index; a column without content is absent. */
  readonly columns: ReadonlyMap<number, GridColumn>;
  /** By `cellKey`: the formula in English A1 form without "=". Shared formulas are expanded. A formula cell without a stored value has no entry in its column. */
  readonly formulas: ReadonlyMap<number, string>;
  /** By `cellKey`: formula cells without a stored value, with the format they have. File hosts only. */
  readonly unvalued: ReadonlyMap<number, number>;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly Interval[];
  readonly hiddenColumns: readonly Interval[];
  readonly tables: readonly ExcelTable[];
  readonly isProtected: boolean;
  /** By `cellKey`: text of notes and comments. File hosts only. */
  readonly notes: ReadonlyMap<number, string>;
}

/** A sheet that holds no cells: of charts, or one whose cells are nobody's business. */
export function sheetWithoutCells(name: string, visibility: SheetVisibility): Sheet {
  return {
    name,
    kind: "other",
    visibility,
    columns: new Map(),
    formulas: new Map(),
    unvalued: new Map(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    isProtected: false,
    notes: new Map(),
  };
}

/** First and last index, inclusive. */
export interface Interval {
  readonly first: number;
  readonly last: number;
}

/** An Excel table (ListObject). */
export interface ExcelTable {
  readonly name: string;
  readonly range: CellRange;
  readonly headerRows: number;
  readonly totalsRows: number;
}

export interface DefinedName {
  readonly name: string;
  /** What the name stands for, without "=". */
  readonly formula: string;
  /** Index of the sheet the name belongs to; null for the workbook. */
  readonly sheet: number | null;
  readonly hidden: boolean;
}

/** The formatting that recognition may weigh: only what every host can tell. */
export interface CellFormat {
  /** Excel's format code in en-US form ("General", "#,##0"). */
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly indent: number;
}

export const plainFormat: CellFormat = { numberFormat: "General", bold: false, italic: false, indent: 0 };

/** What kind of content a cell holds. `error` values are indexes into `errorValues`. */
export const cellTag = { number: 1, text: 2, boolean: 3, error: 4 } as const;
export type CellTag = (typeof cellTag)[keyof typeof cellTag];

export const errorValues = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#BLOCKED!",
  "#FIELD!",
  "#CONNECT!",
  "#UNKNOWN!",
] as const;

/** One column: parallel arrays over its filled cells, rows ascending. */
export interface GridColumn {
  readonly rows: Uint32Array;
  readonly tags: Uint8Array;
  /** The number; the index into `Workbook.strings`; 0 or 1; the index into `errorValues`. */
  readonly values: Float64Array;
  /** Index into `Workbook.formats`. */
  readonly formats: Uint32Array;
}

/** A cell's content, read out of the arrays. */
export type CellValue =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly value: string };

/** Position of `row` in the column's arrays, or −1. Dense columns are hit at once, others by binary search. */
export function indexInColumn(column: GridColumn, row: number): number {
  const { rows } = column;
  const count = rows.length;
  if (count === 0) return -1;
  const guess = row - (rows[0] as number);
  if (guess < 0) return -1;
  if (guess < count && rows[guess] === row) return guess;
  let low = 0;
  let high = Math.min(count - 1, guess);
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = rows[middle] as number;
    if (found === row) return middle;
    if (found < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Position of the first of a column's rows that is not above `row`; rows ascend. */
export function firstFrom(rows: ArrayLike<number>, row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as number) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The content of one cell; undefined when it is blank. */
export function cellValue(workbook: Workbook, sheet: Sheet, row: number, column: number): CellValue | undefined {
  const data = sheet.columns.get(column);
  if (!data) return undefined;
  const index = indexInColumn(data, row);
  if (index < 0) return undefined;
  const value = data.values[index] as number;
  switch (data.tags[index] as CellTag) {
    case cellTag.number:
      return { kind: "number", value };
    case cellTag.text:
      return { kind: "text", value: workbook.strings[value] ?? "" };
    case cellTag.boolean:
      return { kind: "boolean", value: value !== 0 };
    case cellTag.error:
      return { kind: "error", value: errorValues[value] ?? "#UNKNOWN!" };
  }
}

/** The format of one filled cell; the plain format for a blank one. */
export function cellFormat(workbook: Workbook, sheet: Sheet, row: number, column: number): CellFormat {
  const data = sheet.columns.get(column);
  const index = data ? indexInColumn(data, row) : -1;
  return (index < 0 ? undefined : workbook.formats[data?.formats[index] ?? 0]) ?? plainFormat;
}

/** The smallest range that holds every filled cell and formula; undefined for an empty sheet. */
export function usedRange(sheet: Sheet): CellRange | undefined {
  let top = Infinity;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  const take = (firstRow: number, lastRow: number, column: number): void => {
    top = Math.min(top, firstRow);
    bottom = Math.max(bottom, lastRow);
    left = Math.min(left, column);
    right = Math.max(right, column);
  };
  for (const [column, { rows }] of sheet.columns) {
    if (rows.length > 0) take(rows[0] as number, rows[rows.length - 1] as number, column);
  }
  for (const key of sheet.formulas.keys())
    take(Math.floor(key / maxColumns), Math.floor(key / maxColumns), key % maxColumns);
  return bottom < 0 ? undefined : { top, left, bottom, right };
}

/** The buffers to hand over when a workbook is posted to a Worker. */
export function transferables(workbook: Workbook): ArrayBufferLike[] {
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.columns.values()].flatMap(({ rows, tags, values, formats }) => [
      rows.buffer,
      tags.buffer,
      values.buffer,
      formats.buffer,
    ]),
  );
}
