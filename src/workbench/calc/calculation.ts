import type { CellRange } from "../../domain/cell.ts";
import { rangeText, wholeSheet } from "../book/cellRange.ts";
import type { CalculatedBook, ChangedCells, Recalculation } from "../book/recalculation.ts";
import type { HostSheet } from "../book/sheet.ts";
import { batches } from "./batches.ts";
import { engineFormula } from "./engineFormula.ts";
import { EngineWorkbook, isEngineFailure } from "./engineWorkbook.ts";
import { FormulaIndex, type FormulaCell } from "./formulaIndex.ts";
import type { calculateFormulas } from "@cj-tech-master/excelts/formula";

export type Engine = typeof calculateFormulas;

/**
 * Calculates a book's formulas with the engine of excelts: those that depend on what changed, given the cells they read. A cell
 * whose formula the engine cannot calculate (it leads into another workbook, or uses what the engine does not know) keeps the value it has.
 */
export class BookCalculation implements Recalculation {
  readonly #engine: Engine;
  #book: CalculatedBook | null = null;
  #index: FormulaIndex | null = null;
  readonly #uncomputed = new Set<FormulaCell>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Formula cells that keep a value from elsewhere, because it could not be calculated here. */
  get uncomputed(): readonly FormulaCell[] {
    return [...this.#uncomputed];
  }

  recalculate(book: CalculatedBook, changed: ChangedCells): void {
    const isSame = book === this.#book && this.#index !== null;
    const index = isSame && this.#index ? this.#index : new FormulaIndex(book);
    const known = isSame ? changed : "everything";
    this.#book = book;
    this.#index = index;
    index.update(known);
    const affected = known === "everything" ? new Set(index.all) : index.affectedBy(known);
    for (const cell of this.#uncomputed) {
      if (known === "everything" || affected.has(cell) || !isCurrent(cell, index)) this.#uncomputed.delete(cell);
    }
    for (const batch of batches(affected, index)) this.#calculate(book, batch);
  }

  #calculate(book: CalculatedBook, cells: readonly FormulaCell[]): void {
    const workbook = new EngineWorkbook(book);
    const computable = cells.filter(({ reads }) => !reads.isExternal);
    feed(workbook, book, computable);
    for (const { sheet, row, column, formula } of computable) {
      workbook.formula(sheet, row, column, engineFormula(formula));
    }
    this.#engine(workbook.workbook);
    for (const cell of cells) this.#take(cell, workbook);
  }

  #take(cell: FormulaCell, workbook: EngineWorkbook): void {
    const { sheet, row, column, reads } = cell;
    const result = reads.isExternal ? undefined : workbook.result(sheet, row, column);
    const stored = sheet.storedCell(row, column)?.value ?? null;
    const isLost = result === undefined || (isEngineFailure(result) && stored !== null && stored !== result);
    if (isLost) this.#uncomputed.add(cell);
    else sheet.setResult(row, column, result);
  }
}

function isCurrent(cell: FormulaCell, index: FormulaIndex): boolean {
  return index.at(cell.sheet, cell.row, cell.column) === cell;
}

/** Gives the engine the cells that the formulas read, each once. */
function feed(workbook: EngineWorkbook, book: CalculatedBook, cells: readonly FormulaCell[]): void {
  const readsAnything = cells.some(({ reads }) => reads.isVolatile);
  const done = new Map<HostSheet, Set<string>>();
  const put = (sheet: HostSheet, range: CellRange): void => {
    let ranges = done.get(sheet);
    if (!ranges) done.set(sheet, (ranges = new Set()));
    const text = rangeText(range);
    if (ranges.has(text)) return;
    ranges.add(text);
    for (const { row, column, cell } of sheet.storedCells(range)) workbook.value(sheet, row, column, cell.value);
  };
  if (readsAnything) for (const sheet of book.sheets) put(sheet, wholeSheet);
  else for (const { reads } of cells) for (const { sheet, range } of reads.ranges) put(sheet, range);
}
