import type {
  CellLike,
  FormulaResultLike,
  RowLike,
  WorkbookLike,
  WorksheetLike,
} from "@cj-tech-master/excelts/formula";
import type { CellRange } from "../../domain/cell.ts";
import { boundingRange, cellAt, rowCount } from "../book/cellRange.ts";
import { cellError, isCellError, type CellValue } from "../book/cellValue.ts";
import type { CalculatedBook } from "../book/recalculation.ts";
import type { HostSheet } from "../book/sheet.ts";

/**
 * The part of a book that a calculation needs, in the shape the engine reads: the formulas to calculate and the cells they read.
 * Nothing is written to the book; results are collected.
 */
export class EngineWorkbook {
  readonly #book: CalculatedBook;
  readonly #sheets: ReadonlyMap<HostSheet, EngineSheet>;

  constructor(book: CalculatedBook) {
    this.#book = book;
    this.#sheets = new Map(book.sheets.map((sheet, index) => [sheet, new EngineSheet(sheet, index + 1)]));
  }

  /** A cell that stands for its value. */
  value(sheet: HostSheet, row: number, column: number, value: CellValue): void {
    this.#sheets.get(sheet)?.put(row, column, value, null);
  }

  /** A cell to be calculated. */
  formula(sheet: HostSheet, row: number, column: number, formula: string): void {
    this.#sheets.get(sheet)?.put(row, column, null, formula);
  }

  /** What the engine found, undefined where it found nothing. */
  result(sheet: HostSheet, row: number, column: number): CellValue | undefined {
    const cell = this.#sheets.get(sheet)?.cell(row, column);
    return cell?.isCalculated ? cellValueOf(cell.result) : undefined;
  }

  /** For the engine. A new object every time: the engine keeps what it has parsed by workbook, and forgets to ask when it is full. */
  get workbook(): WorkbookLike {
    const worksheets = [...this.#sheets.values()];
    return {
      worksheets,
      getWorksheet: (id) => worksheets.find((sheet) => sheet.id === id || sheet.name === id),
      definedNames: { getAllEntries: () => this.#names(), getAllNames: () => this.#names() },
      properties: { date1904: this.#book.state.date1904 },
      calcProperties: { iterate: false },
    };
  }

  #names() {
    const positions = new Map(this.#book.sheets.map(({ id }, position) => [id, position]));
    return this.#book.state.names.map(({ name, formula, scope }) => {
      const position = scope === null ? undefined : positions.get(scope);
      return { name, ranges: [formula], ...(position === undefined ? {} : { localSheetId: position }) };
    });
  }
}

/** The engine's numbers for kinds of cells: a value, a formula. */
const valueCell = 2;
const formulaCell = 6;

class EngineCell implements CellLike {
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

class EngineSheet implements WorksheetLike {
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

/** Nothing is 0 as the result of a formula: `=A1` where A1 is blank. */
function cellValueOf(result: FormulaResultLike): CellValue {
  if (result === undefined || result === null) return 0;
  if (result instanceof Date) throw new Error("engine-date-result"); // never: values are numbers, so results are
  if (typeof result !== "object") return result;
  return cellError(result.error);
}

/** Errors by which the engine says that it does not know, or has no room; in Excel they may be something else. */
export function isEngineFailure(value: CellValue): boolean {
  return isCellError(value) && ["#NAME?", "#CALC!", "#SPILL!", "#BUSY!"].includes(value.error);
}
