/** The figures of a framed table as numbers by row and column, with the rounding of each column. */
import { smallestOf } from "../domain/extremes.ts";
import type { Frame } from "./frameCells.ts";
import { exactStep, roundingStep, type StoredFigure } from "./precision.ts";

/** Body rows × data columns (indexes into the frame's lists). */
export class Matrix {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly #values: Float64Array;
  readonly #isFormula: Uint8Array;
  readonly #steps: Float64Array;

  /** The arrays hold row after row. */
  constructor(
    { rowCount, columnCount }: Pick<Matrix, "rowCount" | "columnCount">,
    { values, isFormula, steps }: { values: Float64Array; isFormula: Uint8Array; steps: Float64Array },
  ) {
    this.rowCount = rowCount;
    this.columnCount = columnCount;
    this.#values = values;
    this.#isFormula = isFormula;
    this.#steps = steps;
  }

  /** The figure; NaN when blank or text. */
  at(row: number, column: number): number {
    return this.#values[row * this.columnCount + column] as number;
  }

  /** Whether anything but zero stands in a column. */
  holdsAmount(column: number): boolean {
    for (let row = 0; row < this.rowCount; row++) {
      const value = this.at(row, column);
      if (!Number.isNaN(value) && value !== 0) return true;
    }
    return false;
  }

  /** The figure is there and a formula computes it. */
  isFormulaAt(row: number, column: number): boolean {
    return this.#isFormula[row * this.columnCount + column] === 1 && !Number.isNaN(this.at(row, column));
  }

  /** The rounding of one figure in its own unit, 0 for unrounded ones: none of its own when a formula computes it. */
  stepAt(row: number, column: number): number {
    return this.#steps[row * this.columnCount + column] as number;
  }

  /** Without the figures of some rows and columns: what stands there is no amount. */
  without(rows: ReadonlySet<number>, columns: ReadonlySet<number>): Matrix {
    if (rows.size === 0 && columns.size === 0) return this;
    const values = this.#values.map((value, place) =>
      rows.has(Math.floor(place / this.columnCount)) || columns.has(place % this.columnCount) ? NaN : value,
    );
    return new Matrix(this, { values, isFormula: this.#isFormula, steps: this.#steps });
  }

  /** Rows for columns and columns for rows: for tables that carry their measures on the rows. */
  transposed(): Matrix {
    const places = this.#values.map(
      (_, place) => (place % this.rowCount) * this.columnCount + Math.floor(place / this.rowCount),
    );
    return new Matrix(
      { rowCount: this.columnCount, columnCount: this.rowCount },
      {
        values: places.map((place) => this.#values[place] as number),
        isFormula: Uint8Array.from(places, (place) => this.#isFormula[place] as number),
        steps: places.map((place) => this.#steps[place] as number),
      },
    );
  }
}

/** What decides which figures share a rounding: rows of one unit do, a total says nothing new about it. */
export interface RowPrecision {
  readonly unit: string | null;
  readonly isTotal: boolean;
}

/** Reads the figures of a frame; rounding is inferred per column and, within it, per unit of the rows. */
export function readMatrix({ block, bodyRows, dataColumns }: Frame, rows: readonly RowPrecision[]): Matrix {
  const [rowCount, columnCount] = [bodyRows.length, dataColumns.length];
  const size = rowCount * columnCount;
  const values = new Float64Array(size).fill(NaN);
  const isFormula = new Uint8Array(size);
  for (let row = 0, place = 0; row < rowCount; row++) {
    for (let column = 0; column < columnCount; column++, place++) {
      const cell = block.at(bodyRows[row] as number, dataColumns[column] as number);
      if (cell?.figure === undefined) continue;
      values[place] = cell.figure;
      if (cell.isFormula) isFormula[place] = 1;
    }
  }
  const steps = new Float64Array(size);
  const typed = { values, isFormula };
  for (const unit of new Set(rows.map((row) => row.unit))) {
    const stepOf = stepsOfUnit(typed, rows, unit, columnCount);
    for (let row = 0; row < rowCount; row++) {
      if (rows[row]?.unit !== unit) continue;
      for (let column = 0; column < columnCount; column++) {
        const place = row * columnCount + column;
        steps[place] = isFormula[place] === 1 ? exactStep : (stepOf[column] ?? exactStep);
      }
    }
  }
  return new Matrix({ rowCount, columnCount }, { values, isFormula, steps });
}

/** The rounding of each column among the rows of one unit. */
function stepsOfUnit(
  { values, isFormula }: { readonly values: Float64Array; readonly isFormula: Uint8Array },
  rows: readonly RowPrecision[],
  unit: string | null,
  columnCount: number,
): number[] {
  const steps: (number | undefined)[] = [];
  for (let column = 0; column < columnCount; column++) {
    const stored: StoredFigure[] = [];
    for (let row = 0; row < rows.length; row++) {
      const precision = rows[row] as RowPrecision;
      const place = row * columnCount + column;
      const value = values[place] as number;
      if (precision.unit === unit && isFormula[place] !== 1 && !Number.isNaN(value))
        stored.push({ value, isTotal: precision.isTotal });
    }
    steps.push(roundingStep(stored));
  }
  // A column of zeros or formulas is as fine as the columns beside it.
  const known = steps.filter((step) => step !== undefined);
  const fallback = known.length > 0 ? smallestOf(known) : exactStep;
  return steps.map((step) => step ?? fallback);
}

/** Float noise that a sum of figures of this size may carry. */
export function floatNoise(size: number): number {
  return Math.abs(size) * 1e-9 + 1e-9;
}
