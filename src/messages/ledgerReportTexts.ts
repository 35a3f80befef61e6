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
  /** Not called a result until somebody has said what grant it is set against. */
  readonly net: string;
  readonly grant: string;
  readonly result: string;
  /** Heads columns. */
  readonly grantOf: (span: LedgerSpan) => string;
  readonly resultOf: (span: LedgerSpan) => string;
  /** Names the cell that holds the year's grant; null where the ledger names no year. */
  readonly grantOfYear: (year: number | null) => string;
  /** Where the grant comes from. `amount` in the unit. */
  readonly grantSaid: (year: number | null, amount: number, unit: MoneyUnit) => string;
  /** Of the year's grant, so much is counted so far. */
  readonly grantInTwelfths: (months: number) => string;
  readonly grantInAccounts: (accounts: readonly string[]) => string;
  readonly grantInNet: string;
  /** The sheet has no column whose months are known. */
  readonly grantHasNoPlace: string;
  readonly unallocated: string;
  /** Names the sum of a section. */
  readonly sumOf: (label: string) => string;
  readonly wholeLedger: string;
  readonly live: (source: string) => string;
  readonly values: (source: string, postings: number) => string;
  /** `amount` in the unit. */
  readonly withoutPeriod: (rows: number, amount: number, unit: MoneyUnit) => string;
  readonly skippedTotals: (rows: number) => string;
  readonly skippedHeaders: (rows: number) => string;
}
