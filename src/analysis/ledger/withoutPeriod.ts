/** Postings whose period is blank or cannot be read, in a ledger whose others have one: no report over a period can count them. */
import { accountLines } from "../../domain/accountLine.ts";
import { smallestOf } from "../../domain/extremes.ts";
import type { Ore } from "../../domain/money.ts";
import { ledgerMeasures, type LedgerBook } from "../../model/ledger/ledgerBook.ts";

export interface WithoutPeriod {
  /** Column on the sheet that says the period. */
  readonly column: number;
  readonly heading: string;
  readonly postings: number;
  /** Outcome of them, in the model's sign; the budget where they have no outcome. */
  readonly ore: Ore;
  /** The first of them, 0-based on the sheet. */
  readonly row: number;
}

/** null where every posting of revenue and cost has its period, or none does. */
export function withoutPeriod({ ledger, lines, series }: LedgerBook): WithoutPeriod | null {
  const { period } = ledger;
  if (period.in === "headers") return null;
  const balance = accountLines.indexOf("balance");
  const sums = ledgerMeasures.map(() => 0);
  const isThere = ledgerMeasures.map(() => false);
  const rows = new Set<number>();
  let hasPeriods = false;
  for (const { amounts, measures, periods } of series) {
    hasPeriods ||= periods.values.some((code) => code !== 0);
    const unknown = periods.values.indexOf(0);
    if (unknown < 0) continue;
    for (let at = 0; at < amounts.length; at++) {
      const amount = amounts[at] as number;
      // A blank is no amount, zero adds nothing, and what is carried in on balance accounts often has no period.
      if (!amount || periods.codes[at] !== unknown || lines.codes[at] === balance) continue;
      const measure = measures.values[measures.codes[at] as number] as number;
      sums[measure] = (sums[measure] as number) + amount;
      isThere[measure] = true;
      rows.add(at);
    }
  }
  if (!hasPeriods || rows.size === 0) return null;
  const column = period.in === "parts" ? period.month : period.column;
  return {
    column,
    heading: ledger.columns.find((each) => each.column === column)?.path.at(-1) ?? "",
    postings: rows.size,
    ore: (sums[Math.max(0, isThere.indexOf(true))] ?? 0) as Ore,
    row: ledger.rows[smallestOf(rows)] as number,
  };
}
