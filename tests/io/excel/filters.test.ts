/** A ledger's own rows filtered to a figure through Office.js: what is shown comes to it, and what was there before comes back. */
import { afterEach, describe, expect, it } from "@jest/globals";
import type { FilteredLedger } from "../../../src/io/session.ts";
import type { AskedFigure } from "../../../src/report/postings/figures.ts";
import { askableFigures } from "../../../src/report/postings/figures.ts";
import { usableDimensions } from "../../../src/report/ledger/ledgerSheet.ts";
import { postingsOf } from "../../../src/report/postings/postings.ts";
import { textsIn } from "../../../src/messages/index.ts";
import type { BookFilter, HostBook, HostSheet } from "../../../src/workbench/book/index.ts";
import { dump, insertCells, setSheetFilter, setTableFilter } from "../../../src/workbench/book/index.ts";
import { calculatedBook, goldenBytes, quietWork, sessionIn } from "../../support/excelSession.ts";
import type { SessionInExcel } from "../../support/excelSession.ts";
import { watchLog } from "../../support/watchedLog.ts";

const opened: SessionInExcel[] = [];
watchLog();

afterEach(async () => {
  for (const { excel } of opened.splice(0).reverse()) {
    await excel.settled();
    excel.close();
  }
});

interface Opened extends SessionInExcel {
  readonly sheet: HostSheet;
}

async function open(name = "ledger-unit4-table", prepare: (book: HostBook) => void = () => undefined): Promise<Opened> {
  const book = await calculatedBook(goldenBytes(name));
  prepare(book);
  const ready = await sessionIn(book);
  opened.push(ready);
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  return { ...ready, sheet };
}

/** The workbook without the memory, which counts on. */
const stands = ({ excel }: SessionInExcel): string => dump(excel.book).replace(/^xml urn:avvika.*\n/m, "");

const staff: AskedFigure = { ledger: 0, by: null, row: "staff", column: "actual" };

/** Rows that are shown, 0-based. */
const shownRows = (sheet: HostSheet, { top, bottom } = { top: 0, bottom: 60 }): number[] =>
  Array.from({ length: bottom - top + 1 }, (_, at) => top + at).filter((row) => !sheet.hiddenRows.at(row));

describe("a ledger filtered to a figure", () => {
  it("shows the rows of the figure, and says how many and what they come to", async () => {
    const { session, sheet } = await open();
    const filtered = await session.filterLedger(staff, quietWork());
    const { range } = filtered.amounts;
    const shown = shownRows(sheet, range);
    expect(shown).toHaveLength(filtered.rows);
    const sum = shown.reduce((all, row) => all + (sheet.value(row, range.left) as number), 0);
    expect(Math.round(sum * 100)).toBe(-filtered.total);
    const [entry] = await session.journal();
    expect(entry).toMatchObject({ kind: "filter", canUndo: true, places: [{ sheetName: sheet.name, address: null }] });
  });

  it("is as it was after undo, and filtered anew by redo", async () => {
    const { excel, session, sheet } = await open();
    await session.check(quietWork());
    const before = stands({ excel, session });
    const { entry } = await session.filterLedger(staff, quietWork());
    const filtered = shownRows(sheet);
    expect(await session.undo(entry.id, false)).toEqual({ done: true });
    expect(stands({ excel, session })).toBe(before);
    expect(session.undone()).toMatchObject([{ kind: "filter" }]);
    expect(await session.redo(entry.id, false, quietWork())).toEqual({ done: true });
    expect(shownRows(sheet)).toEqual(filtered);
    expect(await session.journal()).toHaveLength(1);
  });

  it("takes the place of the user's own filter, which undo puts back with what it hides", async () => {
    const own: BookFilter = {
      range: { top: 0, bottom: 12, left: 0, right: 4 },
      columns: [
        { index: 0, rule: { kind: "custom", criterion1: "=5*", criterion2: "=6*", operator: "Or" } },
        { index: 1, rule: { kind: "values", values: ["", "0120"] } },
      ],
    };
    const { excel, session, sheet } = await open("ledger-unit4-table", (book) => {
      const [first] = book.sheets;
      if (first) setSheetFilter(book, first, own);
    });
    const before = stands({ excel, session });
    const { entry } = await session.filterLedger(staff, quietWork());
    expect(sheet.state.filter).not.toEqual(own);
    // Also by a pane that has not seen it made.
    const later = await sessionIn(excel.book);
    opened.push(later);
    expect(await later.session.undo(entry.id, false)).toEqual({ done: true });
    expect(stands({ excel, session })).toBe(before);
  });

  it("follows its cells: rows put in above move what undo puts back", async () => {
    const own: BookFilter = { range: { top: 0, bottom: 12, left: 0, right: 4 }, columns: [] };
    const { excel, session, sheet } = await open("ledger-unit4-table", (book) => {
      const [first] = book.sheets;
      if (first) setSheetFilter(book, first, own);
    });
    const { entry } = await session.filterLedger(staff, quietWork());
    insertCells(excel.book, sheet, { top: 0, bottom: 1, left: 0, right: 16383 }, "down");
    expect(await session.undo(entry.id, false)).toEqual({ done: true });
    expect(sheet.state.filter).toEqual({ ...own, range: { ...own.range, top: 2, bottom: 14 } });
  });

  it("asks before undo where somebody has filtered otherwise since, and not where he has cleared it himself", async () => {
    const { excel, session, sheet } = await open();
    const { entry } = await session.filterLedger(staff, quietWork());
    const other: BookFilter = { range: { top: 0, bottom: 5, left: 0, right: 2 }, columns: [] };
    setSheetFilter(excel.book, sheet, other);
    expect(await session.undo(entry.id, false)).toMatchObject({
      done: false,
      changedSince: [{ sheetName: sheet.name }],
    });
    expect(sheet.state.filter).toEqual(other);
    setSheetFilter(excel.book, sheet, null);
    expect(await session.undo(entry.id, false)).toEqual({ done: true });
    expect(await session.journal()).toEqual([]);
  });

  it("replaces its own filter by that of the next figure, and each is undone by itself", async () => {
    const { excel, session, sheet } = await open();
    await session.check(quietWork());
    const before = stands({ excel, session });
    const first = await session.filterLedger(staff, quietWork());
    const once = shownRows(sheet);
    const second = await session.filterLedger({ ...staff, row: "fees" }, quietWork());
    expect(shownRows(sheet)).not.toEqual(once);
    await session.undo(second.entry.id, false);
    expect(shownRows(sheet)).toEqual(once);
    await session.undo(first.entry.id, false);
    expect(stands({ excel, session })).toBe(before);
  });

  it("uses the filter of the Excel table that it fills, and gives the table's own back", async () => {
    const { excel, session, sheet } = await open("ledger-unit4-query");
    const [table] = sheet.state.tables;
    if (!table) throw new Error("no table");
    setTableFilter(excel.book, sheet, table, [{ index: 1, rule: { kind: "values", values: ["x"] } }]);
    const before = stands({ excel, session });
    const { entry, rows, amounts } = await session.filterLedger(staff, quietWork());
    expect(sheet.state.filter).toBeNull();
    expect(shownRows(sheet, amounts.range)).toHaveLength(rows);
    await session.undo(entry.id, false);
    expect(stands({ excel, session })).toBe(before);
  });

  it("of which the filter cannot be told is refused with nothing done", async () => {
    const refused = async (prepare: (book: HostBook, sheet: HostSheet) => void, asked = staff): Promise<unknown> => {
      const { excel, session, sheet } = await open();
      prepare(excel.book, sheet);
      const before = stands({ excel, session });
      const problem: unknown = await session.filterLedger(asked, quietWork()).catch((error: unknown) => error);
      expect(stands({ excel, session })).toBe(before);
      return problem;
    };
    const byColor = [{ index: 0, rule: { kind: "other", filterOn: "CellColor" } as const }];
    const range = { top: 0, bottom: 12, left: 0, right: 4 };
    expect(await refused((book, sheet) => setSheetFilter(book, sheet, { range, columns: byColor }))).toMatchObject({
      code: "filter-kept",
    });
    expect(await refused((_, sheet) => sheet.setRowsHidden(6, 6, true))).toMatchObject({ code: "rows-hidden" });
    expect(
      await refused((_, sheet) => sheet.change({ protection: { options: { allowAutoFilter: true }, password: null } })),
    ).toMatchObject({ code: "sheet-protected" });
    expect(await refused(() => undefined, { ...staff, row: "taxRevenue" })).toMatchObject({
      code: "changed-meanwhile",
    });
  });

  it("is put back where Excel shows other rows than were told", async () => {
    const { excel, session, sheet } = await open();
    await session.check(quietWork());
    const before = stands({ excel, session });
    let hasFiltered = false;
    excel.book.subscribe((change) => {
      if (hasFiltered || change.kind !== "sheetState" || !sheet.state.filter) return;
      hasFiltered = true;
      queueMicrotask(() => sheet.setRowsHidden(3, 3, !sheet.hiddenRows.at(3)));
    });
    await expect(session.filterLedger(staff, quietWork())).rejects.toMatchObject({ code: "filter-not-exact" });
    expect(stands({ excel, session })).toBe(before);
  });
});

/**
 * Golden ledgers of every shape: what is shown comes to the figure, or it is said that no filter does. That is so of a report with the
 * accounts in rows of their own, over the postings of each.
 */
describe.each([
  ["ledger-measure-column", { filtered: 13 }],
  ["ledger-raindance-report", { filtered: 13 }],
  ["ledger-raindance-table", { filtered: 13 }],
  ["ledger-unit4-months", { filtered: 10 }],
  ["ledger-unit4-query", { filtered: 13 }],
  ["ledger-unit4-table", { filtered: 13 }],
  ["ledger-visma-file", { filtered: 13 }],
  ["ledger-visma-ledger", { filtered: 4, "filter-not-exact": 6 }],
])("every figure of %s", (name, expected) => {
  it("is what the filtered rows come to, or is refused as such", async () => {
    const { session, sheet, excel } = await open(name);
    const checked = await session.check(quietWork());
    const before = stands({ excel, session });
    const outcomes = new Map<string, number>();
    for (const book of checked.ledgers.books) {
      for (const by of [null, ...usableDimensions(book).map(({ column }) => column.column)]) {
        const figures = askableFigures(book, by, checked.ledgers, textsIn.sv.report.ledger);
        for (const row of figures.rows.slice(0, 6)) {
          const column = figures.columns[0];
          if (!column) continue;
          const postings = postingsOf(book, figures, row, column);
          if (postings.at.length === 0) continue;
          const asked = { ledger: book.index, by, row: row.key, column: column.key };
          const filtered = await session
            .filterLedger(asked, quietWork())
            .catch((error: unknown) => (error as { readonly code: string }).code);
          const outcome = typeof filtered === "string" ? filtered : "filtered";
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
          if (typeof filtered === "string") continue;
          expectRows(
            filtered,
            sheet,
            postings.at.map((at) => book.ledger.rows[at] as number),
          );
          expect(filtered.total).toBe(postings.total);
          await session.undo(filtered.entry.id, false);
        }
      }
    }
    expect(stands({ excel, session })).toBe(before);
    expect(Object.fromEntries(outcomes)).toEqual(expected);
  });
});

/** Every row of the figure is shown. */
function expectRows({ amounts, rows }: FilteredLedger, sheet: HostSheet, wanted: readonly number[]): void {
  const shown = shownRows(sheet, amounts.range);
  expect(shown).toHaveLength(rows);
  expect(shown).toEqual(expect.arrayContaining([...wanted]));
}

it("leaves cells as they are: nothing is written but the memory", async () => {
  const { session, sheet } = await open();
  const cells = JSON.stringify(sheet.storedCells());
  await session.filterLedger(staff, quietWork());
  expect(JSON.stringify(sheet.storedCells())).toBe(cells);
});
