import { maxColumns, maxRows, type CellRange } from "../../../domain/cell.ts";

/** A range as Univer tells it; whole rows and columns end where its sheet ends. */
export interface GridRange {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** How far Univer's sheet reaches, which is only some rows beyond what is used. */
export interface GridExtent {
  readonly getRowCount: () => number;
  readonly getColumnCount: () => number;
}

/** The book's range: what reaches over all of Univer's sheet reaches over all of Excel's. */
export function bookRange({ startRow, startColumn, endRow, endColumn }: GridRange, extent: GridExtent): CellRange {
  // Univer says NaN for the open ends of whole rows and columns.
  const [top, left] = [startRow || 0, startColumn || 0];
  const isColumn = Number.isNaN(endRow) || (top === 0 && endRow >= extent.getRowCount() - 1);
  const isRow = Number.isNaN(endColumn) || (left === 0 && endColumn >= extent.getColumnCount() - 1);
  return { top, left, bottom: isColumn ? maxRows - 1 : endRow, right: isRow ? maxColumns - 1 : endColumn };
}
