/** What of a workbook can be forecast: its lines month by month, and how far they have come. */
import {
  outcomeOf,
  periodOf,
  type Cut,
  type KnownEvent,
  type SavedForecast,
  type SavedPhasing,
  withPhasedBudget,
} from "../analysis/forecast/index.ts";
import { monthsOfYear } from "../domain/monthSeries.ts";
import type { MoneyUnit, Ore } from "../domain/money.ts";
import type { Workbook } from "../domain/grid.ts";
import { plannedMeasures } from "../recognise/plannedMeasures.ts";
import type { RecognisedTable } from "../recognise/table.ts";
import { normaliseText } from "../recognise/words.ts";
import type { BudgetModel } from "../model/model.ts";
import type { MonthBook, MonthLine, MonthSource } from "../model/months/monthBook.ts";
import type { Outcomes } from "../report/savedForecasts/savedSheetInput.ts";

/** Lines that are forecast together. */
export interface ForecastSource {
  /** Its sheet, with a number from the second source on that sheet on: what saved forecasts know it by. */
  readonly name: string;
  readonly book: MonthBook;
  /** Without totals, which repeat what their lines say. */
  readonly lines: readonly MonthLine[];
  readonly period: Cut;
  readonly unit: MoneyUnit;
}

/** What sources are found in. */
export interface MonthlyWorkbook {
  readonly workbook: Workbook;
  readonly model: BudgetModel;
  readonly months: readonly MonthBook[];
}

/** Books in which anything is booked, in their order. */
export function forecastSources({ workbook, model, months }: MonthlyWorkbook): ForecastSource[] {
  const onSheet = new Map<number, number>();
  return months.flatMap((book) => {
    const own = book.lines.filter(({ type }) => type === "line");
    const lines = own.length > 0 ? own : book.lines;
    const period = periodOf(lines);
    if (!period) return [];
    const sheet = sheetOf(book.source, model);
    const count = (onSheet.get(sheet) ?? 0) + 1;
    onSheet.set(sheet, count);
    const name = `${workbook.sheets[sheet]?.name ?? ""}${count === 1 ? "" : ` (${String(count)})`}`;
    return [{ name, book, lines, period, unit: book.unit ?? "kr" }];
  });
}

function sheetOf(source: MonthSource, model: BudgetModel): number {
  return source.from === "ledger" ? source.sheet : (model.tables[source.tables[0] ?? -1]?.table.sheet ?? -1);
}

/** So much of what has been saved must be a source's for it to be taken for that one's, whatever the sheet was called then. */
const sameLines = 0.5;

/** What is saved of a source: a forecast, or a budget spread over months. */
interface SavedOfSource {
  readonly source: string;
  readonly lines: readonly { readonly label: string }[];
}

/** What has been saved with what its sources are called now: sheets are renamed from year to year. */
export function withSourcesOfNow<Saved extends SavedOfSource>(
  all: readonly Saved[],
  sources: readonly ForecastSource[],
): Saved[] {
  return all.map((saved) => {
    if (sources.some(({ name }) => name === saved.source)) return saved;
    const labels = saved.lines.map(({ label }) => label);
    const alike = sources
      .map(({ name, lines }) => ({ name, share: shareIn(labels, new Set(lines.map(({ label }) => label))) }))
      .sort((a, b) => b.share - a.share);
    const [best, next] = alike;
    const isSure = best !== undefined && best.share >= sameLines && best.share > (next?.share ?? 0);
    return isSure ? { ...saved, source: best.name } : saved;
  });
}

/** The books with budgets by month where somebody has had them spread. */
export function withPhasedBudgets(
  months: readonly MonthBook[],
  sources: readonly ForecastSource[],
  phasings: readonly SavedPhasing[],
): MonthBook[] {
  return months.map((book) => {
    const name = sources.find((source) => source.book === book)?.name;
    const own = phasings.filter(({ source }) => source === name);
    return own.length === 0 ? book : { ...book, lines: book.lines.map((line) => withPhasedBudget(line, own)) };
  });
}

/** Those of the saved forecasts that are of this source. */
export function forecastsOf({ name }: ForecastSource, forecasts: readonly SavedForecast[]): SavedForecast[] {
  return forecasts.filter(({ source }) => source === name);
}

function shareIn(labels: readonly string[], known: ReadonlySet<string>): number {
  return labels.length === 0 ? 0 : labels.filter((label) => known.has(label)).length / labels.length;
}

/** What closed years came to, source by source: a year is closed once its December is booked, or a later year is. */
export function closedOutcomes(checked: MonthlyWorkbook): Outcomes {
  return new Map(forecastSources(checked).map((source) => [source.name, closedYears(source)]));
}

function closedYears({ lines, period }: ForecastSource): Map<number, Map<string, Ore>> {
  const outcomes = new Map<number, Map<string, Ore>>();
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
