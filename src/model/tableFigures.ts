/** The figures of one table as the equation system wants them: öre, rounding steps, one id per cell of the body. */
import { orePerUnit, toOre, type Ore, type Unit } from "../domain/money.ts";
import { exactStep, roundingStep } from "../recognise/precision.ts";
import type { RecognisedTable, TableFigure } from "../recognise/table.ts";
import type { Figure } from "./equations.ts";

export interface TableFigures {
  readonly figures: readonly Figure[];
  /** Figure id per [row][column]; null for headings, notes and text columns. */
  readonly ids: readonly (readonly (number | null)[])[];
  readonly byCell: (row: number, column: number) => TableFigure | undefined;
}

/**
 * The unit of a cell: the row's own, else the column's, else the table's; figures without any unit count as whole units. Where only
 * some columns name a unit, theirs goes before the row's: an effect in mnkr beside volumes in places.
 */
export function unitAt(table: RecognisedTable, row: number, column: number): Unit {
  const ofRow = table.rows[row]?.unit ?? null;
  const ofColumn = table.columns[column]?.unit ?? null;
  if (ofRow !== null && ofColumn !== null && table.columns.some(isWithoutUnit)) return ofColumn;
  return ofRow ?? ofColumn ?? table.unit ?? "count";
}

function isWithoutUnit({ unit, measure }: RecognisedTable["columns"][number]): boolean {
  return unit === null && measure !== null && measure !== "text";
}

export function readTableFigures(table: RecognisedTable, tableIndex: number, firstId: number): TableFigures {
  const byPlace = new Map(table.figures.map((figure) => [figure.row * table.columns.length + figure.column, figure]));
  const byCell = (row: number, column: number): TableFigure | undefined =>
    byPlace.get(row * table.columns.length + column);
  const steps = stepsOf(table, byCell);
  const figures: Figure[] = [];
  const ids = table.rows.map((row, rowIndex) =>
    table.columns.map((column, columnIndex) => {
      if (row.type === "heading" || row.type === "note" || column.measure === "text") return null;
      const stated = byCell(rowIndex, columnIndex);
      const unit = unitAt(table, rowIndex, columnIndex);
      const isFormula = stated?.form.kind === "number" && stated.form.isFormula;
      const id = firstId + figures.length;
      figures.push({
        id,
        cell: { sheet: table.sheet, row: row.row, column: column.column },
        value: stated === undefined ? null : toOre(stated.value, unit),
        unit,
        step: isFormula ? (1 as Ore) : steps(rowIndex, columnIndex),
        isFormula,
        table: tableIndex,
        peers: [],
      });
      return id;
    }),
  );
  return { figures, ids, byCell };
}

/** Rounding per column and unit of the rows; a column of zeros is as fine as the finest beside it. */
function stepsOf(table: RecognisedTable, byCell: TableFigures["byCell"]): (row: number, column: number) => Ore {
  const known = new Map<string, number | undefined>();
  const stepIn = (unit: Unit, column: number): number | undefined => {
    const key = `${unit} ${String(column)}`;
    if (!known.has(key)) {
      const stored = table.rows.flatMap((row, rowIndex) => {
        const figure = byCell(rowIndex, column);
        const isConstant = figure !== undefined && !(figure.form.kind === "number" && figure.form.isFormula);
        return isConstant && unitAt(table, rowIndex, column) === unit
          ? [{ value: figure.value, isTotal: row.type === "total" || row.type === "subtotal" }]
          : [];
      });
      known.set(key, roundingStep(stored));
    }
    return known.get(key);
  };
  return (row, column) => {
    const unit = unitAt(table, row, column);
    const own = stepIn(unit, column);
    const finest = own ?? Math.min(...table.columns.flatMap((_, other) => stepIn(unit, other) ?? []), 1);
    return Math.max(1, Math.round((finest === Infinity ? exactStep : finest) * orePerUnit[unit])) as Ore;
  };
}
