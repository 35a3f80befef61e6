import type { CellRange } from "../../domain/cell.ts";
import type { HostBook } from "./book.ts";
import { columnCount, contains, isSameRange, offsetRange, rowCount, wholeSheet } from "./cellRange.ts";
import type { Cell } from "./cellValue.ts";
import { clearCells } from "./clearCells.ts";
import { pasteLooks, pasteRecords, type Copied, type Place, type SheetRange } from "./pasteLooks.ts";
import { moveForCut } from "./rangeMove.ts";
import { shiftReferences } from "./references.ts";
import { changeReferencesTo, moveReferences } from "./rewriteFormulas.ts";

export interface CopyOptions {
  readonly what?: "all" | "formulas" | "values" | "formats";
  /** Blank cells of the source leave the target as it is. */
  readonly skipBlanks?: boolean;
  /** Rows become columns. */
  readonly transpose?: boolean;
}

/**
 * Copies cells, with references moved along. A target that is a multiple of the source is filled with copies of it; any other
 * gets one copy in its corner.
 * @returns the cells written
 */
export function copyCells(
  book: HostBook,
  source: SheetRange,
  target: SheetRange,
  options: CopyOptions = {},
): CellRange {
  const { what = "all", transpose = false } = options;
  const copied = snapshot(source);
  const height = transpose ? columnCount(source.range) : rowCount(source.range);
  const width = transpose ? rowCount(source.range) : columnCount(source.range);
  const places = tiles(target.range, height, width);
  const written = {
    ...target.range,
    bottom: Math.min(wholeSheet.bottom, Math.max(...places.map(({ top }) => top)) + height - 1),
    right: Math.min(wholeSheet.right, Math.max(...places.map(({ left }) => left)) + width - 1),
  };
  if (what !== "formats")
    target.sheet.storeCells(written, contents(copied, { sheet: target.sheet, range: written }, places, options));
  if (what === "all" || what === "formats") {
    for (const place of places) pasteLooks(copied, target.sheet, place, transpose);
    if (!transpose) for (const place of places) pasteRecords(book, copied, target.sheet, place);
  }
  return written;
}

/** Cuts the cells and puts them down elsewhere, on this sheet or another; what refers to them follows. */
export function moveCells(book: HostBook, source: SheetRange, target: SheetRange): void {
  const to = offsetRange(source.range, target.range.top - source.range.top, target.range.left - source.range.left);
  if (!to || (source.sheet === target.sheet && isSameRange(source.range, to))) return;
  const copied = snapshot(source);
  clearCells(book, source.sheet, source.range);
  clearCells(book, target.sheet, to);
  const place = { top: to.top, left: to.left };
  target.sheet.storeCells(
    to,
    copied.cells.map(
      ({ row, column, cell }) => [row - source.range.top + to.top, column - source.range.left + to.left, cell] as const,
    ),
  );
  pasteLooks(copied, target.sheet, place, false);
  pasteRecords(book, copied, target.sheet, place);
  if (source.sheet === target.sheet) {
    moveReferences(book, source.sheet, moveForCut(source.range, to));
  } else {
    const move = moveForCut(source.range, to);
    changeReferencesTo(book, source.sheet, ({ range }) => {
      const moved = contains(source.range, range) ? move(range) : null;
      return moved ? { sheet: target.sheet.name, range: moved } : undefined;
    });
  }
}

function snapshot({ sheet, range }: SheetRange): Copied {
  sheet.cell(range.top, range.left); // results up to date, for a copy of values
  return { sheet, range, cells: sheet.storedCells(range), looks: [...sheet.styles.in(range)] };
}

function tiles(target: CellRange, height: number, width: number): Place[] {
  const isMultiple = rowCount(target) % height === 0 && columnCount(target) % width === 0;
  if (!isMultiple) return [{ top: target.top, left: target.left }];
  const places: Place[] = [];
  for (let { top } = target; top <= target.bottom; top += height) {
    for (let { left } = target; left <= target.right; left += width) places.push({ top, left });
  }
  return places;
}

/** What the target cells hold afterwards: blank first, unless blanks are skipped, then the copies. */
function contents(
  { range, cells }: Copied,
  { sheet, range: written }: SheetRange,
  places: readonly Place[],
  { what = "all", skipBlanks = false, transpose = false }: CopyOptions,
): (readonly [number, number, Cell | null])[] {
  const blanks = skipBlanks ? [] : sheet.storedCells(written).map(({ row, column }) => [row, column, null] as const);
  const copies = places.flatMap((place) =>
    cells.flatMap(({ row, column, cell }) => {
      const down = transpose ? column - range.left : row - range.top;
      const right = transpose ? row - range.top : column - range.left;
      const to = { row: place.top + down, column: place.left + right };
      if (to.row > wholeSheet.bottom || to.column > wholeSheet.right) return [];
      return [[to.row, to.column, pasted(cell, what, to.row - row, to.column - column)] as const];
    }),
  );
  return [...blanks, ...copies];
}

function pasted(cell: Cell, what: CopyOptions["what"], rows: number, columns: number): Cell {
  if (cell.formula === null) return cell;
  if (what === "values") return { value: cell.value, formula: null, quotePrefix: false };
  return { ...cell, formula: shiftReferences(cell.formula, rows, columns) };
}
