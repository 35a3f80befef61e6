/** Commentary that people have written on report sheets outlives the update, the same in Excel and in files. */
import { afterEach, describe, expect, it } from "@jest/globals";
import { readWorkbookSync } from "../../src/io/xlsx/readWorkbook.ts";
import { readState } from "../../src/io/xlsx/statePart.ts";
import { writeReports } from "../../src/io/xlsx/writeReports.ts";
import { textsIn } from "../../src/messages/index.ts";
import { findingText } from "../../src/messages/render.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../src/pipeline/run.ts";
import type { CheckedWorkbook } from "../../src/pipeline/run.ts";
import { keptTexts, reportLook } from "../../src/report/index.ts";
import { deleteCells, insertCells, writeContents } from "../../src/workbench/book/index.ts";
import type { HostBook, HostSheet } from "../../src/workbench/book/index.ts";
import { saveBook } from "../../src/workbench/files/index.ts";
import { calculatedBook, quietWork, sampleBytes, sessionIn } from "../support/excelSession.ts";
import type { SessionInExcel } from "../support/excelSession.ts";
import { opened } from "../support/packages.ts";

const ready: SessionInExcel[] = [];
afterEach(async () => {
  for (const { excel } of ready.splice(0)) {
    await excel.settled();
    excel.close();
  }
});

const bytes = sampleBytes("nacka-1");

/** The sample with its report made in Excel. */
async function withReport(): Promise<SessionInExcel & { readonly book: HostBook }> {
  const book = await calculatedBook(bytes);
  const one = await sessionIn(book);
  ready.push(one);
  await one.session.createReports({ reports: "all", unit: null }, quietWork());
  return { ...one, book };
}

const update = ({ session }: SessionInExcel) => session.createReports({ reports: "all", unit: null }, quietWork());

function reportIn(book: HostBook): HostSheet {
  const sheet = book.sheetNamed("Driftredovisning");
  if (!sheet) throw new Error("no report sheet");
  return sheet;
}

/** The texts below "Kommentar", by their rows. */
function commentary(book: HostBook): { readonly row: number; readonly text: string }[] {
  const sheet = reportIn(book);
  const texts = Array.from({ length: 60 }, (_, row) => {
    const value = sheet.cell(row, 0)?.value;
    return { row, text: typeof value === "string" ? value : "" };
  });
  const heading = texts.findIndex(({ text }) => text === "Kommentar");
  const chart = texts.findIndex(({ text }) => text === "Underlag till diagrammet");
  return texts.slice(heading + 1, chart).filter(({ text }) => text !== "");
}

const textsOf = (book: HostBook): string[] => commentary(book).map(({ text }) => text);

function type(book: HostBook, row: number, text: string): void {
  book.as("user", () => writeContents(book, reportIn(book), { top: row, bottom: row, left: 0, right: 0 }, [[text]]));
}

const wholeRow = (row: number) => ({ top: row, bottom: row, left: 0, right: 16_383 });

const mismatches = ({ findings }: CheckedWorkbook): string[] =>
  findings.filter(({ rule }) => rule === "narrative-mismatch").map((finding) => findingText(finding, textsIn.sv));

/** The same update by the command line's way: what it keeps, and the workbook afterwards. */
async function byFile(book: HostBook): Promise<{ readonly kept: number; readonly book: HostBook }> {
  const saved = saveBook(book, opened(bytes));
  if (!saved.ok) throw new Error(saved.refusal.reason);
  const pkg = opened(saved.value);
  const workbook = readWorkbookSync(pkg);
  if (!workbook.ok) throw new Error(workbook.refusal.reason);
  const checked = runToEnd(checkWorkbook(workbook.value, readState(pkg)));
  const layouts = runToEnd(reportLayouts(checked, { reports: "all", unit: null }, textsIn.sv));
  const written = writeReports(pkg, workbook.value, layouts, {
    look: reportLook,
    valuesOnly: false,
    remembered: { preset: "default", unit: "source", language: "sv" },
  });
  if (!written.ok) throw new Error(written.refusal.reason);
  return { kept: keptTexts(layouts), book: await calculatedBook(written.value.bytes) };
}

describe("commentary on a report sheet", () => {
  it("is drafted anew where nobody has touched it", async () => {
    const one = await withReport();
    const drafts = textsOf(one.book);
    expect(drafts).toHaveLength(3);
    expect((await update(one)).keptTexts).toBe(0);
    expect(textsOf(one.book)).toEqual(drafts);
    expect(await byFile(one.book).then(({ kept }) => kept)).toBe(0);
  });

  it("is kept where somebody has edited it or put in rows, wherever it has moved, and the result says so", async () => {
    const one = await withReport();
    const [period, year, causes] = commentary(one.book);
    if (!period || !year || !causes) throw new Error("no drafts");
    const edited = year.text.replace("[orsak]", "x") + " Volymerna har minskat.";
    type(one.book, year.row, edited);
    one.book.as("user", () => insertCells(one.book, reportIn(one.book), wholeRow(causes.row), "down"));
    type(one.book, causes.row, "Nämnden följer utvecklingen.");
    // At the end, and below it, where other things may stand.
    const end = causes.row + 2;
    type(one.book, end, "Nästa rapport lämnas i december.");
    type(one.book, end + 6, "Inte kommentar.");
    one.book.as("user", () => insertCells(one.book, reportIn(one.book), wholeRow(2), "down"));

    const file = await byFile(one.book);
    const made = await update(one);
    const expected = [
      period.text,
      edited,
      "Nämnden följer utvecklingen.",
      causes.text,
      "Nästa rapport lämnas i december.",
    ];
    expect([made.keptTexts, file.kept]).toEqual([3, 3]);
    expect(textsOf(one.book)).toEqual(expected);
    expect(textsOf(file.book)).toEqual(expected);
    // And the time after that.
    expect((await update(one)).keptTexts).toBe(3);
    expect(textsOf(one.book)).toEqual(expected);
  });

  it("is drafted again where the cell is emptied or its row taken out", async () => {
    const one = await withReport();
    const drafts = commentary(one.book);
    const [period, year] = drafts;
    if (!period || !year) throw new Error("no drafts");
    type(one.book, period.row, "Eget.");
    await update(one);
    type(one.book, period.row, "");
    one.book.as("user", () => deleteCells(one.book, reportIn(one.book), wholeRow(year.row), "up"));
    const file = await byFile(one.book);
    expect((await update(one)).keptTexts).toBe(0);
    expect(textsOf(one.book)).toEqual(drafts.map(({ text }) => text));
    expect(textsOf(file.book)).toEqual(drafts.map(({ text }) => text));
  });

  it("follows the figures until somebody edits it, and is held against them after that", async () => {
    const one = await withReport();
    const [, year] = commentary(one.book);
    if (!year) throw new Error("no draft");
    expect(mismatches(await one.session.check(quietWork()))).toEqual([]);
    type(one.book, year.row, year.text + " Det är bättre än väntat.");
    expect(mismatches(await one.session.check(quietWork()))).toEqual([]);
    type(one.book, year.row, year.text.replace("13,8", "18,3"));
    const [said, ...others] = mismatches(await one.session.check(quietWork()));
    expect(others).toEqual([]);
    expect(said).toContain(`Texten i A${String(year.row + 1)} säger`);
    expect(said).toContain("överskott på 18,3");
    expect(said).toContain("13\u00a0785");
  });

  it("comes back as it was with undo", async () => {
    const one = await withReport();
    const [, year] = commentary(one.book);
    if (!year) throw new Error("no draft");
    type(one.book, year.row, "Eget.");
    const before = textsOf(one.book);
    await update(one);
    const [entry] = await one.session.journal();
    expect(await one.session.undo(entry?.id ?? "", false)).toEqual({ done: true });
    expect(textsOf(one.book)).toEqual(before);
    expect((await update(one)).keptTexts).toBe(1);
  });
});
