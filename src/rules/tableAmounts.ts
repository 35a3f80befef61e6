import type { Figure } from "../model/equations.ts";
import type { BudgetModel, ModelTable } from "../model/model.ts";
import type { Measure } from "../domain/meaning.ts";
import { isMoney } from "../domain/money.ts";
import type { SheetRange } from "./finding.ts";

/** The figures of one table by row and column, for rules that look across them. Indexes are those of the recognised table. */
export class TableAmounts {
  readonly index: number;
  readonly model: ModelTable;
  /** Lines that are added up, not totals. */
  readonly lines: readonly number[];
  /** Columns of outcome, budget and forecast in money. */
  readonly amounts: readonly number[];
  readonly #figures: BudgetModel["system"]["figures"];

  constructor(index: number, table: ModelTable, { system }: BudgetModel) {
    this.index = index;
    this.model = table;
    this.#figures = system.figures;
    this.lines = table.table.rows.flatMap(({ type }, row) => (type === "line" ? [row] : []));
    this.amounts = table.table.columns.flatMap(({ measure, unit }, column) =>
      measure !== null && amountMeasures.includes(measure) && (unit === null || isMoney(unit)) ? [column] : [],
    );
  }

  /** The figure, where there is one that is not blank. */
  at(row: number, column: number): Figure | undefined {
    const id = this.model.figureIds[row]?.[column] ?? null;
    const figure = id === null ? undefined : this.#figures[id];
    return figure?.value == null ? undefined : figure;
  }

  /** Its amount in öre; 0 for a blank. */
  value(row: number, column: number): number {
    return this.at(row, column)?.value ?? 0;
  }

  label(row: number): string {
    return this.model.table.rows[row]?.label ?? "";
  }

  /** The column's cells from its heading down. */
  columnRange(column: number): SheetRange {
    const { sheet, range, columns } = this.model.table;
    const at = columns[column]?.column ?? range.left;
    return { sheet, top: range.top, bottom: range.bottom, left: at, right: at };
  }

  /** The lowest cell of the column's heading. */
  headingCell(column: number): { readonly sheet: number; readonly row: number; readonly column: number } {
    const { sheet, range, columns, headerRows } = this.model.table;
    return { sheet, row: Math.max(headerRows.last, range.top), column: columns[column]?.column ?? range.left };
  }
}

const amountMeasures: readonly Measure[] = ["actual", "budget", "forecast"];
