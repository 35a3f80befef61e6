/** Where a month of a line is pointed at, whatever its book was read from. */
import { largestPosting } from "../analysis/ledger/largestPosting.ts";
import type { CellRef } from "../domain/cell.ts";
import type { Ore } from "../domain/money.ts";
import type { Figure } from "../model/equations.ts";
import type { MonthBook, MonthLine } from "../model/months/monthBook.ts";
import { figureOfMonth } from "./monthCells.ts";
import type { RuleInput } from "./rule.ts";

export interface MonthPlace {
  readonly cell: CellRef;
  /** For amounts that are shown. */
  readonly figure: Pick<Figure, "unit" | "step">;
  readonly isLedger: boolean;
}

export interface ActualMonth {
  readonly line: MonthLine;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/**
 * The cell of a booked month: its own in a table, its largest posting in a ledger. Undefined where it stands in no cell, or in
 * one that is already in doubt.
 */
export function placeOfMonth(
  book: MonthBook,
  { line, year, month }: ActualMonth,
  { model, ledgers }: RuleInput,
  doubted: ReadonlySet<number>,
): MonthPlace | undefined {
  if (book.source.from === "ledger") {
    const { ledger } = book.source;
    const of = ledgers.books.find(({ index }) => index === ledger);
    const cell = of && largestPosting(of, { line: line.key, year, month });
    return of && cell && { cell, figure: { unit: of.ledger.unit, step: 1 as Ore }, isLedger: true };
  }
  const id = figureOfMonth(book, line, { year, month });
  const figure = id === undefined || doubted.has(id) ? undefined : model.system.figures[id];
  return figure && { cell: figure.cell, figure, isLedger: false };
}
