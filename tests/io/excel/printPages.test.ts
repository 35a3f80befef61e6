/** Page breaks of a report, through Office.js and in files: the same, made anew with the report, and as they were after undo. */
import { describe, expect, it } from "@jest/globals";
import { openPackage } from "../../../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../../../src/io/xlsx/readWorkbook.ts";
import { writeReports } from "../../../src/io/xlsx/writeReports.ts";
import { textsIn } from "../../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../../src/pipeline/run.ts";
import { reportLook } from "../../../src/report/index.ts";
import { insertCells, writeContents, type HostBook, type HostSheet } from "../../../src/workbench/book/index.ts";
import { saveBook } from "../../../src/workbench/files/index.ts";
import { calculatedBook, quietWork, sessionIn } from "../../support/excelSession.ts";
import { longBook } from "../../support/longBook.ts";
import { opened } from "../../support/packages.ts";
import { reportText } from "../../support/reportText.ts";
import { workbookFile } from "../../support/workbookFile.ts";

const long = workbookFile(longBook(6, 12));
const request = { reports: "all", unit: null, preset: "default" } as const;

const reportIn = (book: HostBook): HostSheet => {
  const sheet = book.sheetNamed("Driftredovisning");
  if (!sheet) throw new Error("no report");
  return sheet;
};
const breaksIn = (book: HostBook): readonly number[] => reportIn(book).state.pageLayout.rowBreaks;

function byFile(bytes: Uint8Array): Uint8Array {
  const pkg = openPackage(bytes);
  const read = pkg.ok ? readWorkbookSync(pkg.value) : pkg;
  if (!pkg.ok || !read.ok) throw new Error("refused");
  const layouts = runToEnd(reportLayouts(runToEnd(checkWorkbook(read.value)), request, textsIn.sv));
  const written = writeReports(pkg.value, read.value, layouts, {
    look: reportLook,
    valuesOnly: false,
    remembered: { preset: "default", unit: "source", language: "sv" },
  });
  if (!written.ok) throw new Error(written.refusal.reason);
  return written.value.bytes;
}

function saved(book: HostBook): Uint8Array {
  const result = saveBook(book, opened(long));
  if (!result.ok) throw new Error(result.refusal.reason);
  return result.value;
}

function addLines(book: HostBook, count: number): void {
  const source = book.sheetNamed("Uppföljning");
  if (!source) throw new Error("no source");
  insertCells(book, source, { top: 3, left: 0, bottom: 2 + count, right: 16_383 }, "down");
  const lines = Array.from({ length: count }, (_, at) => [`Ny enhet ${String(at + 1)}`, 0, 0, 0]);
  writeContents(book, source, { top: 3, left: 0, bottom: 2 + count, right: 3 }, lines);
}

describe("the pages of a long report", () => {
  it("are the same through Office.js and in files, and are saved", async () => {
    const file = await calculatedBook(byFile(long));
    const book = await calculatedBook(long);
    const { excel, session } = await sessionIn(book);
    await session.createReports(request, quietWork());
    await excel.settled();
    excel.close();
    expect(breaksIn(book).length).toBeGreaterThan(1);
    book.calculateIfNeeded();
    file.calculateIfNeeded();
    expect(reportText(reportIn(book))).toEqual(reportText(reportIn(file)));
    expect(breaksIn(await calculatedBook(saved(book)))).toEqual(breaksIn(book));
  });

  it("are made anew with the report, and are as they were after undo", async () => {
    const book = await calculatedBook(long);
    const { excel, session } = await sessionIn(book);
    await session.createReports(request, quietWork());
    const before = breaksIn(book);
    addLines(book, 7);
    await session.createReports(request, quietWork());
    const after = breaksIn(book);
    const [entry] = await session.journal();
    expect(await session.undo(entry?.id ?? "", false)).toEqual({ done: true });
    excel.close();
    expect(after).not.toEqual(before);
    expect(breaksIn(book)).toEqual(before);
    const longer = await calculatedBook(long);
    addLines(longer, 7);
    expect(breaksIn(await calculatedBook(byFile(saved(longer))))).toEqual(after);
  });
});
