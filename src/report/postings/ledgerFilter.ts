/** From a figure's postings to an AutoFilter of the ledger's own rows that shows them and nothing else that counts (decision 0044). */
import type { CellRange } from "../../domain/cell.ts";
import { ok, refuse, type Result } from "../../domain/result.ts";
import { ledgerMeasures, type LedgerBook } from "../../model/ledger/ledgerBook.ts";
import { periodOfCode } from "../../model/ledger/encode.ts";
import { isWithin } from "../ledger/query.ts";
import type { AskableFigures, AskedColumn } from "./figures.ts";
import type { Postings } from "./postings.ts";

/** More values than this nobody ticks, and every filter is remembered to be put back. Excel's own list ends at 10 000. */
export const mostFilterValues = 2_000;

/** A column that may tell a figure's rows from others. */
export interface FilterColumn {
  /** 0-based on the sheet. */
  readonly column: number;
  /** Its cells may be dates, which are filtered by month. */
  readonly isDate: boolean;
}

/** A column and what its cells may be: texts as they are shown, or months ("2024-03"). */
export interface LedgerFilterColumn {
  readonly column: number;
  readonly texts: readonly string[];
  readonly months: readonly string[];
}

export interface LedgerFilter {
  readonly columns: readonly LedgerFilterColumn[];
  /** Rows on the sheet that it shows, below the headings. */
  readonly rows: readonly number[];
}

/** Why a figure's rows cannot be filtered. not-exact: rows of other figures would be shown too. too-many-values: the filter would be longer than anybody can use. */
export interface FilterRefusal {
  readonly reason: "not-exact" | "too-many-values";
}

/** What a cell is told by in a filter. */
export type FilterKey = { readonly text: string } | { readonly month: string };

/** The columns that a figure can be told by, the one its rows are made of first. */
export function filterColumns({ ledger }: LedgerBook, { parts }: AskableFigures): FilterColumn[] {
  const { period, measureColumn } = ledger;
  const year = ledger.columns.find(({ role }) => role === "year")?.column ?? null;
  const periods = period.in === "headers" ? [] : period.in === "parts" ? [period.month, period.year] : [period.column];
  const coded = [parts.dimension, parts.within].map((part) => part?.column.column ?? ledger.account);
  const wanted = [...coded, ledger.account, measureColumn, ...periods, year];
  const columns = [...new Set(wanted.filter((column) => column !== null))];
  return columns.map((column) => ({ column, isDate: period.in === "date" && column === period.column }));
}

/** The cells that can be filtered: from the last row of headings to the last row. */
export function filterRange({ ledger: { range, headerRows } }: LedgerBook): CellRange {
  return { ...range, top: headerRows.last };
}

/** The columns that the figure's amounts stand in. */
export function amountColumns({ ledger, series }: LedgerBook, { ask }: AskedColumn): number[] {
  return ledger.amounts.flatMap(({ column, minus }, index) => {
    if (!isCounted(series[index], index, ask)) return [];
    return minus === null ? [column] : [column, minus];
  });
}

/**
 * The shortest filter whose rows come to the figure. Shape: `keys` by column of `columns`, one for each row below the headings, from
 * the top.
 */
export function ledgerFilter(
  book: LedgerBook,
  postings: Postings,
  column: AskedColumn,
  columns: readonly FilterColumn[],
  keys: readonly (readonly FilterKey[])[],
): Result<LedgerFilter, FilterRefusal> {
  const { ledger } = book;
  const top = ledger.headerRows.last + 1;
  const height = ledger.range.bottom - top + 1;
  const isPosting = new Uint8Array(height);
  for (const at of postings.at) isPosting[(ledger.rows[at] as number) - top] = 1;
  const isHarmless = harmless(book, column, top, height);
  const tests = columns.map(({ column: at }, index) => testOf(at, keys[index] ?? [], isPosting));
  const rowsOf = (used: readonly ColumnTest[]): number[] | null => {
    const shown: number[] = [];
    for (let row = 0; row < height; row++) {
      if (!used.every(({ passes }) => passes[row] === 1)) continue;
      if (isPosting[row] === 0 && isHarmless[row] === 0) return null;
      shown.push(row + top);
    }
    return shown;
  };
  let used = tests;
  // The first says what the figure is about, and stays; the others go where they add nothing.
  for (const test of tests.slice(1).toReversed()) {
    const fewer = used.filter((one) => one !== test);
    if (rowsOf(fewer)) used = fewer;
  }
  const rows = rowsOf(used);
  if (!rows) return refuse({ reason: "not-exact" });
  if (used.some(({ values }) => values.size > mostFilterValues)) return refuse({ reason: "too-many-values" });
  return ok({ columns: used.map(({ column: at, values }) => filterColumn(at, [...values.values()])), rows });
}

interface ColumnTest {
  readonly column: number;
  /** By what is compared. */
  readonly values: ReadonlyMap<string, FilterKey>;
  /** By row: 1 where it passes. */
  readonly passes: Uint8Array;
}

function testOf(column: number, keys: readonly FilterKey[], isPosting: Uint8Array): ColumnTest {
  const values = new Map<string, FilterKey>();
  keys.forEach((key, row) => {
    if (isPosting[row] === 1 && !values.has(compared(key))) values.set(compared(key), key);
  });
  return { column, values, passes: Uint8Array.from(keys, (key) => (values.has(compared(key)) ? 1 : 0)) };
}

/** Filters do not tell capitals from small letters. */
function compared(key: FilterKey): string {
  return "month" in key ? `month ${key.month}` : `text ${key.text.toLowerCase()}`;
}

function filterColumn(column: number, values: readonly FilterKey[]): LedgerFilterColumn {
  return {
    column,
    texts: values.flatMap((key) => ("text" in key ? [key.text] : [])),
    months: values.flatMap((key) => ("month" in key ? [key.month] : [])),
  };
}

/** By row below the headings: 1 for a posting that has nothing in the columns the figure stands in. */
function harmless(book: LedgerBook, { ask }: AskedColumn, top: number, height: number): Uint8Array {
  const found = new Uint8Array(height);
  const counted = book.series.filter((one, index) => isCounted(one, index, ask));
  book.ledger.rows.forEach((row, at) => {
    if (counted.every(({ amounts }) => !amounts[at])) found[row - top] = 1;
  });
  return found;
}

/** Whether a column of amounts has any that the figure asks for. */
function isCounted(
  series: LedgerBook["series"][number] | undefined,
  index: number,
  { measure, stretch, series: only }: AskedColumn["ask"],
): boolean {
  if (!series || (only !== null && only !== index)) return false;
  const isMeasured = series.measures.values.some((code) => ledgerMeasures[code] === measure);
  const isTimed = series.periods.values.some((code) => stretch === null || isWithin(periodOfCode(code), stretch));
  return isMeasured && isTimed;
}
