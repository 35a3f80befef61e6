/** Which rows of a ledger are postings, and which repeat them, head them or break the page. */
import { largestOf } from "../../domain/extremes.ts";
import { cellTag, firstFrom, indexInColumn, type GridColumn } from "../../domain/grid.ts";
import type { Progress } from "../../domain/progress.ts";
import { ledgerVocabulary } from "../vocabulary/ledger.ts";
import type { LedgerRole } from "../vocabulary/ledgerVocabulary.ts";
import { findWords, normaliseText } from "../words.ts";
import { accountOfText, isAccountNumber, namedAccountOf } from "./codes.ts";
import type { LedgerAmount, LedgerColumn, SkippedRow } from "./ledger.ts";
import { cellsPerStep, type LedgerCells } from "./ledgerCells.ts";

export interface LedgerRows {
  readonly rows: Uint32Array;
  readonly skipped: readonly SkippedRow[];
  /** Accounts stand in rows of their own. */
  readonly isAccountAbove: boolean;
}

/** Blank rows after which a ledger is over, unless its headings come again. */
const largestGap = 2;
/** Blank rows between two pages of an export. */
const largestPageGap = 25;
/** A posting fills as many of the columns as other postings do; a total only a few. */
const shareOfPosting = 0.6;

/** What stands in each row, counted from `top`. */
interface RowContents {
  readonly top: number;
  readonly bottom: number;
  /** How many of the ledger's columns are filled. */
  readonly filled: Uint16Array;
  /** How many of them repeat their heading. */
  readonly headings: Uint16Array;
  /** `flag` values together. */
  readonly flags: Uint8Array;
}

const flag = { account: 1, amount: 2, total: 4, totalText: 8, dated: 16 } as const;
const { account: accountFlag, amount: amountFlag, total: totalFlag, totalText: totalTextFlag, dated: datedFlag } = flag;
const { number: numberTag, text: textTag } = cellTag;

/** The column of the accounts; `isShared`: they stand over the postings, and it holds something else beside these. */
export interface AccountColumn {
  readonly account: number;
  readonly isShared: boolean;
}

/** The postings between two rows, and where the ledger ends. */
export function* readRows(
  cells: LedgerCells,
  columns: readonly LedgerColumn[],
  amounts: readonly LedgerAmount[],
  accounts: AccountColumn,
  top: number,
  bottom: number,
): Generator<Progress, LedgerRows> {
  const contents = yield* contentsOf(cells, columns, amounts, accounts, top, bottom);
  const { filled, flags } = contents;
  const isAccountAbove = standsAbove(contents);
  const usual = usualFilling(contents, isAccountAbove);
  const fewest = isAccountAbove ? usual * shareOfPosting : Math.max(3, (usual - 1) * shareOfPosting + 1);
  const rows = new Uint32Array(bottom - top + 1);
  const skipped: SkippedRow[] = [];
  let count = 0;
  let lastFilled = -1;
  for (let at = 0; at < filled.length; at++) {
    const size = filled[at] as number;
    if (size === 0) continue;
    const gap = at - lastFilled - 1;
    if (gap > largestGap && !(gap <= largestPageGap && comesAgain(contents, at))) break;
    lastFilled = at;
    const is = withSaidTotal(flags[at] as number);
    const row = top + at;
    if (isHeading(contents, at)) skipped.push({ row, why: "header" });
    // A row without an account is a posting that lacks it where it is as full as postings are.
    else if ((is & (amountFlag | totalFlag)) === amountFlag && ((is & accountFlag) !== 0 || size >= fewest))
      rows[count++] = row;
    else if ((is & amountFlag) !== 0) skipped.push({ row, why: "total" });
    else skipped.push({ row, why: (is & accountFlag) === 0 ? "text" : "heading" });
  }
  const found = rows.slice(0, count);
  const last = found[count - 1] ?? top;
  // What stands below the last posting and its totals is not the ledger's.
  const end = skipped.findLast(({ why }, at) => why === "total" && isNear(skipped, at, last))?.row ?? last;
  return { rows: found, skipped: skipped.filter(({ row }) => row <= end), isAccountAbove };
}

/** "Summa 1510" among the texts of postings is a total where nothing says a day or a voucher. */
function withSaidTotal(is: number): number {
  return (is & (totalTextFlag | datedFlag)) === totalTextFlag ? is | totalFlag : is;
}

/** A total belongs to the rows above it when nothing but totals and a blank row or two stand between. */
function isNear(skipped: readonly SkippedRow[], at: number, last: number): boolean {
  const row = skipped[at]?.row ?? 0;
  if (row < last) return false;
  const between = skipped.filter((each) => each.row > last && each.row <= row);
  return between.every(({ why }) => why === "total") && row - last <= between.length + largestGap;
}

/** Headings within a few rows: a page break, and not the end. */
function comesAgain(contents: RowContents, from: number): boolean {
  const end = Math.min(contents.filled.length, from + largestPageGap);
  for (let at = from; at < end; at++) if (isHeading(contents, at)) return true;
  return false;
}

function isHeading({ filled, headings }: RowContents, at: number): boolean {
  const same = headings[at] as number;
  return same >= 2 && same * 2 >= (filled[at] as number);
}

/** Almost no row has both an account and an amount: the account is written once, over its postings. */
function standsAbove({ flags }: RowContents): boolean {
  let [both, amountAlone, accountAlone] = [0, 0, 0];
  for (let at = 0; at < flags.length; at++) {
    const is = (flags[at] as number) & (accountFlag | amountFlag);
    if (is === (accountFlag | amountFlag)) both++;
    else if (is === amountFlag) amountAlone++;
    else if (is === accountFlag) accountAlone++;
  }
  return accountAlone >= 2 && amountAlone > 2 * both && amountAlone >= accountAlone;
}

/** How many columns most postings fill. */
function usualFilling({ filled, flags }: RowContents, isAccountAbove: boolean): number {
  const wanted = isAccountAbove ? amountFlag : accountFlag | amountFlag;
  const counts = new Uint32Array(mostColumns);
  for (let at = 0; at < flags.length; at++) {
    if (((flags[at] as number) & (accountFlag | amountFlag)) !== wanted) continue;
    const size = filled[at] as number;
    counts[size] = (counts[size] as number) + 1;
  }
  return counts.indexOf(largestOf(counts));
}

/** More than a sheet has of columns that stand together under headings. */
const mostColumns = 1_024;

function* contentsOf(
  cells: LedgerCells,
  columns: readonly LedgerColumn[],
  amounts: readonly LedgerAmount[],
  { account, isShared }: AccountColumn,
  top: number,
  bottom: number,
): Generator<Progress, RowContents> {
  const { sheet, workbook } = cells;
  const size = bottom - top + 1;
  const contents = {
    top,
    bottom,
    filled: new Uint16Array(size),
    headings: new Uint16Array(size),
    flags: new Uint8Array(size),
  };
  const texts = new TextMemo(workbook.strings);
  for (const [index, { column, role }] of columns.entries()) {
    const data = sheet.columns.get(column);
    if (!data) continue;
    const isAmount = amounts.some((amount) => amount.column === column || amount.minus === column);
    const isAccount = column === account;
    const read = {
      top,
      heading: headingOf(data, top),
      isAccount,
      isShared: isAccount && isShared,
      isAmount,
      mayBeTotal: role !== "text" && !isAmount,
      // Texts of postings may be a million different ones: they are asked only where totals stand among them.
      mayTellTotal: role === "text" && isShared,
      isDay: isShared && dayRoles.includes(role),
    };
    const end = firstFrom(data.rows, bottom + 1);
    for (let place = firstFrom(data.rows, top); place < end; place += cellsPerStep) {
      yield { done: index + place / end, total: columns.length };
      readColumn(data, { ...read, from: place, to: Math.min(end, place + cellsPerStep) }, contents, cells, texts);
    }
  }
  return contents;
}

const dayRoles: readonly LedgerRole[] = ["date", "period", "month", "voucher"];

/** The text of the heading right above as an index of the workbook's strings: the same text on the next page is the same index. */
function headingOf(data: GridColumn, top: number): number {
  const at = indexInColumn(data, top - 1);
  return at >= 0 && data.tags[at] === textTag ? (data.values[at] as number) : -1;
}

function readColumn(
  data: GridColumn,
  { top, from, to, heading, isAccount, isShared, isAmount, mayBeTotal, mayTellTotal, isDay }: CellsToRead,
  { filled, headings, flags }: RowContents,
  cells: LedgerCells,
  texts: TextMemo,
): void {
  const { rows, tags, values } = data;
  for (let place = from; place < to; place++) {
    const at = (rows[place] as number) - top;
    const tag = tags[place];
    const value = values[place] as number;
    filled[at] = (filled[at] as number) + 1;
    let is = isDay ? datedFlag : 0;
    if (isShared) {
      if (tag === textTag && texts.isNamedAccount(value)) is = accountFlag;
      else is = tag === textTag && texts.isTotal(value) ? totalFlag : datedFlag;
    } else if (mayTellTotal) {
      if (tag === textTag && texts.isTotal(value)) is = totalTextFlag;
    } else if (isAmount) {
      if (tag === numberTag || (tag === textTag && cells.isFigure(data, place))) is = amountFlag;
    } else if (tag === textTag) {
      if (isAccount && texts.isAccount(value)) is = accountFlag;
      if (mayBeTotal && texts.isTotal(value)) is |= totalFlag;
    } else if (isAccount && tag === numberTag && isAccountNumber(value)) is = accountFlag;
    if (tag === textTag && value === heading) headings[at] = (headings[at] as number) + 1;
    if (is !== 0) flags[at] = (flags[at] as number) | is;
  }
}

/** A stretch of a column: places in its arrays. */
interface CellsToRead {
  readonly top: number;
  readonly from: number;
  readonly to: number;
  readonly heading: number;
  readonly isAccount: boolean;
  readonly isShared: boolean;
  readonly isAmount: boolean;
  readonly mayBeTotal: boolean;
  readonly mayTellTotal: boolean;
  readonly isDay: boolean;
}

/** What texts say, looked into once each. */
class TextMemo {
  readonly #strings: readonly string[];
  readonly #known: Uint8Array;

  constructor(strings: readonly string[]) {
    this.#strings = strings;
    this.#known = new Uint8Array(strings.length);
  }

  isAccount(index: number): boolean {
    return (this.#read(index) & 2) !== 0;
  }

  isNamedAccount(index: number): boolean {
    return (this.#read(index) & 8) !== 0;
  }

  isTotal(index: number): boolean {
    return (this.#read(index) & 4) !== 0;
  }

  #read(index: number): number {
    let known = this.#known[index] as number;
    if (known === 0) {
      const text = this.#strings[index] ?? "";
      const [hit] = /\p{L}/u.test(text) ? findWords(normaliseText(text), ledgerVocabulary.totals) : [];
      // "Totalt 5010" and "5010 Summa" are totals; "Hyra Totalgården" is somebody's name.
      const isTotal = hit !== undefined && (hit.start === 0 || /^\d+\s/.test(text));
      known = 1 | (accountOfText(text) ? 2 : 0) | (isTotal ? 4 : 0) | (namedAccountOf(text) ? 8 : 0);
      this.#known[index] = known;
    }
    return known;
  }
}
