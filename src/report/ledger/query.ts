/** What one cell of a ledger's report asks for, and what the ledger answers. */
import type { Ore } from "../../domain/money.ts";
import type { AccountLine } from "../../model/ledger/accountLines.ts";
import type { LedgerBook, LedgerDimension } from "../../model/ledger/ledgerBook.ts";
import { ledgerSums, type LedgerSum } from "../../model/ledger/ledgerSums.ts";
import type { LedgerMeasure } from "../../recognise/ledger/ledger.ts";
import { runLedger } from "./run.ts";

/** A stretch of months of one year, 0 to 13. */
export interface LedgerStretch {
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

/** Null means: whatever it is. */
export interface LedgerQuery {
  readonly measure: LedgerMeasure;
  readonly lines: readonly AccountLine[] | null;
  /** Code of the dimension's dictionary; 0 is a blank. */
  readonly code: number | null;
  /** null where the ledger has no periods. */
  readonly stretch: LedgerStretch | null;
  /** Index of the column of amounts. */
  readonly series: number | null;
}

/** The sums of a ledger by line and one dimension, answered from again and again. */
export class LedgerAnswers {
  readonly #sums: readonly LedgerSum[];
  /** By the code of the dimension, which most cells ask for; null without a dimension. */
  readonly #ofCode: ReadonlyMap<number, readonly LedgerSum[]> | null;

  constructor(book: LedgerBook, dimension: LedgerDimension | null) {
    this.#sums = runLedger(ledgerSums(book, [book.lines, ...(dimension ? [dimension] : [])]));
    this.#ofCode = dimension ? byCode(this.#sums) : null;
  }

  get sums(): readonly LedgerSum[] {
    return this.#sums;
  }

  /** `lineCodes` are those of `query.lines`. */
  answer(query: LedgerQuery, lineCodes: ReadonlySet<number> | null): Ore {
    let sum = 0;
    const { code } = query;
    const asked = this.#ofCode && code !== null ? (this.#ofCode.get(code) ?? []) : this.#sums;
    for (const one of asked) if (fits(one, query, lineCodes)) sum += one.ore;
    return sum as Ore;
  }
}

function byCode(sums: readonly LedgerSum[]): Map<number, LedgerSum[]> {
  const found = new Map<number, LedgerSum[]>();
  for (const sum of sums) {
    const code = sum.codes[1] as number;
    const ofCode = found.get(code);
    if (ofCode) ofCode.push(sum);
    else found.set(code, [sum]);
  }
  return found;
}

function fits(
  sum: LedgerSum,
  { measure, stretch, series }: LedgerQuery,
  lineCodes: ReadonlySet<number> | null,
): boolean {
  if (sum.measure !== measure || (series !== null && sum.series !== series)) return false;
  if (lineCodes !== null && !lineCodes.has(sum.codes[0] as number)) return false;
  return stretch === null || isWithin(sum.period, stretch);
}

/** Whether a period lies in the stretch. */
export function isWithin(
  period: { readonly year: number; readonly month: number } | null,
  { year, from, to }: LedgerStretch,
): boolean {
  return period !== null && period.year === year && period.month >= from && period.month <= to;
}
