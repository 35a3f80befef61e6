/** Report sheets in an open workbook: what is ours, what is not, and what follows what. */
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import type { CellRange } from "../../../src/domain/cell.ts";
import { SessionProblem } from "../../../src/io/session.ts";
import type { CreatedReports, Work, WorkbookSession, WorkProgress } from "../../../src/io/session.ts";
import {
  addSheet,
  deleteCells,
  deleteSheet,
  dump,
  dumpSheet,
  insertCells,
  renameSheet,
  writeContents,
} from "../../../src/workbench/book/index.ts";
import type { HostBook, HostSheet } from "../../../src/workbench/book/index.ts";
import { calculatedBook, quietWork, sampleBytes, sessionIn } from "../../support/excelSession.ts";
import type { SessionInExcel } from "../../support/excelSession.ts";
import { visibleText } from "../../support/reportText.ts";
import { statementBook } from "../../support/statement.ts";
import { watchLog } from "../../support/watchedLog.ts";

const opened: SessionInExcel[] = [];
watchLog();

/** Every step takes so long that the page is drawn after it. */
function slowClock(): void {
  let clock = 0;
  jest.spyOn(performance, "now").mockImplementation(() => (clock += 50));
}

afterEach(async () => {
  jest.spyOn(performance, "now").mockRestore();
  for (const { excel } of opened.splice(0)) {
    await excel.settled();
    excel.close();
  }
});

async function open(sample = "nacka-1", prepare: (book: HostBook) => void = () => undefined): Promise<SessionInExcel> {
  const book = await calculatedBook(sampleBytes(sample));
  book.as("user", () => prepare(book));
  const ready = await sessionIn(book);
  opened.push(ready);
  return ready;
}

const create = (session: WorkbookSession, work: Work = quietWork()): Promise<CreatedReports> =>
  session.createReports({ reports: "all", unit: null }, work);

/** The code of the problem the work ends with. */
async function problemOf(work: Promise<unknown>): Promise<string> {
  const problem = await work.then(
    () => null,
    (error: unknown) => error,
  );
  return problem instanceof SessionProblem ? problem.code : String(problem);
}

function named(book: HostBook, name: string): HostSheet {
  const sheet = book.sheetNamed(name);
  if (!sheet) throw new Error(`no sheet ${name}: ${book.sheets.map((one) => one.name).join(", ")}`);
  return sheet;
}

const formulaAt = (sheet: HostSheet, row: number, column: number): string | null | undefined =>
  sheet.cell(row, column)?.formula;

describe("a report sheet", () => {
  it("leaves a sheet of the user's alone that happens to have its name", async () => {
    const { excel, session } = await open("nacka-1", (book) => {
      const own = addSheet(book, "Driftredovisning");
      writeContents(book, own, { top: 0, left: 0, bottom: 0, right: 0 }, [["Mina anteckningar"]]);
    });
    const before = dumpSheet(named(excel.book, "Driftredovisning"));
    expect((await create(session)).sheets).toEqual([{ sheetName: "Driftredovisning (2)", replaced: false }]);
    expect((await create(session)).sheets).toEqual([{ sheetName: "Driftredovisning (2)", replaced: true }]);
    expect(dumpSheet(named(excel.book, "Driftredovisning"))).toEqual(before);
  });

  it("is found again under the name the user gave it, where the user moved on", async () => {
    const { excel, session } = await open();
    await create(session);
    renameSheet(excel.book, named(excel.book, "Driftredovisning"), "Till nämnden");
    expect((await create(session)).sheets).toEqual([{ sheetName: "Till nämnden", replaced: true }]);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Ekonomi okt 2017", "Till nämnden"]);
  });

  it("is made anew where the user has deleted it", async () => {
    const { excel, session } = await open();
    await create(session);
    deleteSheet(excel.book, named(excel.book, "Driftredovisning"));
    expect((await create(session)).sheets).toEqual([{ sheetName: "Driftredovisning", replaced: false }]);
  });

  it("twice on the same figures is the same sheet", async () => {
    const { excel, session } = await open();
    await create(session);
    const first = dumpSheet(named(excel.book, "Driftredovisning"));
    await create(session);
    expect(dumpSheet(named(excel.book, "Driftredovisning"))).toEqual(first);
    expect(excel.book.sheets).toHaveLength(2);
  });

  it("follows rows inserted in its source, and keeps formulas that point at it", async () => {
    const { excel, session } = await open();
    await create(session);
    const report = named(excel.book, "Driftredovisning");
    const source = named(excel.book, "Ekonomi okt 2017");
    expect(formulaAt(report, 6, 1)).toBe("'Ekonomi okt 2017'!B4");
    const notes = addSheet(excel.book, "Anteckningar");
    writeContents(excel.book, notes, { top: 0, left: 0, bottom: 0, right: 0 }, [["=Driftredovisning!B7"]]);
    excel.book.as("user", () => insertCells(excel.book, source, { top: 0, left: 0, bottom: 1, right: 16_383 }, "down"));
    expect(formulaAt(report, 6, 1)).toBe("'Ekonomi okt 2017'!B6");
    await create(session);
    expect(formulaAt(named(excel.book, "Driftredovisning"), 6, 1)).toBe("'Ekonomi okt 2017'!B6");
    expect(formulaAt(notes, 0, 0)).toBe("Driftredovisning!B7");
  });

  it("takes its names along when it loses the columns they stood for", async () => {
    const { excel, session } = await open();
    await create(session);
    const names = (): string[] =>
      excel.book.state.names.map(({ name }) => name).filter((name) => name.includes("prognos"));
    expect(names()).toEqual(["Avvika_driftredovisning_prognos_netto_helar_total"]);
    const source = named(excel.book, "Ekonomi okt 2017");
    excel.book.as("user", () =>
      deleteCells(excel.book, source, { top: 0, left: 6, bottom: 1_048_575, right: 8 }, "left"),
    );
    await create(session);
    expect(names()).toEqual([]);
  });

  it("goes with undo, leaving the workbook as it was but for the memory of having been there", async () => {
    const { excel, session } = await open();
    const before = dump(excel.book);
    await create(session);
    const [entry] = await session.journal();
    expect(entry).toMatchObject({ kind: "reports", canUndo: true, places: [{ sheetName: "Driftredovisning" }] });
    expect(await session.undo(entry?.id ?? "", false)).toEqual({ done: true });
    const withoutMemory = (text: string): string => text.replace(/^xml urn:avvika.*\n/m, "");
    expect(withoutMemory(dump(excel.book))).toBe(before);
    expect(await session.journal()).toEqual([]);
  });

  it("goes with all of ours, and the workbook is as it was", async () => {
    const { excel, session } = await open();
    const before = dump(excel.book);
    await create(session);
    const notes = addSheet(excel.book, "Anteckningar");
    writeContents(excel.book, notes, { top: 0, left: 0, bottom: 0, right: 0 }, [["=Driftredovisning!B7"]]);
    expect(await session.removeReports()).toEqual(["Driftredovisning"]);
    expect(formulaAt(notes, 0, 0)).toContain("#REF!");
    deleteSheet(excel.book, notes);
    expect(dump(excel.book)).toBe(before);
    expect(await session.journal()).toEqual([]);
  });

  it("that was written anew comes back as it was, with what the user had added", async () => {
    const { excel, session } = await open();
    await create(session);
    const report = named(excel.book, "Driftredovisning");
    const source = named(excel.book, "Ekonomi okt 2017");
    const at = (row: number, column: number): CellRange => ({ top: row, left: column, bottom: row, right: column });
    excel.book.as("user", () => {
      writeContents(excel.book, report, at(25, 0), [["'2024: min kommentar"]]);
      report.format(at(25, 0), { font: { bold: true }, fill: "FFEE00" });
      writeContents(excel.book, source, at(3, 2), [[-93_000]]);
    });
    const before = visibleText(report);
    const namesBefore = excel.book.state.names;
    await create(session);
    expect(visibleText(report)).not.toEqual(before);
    const [entry] = await session.journal();
    expect(entry?.canUndo).toBe(true);
    expect(await session.undo(entry?.id ?? "", false)).toEqual({ done: true });
    expect(visibleText(report)).toEqual(before);
    expect(excel.book.state.names).toEqual(namesBefore);
    expect(excel.book.sheets).toHaveLength(2);
    expect((await session.journal()).map(({ places }) => places[0]?.sheetName)).toEqual(["Driftredovisning"]);
  });

  it("that was written anew in an earlier session is not offered to be undone", async () => {
    const { excel, session } = await open();
    await create(session);
    await create(session);
    const again = await sessionIn(excel.book);
    opened.push(again);
    expect((await again.session.journal()).map(({ canUndo }) => canUndo)).toEqual([false, true]);
  });

  it("with a change of the user's in it is not taken away without asking", async () => {
    const { excel, session } = await open();
    await create(session);
    const report = named(excel.book, "Driftredovisning");
    writeContents(excel.book, report, { top: 30, left: 0, bottom: 30, right: 0 }, [["Min kommentar"]]);
    const [entry] = await session.journal();
    const answer = await session.undo(entry?.id ?? "", false);
    expect(answer).toMatchObject({ done: false, changedSince: [{ sheetName: "Driftredovisning" }] });
    expect(await session.undo(entry?.id ?? "", true)).toEqual({ done: true });
    expect(excel.book.sheetNamed("Driftredovisning")).toBeUndefined();
  });
});

describe("a report job", () => {
  it("takes six batches for a new sheet and eight to write one anew, the same at ten times the rows", async () => {
    for (const committees of [12, 120]) {
      const { excel, session } = await sessionIn(await statementBook(committees));
      opened.push({ excel, session });
      excel.host.log.clear();
      await create(session);
      const fresh = excel.host.log.work.length;
      excel.host.log.clear();
      await create(session);
      expect([fresh, excel.host.log.work.length]).toEqual([6, 8]);
    }
  });

  const cancelledAt = (stage: WorkProgress["stage"], from = 0): Work => {
    const controller = new AbortController();
    const progress: Work["progress"] = (seen) => {
      if (seen.stage === stage && seen.done / seen.total >= from) controller.abort();
    };
    return { signal: controller.signal, progress };
  };

  it("stops where the user cancels, and leaves nothing", async () => {
    const { excel, session } = await open();
    const before = dump(excel.book);
    expect(await problemOf(create(session, cancelledAt("read")))).toBe("cancelled");
    expect(dump(excel.book)).toBe(before);
    const tooLate = AbortSignal.abort();
    expect(await problemOf(create(session, { signal: tooLate, progress: () => undefined }))).toBe("cancelled");
    expect(dump(excel.book)).toBe(before);
    // Once it writes it goes through with it.
    expect((await create(session, cancelledAt("write"))).sheets).toHaveLength(1);
  });

  it.each([
    ["says what its cells mean", 0.2],
    ["finds their formulas and looks", 0.7],
  ])("stops while it %s, whether the sheet is new or not", async (_, from) => {
    slowClock();
    const { excel, session } = await open();
    for (const sheets of [1, 2]) {
      const before = dump(excel.book);
      expect(await problemOf(create(session, cancelledAt("layout", from)))).toBe("cancelled");
      expect(dump(excel.book)).toBe(before);
      expect(excel.book.sheets).toHaveLength(sheets);
      expect(await session.journal()).toHaveLength(sheets - 1);
      await create(session);
    }
  });

  it("tells how far laying out has come, in order", async () => {
    slowClock();
    const { session } = await open();
    const seen: WorkProgress[] = [];
    await create(session, { signal: new AbortController().signal, progress: (step) => seen.push(step) });
    const shares = seen.flatMap(({ stage, done, total }) => (stage === "layout" ? [done / total] : []));
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect([shares[0], shares.at(-1)].every((share = -1) => share >= 0 && share <= 1)).toBe(true);
    const stages = seen.map(({ stage }) => stage);
    expect(stages.lastIndexOf("diagnose")).toBeLessThan(stages.indexOf("layout"));
    expect(stages.lastIndexOf("layout")).toBeLessThan(stages.indexOf("write"));
  });

  it("does not write over what a co-author changed meanwhile", async () => {
    const { excel, session } = await open();
    const source = named(excel.book, "Ekonomi okt 2017");
    const change = (): void =>
      excel.book.as("user", () => writeContents(excel.book, source, { top: 3, left: 1, bottom: 3, right: 1 }, [[1]]));
    excel.host.faults.before(4, change);
    expect(await problemOf(create(session))).toBe("changed-meanwhile");
    expect(excel.book.sheets).toHaveLength(1);
  });

  it("does not begin while another runs", async () => {
    const { session } = await open();
    const first = create(session);
    expect(await problemOf(create(session))).toBe("busy");
    await first;
  });

  it("says what stands in its way, and changes nothing", async () => {
    const locked = await open("nacka-1", (book) => book.change({ protection: { password: null } }));
    expect(await problemOf(create(locked.session))).toBe("structure-locked");

    const shielded = await open();
    await create(shielded.session);
    named(shielded.excel.book, "Driftredovisning").change({ protection: { options: {}, password: null } });
    const before = dump(shielded.excel.book);
    expect(await problemOf(create(shielded.session))).toBe("sheet-protected");
    expect(dump(shielded.excel.book)).toBe(before);

    const editing = await open();
    editing.excel.host.faults.cellEditing = true;
    expect(await problemOf(create(editing.session))).toBe("cell-editing");

    const readOnly = await sessionIn(await calculatedBook(sampleBytes("nacka-1")), { isReadOnly: true });
    opened.push(readOnly);
    expect(await problemOf(create(readOnly.session))).toBe("read-only");
  });

  it("needs ExcelApi 1.13", async () => {
    const book = await calculatedBook(sampleBytes("nacka-1"));
    expect(await problemOf(sessionIn(book, { apiVersion: "1.12" }))).toBe("excel-too-old");
  });
});
