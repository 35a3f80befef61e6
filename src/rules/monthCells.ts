/** Where months of a book stand in its tables, for rules that point at them. */
import type { CellRef } from "../domain/cell.ts";
import type { Figure } from "../model/equations.ts";
import type { BudgetModel } from "../model/model.ts";
import type { MonthBook, MonthLine, MonthMeasure, PlacedYear } from "../model/months/monthBook.ts";

/** Any figure of a line's year and measure that stands in a month; undefined where none stands in a cell of its own. */
export function figureOfYear(
  book: MonthBook,
  line: MonthLine,
  { year, measure }: { readonly year: number; readonly measure: MonthMeasure },
  model: BudgetModel,
): Figure | undefined {
  const [first] = placedYear(book, line, year)?.months[measure].flat() ?? [];
  return first === undefined ? undefined : model.system.figures[first];
}

/** The cell in which a month of a line would stand, of those that do; undefined where its table has no column for it. */
export function cellOfMonth(figure: Figure, month: number, year: number, { tables }: BudgetModel): CellRef | undefined {
  const columns = tables[figure.table]?.table.columns ?? [];
  const own = columns.find(({ column }) => column === figure.cell.column);
  const at = columns.find(
    ({ measure, component, period }) =>
      period.span === "month" &&
      period.endMonth === month &&
      measure === own?.measure &&
      component === own.component &&
      (period.year === null || own.period.year === null || period.year === year),
  );
  return at && { ...figure.cell, column: at.column };
}

/** The one figure that is a booked month of a line; undefined where it stands in no cell, or in several. */
export function figureOfMonth(
  book: MonthBook,
  line: MonthLine,
  { year, month }: { readonly year: number; readonly month: number },
): number | undefined {
  const ids = placedYear(book, line, year)?.months.actual[month - 1] ?? [];
  return ids.length === 1 ? ids[0] : undefined;
}

function placedYear({ source }: MonthBook, { key }: MonthLine, year: number): PlacedYear | undefined {
  return source.from === "tables" ? source.places.get(key)?.find((placed) => placed.year === year) : undefined;
}
