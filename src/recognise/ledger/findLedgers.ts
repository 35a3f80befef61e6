/**
 * Finds the ledgers of a sheet: from the columnar grid, column by column, because a sheet has room for a million postings and none of
 * them may become an object. A ledger is what has accounts of Kommun-Bas row by row, amounts, and beside them a period or another
 * part of the coding string.
 */
import { isWithin, type CellRange } from "../../domain/cell.ts";
import { dateOfSerial } from "../../domain/calendar.ts";
import { cellTag, usedRange, type GridColumn, type Sheet, type Workbook } from "../../domain/grid.ts";
import { isMoney, type MoneyUnit } from "../../domain/money.ts";
import { partOf, type Progress } from "../../domain/progress.ts";
import { byKind, byWords } from "../evidence.ts";
import { isYear, readPeriod } from "../periods.ts";
import type { Evidence } from "../table.ts";
import { firstMoneyUnit } from "../units.ts";
import { normaliseText } from "../words.ts";
import {
  accountOfText,
  firstDigit,
  monthOfDayText,
  shortYearMonth,
  yearMonthOfNumber,
  yearMonthOfText,
} from "./codes.ts";
import { ColumnProfiler, type ColumnProfile } from "./columnProfile.ts";
import { readColumns } from "./columnRoles.ts";
import { readAmounts } from "./amounts.ts";
import { findHeader, type LedgerHeader } from "./headerRow.ts";
import type { LedgerAmount, LedgerColumn, LedgerPeriod, RecognisedLedger } from "./ledger.ts";
import { firstFrom, LedgerCells } from "./ledgerCells.ts";
import { readRows } from "./rowRoles.ts";
import { debitSigns, readSigns, type SignReading } from "./signs.ts";

const { number: numberTag, text: textTag } = cellTag;

/** Fewer postings than this are a table like others. */
const fewestRows = 4;
/** Share of the cells under the account's heading that must be accounts. */
const accountShare = 0.6;
/** Rows above the headings where an export says what it is about. */
const titleReach = 12;
/** Of the time it takes to read a ledger: what its columns look like. */
const profilesShare = 0.7;
/** Different texts of a column that are looked at to see what it says. */
const textsLookedAt = 40;

/** The ledgers of one sheet, from the top down, a stretch of a column at a step. */
export function* findLedgers(workbook: Workbook, sheetIndex: number): Generator<Progress, RecognisedLedger[]> {
  const sheet = workbook.sheets[sheetIndex];
  const used = sheet?.kind === "worksheet" ? usedRange(sheet) : undefined;
  if (!sheet || !used || used.bottom - used.top < fewestRows) return [];
  const cells = new LedgerCells(workbook, sheet);
  const ledgers: RecognisedLedger[] = [];
  let profiler: ColumnProfiler | undefined;
  for (let from = used.top; from <= used.bottom - fewestRows;) {
    const header = findHeader(cells, used, from);
    if (!header) break;
    profiler ??= new ColumnProfiler(cells);
    const reading = readLedger(cells, profiler, sheetIndex, header, used);
    const ledger = yield* partOf(reading, (from - used.top) / (used.bottom - used.top + 1), 1);
    if (ledger) ledgers.push(ledger);
    from = (ledger?.range.bottom ?? header.last) + 1;
  }
  return ledgers;
}

function* readLedger(
  cells: LedgerCells,
  profiler: ColumnProfiler,
  sheetIndex: number,
  header: LedgerHeader,
  used: CellRange,
): Generator<Progress, RecognisedLedger | undefined> {
  const { sheet } = cells;
  const top = header.last + 1;
  const bottom = lastRowOf(sheet, header, used);
  const profiles = yield* partOf(profilesOf(sheet, profiler, header, used, top, bottom), 0, profilesShare);
  const account = profiles.find(({ column }) => column === header.account);
  if (!account || !isOfAccounts(account)) return undefined;
  const columns = readColumns(header.paths, profiles, header.account, (column) => textsOf(cells, column, top, bottom));
  const measureColumn = columns.find(({ role }) => role === "measure")?.column ?? null;
  const ownPeriod = periodOf(columns);
  const { layout, amounts } = readAmounts(columns, measureColumn !== null, ownPeriod.in !== "headers");
  if (amounts.length === 0 || !isLedger(columns, profiles, layout, ownPeriod)) return undefined;
  const reading = readRows(cells, columns, amounts, header.account, top, bottom);
  const { rows, skipped, isAccountAbove } = yield* partOf(reading, profilesShare, 1);
  if (rows.length < fewestRows) return undefined;
  const titles = titlesAbove(cells, header, used);
  const last = Math.max(rows[rows.length - 1] ?? top, skipped[skipped.length - 1]?.row ?? top);
  yield { done: 1, total: 1 };
  const sign = signsOf(cells, amounts, header.account, rows, isAccountAbove);
  const range: CellRange = {
    top: header.first,
    left: columns[0]?.column ?? header.account,
    bottom: last,
    right: columns[columns.length - 1]?.column ?? header.account,
  };
  const unit = unitOf(columns, titles, sheet.name);
  return {
    sheet: sheetIndex,
    range,
    title: titles[0] ?? null,
    headerRows: { first: header.first, last: header.last },
    form: columns.some(({ role }) => role === "voucher" || role === "date") ? "posting" : "accountPeriod",
    layout,
    columns,
    account: header.account,
    isAccountAbove,
    measureColumn,
    period: layout === "wide" && ownPeriod.in !== "parts" ? { in: "headers" } : ownPeriod,
    amounts,
    year: yearOf(columns, titles, sheet.name) ?? onlyYear(cells, ownPeriod, columns, rows),
    unit: unit.unit,
    signConvention: sign.convention,
    rows,
    skipped,
    excelTable:
      sheet.tables.find((table) => isWithin(table.range, range) && table.range.bottom >= last - 1)?.name ?? null,
    confidence: sign.isSure ? "sure" : "likely",
    evidence: [
      byWords("ledger", (header.paths.get(header.account) ?? []).join(" / ")),
      sign.evidence,
      ...unit.evidence,
    ],
  };
}

/** Accounts of several kinds: at least one of revenue or cost, and most cells among them. */
function isOfAccounts({ filled, accounts, classes, distinct }: ColumnProfile): boolean {
  const ofResult = classes.slice(3, 9).reduce((sum, count) => sum + count, 0);
  return filled > 0 && accounts / filled >= accountShare && distinct >= 2 && ofResult > 0;
}

/** More than accounts with amounts: a period by row, or another part of the coding string. A statement by account has neither. */
function isLedger(
  columns: readonly LedgerColumn[],
  profiles: readonly ColumnProfile[],
  layout: "long" | "wide",
  period: LedgerPeriod,
): boolean {
  const hasDimension = columns.some(
    ({ role, column }) =>
      role === "dimension" && (profiles.find((profile) => profile.column === column)?.filled ?? 0) > 0,
  );
  return hasDimension || (layout === "long" && period.in !== "headers");
}

function lastRowOf(sheet: Sheet, { paths, last }: LedgerHeader, used: CellRange): number {
  let bottom = last;
  for (const column of paths.keys()) {
    const rows = sheet.columns.get(column)?.rows;
    if (rows && rows.length > 0) bottom = Math.max(bottom, rows[rows.length - 1] as number);
  }
  return Math.min(bottom, used.bottom);
}

/** From the account to both sides, as far as headings or contents go on. */
function* profilesOf(
  sheet: Sheet,
  profiler: ColumnProfiler,
  { paths, account }: LedgerHeader,
  used: CellRange,
  top: number,
  bottom: number,
): Generator<Progress, ColumnProfile[]> {
  const isFilled = (column: number): boolean => {
    const rows = sheet.columns.get(column)?.rows;
    return rows !== undefined && (rows[firstFrom(rows, top)] ?? Infinity) <= bottom;
  };
  const goesOn = (column: number): boolean => paths.has(column) || isFilled(column);
  let [left, right] = [account, account];
  while (left > used.left && goesOn(left - 1)) left--;
  while (right < used.right && goesOn(right + 1)) right++;
  const width = right - left + 1;
  const profiles: ColumnProfile[] = [];
  for (let at = 0; at < width; at++)
    profiles.push(yield* partOf(profiler.profile(left + at, top, bottom), at / width, (at + 1) / width));
  return profiles;
}

/** Some of the different texts of a column. */
function textsOf({ sheet, workbook }: LedgerCells, column: number, top: number, bottom: number): string[] {
  const data = sheet.columns.get(column);
  const found = new Set<number>();
  if (!data) return [];
  for (let at = firstFrom(data.rows, top); at < data.rows.length && found.size < textsLookedAt; at++) {
    if ((data.rows[at] as number) > bottom) break;
    if (data.tags[at] === cellTag.text) found.add(data.values[at] as number);
  }
  return [...found].map((index) => workbook.strings[index] ?? "");
}

function periodOf(columns: readonly LedgerColumn[]): LedgerPeriod {
  const of = (wanted: LedgerColumn["role"]): number | undefined => columns.find(({ role }) => role === wanted)?.column;
  const [yearMonth, month, date, year] = [of("period"), of("month"), of("date"), of("year")];
  if (yearMonth !== undefined) return { in: "yearMonth", column: yearMonth };
  if (month !== undefined) return { in: "parts", year: year ?? null, month };
  if (date !== undefined) return { in: "date", column: date };
  return { in: "headers" };
}

function titlesAbove(cells: LedgerCells, { first }: LedgerHeader, used: CellRange): string[] {
  const texts: string[] = [];
  for (let row = first - 1; row >= Math.max(used.top, first - titleReach); row--) {
    for (const column of cells.sheet.columns.keys()) {
      const text = cells.textAt(row, column);
      if (text !== null && /\p{L}/u.test(text)) texts.push(text.replace(/\s+/g, " ").trim());
    }
  }
  return texts.reverse();
}

/** The year that headings, titles or the sheet's name give to months that name none. */
function yearOf(columns: readonly LedgerColumn[], titles: readonly string[], sheetName: string): number | null {
  const yearsIn = (texts: readonly string[]): number[] =>
    texts.flatMap((text) => readPeriod(normaliseText(text)).year ?? []).filter(isYear);
  // Of several years the latest is the one the ledger is about.
  const named = [columns.flatMap(({ path }) => path), titles, [sheetName]]
    .map(yearsIn)
    .find((years) => years.length > 0);
  return named ? Math.max(...named) : null;
}

/** The year of all postings; null where there are several. */
function onlyYear(
  cells: LedgerCells,
  period: LedgerPeriod,
  columns: readonly LedgerColumn[],
  rows: Uint32Array,
): number | null {
  const column =
    period.in === "yearMonth" || period.in === "date"
      ? period.column
      : columns.find(({ role }) => role === "year")?.column;
  const data = column === undefined ? undefined : cells.sheet.columns.get(column);
  if (!data) return null;
  const known = new Map<number, number | null>();
  const years = new Set<number>();
  const end = firstFrom(data.rows, (rows[rows.length - 1] ?? 0) + 1);
  for (let at = firstFrom(data.rows, rows[0] ?? 0); at < end && years.size < 2; at++) {
    const value = data.values[at] as number;
    const key = data.tags[at] === textTag ? -1 - value : value;
    let year = known.get(key);
    if (year === undefined) known.set(key, (year = yearOfCell(cells, data, at)));
    if (year !== null) years.add(year);
  }
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}

function yearOfCell(cells: LedgerCells, data: GridColumn, at: number): number | null {
  const value = data.values[at] as number;
  if (data.tags[at] === textTag) {
    const text = cells.workbook.strings[value] ?? "";
    return (yearMonthOfText(text) ?? monthOfDayText(text))?.year ?? (/^\d{4}$/.test(text) ? Number(text) : null);
  }
  if (data.tags[at] !== numberTag) return null;
  if (cells.isDateFormat(data.formats[at] as number)) return dateOfSerial(value, cells.workbook.date1904)?.year ?? null;
  return isYear(value) ? value : ((yearMonthOfNumber(value) ?? shortYearMonth(value))?.year ?? null);
}

/** Accounting systems book in kronor: what stands in thousands says so. */
function unitOf(
  columns: readonly LedgerColumn[],
  titles: readonly string[],
  sheetName: string,
): { readonly unit: MoneyUnit; readonly evidence: readonly Evidence[] } {
  const texts = [...columns.flatMap(({ role, path }) => (role === "amount" ? path : [])), ...titles, sheetName];
  const said = firstMoneyUnit(texts);
  if (!isMoney(said)) return { unit: "kr", evidence: [byKind("kr")] };
  return { unit: said, evidence: [byWords(said, texts.find((text) => firstMoneyUnit([text]) === said) ?? "")] };
}

function signsOf(
  cells: LedgerCells,
  amounts: readonly LedgerAmount[],
  account: number,
  rows: Uint32Array,
  isAccountAbove: boolean,
): SignReading {
  if (amounts.every(({ minus }) => minus !== null)) return debitSigns;
  const [top, bottom] = [isAccountAbove ? (rows[0] ?? 0) - 1 : (rows[0] ?? 0), rows[rows.length - 1] ?? 0];
  const classes = classesByRow(cells, account, top, bottom, isAccountAbove, rows);
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
  account: number,
  top: number,
  bottom: number,
  isAbove: boolean,
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
    if (first > 0) above = first;
    if ((postings[next] as number) - top !== row) continue;
    next++;
    classes[row] = first > 0 ? first : isAbove ? above : 0;
  }
  return classes;
}
