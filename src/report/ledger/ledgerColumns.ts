/** Which columns a ledger's report has: what its measures and periods allow. */
import { largestOf } from "../../domain/extremes.ts";
import type { LedgerReportTexts, LedgerSpan } from "../../messages/ledgerReportTexts.ts";
import type { LedgerBook } from "../../model/ledger/ledgerBook.ts";
import type { LedgerAmount } from "../../recognise/ledger/ledger.ts";
import type { LedgerSum } from "../../model/ledger/ledgerSums.ts";
import { byLines, ledgerAnswers, type LedgerQuery } from "./query.ts";
import { runLedger } from "./run.ts";

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
  return ledgerColumns(book, runLedger(ledgerAnswers(book, byLines)).sums, texts).span?.year ?? book.ledger.year;
}

function columnsByMonth(sums: readonly LedgerSum[], texts: LedgerReportTexts): LedgerTime {
  const months = lastMonths(sums);
  const has = (measure: LedgerSum["measure"], year: number, after = -1): boolean =>
    (months.get(measure)?.get(year) ?? -1) > after;
  const ofActual = months.get("actual");
  const all = [...months].flatMap(([measure, years]) => (measure === "other" ? [] : [...years.keys()]));
  const year = largestOf(ofActual?.keys() ?? all);
  const endMonth = Math.min(ofActual?.get(year) ?? lastMonth, lastMonth);
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

/** The last month of each year that holds anything, by measure. */
function lastMonths(sums: readonly LedgerSum[]): ReadonlyMap<LedgerSum["measure"], ReadonlyMap<number, number>> {
  const found = new Map<LedgerSum["measure"], Map<number, number>>();
  for (const { measure, period, ore } of sums) {
    if (period === null || ore === 0) continue;
    const years = found.get(measure) ?? new Map<number, number>();
    found.set(measure, years.set(period.year, Math.max(years.get(period.year) ?? 0, period.month)));
  }
  return found;
}

/** Amounts to date or of whole years: a column each, as they stand. */
function columnsOfBalances({ ledger }: LedgerBook, texts: LedgerReportTexts): LedgerTime {
  const columns = ledger.amounts.map(({ column, measure }, series): LedgerReportColumn => {
    const path = ledger.columns.find((each) => each.column === column)?.path ?? [];
    const key = `${measure ?? "amount"}-${String(series)}`;
    return { key, heading: path.join(" "), ask: { measure: measure ?? "actual", stretch: null, series } };
  });
  const of = (measure: string): number[] =>
    ledger.amounts.flatMap((amount, series) => (amount.measure === measure ? [series] : []));
  const [actual] = of("actual");
  const budget =
    actual === undefined
      ? undefined
      : of("budget").find((series) => coverTheSame(ledger.amounts[actual], ledger.amounts[series]));
  const keyOf = (series: number | undefined): string | undefined =>
    series === undefined ? undefined : columns[series]?.key;
  const [plus, minus] = [keyOf(actual), keyOf(budget)];
  return {
    columns:
      plus !== undefined && minus !== undefined
        ? [...columns, { key: "deviation", heading: texts.deviation, plus, minus }]
        : columns,
    covers: "",
    span: null,
  };
}

/** Outcome so far is no deviation from the budget of a whole year. */
function coverTheSame(one: LedgerAmount | undefined, other: LedgerAmount | undefined): boolean {
  if (!one || !other) return false;
  const isSameEnd = one.period === null || other.period === null || one.period.month === other.period.month;
  return one.span === other.span && isSameEnd;
}
