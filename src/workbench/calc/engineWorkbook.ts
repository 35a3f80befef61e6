import type { FormulaResultLike, WorkbookLike } from "@cj-tech-master/excelts/formula";
import { cellError, isCellError, type CellValue } from "../book/cellValue.ts";
import type { CalculatedBook } from "../book/recalculation.ts";
import type { HostSheet } from "../book/sheet.ts";
import { EngineSheet } from "./engineSheet.ts";

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
