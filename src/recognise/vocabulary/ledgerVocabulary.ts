import type { Measure } from "../../domain/meaning.ts";
import type { VocabularyEntry } from "../words.ts";

/** What a column of a ledger is for. */
export type LedgerRole =
  | "account"
  | "dimension"
  /** What the code beside it is called. */
  | "name"
  | "period"
  | "year"
  | "month"
  | "date"
  | "voucher"
  | "rowNumber"
  /** Says per row whether it is outcome or budget. */
  | "measure"
  | "amount"
  | "debit"
  | "credit"
  /** A running or opening balance: repeats what the amounts say. */
  | "balance"
  | "quantity"
  /** Free text, which may name persons. */
  | "text"
  | "other";

/** Parts of a coding string that most charts have. */
export type DimensionId =
  "responsibilityUnit" | "activity" | "project" | "object" | "counterparty" | "committee" | "department" | "funding";

/** What a word in a ledger's header says. */
export interface LedgerWord {
  readonly role: LedgerRole;
  readonly dimension?: DimensionId;
}

/** What a word in the header of a code register says. */
export type RegisterWord = "code" | "name" | "parent" | "validFrom" | "validTo" | "translation";

/** Words of ledgers and code registers in one language. */
export interface LedgerVocabulary {
  readonly headers: readonly VocabularyEntry<LedgerWord>[];
  /** Ends of headers that make a column the name of what they begin with: "Ansvar namn", "Konto (T)". */
  readonly nameEndings: readonly VocabularyEntry<true>[];
  /** Cells of a column that says per row what its amount is. */
  readonly measures: readonly VocabularyEntry<Measure>[];
  /** Words of rows that repeat what the rows above them say. */
  readonly totals: readonly VocabularyEntry<true>[];
  /** Words of accounts' names that say what an account is where its number does not. */
  readonly depreciation: readonly VocabularyEntry<true>[];
  /** Words of accounts' names that say that the grant from the municipality is booked there. */
  readonly grants: readonly VocabularyEntry<true>[];
  readonly registers: readonly VocabularyEntry<RegisterWord>[];
}
