/** What of a workbook can be forecast: its lines month by month, and how far they have come. */
import { outcomeOf, periodOf, type Cut, type KnownEvent } from "../analysis/forecast/index.ts";
import { monthsOfYear } from "../domain/monthSeries.ts";
import type { MoneyUnit, Ore } from "../domain/money.ts";
import type { Workbook } from "../domain/grid.ts";
import { plannedMeasures } from "../recognise/plannedMeasures.ts";
import type { RecognisedTable } from "../recognise/table.ts";
import { normaliseText } from "../recognise/words.ts";
import type { BudgetModel } from "../model/model.ts";
import type { MonthBook, MonthLine } from "../model/months/monthBook.ts";

import type { Outcomes } from "../report/savedForecasts/savedSheetInput.ts";

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

/** What closed years came to, by the labels of lines: a year is closed once its December is booked, or a later year is. */
export function closedOutcomes(checked: { readonly months: readonly MonthBook[] }): Outcomes {
  const outcomes = new Map<number, Map<string, Ore>>();
  for (const { lines, period } of forecastSources(checked)) {
    for (const line of lines) {
      for (const { year } of line.years) {
        const isClosed = year < period.year || (year === period.year && period.month === monthsOfYear);
        const outcome = isClosed ? outcomeOf(line, year) : null;
        if (outcome === null) continue;
        const ofYear = outcomes.get(year) ?? new Map<string, Ore>();
        outcomes.set(year, ofYear);
        if (!ofYear.has(line.label)) ofYear.set(line.label, outcome);
      }
    }
  }
  return outcomes;
}

/** Measures of a plan in the workbook, as events of a forecast. */
export interface OfferedMeasures {
  readonly table: RecognisedTable;
  readonly events: readonly KnownEvent[];
}

/** Plans of measures with amounts; a measure is of the line that it names. */
export function offeredMeasures(
  { workbook, tables }: { readonly workbook: Workbook; readonly tables: readonly RecognisedTable[] },
  lines: readonly MonthLine[],
): OfferedMeasures[] {
  return tables.flatMap((table) => {
    const events = plannedMeasures(workbook, table).map(({ subject, ...measure }): KnownEvent => {
      const line = lines.find(({ label }) => normaliseText(label) === normaliseText(subject));
      return { kind: "measure", line: line?.key ?? null, ...measure };
    });
    return events.length > 0 ? [{ table, events }] : [];
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
