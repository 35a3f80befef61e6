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
  const hashes = hashesOf(columns, ledger.rows);
  const amounts = book.series[0]?.amounts;
  const voucherData = sheet.columns.get(voucher.column);
  const pairs: [number, number][] = [];
  const seen = new Map<number, number[]>();
  for (let at = 0; at < ledger.rows.length; at++) {
    const row = ledger.rows[at] as number;
    if (amounts?.[at] === 0) continue;
    const hash = hashes[at] as number;
    const before = seen.get(hash);
    if (!before) {
      seen.set(hash, [row]);
      continue;
    }
    const twin = before.find((other) => columns.every((data) => isSame(data, other, row)));
    if (twin !== undefined && voucherData && indexInColumn(voucherData, row) >= 0) pairs.push([twin, row]);
    before.push(row);
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
      hashes[at] = Math.imul((hashes[at] as number) ^ Math.imul(mixed + index, 0x9e3779b1), 0xc2b2ae35);
    }
  });
  return hashes;
}

function isSame(data: GridColumn, one: number, other: number): boolean {
  const [a, b] = [indexInColumn(data, one), indexInColumn(data, other)];
  if (a < 0 || b < 0) return a === b || (a < 0 && b < 0);
  return data.tags[a] === data.tags[b] && data.values[a] === data.values[b];
}
