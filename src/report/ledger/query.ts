/** What one cell of a ledger's report asks for, and what the ledger answers. */
import type { Ore } from "../../domain/money.ts";
import type { AccountLine } from "../../domain/accountLine.ts";
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
  /** By code of the dimension, where there is one. */
  readonly #ofCode = new Map<number, LedgerSum[]>();
  readonly #hasDimension: boolean;

  constructor(book: LedgerBook, dimension: LedgerDimension | null) {
    this.#sums = runLedger(ledgerSums(book, [book.lines, ...(dimension ? [dimension] : [])]));
    this.#hasDimension = dimension !== null;
    if (!dimension) return;
    for (const sum of this.#sums) {
      const code = sum.codes[1] as number;
      const known = this.#ofCode.get(code);
      if (known) known.push(sum);
      else this.#ofCode.set(code, [sum]);
    }
  }

  get sums(): readonly LedgerSum[] {
    return this.#sums;
  }

  /** The sums of one code of the dimension; null is all of them. */
  sumsOf(code: number | null): readonly LedgerSum[] {
    return code === null || !this.#hasDimension ? this.#sums : (this.#ofCode.get(code) ?? []);
  }

  /** `lineCodes` are those of `query.lines`. */
  answer(query: LedgerQuery, lineCodes: ReadonlySet<number> | null): Ore {
    let sum = 0;
    for (const one of this.sumsOf(query.code)) if (fits(one, query, lineCodes)) sum += one.ore;
    return sum as Ore;
  }
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
