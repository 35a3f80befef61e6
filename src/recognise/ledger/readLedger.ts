/** Reads one ledger below its headings: what its columns are for, which rows are postings, which sign and year it has. */
import { isWithin, type CellRange } from "../../domain/cell.ts";
import { cellTag, firstFrom, type Sheet } from "../../domain/grid.ts";
import { isMoney, type MoneyUnit } from "../../domain/money.ts";
import { partOf, type Progress } from "../../domain/progress.ts";
import { byKind, byWords } from "../evidence.ts";
import type { Evidence } from "../table.ts";
import { firstMoneyUnit } from "../units.ts";
import { readAmounts } from "./amounts.ts";
import type { ColumnProfile, ColumnProfiler } from "./columnProfile.ts";
import { readColumns } from "./columnRoles.ts";
import { isRole, undecided, type LedgerDecisions } from "./decisions.ts";
import { readHeaderCell } from "./headerCells.ts";
import type { LedgerHeader } from "./headerRow.ts";
import type { LedgerColumn, LedgerPeriod, RecognisedLedger } from "./ledger.ts";
import type { LedgerCells } from "./ledgerCells.ts";
import { onlyYear, yearOf } from "./ledgerYear.ts";
import { outlinedColumns } from "./outline.ts";
import { readRows } from "./rowRoles.ts";
import { signsOf } from "./signEvidence.ts";

/** Fewer postings than this are a table like others. */
export const fewestRows = 4;
/** Share of the cells under the account's heading that must be accounts. */
const accountShare = 0.6;
/** Rows above the headings where an export says what it is about. */
const titleReach = 12;
/** Of the time it takes to read a ledger: what its columns look like. */
const profilesShare = 0.7;
/** Different texts of a column that are looked at to see what it says. */
const textsLookedAt = 40;

/** Where a ledger is looked for: a sheet, its headings, and the cells that are used. */
export interface LedgerPlace {
  /** Index of the sheet in the workbook. */
  readonly sheet: number;
  readonly header: LedgerHeader;
  readonly used: CellRange;
}

/**
 * The ledger below the headings; undefined where there is none. What a person has decided about columns takes the place of what words and
 * contents say.
 */
export function* readLedger(
  cells: LedgerCells,
  profiler: ColumnProfiler,
  { sheet: sheetIndex, header, used }: LedgerPlace,
  decided: LedgerDecisions = undecided,
): Generator<Progress, RecognisedLedger | undefined> {
  const { sheet } = cells;
  const top = header.last + 1;
  const bottom = lastRowOf(sheet, header, used);
  const profiles = yield* partOf(profilesOf(sheet, profiler, header, used, top, bottom), 0, profilesShare);
  const account = decided.account ?? header.account;
  const accounts = profiles.find(({ column }) => column === account);
  const isDecided = decided.columns.size > 0;
  const isShared = header.isAccountShared && decided.account === null;
  if (!accounts || !(isShared || isOfAccounts(accounts) || decided.account !== null)) return undefined;
  const columns = readColumns(
    header.paths,
    profiles,
    account,
    (column) => textsOf(cells, column, top, bottom),
    decided,
  );
  const measureColumn = columns.find(({ role }) => role === "measure")?.column ?? null;
  // Days stand in the accounts' column where that is the first of a printed ledger.
  const areDaysShared =
    isShared && readHeaderCell((header.paths.get(account) ?? []).at(-1) ?? "").says?.role === "date";
  const said = periodOf(columns, decided);
  const ownPeriod: LedgerPeriod = areDaysShared && said.in === "headers" ? { in: "date", column: account } : said;
  const { layout, amounts } = readAmounts(columns, measureColumn !== null, ownPeriod, decided);
  if (amounts.length === 0 || !(isDecided || isLedger(columns, profiles, layout, ownPeriod))) return undefined;
  const reading = readRows(cells, columns, amounts, { account, isShared }, top, bottom);
  const { rows, skipped, isAccountAbove } = yield* partOf(reading, profilesShare, 1);
  if (rows.length < fewestRows || (isShared && !isAccountAbove)) return undefined;
  const titles = titlesAbove(cells, header, used);
  const last = Math.max(rows[rows.length - 1] ?? top, skipped[skipped.length - 1]?.row ?? top);
  yield { done: 1, total: 1 };
  const outlined = isAccountAbove ? [] : outlinedColumns(cells, columns, rows, skipped);
  const isAbove = isAccountAbove || outlined.includes(account);
  const sign = signsOf(cells, amounts, { account, isAbove, isShared }, rows);
  const range: CellRange = {
    top: header.first,
    left: columns[0]?.column ?? account,
    bottom: last,
    right: columns[columns.length - 1]?.column ?? account,
  };
  const unit = unitOf(columns, titles, sheet.name);
  return {
    sheet: sheetIndex,
    range,
    title: titles[0] ?? null,
    headerRows: { first: header.first, last: header.last },
    form: isShared || columns.some(({ role }) => role === "voucher" || role === "date") ? "posting" : "accountPeriod",
    layout,
    columns,
    account,
    isAccountAbove,
    isAccountShared: isShared,
    outlined,
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
    rowsBy: null,
    rowsWithin: null,
    mapping: {},
    grant: null,
    confidence: sign.isSure ? "sure" : "likely",
    evidence: [byWords("ledger", (header.paths.get(account) ?? []).join(" / ")), sign.evidence, ...unit.evidence],
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

function periodOf(columns: readonly LedgerColumn[], decided: LedgerDecisions): LedgerPeriod {
  const told = columns.filter(({ column }) => isRole(decided, column, ["period", "month", "date"]));
  // What a person has said goes before what the headings of others say.
  const asked = told.length > 0 ? told : columns;
  const of = (wanted: LedgerColumn["role"], among = asked): number | undefined =>
    among.find(({ role }) => role === wanted)?.column;
  const [yearMonth, month, date, year] = [of("period"), of("month"), of("date"), of("year", columns)];
  if (yearMonth !== undefined) return { in: "yearMonth", column: yearMonth };
  if (month !== undefined) return { in: "parts", year: year ?? null, month };
  if (date !== undefined) return { in: "date", column: date };
  return { in: "headers" };
}

function titlesAbove(cells: LedgerCells, { first }: LedgerHeader, used: CellRange): string[] {
  const texts: string[] = [];
  const columns = [...cells.sheet.columns.keys()].sort((a, b) => a - b);
  for (let row = Math.max(used.top, first - titleReach); row < first; row++) {
    for (const column of columns) {
      const text = cells.textAt(row, column);
      if (text !== null && /\p{L}/u.test(text)) texts.push(text.replace(/\s+/g, " ").trim());
    }
  }
  return texts;
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
