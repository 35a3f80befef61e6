import { readFileSync } from "node:fs";
import { openSession } from "../../src/io/excel/session.ts";
import type { Work, WorkbookSession } from "../../src/io/session.ts";
import { textsIn } from "../../src/messages/index.ts";
import type { HostBook } from "../../src/workbench/book/book.ts";
import { loadCalculation } from "../../src/workbench/calc/index.ts";
import { openBook, saveBook } from "../../src/workbench/files/index.ts";
import type { HostOptions } from "../../src/workbench/host/host.ts";
import { openExcel } from "./officeHost.ts";
import type { OpenExcel } from "./officeHost.ts";

/** The workbook of a file, calculating as Excel does. */
export async function calculatedBook(bytes: Uint8Array): Promise<HostBook> {
  const opened = openBook(bytes);
  if (!opened.ok) throw new Error(opened.refusal.reason);
  const { book } = opened.value;
  book.recalculation = await loadCalculation();
  return book;
}

/** One of the samples that stand in `samples/`. */
export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`samples/${name}.xlsx`));
}

/** The input of a golden case. */
export function goldenBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`tests/golden/${name}/input.xlsx`));
}

export interface SessionInExcel {
  readonly excel: OpenExcel;
  readonly session: WorkbookSession;
}

/** The same over a file that can be saved. */
export interface SessionInFile extends SessionInExcel {
  readonly save: () => Uint8Array;
}

/** A session beside a workbook. The clock stands still and jobs are numbered, so that runs can be compared. */
export async function sessionIn(book: HostBook, options: HostOptions = {}): Promise<SessionInExcel> {
  const excel = await openExcel(book, options);
  let jobs = 0;
  try {
    const session = await openSession({
      texts: () => textsIn.sv,
      now: () => new Date(Date.UTC(2026, 0, 31, 8)),
      newId: () => `${String(++jobs).padStart(8, "0")}-1f7e-4c0b-9a55-0b7b2a9d1e01`,
    });
    return { excel, session };
  } catch (error) {
    excel.close();
    throw error;
  }
}

/** A session beside a file, with the stored values of its formulas, that can be saved as it is then. */
export async function sessionInFile(bytes: Uint8Array): Promise<SessionInFile> {
  const file = openBook(bytes);
  if (!file.ok) throw new Error(file.refusal.reason);
  const { book, pkg } = file.value;
  const save = (): Uint8Array => {
    const saved = saveBook(book, pkg);
    if (!saved.ok) throw new Error(saved.refusal.reason);
    return saved.value;
  };
  return { ...(await sessionIn(book)), save };
}

/** Work nobody watches or cancels. */
export function quietWork(): Work {
  return { progress: () => undefined, signal: new AbortController().signal };
}
