/** The sheet of months in an open workbook: written, drawn, and made anew in place when another month is booked. */
import { afterEach, describe, expect, it } from "@jest/globals";
import { writeContents } from "../../../src/workbench/book/index.ts";
import { calculatedBook, quietWork, sessionIn, type SessionInExcel } from "../../support/excelSession.ts";
import { monthCase } from "../../support/monthCases.ts";
import { workbookFile } from "../../support/workbookFile.ts";

const opened: SessionInExcel[] = [];

afterEach(async () => {
  for (const { excel } of opened.splice(0)) {
    await excel.settled();
    excel.close();
  }
});

async function open(name: string): Promise<SessionInExcel> {
  const ready = await sessionIn(await calculatedBook(workbookFile(monthCase(name))));
  opened.push(ready);
  return ready;
}

describe("a sheet of months in Excel", () => {
  it("has live formulas and a chart, and follows the next month in place", async () => {
    const { excel, session } = await open("block-under-varandra");
    const create = () => session.createReports({ reports: ["month-follow-up"], unit: null }, quietWork());
    expect((await create()).sheets).toEqual([{ sheetName: "Månadsuppföljning", replaced: false }]);
    const sheet = excel.book.sheetNamed("Månadsuppföljning");
    // Äldreomsorg: January, and the nine months booked.
    expect(sheet?.cell(6, 1)).toMatchObject({ formula: "Månader!B13", value: 9886 });
    expect(sheet?.cell(6, 13)?.value).toBe(94024);
    expect(sheet?.state.charts).toHaveLength(1);

    const source = excel.book.sheetNamed("Månader");
    if (!source) throw new Error("no source");
    excel.book.as("user", () =>
      writeContents(excel.book, source, { top: 12, left: 10, bottom: 12, right: 10 }, [[10_000]]),
    );
    await session.check(quietWork());
    expect((await create()).sheets).toEqual([{ sheetName: "Månadsuppföljning", replaced: true }]);
    expect(excel.book.sheetNamed("Månadsuppföljning")?.cell(6, 13)?.value).toBe(104024);
  });
});
