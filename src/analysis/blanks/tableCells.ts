/** The cells of a table as the searches for blanks ask for them. */
import { cellKey, inRange } from "../../domain/cell.ts";
import { cellValue, type Workbook } from "../../domain/grid.ts";
import type { Ore } from "../../domain/money.ts";
import type { Figure } from "../../model/equations.ts";
import type { BudgetModel, ModelTable } from "../../model/model.ts";
import { isFilled, type FilledFigure } from "../tableLines.ts";

/** A blank cell that should hold something; figures by id. */
export interface MissingFigure {
  readonly figure: number;
  /** `difference`, `total`: its relation gives it everywhere else. `amount`: the rest of its row asks for one. `series`: filled on both sides. */
  readonly reason: "difference" | "total" | "amount" | "series";
  /** What the relation gives; null where nothing does. */
  readonly expected: Ore | null;
  /** What it gives it from. */
  readonly terms: readonly number[];
  /** Filled figures that speak for it. */
  readonly beside: readonly number[];
}

/** A table with its workbook and model, asked cell by cell. */
export class TableCells {
  readonly table: ModelTable["table"];
  readonly #workbook: Workbook;
  readonly #model: BudgetModel;
  readonly #ids: ModelTable["figureIds"];

  constructor(workbook: Workbook, model: BudgetModel, { table, figureIds }: ModelTable) {
    this.table = table;
    this.#workbook = workbook;
    this.#model = model;
    this.#ids = figureIds;
  }

  /** The cell at indexes of row and column; undefined where no figure belongs. */
  at(row: number, column: number): Figure | undefined {
    const id = this.#ids[row]?.[column] ?? null;
    return id === null ? undefined : this.#model.system.figures[id];
  }

  /** The same, where it holds a figure. */
  filled(row: number, column: number): FilledFigure | undefined {
    const figure = this.at(row, column);
    return figure && isFilled(figure) ? figure : undefined;
  }

  /** Nothing at all stands there: no dash, no text, no formula still to be calculated, no cell merged with another. */
  isBlank({ cell: { sheet: index, row, column } }: Figure): boolean {
    const sheet = this.#workbook.sheets[index];
    return (
      sheet !== undefined &&
      cellValue(this.#workbook, sheet, row, column) === undefined &&
      !sheet.formulas.has(cellKey(row, column)) &&
      !sheet.merges.some((merge) => inRange(merge, row, column))
    );
  }

  /** Indexes of the rows that are lines. */
  get lines(): number[] {
    return this.table.rows.flatMap(({ type }, index) => (type === "line" ? [index] : []));
  }
}
