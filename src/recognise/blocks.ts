/** Finds the blocks of a sheet: stretches of filled cells with air around them. */
import type { CellRange } from "../domain/cell.ts";
import { doMeet } from "../domain/cell.ts";
import { dateOfSerial, datePartsOf } from "../domain/calendar.ts";
import type { Sheet, Workbook } from "../domain/grid.ts";
import { usedRange } from "../domain/grid.ts";
import { readPeriodNumber } from "./periodNumbers.ts";
import { isYear, readPeriod } from "./periods.ts";
import { readRowWords } from "./rowWords.ts";
import { normaliseText } from "./words.ts";
import { SheetCells } from "./sheetCells.ts";
import { mergeAt, type Block, type BlockCell } from "./block.ts";

/** Sheets with more rows than this are ledgers, not tables a person set by hand; they are read by their own layout. */
const largestTableRows = 5_000;
/** A table by month is exported with a row per account and unit: it may be longer, up to where it is a ledger in all but name. */
const largestMonthTableRows = 20_000;
/** Rows among which the months of such a table are sought. */
const monthHeaderReach = 30;
/** Months side by side that make a row a header of months. */
const fewestMonths = 6;

/** The blocks of one sheet from the top down, left to right. */
export function findBlocks(workbook: Workbook, sheetIndex: number): Block[] {
  const sheet = workbook.sheets[sheetIndex];
  const used = sheet && sheet.kind === "worksheet" ? usedRange(sheet) : undefined;
  if (!sheet || !used) return [];
  const rows = used.bottom - used.top;
  if (rows >= largestTableRows && (rows >= largestMonthTableRows || !headsMonths(workbook, sheet, used))) return [];
  const cells = new SheetCells(workbook, sheet, used);
  const bands = joinBands(rowBands(cells, used), cells);
  const at: Block["at"] = (row, column) => cells.at(row, column);
  const blocks: Block[] = [];
  for (let index = 0; index < bands.length; index++) {
    for (const range of splitSideways(bands[index] as CellRange, cells)) {
      const merges = sheet.merges.filter((merge) => doMeet(merge, range));
      blocks.push({ textsAbove: textsOver(bands, index, cells), workbook, sheet, sheetIndex, range, at, merges });
    }
  }
  return blocks;
}

/** Whether a row near the top names month after month: a ledger names none. */
function headsMonths(workbook: Workbook, sheet: Sheet, used: CellRange): boolean {
  const top = { ...used, bottom: Math.min(used.bottom, used.top + monthHeaderReach) };
  const cells = new SheetCells(workbook, sheet, top);
  for (let row = top.top; row <= top.bottom; row++) {
    let months = 0;
    for (const cell of cells.inRow(row, top.left, top.right)) if (namesMonth(cell, workbook.date1904)) months++;
    if (months >= fewestMonths) return true;
  }
  return false;
}

function namesMonth({ text, figure, kind, format }: BlockCell, date1904: boolean): boolean {
  const isDate = kind === "number" && datePartsOf(format.numberFormat) !== null;
  if (isDate) return figure !== undefined && dateOfSerial(figure, date1904) !== null;
  const normal = normaliseText(text);
  return readPeriod(normal).endMonth !== null || readPeriodNumber(normal) !== undefined;
}

/** The block over another range of its sheet; what stood in it above that range stands over it now. */
export function recut(block: Block, range: CellRange): Block {
  const above: string[] = [];
  for (let row = range.top - 1; row >= block.range.top; row--) {
    for (let column = block.range.left; column <= block.range.right; column++) {
      const text = block.at(row, column)?.text;
      if (text !== undefined) above.push(oneLine(text));
    }
  }
  return {
    ...block,
    range,
    textsAbove: [...above, ...block.textsAbove],
    merges: block.sheet.merges.filter((merge) => doMeet(merge, range)),
  };
}

/** How far above a table its title may stand, blank rows counted. */
const titleReach = 4;

/** What stands over a band; over the same months of another year that is what stands over the first year. */
function textsOver(bands: readonly CellRange[], index: number, cells: SheetCells): string[] {
  const own = textsAbove(bands, index, cells);
  const [band, above] = [bands[index] as CellRange, bands[index - 1]];
  if (own.length > 0 || !above || band.top - above.bottom - 1 > largestGap) return own;
  const first = headerRowsOf(band).find((row) => areMonths(cells.inRow(row, band.left, band.right)));
  if (first === undefined) return own;
  const header = headerRowsOf(above).find((row) => headSame(row, first, band, cells));
  if (header === undefined) return own;
  const inside = span(above.top, header - 1)
    .reverse()
    .flatMap((row) => cells.inRow(row, above.left, above.right));
  return inside.some(({ figure }) => figure !== undefined)
    ? own
    : [...inside.map(({ text }) => oneLine(text)), ...textsOver(bands, index - 1, cells)];
}

/** Rows at the top of a band among which its header is. */
function headerRowsOf({ top, bottom }: CellRange): number[] {
  return span(top, Math.min(bottom, top + headerReach - 1));
}

/** Two rows head the same columns: only the year may be another. */
function headSame(one: number, other: number, { left, right }: CellRange, cells: SheetCells): boolean {
  const [first, second] = [cells.inRow(one, left, right), cells.inRow(other, left, right)];
  return (
    first.length === second.length && first.every((cell, index) => withoutYear(cell) === withoutYear(second[index]))
  );
}

function withoutYear(cell: BlockCell | undefined): string {
  return cell === undefined ? "" : normaliseText(cell.text).replace(/(?<!\d)((19|20)?\d{2})(?!\d)/g, "");
}

function span(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** Texts of the bands right above that hold nothing but lines of text. */
function textsAbove(bands: readonly CellRange[], index: number, cells: SheetCells): string[] {
  const texts: string[] = [];
  for (let place = index - 1; place >= 0; place--) {
    const band = bands[place] as CellRange;
    const below = bands[place + 1] as CellRange;
    const shape = shapeOf(band, cells);
    if (below.top - band.bottom - 1 > titleReach || shape.figureColumns.size > 0 || shape.textColumns > 2) break;
    for (let row = band.bottom; row >= band.top; row--) {
      for (const { text } of cells.inRow(row, band.left, band.right)) texts.push(oneLine(text));
    }
  }
  return texts;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Runs of rows without a blank row between. */
function rowBands(cells: SheetCells, used: CellRange): CellRange[] {
  const bands: CellRange[] = [];
  for (let row = used.top; row <= used.bottom; row++) {
    const extent = cells.extentOf(row);
    if (!extent) continue;
    const { left, right } = extent;
    const last = bands[bands.length - 1];
    if (last && row === last.bottom + 1)
      bands[bands.length - 1] = {
        top: last.top,
        bottom: row,
        left: Math.min(last.left, left),
        right: Math.max(last.right, right),
      };
    else bands.push({ top: row, bottom: row, left, right });
  }
  return bands;
}

/** What a band looks like: does it start with headers, does it hold figures, in which columns. */
interface BandShape {
  readonly startsWithFigures: boolean;
  readonly figureColumns: ReadonlySet<number>;
  readonly textColumns: number;
}

/**
 * A blank row inside a table parts it in two bands; the lower one has no header of its own and figures in the upper one's
 * columns, so the two are joined. A header parted from its figures by a blank row is joined too.
 */
function joinBands(bands: readonly CellRange[], cells: SheetCells): CellRange[] {
  const joined: CellRange[] = [];
  for (const band of bands) {
    const last = joined[joined.length - 1];
    if (last && belongsTogether(last, band, cells)) {
      joined[joined.length - 1] = {
        top: last.top,
        bottom: band.bottom,
        left: Math.min(last.left, band.left),
        right: Math.max(last.right, band.right),
      };
    } else joined.push(band);
  }
  return joined;
}

/** The most blank rows that a table may have inside. */
const largestGap = 2;

function belongsTogether(upper: CellRange, lower: CellRange, cells: SheetCells): boolean {
  if (lower.top - upper.bottom - 1 > largestGap) return false;
  if (isCarriedOver(upper, lower, cells)) return true;
  const above = shapeOf(upper, cells);
  const below = shapeOf(lower, cells);
  const goesOn = below.startsWithFigures || (above.figureColumns.size > 0 && startsWithHeading(lower, cells));
  if (!goesOn || below.figureColumns.size === 0) return false;
  if (above.figureColumns.size === 0) {
    // A header alone above: two or more texts over the figures below.
    return above.textColumns >= 2 && lower.left >= upper.left && lower.right <= upper.right + 1;
  }
  return [...below.figureColumns].every(
    (column) => above.figureColumns.has(column) || (column >= upper.left && column <= upper.right),
  );
}

/** A text alone and then figures, with no header between: the next section of the table above. */
function startsWithHeading(band: CellRange, cells: SheetCells): boolean {
  for (let row = band.top; row <= band.bottom; row++) {
    const present = cells.inRow(row, band.left, band.right);
    if (present.some(({ figure }) => figure !== undefined)) return row > band.top && !headsColumns(present);
    if (present.length > 1 || (present[0]?.text.length ?? 0) > longestHeading) return false;
  }
  return false;
}

/** A row whose figures are years heads columns; so does one year beside the names of months. */
function headsColumns(cells: readonly BlockCell[]): boolean {
  const figures = cells.flatMap(({ figure }) => figure ?? []);
  return figures.every(isYear) && (figures.length >= 2 || (figures.length === 1 && areMonths(cells)));
}

function areMonths(cells: readonly BlockCell[]): boolean {
  const texts = cells.flatMap(({ figure, text }) => (figure === undefined ? [normaliseText(text)] : []));
  return texts.filter((text) => readPeriod(text).endMonth !== null).length >= fewestMonths;
}

/** A longer text above figures is a title or a note. */
const longestHeading = 40;

/** Rows at the top of a band among which its header is sought. */
const headerReach = 4;

/** After a page break: the lower band begins with the upper one's header, and the upper one has not come to its total. */
function isCarriedOver(upper: CellRange, lower: CellRange, cells: SheetCells): boolean {
  const textOf = (row: number, column: number): string => cells.at(row, column)?.text.trim() ?? "";
  const first = rowTexts(lower.top, upper.left, Math.max(upper.right, lower.right), textOf);
  if (first.filter((text) => text !== "").length < 2 || !first.some((text) => /\p{L}/u.test(text))) return false;
  const header = span(upper.top, upper.top + headerReach - 1).find(
    (row) =>
      row < upper.bottom &&
      rowTexts(row, upper.left, Math.max(upper.right, lower.right), textOf).every(
        (text, index) => text === first[index],
      ),
  );
  if (header === undefined) return false;
  const lastLabel = rowTexts(upper.bottom, upper.left, upper.right, textOf).find((text) => /\p{L}/u.test(text)) ?? "";
  return readRowWords(lastLabel).total === null;
}

function rowTexts(row: number, left: number, right: number, textOf: (row: number, column: number) => string): string[] {
  return Array.from({ length: right - left + 1 }, (_, index) => textOf(row, left + index));
}

/** Bands are compared with those above and below them, and each is looked at once. */
const shapes = new WeakMap<CellRange, BandShape>();

function shapeOf(band: CellRange, cells: SheetCells): BandShape {
  const known = shapes.get(band);
  if (known) return known;
  const figureColumns = new Set<number>();
  let textColumns = 0;
  for (let column = band.left; column <= band.right; column++) {
    const holds = contentOfColumn(band, column, cells);
    if (holds.figure) figureColumns.add(column);
    if (holds.text) textColumns++;
  }
  const top = cells.inRow(band.top, band.left, band.right);
  const startsWithFigures = top.some(({ figure }) => figure !== undefined) && !headsColumns(top);
  const shape = { startsWithFigures, figureColumns, textColumns };
  shapes.set(band, shape);
  return shape;
}

/** Whether a figure, and anything else, stands in the column of a band. */
function contentOfColumn(band: CellRange, column: number, cells: SheetCells): { figure: boolean; text: boolean } {
  let [figure, text] = [false, false];
  for (let row = band.top; row <= band.bottom && !(figure && text); row++) {
    const cell = cells.at(row, column);
    if (cell?.figure !== undefined) figure = true;
    else if (cell) text = true;
  }
  return { figure, text };
}

/** Parts a band at blank columns where the right part is a table of its own: it has labels and figures as the left part has. */
function splitSideways(band: CellRange, cells: SheetCells): CellRange[] {
  const parts: CellRange[] = [];
  let start = band.left;
  for (let column = band.left; column <= band.right; column++) {
    if (!isBlank(column, band, cells)) continue;
    const left = { ...band, left: start, right: column - 1 };
    const right = { ...band, left: column + 1, right: band.right };
    if (isTableOfItsOwn(left, cells) && isTableOfItsOwn(right, cells)) {
      parts.push(left);
      start = column + 1;
    }
  }
  parts.push({ ...band, left: start });
  return parts.map((part) => trimmed(part, cells));
}

function isBlank(column: number, { top, bottom }: CellRange, cells: SheetCells): boolean {
  for (let row = top; row <= bottom; row++) if (cells.at(row, column)) return false;
  return true;
}

/** At least two rows have both a text and, to its right, a figure. */
function isTableOfItsOwn(range: CellRange, cells: SheetCells): boolean {
  let rows = 0;
  for (let row = range.top; row <= range.bottom && rows < 2; row++) {
    let hasLabel = false;
    for (let column = range.left; column <= range.right; column++) {
      const cell = cells.at(row, column);
      if (!cell) continue;
      if (cell.figure === undefined && /\p{L}/u.test(cell.text)) hasLabel = true;
      else if (hasLabel && cell.figure !== undefined) {
        rows++;
        break;
      }
    }
  }
  return rows >= 2;
}

/** The range without blank rows and columns at its edges. */
function trimmed(range: CellRange, cells: SheetCells): CellRange {
  let { top, bottom, left, right } = { top: range.bottom, bottom: range.top, left: range.right, right: range.left };
  for (let row = range.top; row <= range.bottom; row++) {
    const extent = cells.extentOf(row, range.left, range.right);
    if (!extent) continue;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, extent.left);
    right = Math.max(right, extent.right);
  }
  return { top, bottom, left, right };
}

/** The text that shows in a cell, following merges: a merged range shows its first cell's text everywhere. */
export function shownCell(block: Block, row: number, column: number): BlockCell | undefined {
  const own = block.at(row, column);
  if (own) return own;
  const merge = mergeAt(block.merges, row, column);
  return merge ? block.at(merge.top, merge.left) : undefined;
}
