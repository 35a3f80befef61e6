/** The frame of a table: which rows are title, header and body, and which column holds the labels. */
import { largestOf, smallestOf } from "../domain/extremes.ts";
import type { Block, BlockCell } from "./block.ts";
import { shownCell } from "./blocks.ts";
import {
  countFilled,
  headerPath,
  isFilledRow,
  isHeaderNumber,
  isLabelText,
  isSameRow,
  span,
  textsOf,
  tidy,
  type Frame,
} from "./frameCells.ts";
import { frameWithoutFigures } from "./frameWithoutFigures.ts";
import { frameWithoutLabels } from "./frameWithoutLabels.ts";
import { readHeaderWords } from "./headerWords.ts";
import { isYear, readPeriod } from "./periods.ts";
import { isPeriodRow, periodWord } from "./periodRow.ts";
import { periodWordIn } from "./periodNumbers.ts";
import { isUnitAlone } from "./units.ts";

/** Frames a block; undefined when it holds no table. */
export function frameBlock(block: Block): Frame | undefined {
  const labelColumn = findLabelColumn(block);
  return labelColumn === undefined
    ? (frameWithoutLabels(block) ?? frameWithoutFigures(block))
    : (frameWithLabels(block, labelColumn) ?? frameWithoutFigures(block));
}

function frameWithLabels(block: Block, labelColumn: number): Frame | undefined {
  const { top, bottom, right } = block.range;
  const rows = span(top, bottom);
  const beside = [...measuredColumnsBefore(block, labelColumn), ...span(labelColumn + 1, right)];
  const firstData = rows.find((row) => isDataRow(block, row, labelColumn, beside));
  if (firstData === undefined) return undefined;
  const before = rows.filter(
    (row) =>
      row < firstData &&
      isFilledRow(block, row) &&
      (isPeriodRow(block, row, labelColumn, beside) || !numbersColumns(block, row, labelColumn, beside)),
  );
  const head = splitHead(block, before, beside);
  const dataColumns = filledColumns(block, beside, { rows, without: head.titleRows });
  const { titleRows, headerRows, headingRows } = dataColumns.length === 1 ? withTitleForHeader(head, firstData) : head;
  const filledRows = rows.filter((row) => row >= firstData && isFilledRow(block, row));
  const bodyRows = [...headingRows, ...filledRows.filter((row) => !repeatsHeader(block, row, headerRows))];
  const corner = [
    ...new Set(headerRows.map((row) => shownCell(block, row, labelColumn)?.text).filter((text) => text !== undefined)),
  ].map(tidy);
  const periodRow = headerRows.find((row) => isPeriodRow(block, row, labelColumn, beside));
  const paths = new Map(
    dataColumns.map((column) => {
      const path = headerPath(block, headerRows, column, labelColumn);
      return [column, periodRow === undefined ? path : withPeriodWord(block, path, { row: periodRow, column, beside })];
    }),
  );
  return {
    block,
    titles: textsOf(block, titleRows),
    headerRows,
    bodyRows,
    labelColumn,
    dataColumns,
    paths: withCornerForHeader(paths, corner),
    corner,
  };
}

/** A number that counts the months is headed by the word that says so, wherever that stands. */
function withPeriodWord(
  block: Block,
  path: readonly string[],
  { row, column, beside }: { readonly row: number; readonly column: number; readonly beside: readonly number[] },
): readonly string[] {
  const number = block.at(row, column);
  if (number?.figure === undefined || path.some((text) => periodWordIn(text) !== undefined)) return path;
  const word = periodWord(block, row, beside[0] ?? column);
  return word === undefined ? path : [word, ...path];
}

/** The columns that hold anything in some rows. */
function filledColumns(
  block: Block,
  columns: readonly number[],
  { rows, without }: { readonly rows: readonly number[]; readonly without: readonly number[] },
): number[] {
  const filled: number[] = [];
  for (const column of columns) {
    let place = 0;
    while (place < rows.length && (without.includes(rows[place] as number) || !block.at(rows[place] as number, column)))
      place++;
    if (place < rows.length) filled.push(column);
  }
  return filled;
}

/** Over a single column without a header the line right above, over the labels, is the header of both. */
function withTitleForHeader(head: Head, firstData: number): Head {
  const { titleRows, headerRows, headingRows } = head;
  const last = titleRows[titleRows.length - 1];
  if (headerRows.length > 0 || headingRows.length > 0 || last !== firstData - 1) return head;
  return { titleRows: titleRows.slice(0, -1), headerRows: [last], headingRows };
}

/** A heading over labels and figures together heads the only column of figures. */
function withCornerForHeader(
  paths: ReadonlyMap<number, readonly string[]>,
  corner: readonly string[],
): ReadonlyMap<number, readonly string[]> {
  const [only, ...others] = paths;
  return only && others.length === 0 && only[1].length === 0 ? new Map([[only[0], corner]]) : paths;
}

/** A table carried over to the next page begins with its header again: a row with the same texts in the same columns. */
function repeatsHeader(block: Block, row: number, headerRows: readonly number[]): boolean {
  return headerRows.some((header) => isSameRow(block, row, header));
}

/** Share of the rows with figures that a column of labels must name. */
const labelledShare = 0.5;

/** The leftmost column with names beside most rows that have figures to its right; failing that, to its left. */
function findLabelColumn(block: Block): number | undefined {
  const { top, bottom, left, right } = block.range;
  const figureRows: number[] = [];
  for (let row = top; row <= bottom; row++) if (hasAmount(block, row)) figureRows.push(row);
  if (figureRows.length === 0) return undefined;
  const candidates: { readonly column: number; readonly rows: readonly number[] }[] = [];
  for (let column = left; column < right; column++) {
    const rows = labelledRows(block, figureRows, column, { from: column + 1, to: right });
    if (rows.length / figureRows.length >= labelledShare) return nameBesideCode(block, column, rows);
    candidates.push({ column, rows });
  }
  const last = span(left + 1, right).find(
    (column) =>
      labelledRows(block, figureRows, column, { from: left, to: column - 1 }).length / figureRows.length >=
        labelledShare && measuredColumnsBefore(block, column).length > 0,
  );
  if (last !== undefined) return last;
  const [best] = candidates.sort((a, b) => b.rows.length - a.rows.length);
  return best && best.rows.length > 0 ? best.column : undefined;
}

/** The rows that are named in a column and hold a figure between two others. */
function labelledRows(
  block: Block,
  rows: readonly number[],
  column: number,
  { from, to }: { readonly from: number; readonly to: number },
): number[] {
  const labelled: number[] = [];
  for (const row of rows) if (isLabelText(block.at(row, column)) && hasFigure(block, row, from, to)) labelled.push(row);
  return labelled;
}

/** Whether a figure of the row is more than a year. */
function hasAmount(block: Block, row: number): boolean {
  for (let column = block.range.left; column <= block.range.right; column++) {
    const figure = block.at(row, column)?.figure;
    if (figure !== undefined && !isYear(figure)) return true;
  }
  return false;
}

function hasFigure(block: Block, row: number, from: number, to: number): boolean {
  for (let column = from; column <= to; column++) if (block.at(row, column)?.figure !== undefined) return true;
  return false;
}

/** A code for a name: few letters and then digits, "A100", "K-12". */
const codePattern = /^\p{L}{0,4}[-. ]?\d[\d.\- ]*$/u;

/** Where the labels are codes, and names stand right beside them, the names are the labels. */
function nameBesideCode(block: Block, column: number, rows: readonly number[]): number {
  const coded: number[] = [];
  for (const row of rows) if (codePattern.test(block.at(row, column)?.text.trim() ?? "")) coded.push(row);
  const named = coded.filter((row) => isLabelText(block.at(row, column + 1)));
  return coded.length >= 2 && coded.length / rows.length >= labelledShare && named.length === coded.length
    ? column + 1
    : column;
}

/** Columns left of the labels whose header names a measure: amounts, and no codes. */
function measuredColumnsBefore(block: Block, labelColumn: number): number[] {
  const { top, bottom, left } = block.range;
  return span(left, labelColumn - 1).filter((column) => {
    const firstFigure = span(top, bottom).find((row) => block.at(row, column)?.figure !== undefined);
    // A text alone on its row is a title.
    const headers = span(top, (firstFigure ?? top) - 1).filter((row) => countFilled(block, row, 2) >= 2);
    return headers.some((row) => {
      const cell = block.at(row, column);
      return isLabelText(cell) && namesMeasure(cell?.text ?? "");
    });
  });
}

/** A measure, a component, a time, or nothing but the unit of amounts. */
function namesMeasure(header: string): boolean {
  const { measure, component, period } = readHeaderWords([header]);
  if (measure !== null) return measure !== "text";
  return component !== null || period.year !== null || period.endMonth !== null || isUnitAlone(header);
}

/** Every figure of the row has a text right above it that has said a year already: 2 010 places are no year of budget 2024. */
function standBelowYears(block: Block, row: number, columns: readonly number[]): boolean {
  const filled = columns.filter((column) => block.at(row, column)?.figure !== undefined);
  return filled.every((column) => {
    const above = block.at(row - 1, column);
    return isLabelText(above) && readHeaderWords([above?.text ?? ""]).period.year !== null;
  });
}

/** A row with figures beside the labels that are not all years or months heading columns. */
function isDataRow(block: Block, row: number, labelColumn: number, columns: readonly number[]): boolean {
  const figures = figuresIn(block, row, columns);
  if (figures.length === 0 || numbersColumns(block, row, labelColumn, columns)) return false;
  if (isPeriodRow(block, row, labelColumn, columns)) return false;
  if (!figures.every(isHeaderNumber)) return !isMonthRow(figures);
  if (standBelowYears(block, row, columns)) return true;
  // All are like years: heads when they differ from each other, when they repeat a few years, or when the row has no label.
  const distinct = new Set(figures.map((cell) => cell.text)).size === figures.length;
  const headsFigures = distinct || repeatsYears(block, row, columns, figures);
  return !(headsFigures || !isLabelText(block.at(row, labelColumn)));
}

function figuresIn(block: Block, row: number, columns: readonly number[]): BlockCell[] {
  const figures: BlockCell[] = [];
  for (const column of columns) {
    const cell = block.at(row, column);
    if (cell && (cell.figure !== undefined || cell.kind === "error")) figures.push(cell);
  }
  return figures;
}

/** Years apart that still stand beside each other in a header: a plan reaches ten years ahead. */
const farthestYears = 10;

/** "2023 | 2024 | 2023 | 2024" over figures that are no years. */
function repeatsYears(block: Block, row: number, columns: readonly number[], years: readonly BlockCell[]): boolean {
  const values = years.flatMap(({ figure }) => figure ?? []);
  const next = span(row + 1, block.range.bottom).find((below) => figuresIn(block, below, columns).length > 0);
  const areFigures = next !== undefined && !figuresIn(block, next, columns).every(isHeaderNumber);
  return areFigures && largestOf(values) - smallestOf(values) <= farthestYears;
}

/** "(1) | (2) | (3)", as forms number their columns: texts in brackets read as negative figures. */
function numbersColumns(block: Block, row: number, labelColumn: number, columns: readonly number[]): boolean {
  const first = figuresIn(block, row, columns.slice(0, 1))[0];
  // Asked of every row: most end here.
  if (first?.figure === undefined || (Math.abs(first.figure) !== 1 && Math.abs(first.figure) !== 2)) return false;
  const numbers = figuresIn(block, row, columns).map(({ figure }) => figure ?? NaN);
  const step = Math.sign(first.figure);
  return (
    numbers.length >= fewestNumbered &&
    !isLabelText(block.at(row, labelColumn)) &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + step)
  );
}

const fewestNumbered = 3;

/** Months as yymm, one after the other: "2311 | 2312 | 2401". */
function isMonthRow(figures: readonly BlockCell[]): boolean {
  if (figures.length < fewestMonths) return false;
  let last = NaN;
  for (const [index, { text }] of figures.entries()) {
    const { year, endMonth } = readPeriod(text.trim());
    const month = monthNumber(year, endMonth);
    // Most rows hold amounts, and the first of them tells.
    if (Number.isNaN(month) || (index > 0 && month !== last + 1)) return false;
    last = month;
  }
  return true;
}

const fewestMonths = 3;

function monthNumber(year: number | null, month: number | null): number {
  return year === null || month === null ? NaN : year * 12 + month;
}

interface Head {
  readonly titleRows: readonly number[];
  readonly headerRows: readonly number[];
  readonly headingRows: readonly number[];
}

function splitHead(block: Block, rows: readonly number[], columns: readonly number[]): Head {
  const firstHeader = rows.findIndex((row) => headsColumns(block, row, columns));
  if (firstHeader < 0) return { titleRows: rows, headerRows: [], headingRows: [] };
  let lastHeader = rows.length - 1;
  while (!headsColumns(block, rows[lastHeader] as number, columns)) lastHeader--;
  return {
    titleRows: rows.slice(0, firstHeader),
    headerRows: rows.slice(firstHeader, lastHeader + 1),
    headingRows: rows.slice(lastHeader + 1),
  };
}

function headsColumns(block: Block, row: number, columns: readonly number[]): boolean {
  for (const column of columns) if (isHeadCell(block, row, column)) return true;
  return false;
}

/** A text or header number that can head a column. A unit alone ("tkr" at the far right of a title) and a title that runs on over merged cells do not. */
function isHeadCell(block: Block, row: number, column: number): boolean {
  const cell = block.at(row, column);
  if (!cell) return false;
  return !isUnitAlone(cell.text);
}
