/** Filtering a ledger's own rows to a figure's postings: asked for, done whole or not at all, checked against what Excel shows. */
import { rangeAddress } from "../../domain/cell.ts";
import type { CellRange } from "../../domain/cell.ts";
import { largestOf, smallestOf } from "../../domain/extremes.ts";
import type { ReportTexts } from "../../messages/reportTexts.ts";
import type { LedgerBook } from "../../model/ledger/ledgerBook.ts";
import type { CheckedWorkbook } from "../../pipeline/run.ts";
import { figureOf, type AskedFigure } from "../../report/postings/figures.ts";
import { amountColumns, filterColumns, filterRange, ledgerFilter } from "../../report/postings/ledgerFilter.ts";
import type { FilterRefusal, LedgerFilter } from "../../report/postings/ledgerFilter.ts";
import { postingsOf } from "../../report/postings/postings.ts";
import { filterFingerprint } from "../rowFilter.ts";
import type { RowFilter } from "../rowFilter.ts";
import { SessionProblem } from "../session.ts";
import type { FilteredLedger, Work } from "../session.ts";
import type { SessionProblemCode } from "../../messages/problemTexts.ts";
import { withEntry } from "../state.ts";
import { filterKeys, shownRows } from "./filterRows.ts";
import { queueFilter, readFilter } from "./sheetFilter.ts";
import type { FilterPlace } from "./sheetFilter.ts";
import { shownEntry } from "./shownEntry.ts";
import type { SheetOutline } from "./readOutline.ts";
import type { Snapshot } from "./snapshot.ts";
import { checkWritable, queueInState, queueStateBack, readState } from "./stateStore.ts";
import type { StoredState } from "./stateStore.ts";
import { throwIfCancelled } from "../steps.ts";

/** A filter about to be put on. `trace` is known once the workbook has been read: what a roll-back needs. */
export interface FilterJob {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  trace: FilterTrace | null;
}

interface FilterTrace {
  readonly stored: StoredState;
  readonly place: FilterPlace;
  readonly before: RowFilter | null;
}

/** What is filtered, and of what it was read. */
export interface FilterRequest {
  readonly asked: AskedFigure;
  readonly texts: ReportTexts;
  readonly snapshot: Snapshot;
  readonly checked: CheckedWorkbook;
}

const refusals: Readonly<Record<FilterRefusal["reason"], SessionProblemCode>> = {
  "not-exact": "filter-not-exact",
  "too-many-values": "filter-too-long",
};

/**
 * Filters the rows and remembers what they were filtered by. The memory goes before the filter and says that it is unfinished until it
 * is. Whoever calls rolls back when it fails.
 * Errors: @throws SessionProblem changed-meanwhile, sheet-protected, sheet-hidden, filter-not-exact, filter-too-long, filter-kept,
 * rows-hidden, cells-in-the-way, cancelled, and what Excel says no with.
 */
export async function filterLedger(
  context: Excel.RequestContext,
  { asked, texts, snapshot, checked }: FilterRequest,
  job: FilterJob,
  work: Work,
): Promise<FilteredLedger> {
  const figure = figureOf(asked, checked.ledgers, texts.ledger);
  if (!figure) throw new SessionProblem("changed-meanwhile");
  const { book, figures, row, column } = figure;
  const { ledger } = book;
  const sheet = snapshot.outline.sheets[ledger.sheet];
  if (!sheet) throw new SessionProblem("changed-meanwhile");
  const detail = sheet.name;
  if (sheet.visibility !== "visible") throw new SessionProblem("sheet-hidden", { detail });
  const postings = postingsOf(book, figures, row, column);
  const cells = filteredCells(book, sheet, postings.at);
  const place: FilterPlace = { sheet: sheet.id, table: cells.table };
  const stored = await readState(context);
  checkWritable(stored.state);
  const standing = await readFilter(context, place);
  if (!standing) throw new SessionProblem("sheet-gone", { detail });
  if (standing.isProtected) throw new SessionProblem("sheet-protected", { detail });
  const before = standing.filter;
  if (before === "unknown") throw new SessionProblem("filter-kept", { detail });

  const columns = filterColumns(book, figures);
  work.progress({ stage: "read", sheet: detail, done: 0, total: 1 });
  const { keys, hasHidden } = await filterKeys(context, sheet.id, filterRange(book), columns, work.signal);
  // With a filter on, nobody can tell which rows somebody has hidden by hand.
  if (hasHidden && (before?.columns ?? []).length === 0) throw new SessionProblem("rows-hidden", { detail });
  const filter = ledgerFilter(book, postings, column, columns, keys);
  if (!filter.ok) throw new SessionProblem(refusals[filter.refusal.reason], { detail });
  throwIfCancelled(work.signal);

  const wanted = rowFilterOf(filter.value, cells.range);
  const after = filterFingerprint(wanted);
  const under = { sheetName: detail, table: cells.table, address: wanted.address, before, after };
  const entry = { id: job.id, at: job.at, kind: "filter", ...under } as const;
  job.trace = { stored, place, before };
  const remembered = withEntry(stored.state, entry);
  const during = { ...remembered, unfinished: { entry: job.id, serial: stored.state.serial } };
  queueInState(context.workbook, stored, { during, after: remembered }, () => queueFilter(context, place, wanted));
  await context.sync();
  const body = { ...ledger.range, top: cells.range.top + 1, bottom: cells.bottom };
  const shown = await shownRows(context, sheet.id, body);
  const isAsWanted = isSame(
    shown,
    filter.value.rows.filter((at) => at <= cells.bottom),
  );
  // Excel filters by what it shows, which nobody can foresee in every language and format.
  if (!isAsWanted) throw new SessionProblem("filter-not-exact", { detail });
  return {
    sheetName: detail,
    rows: shown.length,
    total: postings.total,
    unit: ledger.unit,
    amounts: { sheetName: detail, range: amountCells(amountColumns(book, column), body) },
    entry: shownEntry(entry),
    checked,
  };
}

/** After a failure: filter and memory as they were. Null: nothing of it is left. */
export async function rollBackFilter(context: Excel.RequestContext, { trace }: FilterJob): Promise<null> {
  if (!trace) return null;
  const { stored, place, before } = trace;
  const now = await readState(context);
  const standing = await readFilter(context, place);
  const isChanged =
    standing?.filter === "unknown" || filterFingerprint(standing?.filter ?? null) !== filterFingerprint(before);
  if (standing && isChanged) queueFilter(context, place, before);
  if (now.state.serial !== stored.state.serial) queueStateBack(context.workbook, stored.state, stored.part, now.part);
  await context.sync();
  return null;
}

/**
 * The cells to filter, and the last of their rows: the sheet's own, or those of the Excel table that the ledger fills.
 * Errors: @throws SessionProblem cells-in-the-way where a table covers other cells than the ledger.
 */
function filteredCells(
  book: LedgerBook,
  { name, tables }: SheetOutline,
  postings: readonly number[],
): { readonly range: CellRange; readonly bottom: number; readonly table: string | null } {
  const range = filterRange(book);
  const [table, ...others] = tables.filter((one) => meets(one.range, range));
  if (!table) return { range, bottom: range.bottom, table: null };
  const bottom = table.range.bottom - table.totalsRows;
  const isFilled =
    others.length === 0 &&
    table.headerRows === 1 &&
    table.range.top === range.top &&
    table.range.left <= range.left &&
    table.range.right >= range.right &&
    postings.every((at) => (book.ledger.rows[at] as number) <= bottom);
  if (!isFilled) throw new SessionProblem("cells-in-the-way", { detail: name });
  return { range: table.range, bottom: Math.min(bottom, range.bottom), table: table.name };
}

function rowFilterOf({ columns }: LedgerFilter, range: CellRange): RowFilter {
  return {
    address: rangeAddress(range),
    columns: columns.map(({ column, texts, months }) => ({
      index: column - range.left,
      rule: {
        on: "values",
        values: [...texts, ...months.map((month) => ({ date: `${month}-01`, specificity: "Month" }))],
      },
    })),
  };
}

/** The amounts as one block, where their columns stand side by side; else the first of them. */
function amountCells(columns: readonly number[], body: CellRange): CellRange {
  const [left, right] = [smallestOf(columns), largestOf(columns)];
  return { ...body, left, right: right - left === columns.length - 1 ? right : left };
}

function isSame(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((row, at) => row === others[at]);
}

function meets(one: CellRange, other: CellRange): boolean {
  return one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left;
}
