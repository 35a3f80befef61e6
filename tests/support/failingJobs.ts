/** Jobs of a session in Excel that are made to fail, and what must be true of the workbook afterwards. Whoever imports this has its console watched. */
import { afterEach, expect } from "@jest/globals";
import type { CheckedWorkbook } from "../../src/pipeline/run.ts";
import { fixesOf } from "../../src/rules/fixes.ts";
import { SessionProblem } from "../../src/io/session.ts";
import type { WorkbookSession } from "../../src/io/session.ts";
import {
  addSheet,
  deleteCells,
  dump,
  insertCells,
  setSheetFilter,
  writeContents,
} from "../../src/workbench/book/index.ts";
import type { HostBook } from "../../src/workbench/book/index.ts";
import { apiMessages } from "../../src/workbench/host/apiError.ts";
import type { ApiErrorCode } from "../../src/workbench/host/apiError.ts";
import { transportError } from "../../src/workbench/host/faults.ts";
import type { Fault, FaultError } from "../../src/workbench/host/faults.ts";
import { calculatedBook, goldenBytes, quietWork, sampleBytes, sessionIn } from "./excelSession.ts";
import type { SessionInExcel } from "./excelSession.ts";
import { changeOf } from "./overrulings.ts";
import { watchLog } from "./watchedLog.ts";

/** A job on a workbook that has been made ready for it. */
export interface Job {
  /** Nacka's unless another is named. */
  readonly sample?: string;
  /** Instead of a sample: the input of a golden case. */
  readonly golden?: string;
  readonly prepare: (opened: SessionInExcel) => Promise<CheckedWorkbook | null>;
  readonly run: (session: WorkbookSession, checked: CheckedWorkbook | null) => Promise<unknown>;
}

const create = (session: WorkbookSession): Promise<unknown> =>
  session.createReports({ reports: "all", unit: null }, quietWork());

/** Everything that a user can have done to a workbook. */
export const jobs: Readonly<Record<string, Job>> = {
  "a new report sheet": { prepare: () => Promise.resolve(null), run: create },
  "marks of findings": {
    prepare: ({ session }) => session.check(quietWork()),
    run: async (session, checked) => checked && session.highlight(checked),
  },
  "marks taken away": {
    prepare: async ({ session }) => {
      const checked = await session.check(quietWork());
      await session.highlight(checked);
      return checked;
    },
    run: (session) => session.removeHighlights(),
  },
  "a report sheet in the place of an earlier one": {
    prepare: async ({ session, excel }) => {
      await create(session);
      editSource(excel.book);
      return null;
    },
    run: create,
  },
  "a report sheet whose rows come and go under formulas of the user's": {
    prepare: async ({ session, excel }) => {
      await create(session);
      moveRows(excel.book);
      return null;
    },
    run: create,
  },
  "the undo of such a report sheet": {
    prepare: async ({ session, excel }) => {
      await create(session);
      editSource(excel.book);
      await create(session);
      return null;
    },
    run: undoNewest,
  },
  "the undo of one whose rows have moved": {
    prepare: async ({ session, excel }) => {
      await create(session);
      moveRows(excel.book);
      await create(session);
      return null;
    },
    run: undoNewest,
  },
  "a fix": {
    prepare: ({ session }) => session.check(quietWork()),
    run: firstFix,
  },
  "a fix of several cells": {
    sample: "lomma-1",
    prepare: ({ session }) => session.check(quietWork()),
    run: firstFix,
  },
  "texts turned into numbers": {
    sample: "lomma-2-text",
    prepare: ({ session }) => session.check(quietWork()),
    run: firstFix,
  },
  "an acceptance": {
    prepare: ({ session }) => session.check(quietWork()),
    run: async (session, checked) => {
      const [finding] = checked?.findings ?? [];
      if (!checked || !finding) throw new Error("nothing to accept in the sample");
      return session.accept(checked, finding, "Så redovisar vi");
    },
  },
  "the undo of a fix of several cells": {
    sample: "lomma-1",
    prepare: async ({ session }) => {
      await firstFix(session, await session.check(quietWork()));
      return null;
    },
    run: undoNewest,
  },
  "the undo of texts turned into numbers": {
    sample: "lomma-2-text",
    prepare: async ({ session }) => {
      await firstFix(session, await session.check(quietWork()));
      return null;
    },
    run: undoNewest,
  },
  "a decision about a table": {
    prepare: ({ session }) => session.check(quietWork()),
    run: decideUnit,
  },
  "the undo of such a decision": {
    prepare: async ({ session }) => {
      const checked = await session.check(quietWork());
      await decideUnit(session, checked);
      return checked;
    },
    run: undoNewest,
  },
  "a filter of a ledger": {
    golden: "ledger-unit4-table",
    prepare: () => Promise.resolve(null),
    run: filterStaff,
  },
  "a filter in the place of the user's own": {
    golden: "ledger-unit4-table",
    prepare: ({ excel }) => {
      ownFilter(excel.book);
      return Promise.resolve(null);
    },
    run: filterStaff,
  },
  "a filter of an Excel table": {
    golden: "ledger-unit4-query",
    prepare: () => Promise.resolve(null),
    run: filterStaff,
  },
  "the undo of a filter": {
    golden: "ledger-unit4-table",
    prepare: async ({ session, excel }) => {
      ownFilter(excel.book);
      await filterStaff(session);
      return null;
    },
    run: undoNewest,
  },
  "the redo of a fix of several cells": {
    sample: "lomma-1",
    prepare: async ({ session }) => {
      await firstFix(session, await session.check(quietWork()));
      await undoNewest(session);
      return null;
    },
    run: redoLatest,
  },
  "the redo of a decision about a table": {
    prepare: async ({ session }) => {
      await decideUnit(session, await session.check(quietWork()));
      await undoNewest(session);
      return null;
    },
    run: redoLatest,
  },
};

async function redoLatest(session: WorkbookSession): Promise<unknown> {
  const [entry] = session.undone();
  if (!entry) throw new Error("nothing was undone");
  return session.redo(entry.id, false, quietWork());
}

/** The first thing that can be put right in the sample. */
async function firstFix(session: WorkbookSession, checked: CheckedWorkbook | null): Promise<unknown> {
  const [fix] = checked?.findings.flatMap((finding) => fixesOf(finding, checked.workbook)) ?? [];
  if (!checked || !fix) throw new Error("nothing to fix in the sample");
  return session.fix(checked, fix);
}

async function undoNewest(session: WorkbookSession): Promise<unknown> {
  const [entry] = await session.journal();
  return session.undo(entry?.id ?? "", false);
}

function filterStaff(session: WorkbookSession): Promise<unknown> {
  return session.filterLedger({ ledger: 0, by: null, row: "staff", column: "actual" }, quietWork());
}

/** The user has filtered the first sheet himself. */
function ownFilter(book: HostBook): void {
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  const columns = [{ index: 1, rule: { kind: "values", values: ["0110"] } as const }];
  setSheetFilter(book, sheet, { range: { top: 0, bottom: 12, left: 0, right: 4 }, columns });
}

function decideUnit(session: WorkbookSession, checked: CheckedWorkbook | null): Promise<unknown> {
  if (!checked) throw new Error("not checked");
  const change = changeOf(checked.recognition, checked.workbook, { table: { unit: "mnkr" } });
  return session.overrule({ sheetName: checked.workbook.sheets[0]?.name ?? "", address: "A1:I10" }, change);
}

/** Formulas of the user's on the report, a line more in its source, and one less that nobody refers to. */
function moveRows(book: HostBook): void {
  const [source] = book.sheets;
  if (!source) throw new Error("no sheet");
  const notes = addSheet(book, "Anteckningar");
  writeContents(book, notes, { top: 0, left: 0, bottom: 2, right: 0 }, [
    ["=Driftredovisning!B7"],
    ["=SUM(Driftredovisning!B7:B12)"],
    ["=Driftredovisning!B13"],
  ]);
  book.as("user", () => {
    insertCells(book, source, { top: 5, left: 0, bottom: 5, right: 16_383 }, "down");
    writeContents(book, source, { top: 5, left: 0, bottom: 5, right: 3 }, [["Ny enhet", -10, -12, -2]]);
    deleteCells(book, source, { top: 4, left: 0, bottom: 4, right: 16_383 }, "up");
  });
}

/** Changes a source figure that the report shows. */
function editSource(book: HostBook): void {
  const sheet = book.sheets[0];
  if (!sheet) throw new Error("no sheet");
  book.as("user", () => writeContents(book, sheet, { top: 3, left: 2, bottom: 3, right: 2 }, [[-93_000]]));
}

interface Prepared extends SessionInExcel {
  readonly checked: CheckedWorkbook | null;
  readonly before: string;
}

const opened: SessionInExcel[] = [];

async function prepared(job: Job): Promise<Prepared> {
  const bytes = job.golden === undefined ? sampleBytes(job.sample ?? "nacka-1") : goldenBytes(job.golden);
  const book = await calculatedBook(bytes);
  const ready = await sessionIn(book);
  opened.push(ready);
  const checked = await job.prepare(ready);
  await ready.excel.settled();
  ready.excel.host.log.clear();
  return { ...ready, checked, before: dump(book) };
}

watchLog();
afterEach(closeAll);

/** Each Excel is closed after its run: hundreds open at once do not fit in memory. */
function closeAll(): void {
  // The last one opened first: each puts back what it found in the globals.
  for (const { excel } of opened.splice(0).reverse()) excel.close();
}

/** The job without failures: what the workbook becomes, and how many actions each batch has. */
export async function finished(job: Job): Promise<{ readonly after: string; readonly actions: readonly number[] }> {
  const { excel, session, checked } = await prepared(job);
  await job.run(session, checked);
  await excel.settled();
  const done = { after: dump(excel.book), actions: excel.host.log.work.map(({ actions }) => actions) };
  closeAll();
  return done;
}

/** Runs the job into the failures. Says what became of it. */
export async function failing(job: Job, faults: readonly Fault[], after: string): Promise<"before" | "finished"> {
  const { excel, session, checked, before } = await prepared(job);
  for (const fault of faults) excel.host.faults.plan(fault);
  const problem = await job.run(session, checked).then(
    () => null,
    (error: unknown) => error,
  );
  await excel.settled();
  if (faults.length === 1) expect(excel.host.faults.pending).toBe(0);
  excel.host.faults.clear();
  if (faults.length > 1) await sessionIn(excel.book).then((again) => opened.push(again)); // the next start repairs what is left
  const now = dump(excel.book);
  closeAll();
  if (problem === null) {
    expect(now).toBe(after);
    return "finished";
  }
  expect(problem).toBeInstanceOf(SessionProblem);
  if (faults.length === 1) expect(now).toBe(before);
  else expect([before, after].map(withoutSelection)).toContain(withoutSelection(now));
  return now === before ? "before" : "finished";
}

/** What is selected is nobody's work: a later start leaves it where it is. */
function withoutSelection(text: string): string {
  return text.replace(/^(sheet .*?)( \(active\))? selection .*$/gm, "$1");
}

/** Every error that Excel or the way to it can answer with. */
export const codes: readonly FaultError[] = [
  ...(Object.keys(apiMessages) as ApiErrorCode[]),
  ...Object.values(transportError),
];
