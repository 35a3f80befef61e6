/** The postings of a figure through Office.js: on a sheet of ours, anew for the next figure, and taken back. */
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "@jest/globals";
import type { CreatedReports, WorkbookSession } from "../../../src/io/session.ts";
import { dump } from "../../../src/workbench/book/index.ts";
import { postings } from "../../../samples/ledgerPostings.ts";
import { calculatedBook, quietWork, sessionIn } from "../../support/excelSession.ts";
import type { SessionInExcel } from "../../support/excelSession.ts";
import { watchLog } from "../../support/watchedLog.ts";

const opened: SessionInExcel[] = [];
watchLog();

afterEach(async () => {
  for (const { excel } of opened.splice(0)) {
    await excel.settled();
    excel.close();
  }
});

async function open(): Promise<SessionInExcel> {
  const bytes = new Uint8Array(readFileSync("tests/golden/ledger-unit4-query/input.xlsx"));
  const ready = await sessionIn(await calculatedBook(bytes));
  opened.push(ready);
  return ready;
}

const show = (session: WorkbookSession, row: string): Promise<CreatedReports> =>
  session.showPostings({ figure: { ledger: 0, by: null, row, column: "actual" }, withFreeText: false }, quietWork());

/** What the export was drawn from comes to, revenue plus. */
const totalOf = (accounts: RegExp): number =>
  -postings.reduce(
    (ore, [account, , , , amount]) => ore + (accounts.test(String(account)) ? Math.round(amount * 100) : 0),
    0,
  ) / 100;

describe("the postings of a figure in Excel", () => {
  it("stand on a sheet whose total Excel computes, and the next figure takes its place", async () => {
    const { excel, session } = await open();
    const tables = (await session.check(quietWork())).tables.length;
    expect((await show(session, "staff")).sheets).toEqual([{ sheetName: "Underlag", replaced: false }]);
    const values = (): unknown[] => {
      const sheet = excel.book.sheetNamed("Underlag");
      const rows = Array.from({ length: 40 }, (_, row) =>
        Array.from({ length: 12 }, (_column, column) => sheet?.cell(row, column)?.value).filter(
          (value) => value !== undefined && value !== null,
        ),
      );
      return rows.find(([label]) => label === "Summa") ?? [];
    };
    expect(values()).toEqual(["Summa", totalOf(/^5/)]);
    expect((await show(session, "#net")).sheets).toEqual([{ sheetName: "Underlag", replaced: true }]);
    expect(values()).toEqual(["Summa", totalOf(/./)]);
    expect((await session.check(quietWork())).tables).toHaveLength(tables);
  });

  it("are taken back by undo, and go with the reports", async () => {
    const { excel, session } = await open();
    const before = excel.book.sheets.map(({ name }) => name);
    await show(session, "staff");
    const [entry] = await session.journal();
    expect(await session.undo(entry?.id ?? "", false)).toEqual({ done: true });
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(before);
    await show(session, "staff");
    expect(await session.removeReports()).toEqual(["Underlag"]);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(before);
  });

  it("are not written where the line is gone since", async () => {
    const { excel, session } = await open();
    const before = dump(excel.book);
    await expect(show(session, "taxRevenue")).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect(dump(excel.book)).toEqual(before);
  });
});
