/** What of a workbook can be forecast: its lines month by month, and how far they have come. */
import { periodOf, type Cut } from "../analysis/forecast/index.ts";
import type { MoneyUnit } from "../domain/money.ts";
import type { BudgetModel } from "../model/model.ts";
import type { MonthBook, MonthLine } from "../model/months/monthBook.ts";

/** Lines that are forecast together. */
export interface ForecastSource {
  readonly book: MonthBook;
  /** Without totals, which repeat what their lines say. */
  readonly lines: readonly MonthLine[];
  readonly period: Cut;
  readonly unit: MoneyUnit;
}

/** Books in which anything is booked, in their order. */
export function forecastSources({ months }: { readonly months: readonly MonthBook[] }): ForecastSource[] {
  return months.flatMap((book) => {
    const own = book.lines.filter(({ type }) => type === "line");
    const lines = own.length > 0 ? own : book.lines;
    const period = periodOf(lines);
    return period ? [{ book, lines, period, unit: book.unit ?? "kr" }] : [];
  });
}

/** Whether some table holds outcome or budget, though not by month. */
export function hasFiguresToDate({ model }: { readonly model: BudgetModel }): boolean {
  return model.tables.some(
    ({ table: { kind, columns } }) =>
      (kind === "operating-statement" || kind === "income-statement") &&
      columns.some(({ measure }) => measure === "actual" || measure === "budget"),
  );
}
