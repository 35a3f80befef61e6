import type { CellLike, FormulaResultLike, RowLike, WorksheetLike } from "@cj-tech-master/excelts/formula";
import type { CellRange } from "../../domain/cell.ts";
import { boundingRange, cellAt, rowCount } from "../book/cellRange.ts";
import type { CellValue } from "../book/cellValue.ts";
import type { HostSheet } from "../book/sheet.ts";

/** The engine's numbers for kinds of cells: a value, a formula. */
const valueCell = 2;
const formulaCell = 6;

/** A cell as the engine sees it. */
export class EngineCell implements CellLike {
  readonly row: number;
  readonly col: number;
  readonly type: number;
  readonly formula?: string;
  readonly model = {};
  readonly value: unknown;
  isCalculated = false;
  #result: FormulaResultLike;

  constructor(row: number, column: number, value: CellValue, formula: string | null) {
    this.row = row + 1;
    this.col = column + 1;
    this.type = formula === null ? valueCell : formulaCell;
    this.value = value;
    if (formula !== null) this.formula = formula;
  }

  get result(): FormulaResultLike {
    return this.#result;
  }

  set result(result: FormulaResultLike) {
    this.#result = result;
    this.isCalculated = true;
  }
}

/** A sheet as the engine sees it: the cells it was given. */
export class EngineSheet implements WorksheetLike {
  readonly id: number;
  readonly #sheet: HostSheet;
  readonly #rows = new Map<number, Map<number, EngineCell>>();
  #used: CellRange | null = null;

  constructor(sheet: HostSheet, id: number) {
    this.#sheet = sheet;
    this.id = id;
  }

  get name(): string {
    return this.#sheet.name;
  }

  put(row: number, column: number, value: CellValue, formula: string | null): void {
    let cells = this.#rows.get(row);
    if (!cells) this.#rows.set(row, (cells = new Map<number, EngineCell>()));
    cells.set(column, new EngineCell(row, column, value, formula));
    const at = cellAt(row, column);
    this.#used = this.#used ? boundingRange(this.#used, at) : at;
  }

  cell(row: number, column: number): EngineCell | undefined {
    return this.#rows.get(row)?.get(column);
  }

  get dimensions() {
    const used = this.#used;
    return used && { top: used.top + 1, left: used.left + 1, bottom: used.bottom + 1, right: used.right + 1 };
  }

  eachRow(...args: readonly unknown[]): void {
    const callback = args.at(-1) as (row: RowLike, number: number) => void;
    for (const row of [...this.#rows.keys()].sort((a, b) => a - b)) {
      const cells = this.#rows.get(row) as Map<number, EngineCell>;
      callback(
        { hidden: this.#sheet.hiddenRows.at(row), eachCell: (...each: readonly unknown[]) => eachCell(cells, each) },
        row + 1,
      );
    }
  }

  findCell(row: number, column: number): EngineCell | undefined {
    return this.cell(row - 1, column - 1);
  }

  /** The engine asks for it where a result spills over; what it writes there is let go. */
  getCell(row: number, column: number): EngineCell {
    return this.findCell(row, column) ?? new EngineCell(row - 1, column - 1, null, null);
  }

  getTables() {
    return this.#sheet.state.tables.map(({ name, range, columns, showHeaders, showTotals }) => ({
      table: {
        name,
        tl: { row: range.top + 1, col: range.left + 1 },
        columns,
        rows: new Array<unknown>(Math.max(0, rowCount(range) - Number(showHeaders) - Number(showTotals))),
        headerRow: showHeaders,
        totalsRow: showTotals,
      },
    }));
  }
}

function eachCell(cells: ReadonlyMap<number, EngineCell>, args: readonly unknown[]): void {
  const callback = args.at(-1) as (cell: EngineCell, number: number) => void;
  for (const [column, cell] of cells) callback(cell, column + 1);
}
