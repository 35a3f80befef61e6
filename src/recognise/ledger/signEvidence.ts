/** What a ledger's own amounts say about its signs: sums by class of account. */
import { cellTag, firstFrom } from "../../domain/grid.ts";
import { accountOfText, firstDigit } from "./codes.ts";
import type { LedgerAmount } from "./ledger.ts";
import type { LedgerCells } from "./ledgerCells.ts";
import { debitSigns, readSigns, type SignReading } from "./signs.ts";

const { number: numberTag, text: textTag } = cellTag;

/** Where the account of a posting stands. */
export interface AccountPlace {
  readonly account: number;
  /** In a row above it, or in one of the postings above. */
  readonly isAbove: boolean;
  /** In rows of their own, as the column holds something else beside postings. */
  readonly isShared: boolean;
}

/** Between an account and the first of its postings there may be its opening balance. */
const rowsAbove = 4;

/** The signs of the amounts in these rows. */
export function signsOf(
  cells: LedgerCells,
  amounts: readonly LedgerAmount[],
  accounts: AccountPlace,
  rows: Uint32Array,
): SignReading {
  if (amounts.every(({ minus }) => minus !== null)) return debitSigns;
  const [first = 0, bottom = 0] = [rows[0], rows[rows.length - 1]];
  const top = accounts.isAbove ? Math.max(0, first - rowsAbove) : first;
  const classes = classesByRow(cells, accounts, top, bottom, rows);
  const sums = { revenue: { sum: 0, above: 0, count: 0 }, cost: { sum: 0, above: 0, count: 0 } };
  for (const { column } of amounts) {
    const data = cells.sheet.columns.get(column);
    const end = data ? firstFrom(data.rows, bottom + 1) : 0;
    for (let at = data ? firstFrom(data.rows, top) : 0; data && at < end; at++) {
      const first = classes[(data.rows[at] as number) - top] as number;
      if (first < 3 || first > 7) continue;
      const side = first === 3 ? sums.revenue : sums.cost;
      const figure = cells.figure(data, at);
      // NaN alone differs from itself.
      if (figure !== figure || figure === 0) continue;
      side.sum += figure;
      side.count++;
      if (figure > 0) side.above++;
    }
  }
  return readSigns(sums.revenue, sums.cost);
}

/** First digit of the account of each posting, by row from `top`; 0 where there is none. */
function classesByRow(
  cells: LedgerCells,
  { account, isAbove, isShared }: AccountPlace,
  top: number,
  bottom: number,
  postings: Uint32Array,
): Uint8Array {
  const data = cells.sheet.columns.get(account);
  const own = new Uint8Array(bottom - top + 1);
  const ofText = new Map<number, number>();
  const end = data ? firstFrom(data.rows, bottom + 1) : 0;
  for (let at = data ? firstFrom(data.rows, top) : 0; data && at < end; at++) {
    const value = data.values[at] as number;
    let first = 0;
    if (data.tags[at] === numberTag) first = firstDigit(value);
    else if (data.tags[at] === textTag) {
      first = ofText.get(value) ?? Number(accountOfText(cells.workbook.strings[value] ?? "")?.account[0] ?? 0);
      ofText.set(value, first);
    }
    own[(data.rows[at] as number) - top] = first;
  }
  const classes = new Uint8Array(own.length);
  let above = 0;
  let next = 0;
  for (let row = 0; row < own.length; row++) {
    const first = own[row] as number;
    const isPosting = (postings[next] as number) - top === row;
    const isAccount = first > 0 && !(isShared && isPosting);
    if (isAccount) above = first;
    if (!isPosting) continue;
    next++;
    classes[row] = isAccount ? first : isAbove ? above : 0;
  }
  return classes;
}
