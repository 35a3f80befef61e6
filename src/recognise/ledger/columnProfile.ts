/** What a column's cells look like, counted over all of them. */
import { cellTag, firstFrom, type GridColumn } from "../../domain/grid.ts";
import type { Progress } from "../../domain/progress.ts";
import {
  accountOfText,
  firstDigit,
  isAccountNumber,
  isCodeText,
  monthOfDayText,
  shortYearMonth,
  yearMonthOfNumber,
  yearMonthOfText,
} from "./codes.ts";
import { cellsPerStep, type LedgerCells } from "./ledgerCells.ts";

export interface ColumnProfile {
  readonly column: number;
  readonly filled: number;
  /** Figures, texts that read as one included. */
  readonly figures: number;
  /** Figures with decimals, below zero, or of another size than codes. */
  readonly amounts: number;
  readonly accounts: number;
  /** Of the accounts: how many begin with each digit. */
  readonly classes: readonly number[];
  /** 202403 and its like. */
  readonly yearMonths: number;
  /** 2403 and its like. */
  readonly shortMonths: number;
  /** 1 to 13 and 0. */
  readonly months: number;
  readonly years: number;
  readonly days: number;
  /** Short texts without a space, or whole numbers. */
  readonly codes: number;
  /** Distinct contents, counted to `mostDistinct`. */
  readonly distinct: number;
}

/** More different contents than this are no dimension that anybody reports by. */
export const mostDistinct = 20_000;

// A binding of this file: looked up through another module it costs more than what is done with it.
const { number: numberTag, text: textTag } = cellTag;

const kind = {
  account: 1,
  yearMonth: 2,
  day: 4,
  code: 8,
  figure: 16,
  amount: 32,
  month: 64,
  year: 128,
  shortMonth: 256,
} as const;

/** A profile that is being counted. */
type Counts = { -readonly [Part in Exclude<keyof ColumnProfile, "column" | "classes" | "distinct">]: number } & {
  readonly classes: number[];
  readonly distinct: Set<number>;
};

/** Profiles of columns; what texts look like is remembered for all of them. */
export class ColumnProfiler {
  readonly #cells: LedgerCells;
  readonly #kinds: Uint16Array;
  readonly #classes: Uint8Array;
  readonly #isRead: Uint8Array;

  constructor(cells: LedgerCells) {
    this.#cells = cells;
    const size = cells.workbook.strings.length;
    this.#kinds = new Uint16Array(size);
    this.#classes = new Uint8Array(size);
    this.#isRead = new Uint8Array(size);
  }

  *profile(column: number, top: number, bottom: number): Generator<Progress, ColumnProfile> {
    const counts: Counts = {
      filled: 0,
      figures: 0,
      amounts: 0,
      accounts: 0,
      yearMonths: 0,
      shortMonths: 0,
      months: 0,
      years: 0,
      days: 0,
      codes: 0,
      classes: new Array<number>(10).fill(0),
      distinct: new Set<number>(),
    };
    const data = this.#cells.sheet.columns.get(column);
    const end = data ? firstFrom(data.rows, bottom + 1) : 0;
    for (let at = data ? firstFrom(data.rows, top) : 0; data && at < end; at += cellsPerStep) {
      yield { done: at, total: end };
      this.#count(data, at, Math.min(end, at + cellsPerStep), counts);
    }
    return { column, ...counts, distinct: counts.distinct.size };
  }

  /** Apart from the steps around it, so that it stays simple enough to be compiled well. */
  #count(data: GridColumn, from: number, to: number, counts: Counts): void {
    const { classes, distinct } = counts;
    for (let at = from; at < to; at++) {
      const value = data.values[at] as number;
      const tag = data.tags[at];
      counts.filled++;
      // Texts and numbers share the set: a text's index is put on the negative side.
      if (distinct.size < mostDistinct) distinct.add(tag === textTag ? -1 - value : value);
      const is =
        tag === textTag
          ? this.#kindOfText(value)
          : tag === numberTag
            ? kindOfNumber(value, this.#cells.isDateFormat(data.formats[at] as number))
            : 0;
      if (is & kind.figure) counts.figures++;
      if (is & kind.amount) counts.amounts++;
      if (is & kind.yearMonth) counts.yearMonths++;
      if (is & kind.shortMonth) counts.shortMonths++;
      if (is & kind.month) counts.months++;
      if (is & kind.year) counts.years++;
      if (is & kind.day) counts.days++;
      if (is & kind.code) counts.codes++;
      if (is & kind.account) {
        counts.accounts++;
        const first = tag === textTag ? (this.#classes[value] as number) : firstDigit(value);
        classes[first] = (classes[first] ?? 0) + 1;
      }
    }
  }

  #kindOfText(index: number): number {
    if (this.#isRead[index] === 0) {
      this.#isRead[index] = 1;
      const text = this.#cells.workbook.strings[index] ?? "";
      const account = accountOfText(text);
      if (account) this.#classes[index] = Number(account.account[0]);
      this.#kinds[index] = kindOfText(text, account !== null);
    }
    return this.#kinds[index] as number;
  }
}

function kindOfText(text: string, isAccount: boolean): number {
  let is = isAccount ? kind.account : 0;
  if (yearMonthOfText(text)) is |= kind.yearMonth;
  if (/^\s*\d{4}\s*$/.test(text) && shortYearMonth(Number(text))) is |= kind.shortMonth;
  if (monthOfDayText(text)) is |= kind.day;
  if (isCodeText(text)) is |= kind.code;
  if (/^\s*(0?\d|1[0-3])\s*$/.test(text)) is |= kind.month;
  if (/^\s*(199\d|20[0-7]\d)\s*$/.test(text)) is |= kind.year;
  // Leading zeros are a code's.
  if (/^[\s\u00a0\u202f(+\-\u2013\u2212]*\d[\d\s\u00a0\u2009\u202f.,]*\)?-?\s*$/.test(text)) {
    is |= kind.figure;
    if (/[,.]\d{1,2}\D*$|^\s*[-\u2013\u2212(]|-\s*$/.test(text)) is |= kind.amount;
  }
  return is;
}

function kindOfNumber(value: number, isDate: boolean): number {
  if (isDate) return kind.day;
  if (!Number.isInteger(value) || value < 0) return kind.figure | kind.amount;
  let is = kind.figure | kind.code;
  if (isAccountNumber(value)) is |= kind.account;
  if (yearMonthOfNumber(value)) is |= kind.yearMonth;
  if (shortYearMonth(value)) is |= kind.shortMonth;
  if (value <= 13) is |= kind.month;
  if (value >= 1990 && value < 2080) is |= kind.year;
  return is;
}
