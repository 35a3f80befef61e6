/** The frame of a table: which rows are title, header and body, and which column holds the labels. */
import { isYear, readPeriod } from "./periods.ts";
import { shownCell } from "./blocks.ts";
import type { Block, BlockCell } from "./block.ts";
import { parseFigure } from "./figures.ts";
import { isUnitAlone } from "./units.ts";

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
  const firstData = rows.find((row) => isDataRow(block, row, labelColumn));
  if (firstData === undefined) return undefined;
  const before = rows.filter((row) => row < firstData && cellsOf(block, row).length > 0);
  const head = splitHead(block, before, labelColumn);
  const dataColumns = span(labelColumn + 1, right).filter((column) =>
    rows.some((row) => !head.titleRows.includes(row) && block.at(row, column)),
  );
  const { titleRows, headerRows, headingRows } = dataColumns.length === 1 ? withTitleForHeader(head, firstData) : head;
  const filledRows = rows.filter((row) => row >= firstData && cellsOf(block, row).length > 0);
  const bodyRows = [...headingRows, ...filledRows.filter((row) => !repeatsHeader(block, row, headerRows))];
  const corner = [
    ...new Set(headerRows.map((row) => shownCell(block, row, labelColumn)?.text).filter((text) => text !== undefined)),
  ].map(tidy);
  const paths = new Map(dataColumns.map((column) => [column, headerPath(block, headerRows, column, labelColumn)]));
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

function isSameRow(block: Block, one: number, other: number): boolean {
  const columns = span(block.range.left, block.range.right);
  const filled = columns.filter((column) => block.at(one, column));
  return (
    filled.length >= 2 &&
    columns.every((column) => block.at(one, column)?.text.trim() === block.at(other, column)?.text.trim())
  );
}

/** Rows of figures without labels that still count as a table: more are a list of something else. */
const mostUnlabelledRows = 3;

/** A row or two of figures under their headers, without a label: "Utfall | Prognos | Budget" over "0 | 1500 | 2500". */
function frameWithoutLabels(sheetBlock: Block): Frame | undefined {
  const { top, bottom, left, right } = sheetBlock.range;
  const rows = span(top, bottom);
  const columns = span(left, right);
  const firstData = rows.find((row) => {
    const figures = cellsOf(sheetBlock, row).filter((cell) => cell.figure !== undefined);
    return figures.length > 0 && !figures.every(isHeaderNumber);
  });
  if (firstData === undefined) return undefined;
  const bodyRows = rows.filter((row) => row >= firstData && cellsOf(sheetBlock, row).length > 0);
  const block = withSpelledFigures(sheetBlock, bodyRows);
  const isFigureRow = (row: number): boolean =>
    cellsOf(block, row).every((cell) => cell.figure !== undefined || cell.isNothing || cell.kind === "error");
  if (bodyRows.length > mostUnlabelledRows || !bodyRows.every(isFigureRow)) return undefined;
  const before = rows.filter((row) => row < firstData && cellsOf(block, row).length > 0);
  const firstHeader = before.findIndex((row) => cellsOf(block, row).length >= 2);
  if (firstHeader < 0) return undefined;
  const headerRows = before.slice(firstHeader);
  const paths = new Map(columns.map((column) => [column, headerPath(block, headerRows, column, left - 1)]));
  const dataColumns = columns.filter((column) => (paths.get(column) ?? []).length > 0);
  const isHeaded = bodyRows.every((row) =>
    columns.every((column) => !block.at(row, column) || dataColumns.includes(column)),
  );
  if (dataColumns.length < 2 || !isHeaded) return undefined;
  return {
    block,
    titles: textsOf(block, before.slice(0, firstHeader)),
    headerRows,
    bodyRows,
    labelColumn: null,
    dataColumns,
    paths,
    corner: [],
  };
}

/** "Hittills i år: 3" among figures is the figure 3. */
function withSpelledFigures(block: Block, rows: readonly number[]): Block {
  return {
    ...block,
    at: (row, column) => {
      const cell = block.at(row, column);
      if (cell?.kind !== "text" || cell.figure !== undefined || !rows.includes(row)) return cell;
      const figure = parseFigure(/^[^\d:]*\p{L}[^\d:]*:(.*)$/u.exec(cell.text)?.[1] ?? "");
      return figure ? { ...cell, figure: figure.value, isTextFigure: true } : cell;
    },
  };
}

/** Rows of text under a header of two or more columns: a plan with its measures, or a table whose figures are still to come. */
function frameWithoutFigures(block: Block): Frame | undefined {
  const { top, bottom, left, right } = block.range;
  const rows = span(top, bottom).filter((row) => cellsOf(block, row).length > 0);
  const firstHeader = rows.findIndex((row) => cellsOf(block, row).length >= 2);
  const header = rows[firstHeader];
  const bodyRows = rows.slice(firstHeader + 1).filter((row) => header !== undefined && !isSameRow(block, row, header));
  if (header === undefined || bodyRows.length === 0) return undefined;
  if (!cellsOf(block, header).every((cell) => cell.kind === "text" && hasLetters.test(cell.text))) return undefined;
  // A column of numbers ("Nr") stands before the labels.
  const labelColumn =
    span(left, right - 1).find((column) => bodyRows.some((row) => isLabelText(block.at(row, column)))) ?? left;
  const dataColumns = span(labelColumn + 1, right).filter((column) => rows.some((row) => block.at(row, column)));
  return {
    block,
    titles: textsOf(block, rows.slice(0, firstHeader)),
    headerRows: [header],
    bodyRows,
    labelColumn,
    dataColumns,
    paths: new Map(dataColumns.map((column) => [column, headerPath(block, [header], column, labelColumn)])),
    corner: [tidy(block.at(header, labelColumn)?.text ?? "")].filter((text) => text !== ""),
  };
}

function textsOf(block: Block, rows: readonly number[]): string[] {
  return rows.flatMap((row) => cellsOf(block, row).map((cell) => tidy(cell.text)));
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
