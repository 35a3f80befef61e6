/** The figures of one table as the equation system wants them: öre, rounding steps, one id per cell of the body. */
import { type Ore, toOre } from "../domain/money.ts";
import { rowsPerStep, type Progress } from "../domain/progress.ts";
import type { RecognisedTable, TableFigure } from "../recognise/table.ts";
import type { Figure } from "./equations.ts";
import { Peers } from "./peers.ts";
import { Steps } from "./steps.ts";
import { unitAt } from "./units.ts";

export interface TableFigures {
  readonly figures: readonly Figure[];
  /** Figure id per [row][column]; null for headings, notes and text columns. */
  readonly ids: readonly (readonly (number | null)[])[];
  /** What stands in the cells of the body, row after row. */
  readonly stated: readonly (TableFigure | undefined)[];
}

export function* readTableFigures(
  table: RecognisedTable,
  tableIndex: number,
  firstId: number,
): Generator<Progress, TableFigures> {
  const width = table.columns.length;
  const stated = new Array<TableFigure | undefined>(table.rows.length * width);
  for (const figure of table.figures) stated[figure.row * width + figure.column] = figure;
  const steps = new Steps(table, stated);
  const peers = Peers.in(table);

  const figures: Figure[] = [];
  const ids: (number | null)[][] = [];
  for (let rowIndex = 0; rowIndex < table.rows.length; rowIndex++) {
    if (rowIndex > 0 && rowIndex % rowsPerStep === 0) yield { done: rowIndex, total: table.rows.length };
    const row = table.rows[rowIndex]!;
    const isStated = (column: number): boolean => stated[rowIndex * width + column] !== undefined;
    const idsOfRow: (number | null)[] = [];
    ids.push(idsOfRow);
    const isBody = row.type !== "heading" && row.type !== "note";
    let next = firstId + figures.length;
    for (const { measure } of table.columns) idsOfRow.push(isBody && measure !== "text" ? next++ : null);
    for (let columnIndex = 0; columnIndex < width; columnIndex++) {
      const id = idsOfRow[columnIndex] ?? null;
      if (id === null) continue;
      const figure = stated[rowIndex * width + columnIndex];
      const form = figure?.form.kind === "number" ? figure.form : undefined;
      const isFormula = form?.isFormula ?? false;
      const unit = unitAt(table, rowIndex, columnIndex);
      figures.push({
        id,
        cell: { sheet: table.sheet, row: row.row, column: table.columns[columnIndex]!.column },
        value: figure === undefined ? null : toOre(figure.value, unit),
        unit,
        step: isFormula ? (1 as Ore) : steps.at(unit, columnIndex, figure?.value),
        isFormula,
        formula: form?.formula ?? null,
        table: tableIndex,
        peers: peers.of(columnIndex, idsOfRow, isStated),
      });
    }
  }
  return { figures, ids, stated };
}
