/** What a person decides about a table: kept in the workbook, read from its file too, always to be taken back. */
import { afterEach, describe, expect, it } from "@jest/globals";
import { openPackage } from "../../../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../../../src/io/xlsx/readWorkbook.ts";
import { readState } from "../../../src/io/xlsx/statePart.ts";
import type { CheckedWorkbook } from "../../../src/pipeline/run.ts";
import { checkWorkbook, runToEnd } from "../../../src/pipeline/run.ts";
import type { JournalEntry } from "../../../src/io/session.ts";
import { dump } from "../../../src/workbench/book/index.ts";
import { quietWork, sampleBytes, sessionInFile } from "../../support/excelSession.ts";
import type { SessionInExcel, SessionInFile } from "../../support/excelSession.ts";
import { changeOf, type Said } from "../../support/overrulings.ts";
import { printReading } from "../../support/printReading.ts";

const opened: SessionInExcel[] = [];

afterEach(async () => {
  for (const { excel } of opened.splice(0)) {
    await excel.settled();
    excel.close();
  }
});

async function open(): Promise<SessionInFile> {
  const one = await sessionInFile(sampleBytes("nacka-1"));
  opened.push(one);
  return one;
}

const check = ({ session }: SessionInExcel): Promise<CheckedWorkbook> => session.check(quietWork());
async function say(one: SessionInExcel, said: Said): Promise<JournalEntry> {
  const checked = await check(one);
  const table = { sheetName: checked.workbook.sheets[0]?.name ?? "", address: "A1:I10" };
  return one.session.overrule(table, changeOf(checked.recognition, checked.workbook, said));
}
const unit = ({ tables }: CheckedWorkbook): string | null | undefined => tables[0]?.unit;

describe("a decision about a table", () => {
  it("holds from the next check on, and is told of in the journal", async () => {
    const one = await open();
    const entry = await say(one, { table: { unit: "mnkr" }, columns: { B: { measure: "forecast" } } });
    expect(entry).toMatchObject({
      kind: "overrule",
      canUndo: true,
      places: [{ sheetName: "Ekonomi okt 2017", address: "A1:I10" }],
    });
    const checked = await check(one);
    expect([unit(checked), checked.tables[0]?.columns[0]?.measure]).toEqual(["mnkr", "forecast"]);
    expect(await one.session.journal()).toEqual([entry]);
  });

  it("changes no cell, and is taken back without a trace but the memory of it", async () => {
    const one = await open();
    const cells = (): string => dump(one.excel.book).replace(/^xml urn:avvika.*\n/m, "");
    const before = cells();
    const { id } = await say(one, { table: { isTable: false } });
    expect((await check(one)).tables).toEqual([]);
    expect(cells()).toBe(before);
    expect(await one.session.undo(id, false)).toEqual({ done: true });
    expect(unit(await check(one))).toBe("tkr");
    expect(await one.session.journal()).toEqual([]);
  });

  it("changed once more is one decision, and each step is taken back", async () => {
    const one = await open();
    const first = await say(one, { table: { unit: "mnkr" } });
    const second = await say(one, { table: { unit: "kr" } });
    expect(unit(await check(one))).toBe("kr");
    expect(await one.session.undo(second.id, false)).toEqual({ done: true });
    expect(unit(await check(one))).toBe("mnkr");
    expect(await one.session.undo(first.id, false)).toEqual({ done: true });
    expect(unit(await check(one))).toBe("tkr");
  });

  it("is not taken back over a later one, unless one insists", async () => {
    const one = await open();
    const first = await say(one, { table: { unit: "mnkr" } });
    await say(one, { table: { unit: "kr" } });
    expect(await one.session.undo(first.id, false)).toMatchObject({
      done: false,
      changedSince: [{ address: "A1:I10" }],
    });
    expect(unit(await check(one))).toBe("kr");
    expect(await one.session.undo(first.id, true)).toEqual({ done: true });
    expect(unit(await check(one))).toBe("tkr");
  });

  it("goes with the file, and counts there too", async () => {
    const one = await open();
    await say(one, { table: { kind: "income-statement" }, rows: { 5: { type: "note" } } });
    const inExcel = await check(one);
    const pkg = openPackage(one.save());
    if (!pkg.ok) throw new Error(pkg.refusal.reason);
    const workbook = readWorkbookSync(pkg.value);
    if (!workbook.ok) throw new Error(workbook.refusal.reason);
    const inFile = runToEnd(checkWorkbook(workbook.value, readState(pkg.value)));
    expect(inFile.tables.map(({ kind }) => kind)).toEqual(["income-statement"]);
    expect(inFile.tables.map(printReading)).toEqual(inExcel.tables.map(printReading));
  });
});
