/** Postings that stand twice in a ledger: every cell alike, the voucher's number among them. */
import { cellTag, indexInColumn, type GridColumn, type Workbook } from "../../domain/grid.ts";
import type { LedgerBook } from "../../model/ledger/ledgerBook.ts";

export interface DoublePostings {
  /** Postings that repeat one before them; rows 0-based on the sheet, the first of each pair and its repetition. */
  readonly pairs: readonly (readonly [first: number, second: number])[];
  /** The export numbers the rows of a voucher: the same row twice is an export that overlaps itself. */
  readonly hasRowNumbers: boolean;
  /** Column of the voucher's number. */
  readonly voucher: number;
}

/** Where rows have no numbers and more postings than this repeat others, the export leaves out what tells them apart. */
const mostRepeated = 0.02;
const { text: textTag } = cellTag;

/** The double postings of a ledger; null where vouchers have no numbers, or nothing stands twice. */
export function doublePostings(workbook: Workbook, book: LedgerBook): DoublePostings | null {
  const { ledger } = book;
  const sheet = workbook.sheets[ledger.sheet];
  const voucher = ledger.columns.find(({ role }) => role === "voucher");
  if (!sheet || !voucher) return null;
  // A running balance and a number of the export differ between any two rows, or say nothing.
  const columns = ledger.columns
    .filter(({ role }) => role !== "balance")
    .flatMap(({ column }) => sheet.columns.get(column) ?? []);
  const amounts = book.series[0]?.amounts;
  const voucherData = sheet.columns.get(voucher.column);
  const pairs: [number, number][] = [];
  const seen = new SeenPostings(columns, ledger.rows);
  for (let at = 0; at < ledger.rows.length; at++) {
    const row = ledger.rows[at] as number;
    if (amounts?.[at] === 0) continue;
    const twin = seen.firstLike(at);
    if (twin >= 0 && voucherData && indexInColumn(voucherData, row) >= 0)
      pairs.push([ledger.rows[twin] as number, row]);
  }
  const hasRowNumbers = ledger.columns.some(({ role }) => role === "rowNumber");
  const isTooMany = !hasRowNumbers && pairs.length > mostRepeated * ledger.rows.length + 1;
  return pairs.length === 0 || isTooMany ? null : { pairs, hasRowNumbers, voucher: voucher.column };
}

/** A number for the contents of each posting: equal contents have equal numbers. */
function hashesOf(columns: readonly GridColumn[], rows: Uint32Array): Int32Array {
  const hashes = new Int32Array(rows.length);
  const bits = new DataView(new ArrayBuffer(8));
  columns.forEach(({ rows: own, tags, values }, index) => {
    let place = 0;
    for (let at = 0; at < rows.length && place < own.length; at++) {
      const row = rows[at] as number;
      while (place < own.length && (own[place] as number) < row) place++;
      if (own[place] !== row) continue;
      const value = values[place] as number;
      bits.setFloat64(0, value);
      const mixed =
        bits.getInt32(0) ^ Math.imul(bits.getInt32(4), 0x85ebca6b) ^ (tags[place] === textTag ? 0x27d4eb2f : 0);
      // The last bits of whole numbers are zeros, and a product keeps them: the first ones are mixed in on both sides of it.
      const spread = Math.imul((mixed ^ (mixed >>> 15)) + index, 0x9e3779b1) ^ (hashes[at] as number);
      hashes[at] = Math.imul(spread ^ (spread >>> 15), 0xc2b2ae35);
    }
  });
  return hashes;
}

/** The different postings met so far, chained by their hashes: two whole numbers for each, where a map has objects. */
class SeenPostings {
  readonly #columns: readonly GridColumn[];
  readonly #rows: Uint32Array;
  readonly #hashes: Int32Array;
  /** By the first bits of a hash mixed anew: the posting met last, counted from 1. */
  readonly #last: Int32Array;
  /** By posting: the one met before it with the same bits. */
  readonly #before: Int32Array;
  readonly #shift: number;

  constructor(columns: readonly GridColumn[], rows: Uint32Array) {
    this.#columns = columns;
    this.#rows = rows;
    this.#hashes = hashesOf(columns, rows);
    const bits = Math.max(1, Math.ceil(Math.log2(rows.length + 1)));
    this.#shift = 32 - bits;
    this.#last = new Int32Array(2 ** bits);
    this.#before = new Int32Array(rows.length);
  }

  /** The posting that is like this one; −1 where none is, and then this one is seen from now on. */
  firstLike(at: number): number {
    const hash = this.#hashes[at] as number;
    const bits = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> this.#shift;
    const last = this.#last[bits] as number;
    for (let other = last - 1; other >= 0; other = (this.#before[other] as number) - 1)
      if (this.#hashes[other] === hash && this.#isTwin(other, at)) return other;
    this.#before[at] = last;
    this.#last[bits] = at + 1;
    return -1;
  }

  #isTwin(one: number, other: number): boolean {
    const [a, b] = [this.#rows[one] as number, this.#rows[other] as number];
    for (const data of this.#columns) if (!isSame(data, a, b)) return false;
    return true;
  }
}

function isSame(data: GridColumn, one: number, other: number): boolean {
  const [a, b] = [indexInColumn(data, one), indexInColumn(data, other)];
  if (a < 0 || b < 0) return a === b || (a < 0 && b < 0);
  return data.tags[a] === data.tags[b] && data.values[a] === data.values[b];
}
