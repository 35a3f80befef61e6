/** Where a ledger may begin: rows of headings, one of which is over accounts. */
import type { CellRange } from "../../domain/cell.ts";
import { dateOfSerial } from "../../domain/calendar.ts";
import { smallestOf } from "../../domain/extremes.ts";
import { cellTag, firstFrom, indexInColumn } from "../../domain/grid.ts";
import { readHeaderCell, readHeaderMonth } from "./headerCells.ts";
import type { LedgerRole } from "../vocabulary/ledgerVocabulary.ts";
import { namedAccountOf } from "./codes.ts";
import type { LedgerCells } from "./ledgerCells.ts";

/** The heading rows of what may be a ledger, with the path of each column. */
export interface LedgerHeader {
  readonly first: number;
  readonly last: number;
  readonly account: number;
  /** No heading is over accounts: they stand over the postings of each, in a column that holds something else beside these. */
  readonly isAccountShared: boolean;
  /** By column: headings from the top down. */
  readonly paths: ReadonlyMap<number, readonly string[]>;
}

/** Parameters of an export stand above it: so many rows are looked through. */
const rowsLookedThrough = 200;
/** Headings that must speak of ledgers, the account's among them. */
const fewestHeadings = 3;
/** Columns that are asked for headings: a coding string and three years by month. */
const mostColumns = 80;

/** The next row of headings at or after `from`. */
export function findHeader(cells: LedgerCells, used: CellRange, from: number): LedgerHeader | undefined {
  const right = Math.min(used.right, used.left + mostColumns - 1);
  const last = Math.min(used.bottom, from + rowsLookedThrough);
  for (let row = from; row <= last; row++) {
    if (!mayHeadLedger(cells, row, used.left, right)) continue;
    const texts = headingsOf(cells, row, used.left, right);
    const own = accountHeading(texts);
    const account = own ?? accountsBelow(cells, row, texts, used);
    if (account === undefined) continue;
    const header = headerAt(cells, row, texts, { account, isAccountShared: own === undefined }, right);
    if (header) return header;
  }
  return undefined;
}

/** Accounts, or what stands below them in a printed ledger: a heading of one of these there is. */
const headingRoles: readonly (LedgerRole | undefined)[] = ["account", "voucher", "date"];

/** Whether a text of the row is such a heading: few rows have one, and figures of the others are not read. */
function mayHeadLedger({ sheet, workbook }: LedgerCells, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column++) {
    const data = sheet.columns.get(column);
    const at = data ? indexInColumn(data, row) : -1;
    if (!data || at < 0 || data.tags[at] !== cellTag.text) continue;
    const { says } = readHeaderCell(headingText(workbook.strings[data.values[at] as number]));
    if (headingRoles.includes(says?.role)) return true;
  }
  return false;
}

function accountHeading(texts: ReadonlyMap<number, string>): number | undefined {
  for (const [column, text] of texts) {
    const { says, isName } = readHeaderCell(text);
    if (says?.role === "account" && !isName) return column;
  }
  return undefined;
}

/** Different accounts that must stand over postings where no heading is over accounts. */
const fewestAccounts = 2;

/**
 * The column of the accounts that stand over the postings of each, as printed ledgers have them: below headings of vouchers or days and of
 * amounts, without any of these in their rows.
 */
function accountsBelow(
  cells: LedgerCells,
  row: number,
  texts: ReadonlyMap<number, string>,
  used: CellRange,
): number | undefined {
  const roleOf = (text: string): LedgerRole | undefined => readHeaderCell(text).says?.role;
  const roles = [...texts.values()].map(roleOf);
  const hasAmounts = roles.includes("amount") || (roles.includes("debit") && roles.includes("credit"));
  if (!hasAmounts || !(roles.includes("voucher") || roles.includes("date"))) return undefined;
  const left = smallestOf(texts.keys());
  const data = cells.sheet.columns.get(left);
  if (!data) return undefined;
  const ofPostings = [...texts].flatMap(([column, text]) =>
    column !== left && rolesOfPostings.includes(roleOf(text)) ? [column] : [],
  );
  const found = new Set<number>();
  const end = firstFrom(data.rows, Math.min(used.bottom, row + rowsLookedThrough) + 1);
  for (let at = firstFrom(data.rows, row + 1); at < end; at++) {
    const text = data.tags[at] === cellTag.text ? (cells.workbook.strings[data.values[at] as number] ?? "") : "";
    const isPosting = ofPostings.some((column) => cells.textAt(data.rows[at] as number, column) !== null);
    if (namedAccountOf(text) !== null && !isPosting) found.add(data.values[at] as number);
    if (found.size >= fewestAccounts) return left;
  }
  return undefined;
}

/** What a posting has and the row of its account has not: that may have a name and an opening balance. */
const rolesOfPostings: readonly (LedgerRole | undefined)[] = ["amount", "debit", "credit", "voucher", "date"];

/** With the row below where months stand there, and the row above where it groups the months. */
function headerAt(
  cells: LedgerCells,
  row: number,
  texts: ReadonlyMap<number, string>,
  { account, isAccountShared }: Pick<LedgerHeader, "account" | "isAccountShared">,
  right: number,
): LedgerHeader | undefined {
  const left = smallestOf(texts.keys());
  const below = headingsOf(cells, row + 1, left, right);
  const isBelow = monthsIn(texts) < 3 && monthsIn(below) >= 3 && !below.has(account);
  const lines = isBelow ? [texts, below] : [texts];
  const above = row > 0 ? headingsOf(cells, row - 1, left, right) : new Map<number, string>();
  const groups = [...above.keys()].filter((column) => texts.has(column) && column > account);
  if (!isBelow && monthsIn(texts) >= 3 && groups.length > 0) lines.unshift(above);
  const paths = new Map<number, readonly string[]>();
  const upper = lines.length > 1 ? lines[0] : undefined;
  const own = lines[lines.length - 1] as ReadonlyMap<number, string>;
  let group: string | undefined;
  for (let column = left; column <= right; column++) {
    group = upper?.get(column) ?? group;
    const text = own.get(column);
    // A heading over several months stands over the first of them.
    const isGrouped = upper !== undefined && group !== undefined && text !== undefined && isMonth(text);
    const path = [
      ...(isGrouped ? [group as string] : upper?.has(column) === true ? [upper.get(column) as string] : []),
      ...(text === undefined ? [] : [text]),
    ];
    if (path.length > 0) paths.set(column, path);
  }
  const speaking = [...paths.values()].filter((path) =>
    path.some((text) => isMonth(text) || readHeaderCell(text).says !== null),
  );
  if (speaking.length < fewestHeadings) return undefined;
  const first = row - (lines.length > 1 && !isBelow ? 1 : 0);
  return { first, last: isBelow ? row + 1 : row, account, isAccountShared, paths };
}

function isMonth(text: string): boolean {
  return readHeaderMonth(text) !== null;
}

function monthsIn(texts: ReadonlyMap<number, string>): number {
  let count = 0;
  for (const text of texts.values()) if (isMonth(text)) count++;
  return count;
}

/** Texts of a row, and numbers that stand for a month; a row with other figures heads nothing. */
function headingsOf(cells: LedgerCells, row: number, left: number, right: number): ReadonlyMap<number, string> {
  const { sheet, workbook } = cells;
  const texts = new Map<number, string>();
  for (let column = left; column <= right; column++) {
    const data = sheet.columns.get(column);
    const at = data ? indexInColumn(data, row) : -1;
    if (!data || at < 0) continue;
    const value = data.values[at] as number;
    if (data.tags[at] === cellTag.text) {
      const text = headingText(workbook.strings[value]);
      if (text !== "") texts.set(column, text);
    } else if (data.tags[at] === cellTag.number) {
      const date = cells.isDateFormat(data.formats[at] as number) ? dateOfSerial(value, workbook.date1904) : null;
      const text = date ? `${String(date.year)}-${String(date.month).padStart(2, "0")}` : String(value);
      if (!isMonth(text)) return new Map();
      texts.set(column, text);
    }
  }
  return texts;
}

function headingText(text = ""): string {
  return text.trim().replace(/\s+/g, " ");
}
