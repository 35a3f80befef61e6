import type { MoneyUnit } from "../domain/money.ts";
import type { AccountLine } from "../domain/accountLine.ts";

/** January to a month of a year. */
export interface LedgerSpan {
  readonly year: number;
  readonly endMonth: number;
}

/** What a language says on the sheets of a ledger. */
export interface LedgerReportTexts {
  readonly actual: (span: LedgerSpan) => string;
  readonly budget: (span: LedgerSpan) => string;
  readonly forecast: (span: LedgerSpan) => string;
  readonly span: (span: LedgerSpan) => string;
  readonly deviation: string;
  readonly amountsIn: (unit: MoneyUnit) => string;
  readonly lines: Readonly<Record<AccountLine, string>>;
  readonly revenue: string;
  readonly cost: string;
  readonly netCost: string;
  /** Never called a result: a ledger has no grant to set against it. */
  readonly net: string;
  readonly unallocated: string;
  readonly wholeLedger: string;
  readonly live: (source: string) => string;
  readonly values: (source: string, postings: number) => string;
  /** `amount` in the unit. */
  readonly withoutPeriod: (rows: number, amount: number, unit: MoneyUnit) => string;
  readonly skippedTotals: (rows: number) => string;
  readonly skippedHeaders: (rows: number) => string;
}
