/** The frame of a table: which rows are title, header and body, and which column holds the labels. */
import { isYear, readPeriod } from "./periods.ts";
import { shownCell } from "./blocks.ts";
import type { Block, BlockCell } from "./block.ts";
import { isUnitAlone } from "./units.ts";

export interface Frame {
  readonly block: Block;
  /** Texts above the header, and the header's own corner. */
  readonly titles: readonly string[];
  readonly headerRows: readonly number[];
  /** Rows of the body on the sheet, headings and notes among them. */
  readonly bodyRows: readonly number[];
  readonly labelColumn: number;
  /** Columns beside the labels that hold anything. */
  readonly dataColumns: readonly number[];
  /** Header texts per data column from the top down, without repeats. */
  readonly paths: ReadonlyMap<number, readonly string[]>;
  /** Header text over the labels. */
  readonly corner: readonly string[];
}

/** Frames a block; undefined when it holds no figures with labels, that is, no table. */
export function frameBlock(block: Block): Frame | undefined {
  const labelColumn = findLabelColumn(block);
  if (labelColumn === undefined) return undefined;
  const { top, bottom, right } = block.range;
  const rows = span(top, bottom);
  const firstData = rows.find((row) => isDataRow(block, row, labelColumn));
  if (firstData === undefined) return undefined;
  const before = rows.filter((row) => row < firstData && cellsOf(block, row).length > 0);
  const { titleRows, headerRows, headingRows } = splitHead(block, before, labelColumn);
  const dataColumns = span(labelColumn + 1, right).filter((column) =>
    rows.some((row) => !titleRows.includes(row) && block.at(row, column)),
  );
  const bodyRows = [...headingRows, ...rows.filter((row) => row >= firstData && cellsOf(block, row).length > 0)];
  return {
    block,
    titles: titleRows.flatMap((row) => cellsOf(block, row).map((cell) => tidy(cell.text))),
    headerRows,
    bodyRows,
    labelColumn,
    dataColumns,
    paths: new Map(dataColumns.map((column) => [column, headerPath(block, headerRows, column, labelColumn)])),
    corner: [
      ...new Set(
        headerRows.map((row) => shownCell(block, row, labelColumn)?.text).filter((text) => text !== undefined),
      ),
    ].map(tidy),
  };
}

function span(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function cellsOf(block: Block, row: number): BlockCell[] {
  return span(block.range.left, block.range.right).flatMap((column) => block.at(row, column) ?? []);
}

const hasLetters = /\p{L}/u;

function isLabelText(cell: BlockCell | undefined): boolean {
  return cell?.kind === "text" && cell.figure === undefined && hasLetters.test(cell.text);
}

/** The leftmost column with texts beside most rows that have figures to its right. */
function findLabelColumn(block: Block): number | undefined {
  const { top, bottom, left, right } = block.range;
  const figureRows = span(top, bottom).filter((row) =>
    cellsOf(block, row).some((cell) => cell.figure !== undefined && !isYear(cell.figure)),
  );
  if (figureRows.length === 0) return undefined;
  let best: { column: number; share: number } | undefined;
  for (const column of span(left, right - 1)) {
    const labelled = figureRows.filter(
      (row) =>
        isLabelText(block.at(row, column)) &&
        span(column + 1, right).some((other) => block.at(row, other)?.figure !== undefined),
    ).length;
    const share = labelled / figureRows.length;
    if (share >= 0.5) return column;
    if (share > 0 && (!best || share > best.share)) best = { column, share };
  }
  return best?.column;
}

/** A number that heads a column: a year, or a month as yyyymm. */
function isHeaderNumber(cell: BlockCell): boolean {
  if (cell.figure === undefined) return false;
  return (
    isYear(cell.figure) || (/^\d{6}$/.test(cell.text) && readPeriod(cell.text).endMonth !== null) || isDateFormat(cell)
  );
}

function isDateFormat(cell: BlockCell): boolean {
  return cell.kind === "number" && /y/i.test(cell.format.numberFormat.replace(/"[^"]*"|\\./g, ""));
}

/** A row with figures right of the labels that are not all years or months heading columns. */
function isDataRow(block: Block, row: number, labelColumn: number): boolean {
  const figures = span(labelColumn + 1, block.range.right).flatMap((column) => {
    const cell = block.at(row, column);
    return cell && (cell.figure !== undefined || cell.kind === "error") ? [cell] : [];
  });
  if (figures.length === 0) return false;
  if (!figures.every(isHeaderNumber)) return true;
  // All are like years: heads when they differ from each other, or when the row has no label.
  const distinct = new Set(figures.map((cell) => cell.text)).size === figures.length;
  return !(distinct || !isLabelText(block.at(row, labelColumn)));
}

interface Head {
  readonly titleRows: readonly number[];
  readonly headerRows: readonly number[];
  readonly headingRows: readonly number[];
}

function splitHead(block: Block, rows: readonly number[], labelColumn: number): Head {
  const isAside = (row: number): boolean =>
    !span(labelColumn + 1, block.range.right).some((column) => isHeadCell(block, row, column));
  const firstHeader = rows.findIndex((row) => !isAside(row));
  if (firstHeader < 0) return { titleRows: rows, headerRows: [], headingRows: [] };
  let lastHeader = rows.length - 1;
  while (isAside(rows[lastHeader] as number)) lastHeader--;
  return {
    titleRows: rows.slice(0, firstHeader),
    headerRows: rows.slice(firstHeader, lastHeader + 1),
    headingRows: rows.slice(lastHeader + 1),
  };
}

/** A text or header number that can head a column. A unit alone ("tkr" at the far right of a title) and a title that runs on over merged cells do not. */
function isHeadCell(block: Block, row: number, column: number): boolean {
  const cell = block.at(row, column);
  if (!cell) return false;
  return !isUnitAlone(cell.text);
}

/** Header texts over a column. A blank under a filled upper level belongs to the group on its left, unless the row uses merges for that. */
function headerPath(block: Block, headerRows: readonly number[], column: number, labelColumn: number): string[] {
  const path: string[] = [];
  headerRows.forEach((row, level) => {
    const text =
      shownCell(block, row, column)?.text ?? inheritedText(block, headerRows, { row, level, column, labelColumn });
    const tidied = text === undefined ? "" : tidy(text);
    if (tidied !== "" && tidied !== path[path.length - 1]) path.push(tidied);
  });
  return path;
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
    if (cell) return below.some((lower) => block.at(lower, left)) ? cell.text : undefined;
  }
  return undefined;
}

/** One line, single spaces. */
export function tidy(text: string): string {
  return text.replace(/[\s\u00a0\u2007\u2009\u202f]+/g, " ").trim();
}
