/** What was undone is done again: cells, acceptances and decisions as they were, report sheets anew. */
import { afterEach, describe, expect, it } from "@jest/globals";
import type { CheckedWorkbook } from "../../../src/pipeline/run.ts";
import { fixesOf } from "../../../src/rules/fixes.ts";
import type { JournalEntry } from "../../../src/io/session.ts";
import { dump, writeContents } from "../../../src/workbench/book/index.ts";
import { loadCalculation } from "../../../src/workbench/calc/index.ts";
import { excelBook } from "../../support/excelBook.ts";
import { quietWork, sessionIn } from "../../support/excelSession.ts";
import type { SessionInExcel } from "../../support/excelSession.ts";
import { changeOf } from "../../support/overrulings.ts";
import { watchLog } from "../../support/watchedLog.ts";

const opened: SessionInExcel[] = [];
watchLog();

afterEach(async () => {
  for (const { excel } of opened.splice(0)) {
    await excel.settled();
    excel.close();
  }
});

interface Ready extends SessionInExcel {
  readonly checked: CheckedWorkbook;
}

async function ready(): Promise<Ready> {
  const book = excelBook({
    Drift: [
      ["Driftredovisning 2024, tkr"],
      ["Nämnd", "Budget", "Utfall", "Avvikelse"],
      ["Kommunstyrelse", -100, -95, 5],
      ["Socialnämnd", -900, -970, -70],
      ["Kulturnämnd", -250, -240, 10],
      ["Summa", "=SUM(B3:B5)", "=SUM(C3:C4)", "=SUM(D3:D5)"],
    ],
  });
  book.recalculation = await loadCalculation();
  const one = await sessionIn(book);
  opened.push(one);
  return { ...one, checked: await one.session.check(quietWork()) };
}

/** Without the memory, which counts its steps. */
const cellsOf = ({ excel }: Ready): string => dump(excel.book).replace(/^xml urn:avvika.*\n/m, "");

async function fix({ session, checked }: Ready): Promise<JournalEntry> {
  const [finding] = checked.findings.filter(({ repair }) => repair.length > 0);
  if (!finding) throw new Error("nothing to put right");
  return session.fix(checked, fixesOf(finding, checked.workbook)[0] ?? []);
}

const total = ({ excel }: Ready, value: string | number): void => {
  const [sheet] = excel.book.sheets;
  if (!sheet) throw new Error("no sheet");
  writeContents(excel.book, sheet, { top: 5, left: 2, bottom: 5, right: 2 }, [[value]]);
};

describe("a redo", () => {
  it("writes a fix again, which can be undone again", async () => {
    const one = await ready();
    const before = cellsOf(one);
    const { id, places } = await fix(one);
    const fixed = cellsOf(one);
    await one.session.undo(id, false);
    expect(one.session.undone().map((entry) => entry.places)).toEqual([places]);
    expect(await one.session.redo(id, false, quietWork())).toEqual({ done: true });
    expect(cellsOf(one)).toBe(fixed);
    expect((await one.session.journal()).map((entry) => entry.places)).toEqual([places]);
    expect(one.session.undone()).toEqual([]);
    await one.session.undo(id, false);
    expect(cellsOf(one)).toBe(before);
    expect(one.session.undone()).toHaveLength(1);
  });

  it("does not write over what somebody wrote since, unless one insists", async () => {
    const one = await ready();
    const { id } = await fix(one);
    const fixed = cellsOf(one);
    await one.session.undo(id, false);
    total(one, -1306);
    const other = cellsOf(one);
    expect(await one.session.redo(id, false, quietWork())).toMatchObject({
      done: false,
      changedSince: [{ address: "C6", before: "=SUM(C3:C4)", after: "=SUM(C3:C5)" }],
    });
    expect(cellsOf(one)).toBe(other);
    expect(one.session.undone()).toHaveLength(1);
    expect(await one.session.redo(id, true, quietWork())).toEqual({ done: true });
    expect(cellsOf(one)).toBe(fixed);
  });

  it("accepts a finding again, and asks where it has been accepted for another reason since", async () => {
    const one = await ready();
    const [finding] = one.checked.findings;
    if (!finding) throw new Error("nothing found");
    const { entry } = await one.session.accept(one.checked, finding, "Så redovisar vi");
    await one.session.undo(entry.id, false);
    await one.session.redo(entry.id, false, quietWork());
    const reasons = async (): Promise<string[]> =>
      (await one.session.check(quietWork())).accepted.map(({ acceptance }) => acceptance.reason);
    expect(await reasons()).toEqual(["Så redovisar vi"]);

    await one.session.undo(entry.id, false);
    await one.session.accept(one.checked, finding, "Avrundning");
    expect(await one.session.redo(entry.id, false, quietWork())).toMatchObject({ done: false });
    expect(await reasons()).toEqual(["Avrundning"]);
    expect(await one.session.redo(entry.id, true, quietWork())).toEqual({ done: true });
    expect(await reasons()).toEqual(["Så redovisar vi"]);
  });

  it("decides about a table again", async () => {
    const one = await ready();
    const change = changeOf(one.checked.recognition, one.checked.workbook, { table: { unit: "mnkr" } });
    const { id } = await one.session.overrule({ sheetName: "Drift", address: "A2:D6" }, change);
    await one.session.undo(id, false);
    const unit = async (): Promise<unknown> => (await one.session.check(quietWork())).tables[0]?.unit;
    expect(await unit()).toBe("tkr");
    expect(await one.session.redo(id, false, quietWork())).toEqual({ done: true });
    expect(await unit()).toBe("mnkr");
  });

  it("makes report sheets again, of what the workbook holds now", async () => {
    const one = await ready();
    const { sheets } = await one.session.createReports({ reports: ["operating-statement"], unit: null }, quietWork());
    const [entry] = await one.session.journal();
    if (!entry) throw new Error("no entry");
    await one.session.undo(entry.id, false);
    const names = (): string[] => one.excel.book.sheets.map(({ name }) => name);
    expect(names()).toEqual(["Drift"]);
    total(one, -1305);
    expect(await one.session.redo(entry.id, false, quietWork())).toEqual({ done: true });
    expect(names()).toEqual(["Drift", ...sheets.map(({ sheetName }) => sheetName)]);
    expect(one.session.undone()).toEqual([]);
  });

  it("is offered for as long as the page is open, and no longer", async () => {
    const one = await ready();
    const { id } = await fix(one);
    await one.session.undo(id, false);
    const again = await sessionIn(one.excel.book);
    opened.push(again);
    expect(again.session.undone()).toEqual([]);
  });
});
