/** Which columns a ledger's report has: what its measures and periods allow. */
import type { LedgerReportTexts, LedgerSpan } from "../../messages/ledgerReportTexts.ts";
import type { LedgerBook } from "../../model/ledger/ledgerBook.ts";
import type { LedgerSum } from "../../model/ledger/ledgerSums.ts";
import { byLines, LedgerAnswers, type LedgerQuery } from "./query.ts";

/** A column of figures; a deviation is computed on the sheet. */
export type LedgerReportColumn =
  | {
      readonly key: string;
      readonly heading: string;
      readonly ask: Pick<LedgerQuery, "measure" | "stretch" | "series">;
    }
  | { readonly key: string; readonly heading: string; readonly plus: string; readonly minus: string };

/** The columns, and what time they cover in words. */
export interface LedgerTime {
  readonly columns: readonly LedgerReportColumn[];
  /** "jan–aug 2024"; empty where the ledger says no time. */
  readonly covers: string;
  /** The year that is reported, and its last month; null where the amounts are not by month. */
  readonly span: LedgerSpan | null;
}

const lastMonth = 12;
/** The closing of the accounts, which belongs to the year. */
const lastPeriod = 13;

/** Outcome and budget to date, their difference, the year's budget and last year's outcome, as far as the ledger goes. */
export function ledgerColumns(book: LedgerBook, sums: readonly LedgerSum[], texts: LedgerReportTexts): LedgerTime {
  const isByMonth = sums.some(({ period, isToDate }) => period !== null && !isToDate);
  return isByMonth ? columnsByMonth(sums, texts) : columnsOfBalances(book, texts);
}

/** The year that the reports are about; null where the ledger names none. */
export function reportedYear(book: LedgerBook, texts: LedgerReportTexts): number | null {
  return ledgerColumns(book, new LedgerAnswers(book, byLines).sums, texts).span?.year ?? book.ledger.year;
}

function columnsByMonth(sums: readonly LedgerSum[], texts: LedgerReportTexts): LedgerTime {
  const has = (measure: LedgerSum["measure"], year: number, after = -1): boolean =>
    sums.some(
      ({ measure: own, period, ore }) => own === measure && period?.year === year && period.month > after && ore !== 0,
    );
  const years = sums.flatMap(({ period, measure, ore }) =>
    period !== null && measure !== "other" && ore !== 0 ? [{ year: period.year, measure }] : [],
  );
  const ofActual = years.filter(({ measure }) => measure === "actual");
  const year = largest((ofActual.length > 0 ? ofActual : years).map((one) => one.year));
  const months = sums.flatMap(({ measure, period, ore }) =>
    measure === "actual" && period?.year === year && ore !== 0 ? [Math.min(period.month, lastMonth)] : [],
  );
  const endMonth = months.length === 0 ? lastMonth : largest(months);
  const to = endMonth === lastMonth ? lastPeriod : endMonth;
  const stretch = { year, from: 0, to };
  const span = { year, endMonth };
  const columns: LedgerReportColumn[] = [];
  if (has("actual", year))
    columns.push({ key: "actual", heading: texts.actual(span), ask: { measure: "actual", stretch, series: null } });
  if (has("budget", year)) {
    columns.push({ key: "budget", heading: texts.budget(span), ask: { measure: "budget", stretch, series: null } });
    if (has("actual", year))
      columns.push({ key: "deviation", heading: texts.deviation, plus: "actual", minus: "budget" });
    if (to < lastPeriod && has("budget", year, to))
      columns.push({
        key: "budget-year",
        heading: texts.budget({ year, endMonth: lastMonth }),
        ask: { measure: "budget", stretch: { year, from: 0, to: lastPeriod }, series: null },
      });
  }
  if (has("forecast", year))
    columns.push({
      key: "forecast-year",
      heading: texts.forecast({ year, endMonth: lastMonth }),
      ask: { measure: "forecast", stretch: { year, from: 0, to: lastPeriod }, series: null },
    });
  if (has("actual", year) && has("actual", year - 1))
    columns.push({
      key: "actual-before",
      heading: texts.actual({ year: year - 1, endMonth }),
      ask: { measure: "actual", stretch: { ...stretch, year: year - 1 }, series: null },
    });
  return { columns, covers: texts.span(span), span };
}

/** Of more than one call has room for as arguments. */
function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}

/** Amounts to date or of whole years: a column each, as they stand. */
function columnsOfBalances({ ledger }: LedgerBook, texts: LedgerReportTexts): LedgerTime {
  const columns = ledger.amounts.map(({ column, measure }, series): LedgerReportColumn => {
    const path = ledger.columns.find((each) => each.column === column)?.path ?? [];
    const key = `${measure ?? "amount"}-${String(series)}`;
    return { key, heading: path.join(" "), ask: { measure: measure ?? "actual", stretch: null, series } };
  });
  const first = (measure: string): LedgerReportColumn | undefined =>
    columns.find((column) => "ask" in column && column.ask.measure === measure);
  const [actual, budget] = [first("actual"), first("budget")];
  return {
    columns:
      actual && budget
        ? [...columns, { key: "deviation", heading: texts.deviation, plus: actual.key, minus: budget.key }]
        : columns,
    covers: "",
    span: null,
  };
}
