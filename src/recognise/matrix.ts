/** The figures of a framed table as numbers by row and column, with the rounding of each column. */
import type { BlockCell } from "./block.ts";
import type { Frame } from "./frameCells.ts";
import { exactStep, roundingStep, type StoredFigure } from "./precision.ts";

export interface MatrixCell {
  readonly value: number;
  readonly isFormula: boolean;
}

export interface Matrix {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Figure at body row and data column (indexes into the frame's lists); undefined when blank or text. */
  readonly at: (row: number, column: number) => MatrixCell | undefined;
  /** The rounding of one figure in its own unit, 0 for unrounded ones: none of its own when a formula computes it. */
  readonly stepAt: (row: number, column: number) => number;
}

/** What decides which figures share a rounding: rows of one unit do, a total says nothing new about it. */
export interface RowPrecision {
  readonly unit: string | null;
  readonly isTotal: boolean;
}

/** Reads the figures of a frame; rounding is inferred per column and, within it, per unit of the rows. */
export function readMatrix(frame: Frame, rows: readonly RowPrecision[]): Matrix {
  const cells = frame.bodyRows.map((row) =>
    frame.dataColumns.map((column) => toMatrixCell(frame.block.at(row, column))),
  );
  const units = [...new Set(rows.map((row) => row.unit))];
  const steps = new Map(units.map((unit) => [unit, stepsOfUnit(cells, rows, unit, frame.dataColumns.length)]));
  const stepsOfRow = rows.map((row) => steps.get(row.unit));
  return {
    rowCount: cells.length,
    columnCount: frame.dataColumns.length,
    at: (row, column) => cells[row]?.[column],
    stepAt: (row, column) =>
      cells[row]?.[column]?.isFormula === true ? exactStep : (stepsOfRow[row]?.[column] ?? exactStep),
  };
}

function stepsOfUnit(
  cells: readonly (readonly (MatrixCell | undefined)[])[],
  rows: readonly RowPrecision[],
  unit: string | null,
  columnCount: number,
): number[] {
  const stored = Array.from({ length: columnCount }, (): StoredFigure[] => []);
  cells.forEach((row, index) => {
    const precision = rows[index];
    if (precision?.unit !== unit) return;
    row.forEach((cell, column) => {
      if (cell && !cell.isFormula) stored[column]?.push({ value: cell.value, isTotal: precision.isTotal });
    });
  });
  const steps = stored.map(roundingStep);
  // A column of zeros or formulas is as fine as the columns beside it.
  const known = steps.filter((step) => step !== undefined);
  const fallback = known.length > 0 ? Math.min(...known) : exactStep;
  return steps.map((step) => step ?? fallback);
}

/** The matrix without the figures of some rows and columns (indexes): what stands there is no amount. */
export function without(matrix: Matrix, rows: ReadonlySet<number>, columns: ReadonlySet<number>): Matrix {
  if (rows.size === 0 && columns.size === 0) return matrix;
  return {
    ...matrix,
    at: (row, column) => (rows.has(row) || columns.has(column) ? undefined : matrix.at(row, column)),
  };
}

/** Rows for columns and columns for rows: for tables that carry their measures on the rows. */
export function transposed(matrix: Matrix): Matrix {
  return {
    rowCount: matrix.columnCount,
    columnCount: matrix.rowCount,
    at: (row, column) => matrix.at(column, row),
    stepAt: (row, column) => matrix.stepAt(column, row),
  };
}

function toMatrixCell(cell: BlockCell | undefined): MatrixCell | undefined {
  return cell?.figure === undefined ? undefined : { value: cell.figure, isFormula: cell.isFormula };
}

/** Float noise that a sum of figures of this size may carry. */
export function floatNoise(size: number): number {
  return Math.abs(size) * 1e-9 + 1e-9;
}
