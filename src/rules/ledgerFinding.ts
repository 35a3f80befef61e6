/** Data of what rules find in ledgers. `messages/renderLedger.ts` tells it. */
import type { CellRef } from "../domain/cell.ts";
import type { ShownAmount } from "./named.ts";

/** Postings whose code nothing knows: they count in every total, as not allocated. Without a period they count in none. */
export interface UnknownCodeData {
  readonly kind: "unknownCode";
  /** The heading of their column. */
  readonly heading: string;
  readonly reason: "blank" | "noPeriod" | "notInRegister" | "outOfDate";
  /** Name of the register's sheet. */
  readonly register: string | null;
  /** At most three. */
  readonly codes: readonly string[];
  readonly moreCodes: number;
  readonly postings: number;
  readonly amount: ShownAmount;
}

/** Postings that stand twice. */
export interface DoublePostingData {
  readonly kind: "doublePosting";
  readonly voucher: string;
  readonly first: CellRef;
  readonly second: CellRef;
  readonly amount: ShownAmount;
  /** How many postings repeat another one. */
  readonly postings: number;
  /** Their rows are numbered, and the numbers are the same too. */
  readonly hasRowNumbers: boolean;
}

export type LedgerFindingData = UnknownCodeData | DoublePostingData;
