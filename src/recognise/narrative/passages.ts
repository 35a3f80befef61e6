/** Texts of a workbook that are no table content: paragraphs, headings, comments beside rows, notes. */
import type { CellRange, CellRef } from "../../domain/cell.ts";
import { columnOfKey, inRange, rowOfKey } from "../../domain/cell.ts";
import type { Sheet, Workbook } from "../../domain/grid.ts";
import { cellTag, usedRange } from "../../domain/grid.ts";
import { parseFigure } from "../figures.ts";
import type { RecognisedTable } from "../table.ts";
import type { NamePlace } from "./names.ts";

/** A text in a cell, or in a note on one (file hosts only). */
export interface Passage {
  readonly cell: CellRef;
  readonly isNote: boolean;
  readonly text: string;
  /** The row of a table that it comments on; with `row` null the table as a whole. */
  readonly about: NamePlace | null;
}

/** Sheets with more rows than this are ledgers, whose texts belong to postings. */
const largestTextSheet = 5_000;

/** The passages of each sheet in reading order: the texts of its cells, then the notes. */
export function passagesOf(workbook: Workbook, tables: readonly RecognisedTable[]): Passage[] {
  return workbook.sheets.flatMap((sheet, index) => {
    const used = sheet.kind === "worksheet" ? usedRange(sheet) : undefined;
    if (!used || used.bottom - used.top >= largestTextSheet) return [];
    const own = tables.flatMap((table, at) => (table.sheet === index ? [placesOf(table, at)] : []));
    return [...cellPassages(workbook, sheet, index, own), ...notePassages(sheet, index, own)];
  });
}

interface TablePlaces {
  readonly table: RecognisedTable;
  /** Index of the table in the workbook. */
  readonly index: number;
  /** Indexes of its rows by row on the sheet, and of its columns by column. */
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, number>;
}

function placesOf(table: RecognisedTable, index: number): TablePlaces {
  return {
    table,
    index,
    rows: new Map(table.rows.map(({ row }, at) => [row, at])),
    columns: new Map(table.columns.map(({ column }, at) => [column, at])),
  };
}

function cellPassages(workbook: Workbook, sheet: Sheet, index: number, tables: readonly TablePlaces[]): Passage[] {
  const found: Passage[] = [];
  const tall = sheet.merges.filter(({ top, bottom }) => bottom > top);
  for (const [column, { rows, tags, values }] of sheet.columns) {
    tags.forEach((tag, at) => {
      if (tag !== cellTag.text) return;
      const row = rows[at] as number;
      // Most texts are labels and headers of a table: its place tells before the text is looked at.
      const table = tables.find((one) => inRange(one.table.range, row, column));
      const about = table ? commentedRow(table, row, column, tall) : null;
      if (table && about === undefined) return;
      const text = workbook.strings[values[at] as number] ?? "";
      if (!/\p{L}/u.test(text) || isPastedRow(text) || parseFigure(text)) return;
      found.push({ cell: { sheet: index, row, column }, isNote: false, text, about: about ?? null });
    });
  }
  return found.sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
}

/** A row of a table in one cell; a heading may have a tab after its number. */
function isPastedRow(text: string): boolean {
  return text.includes("\t") && !/^[\d.]+\t[^\t]+$/.test(text);
}

/**
 * The row that a text inside a table comments on; null for notes below it and for a text beside several rows; undefined for
 * headers, labels and figures.
 */
function commentedRow(
  { table, index, rows, columns }: TablePlaces,
  row: number,
  column: number,
  tall: readonly CellRange[],
): NamePlace | null | undefined {
  const rowIndex = rows.get(row);
  if (rowIndex === undefined) return undefined;
  const { type, label } = table.rows[rowIndex] ?? {};
  if (column === table.labelColumn) return type === "note" ? null : undefined;
  const columnIndex = columns.get(column);
  const { measure, path } = (columnIndex === undefined ? undefined : table.columns[columnIndex]) ?? {};
  if (measure !== "text" && measure !== null) return undefined;
  const isBesideSeveral = tall.some((merge) => inRange(merge, row, column));
  if (isBesideSeveral || label === undefined || path === undefined || path.length === 0) return null;
  return { table: index, row: rowIndex };
}

function notePassages(sheet: Sheet, index: number, tables: readonly TablePlaces[]): Passage[] {
  return [...sheet.notes]
    .sort(([a], [b]) => a - b)
    .map(([key, text]) => {
      const [row, column] = [rowOfKey(key), columnOfKey(key)];
      const table = tables.find((one) => inRange(one.table.range, row, column));
      const rowIndex = table?.rows.get(row);
      const about = table && rowIndex !== undefined ? { table: table.index, row: rowIndex } : null;
      return { cell: { sheet: index, row, column }, isNote: true, text, about };
    });
}
