/** Sums of a ledger by parts of its coding string, measure and period: the aggregated facts that reports are made from. */
import type { Ore } from "../../domain/money.ts";
import { partOf, type Progress } from "../../domain/progress.ts";
import { periodOfCode } from "./encode.ts";
import { groupSums, type GroupKey } from "./grouping.ts";
import { ledgerMeasures, type CountedMeasure, type LedgerBook } from "./ledgerBook.ts";

/** One sum. */
export interface LedgerSum {
  /** By key asked for: its code. */
  readonly codes: readonly number[];
  /** Index of the column of amounts. */
  readonly series: number;
  readonly measure: CountedMeasure;
  /** Month 0 is what was carried in, 13 the closing of the accounts; null where the ledger does not say. */
  readonly period: { readonly year: number; readonly month: number } | null;
  /** The sum is since January or of the whole year, not of the month. */
  readonly isToDate: boolean;
  readonly ore: Ore;
}

/** As many groups as there are postings is the most there can be: then each is as long as the other. */
const groupingShare = 0.5;
const groupsPerStep = 16_384;

/** Sums by these keys, each a column of codes of the same ledger. */
export function* ledgerSums(book: LedgerBook, keys: readonly GroupKey[]): Generator<Progress, readonly LedgerSum[]> {
  const sums: LedgerSum[] = [];
  for (const [series, { amounts, measures, periods, isToDate }] of book.series.entries()) {
    const share = (part: number): number => (series + part) / book.series.length;
    const grouping = groupSums([...keys, measures, periods], [amounts], amounts.length);
    const grouped = yield* partOf(grouping, share(0), share(groupingShare));
    const [totals] = grouped.sums;
    const periodsOfCodes = Array.from(periods.values, periodOfCode);
    for (let group = 0; group < grouped.count; group++) {
      if (group % groupsPerStep === 0)
        yield { done: share(groupingShare + ((1 - groupingShare) * group) / grouped.count), total: 1 };
      const row = grouped.firstRows[group] as number;
      sums.push({
        codes: keys.map(({ codes }) => codes[row] as number),
        series,
        measure: ledgerMeasures[measures.values[measures.codes[row] as number] as number] ?? "other",
        period: periodsOfCodes[periods.codes[row] as number] ?? null,
        isToDate,
        ore: totals?.[group] as Ore,
      });
    }
  }
  return sums;
}
