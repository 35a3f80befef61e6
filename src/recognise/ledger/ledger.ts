/** What recognition says about a ledger: which column is for what, which rows are postings, and why. Its figures stay in the grid. */
import type { AccountMapping } from "../../domain/accountLine.ts";
import type { CellRange } from "../../domain/cell.ts";
import type { Confidence, Measure, SignConvention, Span, YearMonth } from "../../domain/meaning.ts";
import type { MoneyUnit } from "../../domain/money.ts";
import type { Evidence } from "../table.ts";
import type { LedgerGrant } from "./grant.ts";
import type { DimensionId, LedgerRole } from "../vocabulary/ledgerVocabulary.ts";

/** A column of a ledger. */
export interface LedgerColumn {
  /** 0-based on the sheet. */
  readonly column: number;
  /** Header cells from the top down; empty where nothing stands over it. */
  readonly path: readonly string[];
  readonly role: LedgerRole;
  /** Which part of the coding string, where its name says. */
  readonly dimension: DimensionId | null;
  /** For a name: the column whose codes it names. */
  readonly names: number | null;
  readonly evidence: readonly Evidence[];
}

/** A column of amounts: what it measures, of which time. */
export interface LedgerAmount {
  readonly column: number;
  /** For debit and credit: the column of the other side, which is taken off. */
  readonly minus: number | null;
  /** null where a column says it row by row. */
  readonly measure: LedgerMeasure | null;
  readonly span: Span | null;
  /** null where rows have their period. */
  readonly period: YearMonth | null;
  /** The year that its heading names, where rows name their months alone; null elsewhere. */
  readonly year: number | null;
}

/** What is counted in a ledger. */
export type LedgerMeasure = Extract<Measure, "actual" | "budget" | "forecast">;

/** Where a row's period stands. */
export type LedgerPeriod =
  /** "202403", 202403, "2024-03". */
  | { readonly in: "yearMonth"; readonly column: number }
  | { readonly in: "date"; readonly column: number }
  | { readonly in: "parts"; readonly year: number | null; readonly month: number }
  /** In the headers of the amounts, or nowhere. */
  | { readonly in: "headers" };

/** A row inside the ledger that is no posting. */
export interface SkippedRow {
  /** 0-based on the sheet. */
  readonly row: number;
  /** header: the headings of a new page. total: repeats what rows say. heading: names what follows. text: anything else. */
  readonly why: "header" | "total" | "heading" | "text";
}

export interface RecognisedLedger {
  /** Index of the sheet in the workbook. */
  readonly sheet: number;
  /** From the header to the last row. */
  readonly range: CellRange;
  readonly title: string | null;
  readonly headerRows: { readonly first: number; readonly last: number };
  /** posting: a row per posting. accountPeriod: a row per account (and period). */
  readonly form: "posting" | "accountPeriod";
  /** wide: periods stand side by side. */
  readonly layout: "long" | "wide";
  readonly columns: readonly LedgerColumn[];
  /** Column of the accounts. */
  readonly account: number;
  /** The accounts stand in rows of their own, over the postings of each. */
  readonly isAccountAbove: boolean;
  /** They do so in a column that holds something else beside postings: vouchers, days. */
  readonly isAccountShared: boolean;
  /** Columns that write a code once, over the rows that have it, from the left: a blank there is the code above. */
  readonly outlined: readonly number[];
  /** Column that says what a row measures. */
  readonly measureColumn: number | null;
  readonly period: LedgerPeriod;
  readonly amounts: readonly LedgerAmount[];
  /** Year of months that name none. */
  readonly year: number | null;
  readonly unit: MoneyUnit;
  readonly signConvention: SignConvention;
  /** Rows on the sheet that hold postings, ascending. */
  readonly rows: Uint32Array;
  readonly skipped: readonly SkippedRow[];
  /** Name of the Excel table it fills. */
  readonly excelTable: string | null;
  /** Column whose codes a person wants to have as rows of reports, the accounts for lines of the income statement; null unless decided. */
  readonly rowsBy: number | null;
  /** Column whose codes are rows within those; null unless decided, and where rows are not by codes. */
  readonly rowsWithin: number | null;
  /** What a person has said about its accounts. */
  readonly mapping: AccountMapping;
  /** What a person has said about the grant; null unless decided. */
  readonly grant: LedgerGrant | null;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
}
