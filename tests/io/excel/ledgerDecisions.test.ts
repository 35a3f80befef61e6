/** What a person decides about a ledger through Office.js: kept with the workbook, followed by the reports Excel computes, taken back. */
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "@jest/globals";
import { rangeAddress } from "../../../src/domain/cell.ts";
import { openPackage } from "../../../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../../../src/io/xlsx/readWorkbook.ts";
import { readState } from "../../../src/io/xlsx/statePart.ts";
import type { JournalEntry } from "../../../src/io/session.ts";
import type { CheckedWorkbook } from "../../../src/pipeline/run.ts";
import { checkWorkbook, runToEnd } from "../../../src/pipeline/run.ts";
import type { ReportId } from "../../../src/report/layout.ts";
import { calculatedBook, quietWork, sessionIn, sessionInFile } from "../../support/excelSession.ts";
import type { SessionInExcel, SessionInFile } from "../../support/excelSession.ts";
import { changeOf, type Said } from "../../support/overrulings.ts";

const opened: SessionInExcel[] = [];

afterEach(async () => {
  for (const { excel } of opened.splice(0)) {
    await excel.settled();
    excel.close();
  }
});

const bytes = new Uint8Array(readFileSync("tests/golden/ledger-unit4-query/input.xlsx"));

/** With formulas computed, as Excel has them. */
async function openCalculated(): Promise<SessionInExcel> {
  const one = await sessionIn(await calculatedBook(bytes));
  opened.push(one);
  return one;
}

async function open(): Promise<SessionInFile> {
  const one = await sessionInFile(bytes);
  opened.push(one);
  return one;
}

const check = ({ session }: SessionInExcel): Promise<CheckedWorkbook> => session.check(quietWork());

async function say(one: SessionInExcel, said: Said): Promise<JournalEntry> {
  const checked = await check(one);
  const [reading] = checked.recognition.readings;
  if (!reading) throw new Error("no ledger");
  const { sheet, range } = reading.natural[0];
  const place = { sheetName: checked.workbook.sheets[sheet]?.name ?? "", address: rangeAddress(range) };
  return one.session.overrule(place, changeOf(checked.recognition, checked.workbook, said));
}

/** First cells of the rows that hold a figure, as Excel has them. */
async function rowsOf(one: SessionInExcel, report: ReportId): Promise<[string, number][]> {
  const { sheets } = await one.session.createReports({ reports: [report], unit: null }, quietWork());
  const sheet = one.excel.book.sheetNamed(sheets[0]?.sheetName ?? "");
  return Array.from({ length: 40 }, (_, row) => [0, 1].map((column) => sheet?.cell(row, column)?.value)).filter(
    (row): row is [string, number] => typeof row[0] === "string" && typeof row[1] === "number",
  );
}

const letterOf = async (one: SessionInExcel, heading: string): Promise<string> => {
  const { recognition } = await check(one);
  const column = recognition.ledgers[0]?.columns.find(({ path }) => path.at(-1) === heading)?.column ?? -1;
  return String.fromCharCode("A".charCodeAt(0) + column);
};

describe("a decision about a ledger in Excel", () => {
  it("makes the rows of its reports, to the same total, and is taken back", async () => {
    const one = await openCalculated();
    const usual = await rowsOf(one, "operating-statement");
    const activity = await letterOf(one, "Verksamhet");
    const entry = await say(one, { columns: { [activity]: { makesRows: true } } });
    expect(entry).toMatchObject({ kind: "overrule", canUndo: true });
    const decided = await rowsOf(one, "operating-statement");
    expect(decided.map(([label]) => label)).not.toEqual(usual.map(([label]) => label));
    expect(decided.at(-1)).toEqual(usual.at(-1));
    const months = await rowsOf(one, "month-follow-up");
    // Below them stand the months that the chart is drawn from.
    expect(months.slice(0, decided.length).map(([label]) => label)).toEqual(decided.map(([label]) => label));
    expect(await one.session.undo(entry.id, false)).toEqual({ done: true });
    expect(await rowsOf(one, "operating-statement")).toEqual(usual);
  });

  it("places accounts, and goes with the file", async () => {
    const one = await open();
    const text = await letterOf(one, "Ansvar");
    await say(one, { table: { accounts: { "64": "depreciation" } }, columns: { [text]: { role: "project" } } });
    const inExcel = await check(one);
    const pkg = openPackage(one.save());
    if (!pkg.ok) throw new Error(pkg.refusal.reason);
    const workbook = readWorkbookSync(pkg.value);
    if (!workbook.ok) throw new Error(workbook.refusal.reason);
    const inFile = runToEnd(checkWorkbook(workbook.value, readState(pkg.value)));
    const told = ({ months, recognition }: CheckedWorkbook): unknown => [
      months.map(({ lines }) => lines),
      recognition.ledgers[0]?.columns.map(({ role, dimension }) => dimension ?? role),
    ];
    expect(told(inFile)).toEqual(told(inExcel));
    expect(inExcel.recognition.ledgers[0]?.columns.some(({ dimension }) => dimension === "project")).toBe(true);
    expect(inExcel.ledgers.books[0]?.mapping).toEqual({ "64": "depreciation" });
  });
});
