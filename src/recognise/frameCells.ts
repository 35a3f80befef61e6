/** Cells of a block as framing asks for them: texts of rows, what can label a row or head a column, header paths. */
import { dateOfSerial, datePartsOf } from "../domain/calendar.ts";
import type { Block, BlockCell } from "./block.ts";
import { shownCell } from "./blocks.ts";
import { isYear, readPeriod } from "./periods.ts";
import { remembered } from "./remembered.ts";

export interface Frame {
  readonly block: Block;
  /** Texts above the header, and the header's own corner. */
  readonly titles: readonly string[];
  readonly headerRows: readonly number[];
  /** Rows of the body on the sheet, headings and notes among them. */
  readonly bodyRows: readonly number[];
  /** null where a row or two of figures stand under their headers without a label. */
  readonly labelColumn: number | null;
  /** Columns beside the labels that hold anything. */
  readonly dataColumns: readonly number[];
  /** Header texts per data column from the top down, without repeats. */
  readonly paths: ReadonlyMap<number, readonly string[]>;
  /** Header text over the labels. */
  readonly corner: readonly string[];
}

export function textsOf(block: Block, rows: readonly number[]): string[] {
  return rows.flatMap((row) => cellsOf(block, row).map((cell) => tidy(cell.text)));
}

/** The whole numbers from the first to the last. */
export function span(first: number, last: number): number[] {
  const numbers: number[] = [];
  for (let number = first; number <= last; number++) numbers.push(number);
  return numbers;
}

/** The filled cells of these rows and columns, row by row. */
export function cellsIn(block: Block, rows: readonly number[], columns: readonly number[]): BlockCell[] {
  const cells: BlockCell[] = [];
  for (const row of rows) {
    for (const column of columns) {
      const cell = block.at(row, column);
      if (cell) cells.push(cell);
    }
  }
  return cells;
}

export function cellsOf(block: Block, row: number): BlockCell[] {
  return cellsIn(block, [row], span(block.range.left, block.range.right));
}

/** Whether anything stands in the row. */
export function isFilledRow(block: Block, row: number): boolean {
  return countFilled(block, row, 1) > 0;
}

/** Number of filled cells in the row; counting stops at `enough`. */
export function countFilled(block: Block, row: number, enough: number): number {
  let count = 0;
  for (let column = block.range.left; column <= block.range.right && count < enough; column++) {
    if (block.at(row, column)) count++;
  }
  return count;
}

export const hasLetters = /\p{L}/u;

export function isLabelText(cell: BlockCell | undefined): boolean {
  return cell?.kind === "text" && cell.figure === undefined && hasLetters.test(cell.text);
}

/** A number that heads a column: a year, or a month as yyyymm. */
export function isHeaderNumber(cell: BlockCell): boolean {
  if (cell.figure === undefined) return false;
  return (
    isYear(cell.figure) || (/^\d{6}$/.test(cell.text) && readPeriod(cell.text).endMonth !== null) || isDateFormat(cell)
  );
}

function isDateFormat(cell: BlockCell): boolean {
  return cell.kind === "number" && datePartsOf(cell.format.numberFormat) !== null;
}

/** Two rows with the same texts in the same columns, two or more of them. */
export function isSameRow(block: Block, one: number, other: number): boolean {
  let filled = 0;
  for (let column = block.range.left; column <= block.range.right; column++) {
    const [cell, beside] = [block.at(one, column), block.at(other, column)];
    if (cell?.text.trim() !== beside?.text.trim()) return false;
    if (cell) filled++;
  }
  return filled >= 2;
}

/** Header texts over a column. A blank under a filled upper level belongs to the group on its left, unless the row uses merges for that. */
export function headerPath(block: Block, headerRows: readonly number[], column: number, labelColumn: number): string[] {
  const path: string[] = [];
  headerRows.forEach((row, level) => {
    const text =
      headText(block, shownCell(block, row, column)) ??
      inheritedText(block, headerRows, { row, level, column, labelColumn });
    const tidied = text === undefined ? "" : tidy(text);
    if (tidied !== "" && tidied !== path[path.length - 1]) path.push(tidied);
  });
  return path;
}

/** The text of a header cell. A date heads its month: "2024-01", or the day that it shows. */
function headText(block: Block, cell: BlockCell | undefined): string | undefined {
  if (cell?.figure === undefined || !isDateFormat(cell)) return cell?.text;
  const date = dateOfSerial(cell.figure, block.workbook.date1904);
  if (!date) return cell.text;
  const month = `${String(date.year)}-${String(date.month).padStart(2, "0")}`;
  return datePartsOf(cell.format.numberFormat) === "full" ? `${month}-${String(date.day).padStart(2, "0")}` : month;
}

function inheritedText(
  block: Block,
  headerRows: readonly number[],
  { row, level, column, labelColumn }: { row: number; level: number; column: number; labelColumn: number },
): string | undefined {
  const below = headerRows.slice(level + 1);
  if (!below.some((lower) => block.at(lower, column))) return undefined;
  if (
    block.merges.some(
      (merge) => merge.top <= row && merge.bottom >= row && merge.right > merge.left && merge.left > labelColumn,
    )
  )
    return undefined;
  for (let left = column - 1; left > labelColumn; left--) {
    const cell = block.at(row, left);
    // A group ends where a column without a lower header stands.
    if (cell) return below.some((lower) => block.at(lower, left)) ? headText(block, cell) : undefined;
  }
  return undefined;
}

/** One line, single spaces. */
export const tidy = remembered((text: string): string => text.replace(/[\s\u00a0\u2007\u2009\u202f]+/g, " ").trim());
