/** What one cell of a ledger's report asks for, and what the ledger answers. */
import type { Ore } from "../../domain/money.ts";
import type { Progress } from "../../domain/progress.ts";
import type { AccountLine } from "../../domain/accountLine.ts";
import type { LedgerBook, LedgerDimension } from "../../model/ledger/ledgerBook.ts";
import { ledgerSums, type LedgerSum } from "../../model/ledger/ledgerSums.ts";
import type { LedgerMeasure } from "../../recognise/ledger/ledger.ts";

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
  /** Code of the dimension within it. */
  readonly within: number | null;
  /** null where the ledger has no periods. */
  readonly stretch: LedgerStretch | null;
  /** Index of the column of amounts. */
  readonly series: number | null;
}

/** Parts of the coding string whose codes are rows: of the first, and of another within each of them. */
export interface RowParts {
  /** null: the rows are the lines of the income statement. */
  readonly dimension: LedgerDimension | null;
  readonly within: LedgerDimension | null;
}

/** The rows are the lines of the income statement. */
export const byLines: RowParts = { dimension: null, within: null };

/** Adds up a ledger by line and the parts that make its rows. */
export function* ledgerAnswers(book: LedgerBook, parts: RowParts): Generator<Progress, LedgerAnswers> {
  const keys = [parts.dimension, parts.within].filter((part) => part !== null);
  return new LedgerAnswers(yield* ledgerSums(book, [book.lines, ...keys]), parts);
}

/** The sums of a ledger by line and the parts that make its rows, answered from again and again. */
export class LedgerAnswers {
  readonly #sums: readonly LedgerSum[];
  readonly #parts: RowParts;
  /** By code of the dimension, where there is one; and by both codes where there are two. */
  readonly #ofCode = new Map<number, LedgerSum[]>();
  readonly #ofCodes = new Map<number, LedgerSum[]>();

  constructor(sums: readonly LedgerSum[], parts: RowParts) {
    const { dimension, within } = parts;
    this.#parts = parts;
    this.#sums = sums;
    if (!dimension) return;
    for (const sum of this.#sums) {
      const code = sum.codes[1] as number;
      addTo(this.#ofCode, code, sum);
      if (within) addTo(this.#ofCodes, code * within.size + (sum.codes[2] as number), sum);
    }
  }

  get sums(): readonly LedgerSum[] {
    return this.#sums;
  }

  /** The sums of one code of the dimension, or of a code within it; null is all of them. */
  sumsOf({ code, within }: Pick<LedgerQuery, "code" | "within">): readonly LedgerSum[] {
    if (code === null || !this.#parts.dimension) return this.#sums;
    if (within === null || !this.#parts.within) return this.#ofCode.get(code) ?? [];
    return this.#ofCodes.get(code * this.#parts.within.size + within) ?? [];
  }

  /** `lineCodes` are those of `query.lines`. */
  answer(query: LedgerQuery, lineCodes: ReadonlySet<number> | null): Ore {
    let sum = 0;
    for (const one of this.sumsOf(query)) if (fits(one, query, lineCodes)) sum += one.ore;
    return sum as Ore;
  }
}

function addTo(sums: Map<number, LedgerSum[]>, key: number, sum: LedgerSum): void {
  const known = sums.get(key);
  if (known) known.push(sum);
  else sums.set(key, [sum]);
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
