import type { CellRef } from "../domain/cell.ts";
import { largestOf } from "../domain/extremes.ts";
import type { Ore } from "../domain/money.ts";
import { decimalsOf, fromOre, orePerUnit } from "../domain/money.ts";
import type { Figure } from "../model/equations.ts";
import type { BudgetModel } from "../model/model.ts";
import type { RecognisedColumn, RecognisedRow, RecognisedTable } from "../recognise/table.ts";
import { shortColumnName } from "./columnNames.ts";
import type { NamedCell, ShownAmount } from "./finding.ts";

/** Names cells the way a person reads them off the table. */
export class Naming {
  readonly #model: BudgetModel;
  readonly #tables = new Map<number, TableIndex>();

  constructor(model: BudgetModel) {
    this.#model = model;
  }

  /** The name of a figure's cell. */
  figure(id: number): NamedCell {
    const figure = this.figureOf(id);
    return this.cell(figure.cell, figure.table, figure.unit);
  }

  /** The name of a cell of a table; words that the table lacks are empty. */
  cell(cell: CellRef, table: number, unit: NamedCell["unit"]): NamedCell {
    const { rows, columns, shortNames, recognised } = this.#index(table);
    const column = columns.get(cell.column);
    let shortColumn = shortNames.get(cell.column);
    if (column && recognised && shortColumn === undefined) {
      shortColumn = shortColumnName(column, recognised.columns);
      shortNames.set(cell.column, shortColumn);
    }
    return {
      cell,
      row: rows.get(cell.row)?.label ?? "",
      column: column?.path.join(" / ") ?? "",
      shortColumn: shortColumn ?? "",
      span: column?.period.span ?? null,
      unit,
    };
  }

  /** @throws Error `figure-unknown`: an id that is not in the system, which is our bug. */
  figureOf(id: number): Figure {
    const figure = this.#model.system.figures[id];
    if (!figure) throw new Error("figure-unknown");
    return figure;
  }

  #index(table: number): TableIndex {
    let index = this.#tables.get(table);
    if (!index) {
      index = indexed(this.#model.tables[table]?.table);
      this.#tables.set(table, index);
    }
    return index;
  }
}

interface TableIndex {
  readonly recognised: RecognisedTable | undefined;
  /** By row and column on the sheet. */
  readonly rows: ReadonlyMap<number, RecognisedRow>;
  readonly columns: ReadonlyMap<number, RecognisedColumn>;
  readonly shortNames: Map<number, string>;
}

function indexed(table: RecognisedTable | undefined): TableIndex {
  return {
    recognised: table,
    rows: new Map(table?.rows.map((row) => [row.row, row])),
    columns: new Map(table?.columns.map((column) => [column.column, column])),
    shortNames: new Map(),
  };
}

/** More decimals than a person reads are shown only when amounts would look alike without them. */
const enoughDecimals = 2;
const mostDecimals = 8;

/** An amount as it is shown beside others in a sentence: with the decimals its figure is stored with, and enough to tell them apart. */
export function shown(amount: Ore, figure: Pick<Figure, "unit" | "step">, beside: readonly Ore[] = []): ShownAmount {
  const all = [amount, ...beside];
  let decimals = Math.min(enoughDecimals, largestOf(all.map((one) => neededDecimals(one, figure))));
  const distinct = new Set(all).size;
  const looks = (): number => new Set(all.map((one) => fromOre(one, figure.unit).toFixed(decimals))).size;
  while (decimals < mostDecimals && looks() < distinct) decimals++;
  return { ore: amount, unit: figure.unit, decimals };
}

function neededDecimals(amount: Ore, { unit, step }: Pick<Figure, "unit" | "step">): number {
  const ofStep = step > 1 ? Math.max(0, Math.round(Math.log10(orePerUnit[unit] / step))) : 0;
  return Math.max(ofStep, decimalsOf(fromOre(amount, unit)));
}
