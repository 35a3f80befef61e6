/** Formulas of the user's that point at our sheets, through everything that may come between two runs, through Office.js and in files. */
import { describe, expect, it } from "@jest/globals";
import { addressOf } from "../../../src/domain/cell.ts";
import { openSession } from "../../../src/io/excel/session.ts";
import { writeReports } from "../../../src/io/xlsx/writeReports.ts";
import type { Language } from "../../../src/messages/format.ts";
import { textsIn } from "../../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../../src/pipeline/run.ts";
import { reportLook } from "../../../src/report/index.ts";
import {
  addSheet,
  insertCells,
  renameSheet,
  writeContents,
  type HostBook,
  type HostSheet,
} from "../../../src/workbench/book/index.ts";
import { saveBook } from "../../../src/workbench/files/index.ts";
import { workbookOfFile } from "../../support/bookSession.ts";
import { calculatedBook, quietWork, sampleBytes } from "../../support/excelSession.ts";
import { openExcel } from "../../support/officeHost.ts";
import { opened } from "../../support/packages.ts";

const settings = { reports: "all", unit: null } as const;
const notesName = "Mina anteckningar";
const sourceName = "Ekonomi okt 2017";

const sheetNamed = (book: HostBook, name: string): HostSheet => {
  const sheet = book.sheetNamed(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

function rowOf(sheet: HostSheet, label: string): number {
  for (let row = 0; row < 80; row++) if (sheet.value(row, 0) === label) return row;
  throw new Error(`no line ${label}`);
}

const labels = ["Barn och unga", "Gemensam socialtjänst", "Summa"] as const;

/** What the user has of the report: a line each, and a stretch. */
function referTo(book: HostBook, report: string): void {
  const sheet = sheetNamed(book, report);
  const at = (label: string): string => `'${report}'!${addressOf(rowOf(sheet, label), 2)}`;
  const notes = addSheet(book, notesName);
  const formulas = labels.map((label) => [`=${at(label)}`]);
  const lines = `'${report}'!C${String(rowOf(sheet, labels[0]) + 1)}:C${String(rowOf(sheet, labels[1]) + 1)}`;
  writeContents(book, notes, { top: 0, left: 0, bottom: 3, right: 0 }, [...formulas, [`=SUM(${lines})`]]);
}

/** What the user's formulas come to. */
function shown(book: HostBook): unknown[] {
  book.calculateIfNeeded();
  const notes = sheetNamed(book, notesName);
  return [...labels, "stretch"].map((_, row) => notes.value(row, 0));
}

/** A workbook that reports are made in, by either writer. */
interface Maker {
  readonly name: string;
  /** Makes the reports, and gives the workbook as it is then. */
  readonly run: (book: HostBook, language: Language) => Promise<HostBook>;
  /** Rows of the user's that the last run said did not come along. */
  readonly lostRows: () => number;
}

let lost = 0;

const makers: readonly Maker[] = [
  {
    name: "through Office.js",
    run: async (book, language) => {
      const excel = await openExcel(book, {});
      const session = await openSession({
        texts: () => textsIn[language],
        now: () => new Date(Date.UTC(2026, 0, 31, 8)),
        newId: () => `${String(book.sheets.length).padStart(8, "0")}-1f7e-4c0b-9a55-0b7b2a9d1e01`,
      });
      lost = (await session.createReports(settings, quietWork())).lostRows;
      await excel.settled();
      excel.close();
      return book;
    },
    lostRows: () => lost,
  },
  {
    name: "in a file",
    run: async (book, language) => {
      const bytes = savedOf(book);
      const workbook = workbookOfFile(bytes);
      const layouts = runToEnd(reportLayouts(runToEnd(checkWorkbook(workbook)), settings, textsIn[language]));
      const options = { look: reportLook, valuesOnly: false, remembered: { language } };
      const result = writeReports(opened(bytes), workbook, layouts, options);
      if (!result.ok) throw new Error(JSON.stringify(result.refusal));
      lost = result.value.sheets.reduce((sum, { lostRows }) => sum + lostRows, 0);
      return reopened(result.value.bytes);
    },
    lostRows: () => lost,
  },
];

/** The packages that books were read from. */
const packages = new Map<HostBook, Uint8Array>();

async function reopened(bytes: Uint8Array): Promise<HostBook> {
  const book = await calculatedBook(bytes);
  packages.set(book, bytes);
  return book;
}

function savedOf(book: HostBook): Uint8Array {
  const saved = saveBook(book, opened(packages.get(book) ?? sampleBytes("nacka-1")));
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  return saved.value;
}

/** What happens between two runs; gives the name of the report then. */
const between: Readonly<Record<string, (book: HostBook, report: string) => string>> = {
  nothing: (_, report) => report,
  "a row typed into the source": (book, report) => {
    const source = sheetNamed(book, sourceName);
    const total = rowOf(source, "Summa");
    const rowAt = (row: number) => Array.from({ length: 9 }, (__, column) => source.value(row, column) as number);
    writeContents(book, source, { top: total, left: 0, bottom: total + 1, right: 8 }, [
      ["Ny enhet", 0, 0, 0, 0, 0, 0, 0, 0],
      rowAt(total),
    ]);
    return report;
  },
  "the report renamed": (book, report) => {
    renameSheet(book, sheetNamed(book, report), "Till nämnden");
    return "Till nämnden";
  },
  "the source renamed": (book, report) => {
    renameSheet(book, sheetNamed(book, sourceName), "Ekonomi, ny flik");
    return report;
  },
  "a row of the user's inside the report": (book, report) => {
    const sheet = sheetNamed(book, report);
    const row = rowOf(sheet, "Gemensam socialtjänst");
    insertCells(book, sheet, { top: row, left: 0, bottom: row, right: 16_383 }, "down");
    writeContents(book, sheet, { top: row, left: 0, bottom: row, right: 0 }, [["Min egen rad"]]);
    return report;
  },
};

describe.each(makers)("formulas that point at a report, $name", ({ run, lostRows }) => {
  it.each(Object.keys(between))("show the same lines after %s and another run", async (name) => {
    const book = await run(await reopened(sampleBytes("nacka-1")), "sv");
    referTo(book, "Driftredovisning");
    const before = shown(book);
    const report = between[name]?.(book, "Driftredovisning") ?? "";
    const after = await run(book, "sv");
    expect(shown(after)).toEqual(before);
    expect(lostRows()).toBe(name.startsWith("a row of the user's") ? 1 : 0);
    expect(rowOf(sheetNamed(after, report), "Summa")).toBeGreaterThan(0);
    expect(after.sheets.filter((sheet) => sheet.name.startsWith("Driftredovisning (")).length).toBe(0);
  });

  it.each([
    ["sv", "en"],
    ["en", "sv"],
  ] as const)("show the same lines after a run in %s and one in %s", async (first, second) => {
    const book = await run(await reopened(sampleBytes("nacka-1")), first);
    const report = first === "sv" ? "Driftredovisning" : "Operating statement";
    referTo(book, report);
    const before = shown(book);
    const after = await run(book, second);
    expect(shown(after)).toEqual(before);
    expect(after.sheets.map((sheet) => sheet.name)).toEqual([sourceName, report, notesName]);
  });

  it("leave a sheet of the user's with the same name alone, and point at it", async () => {
    const start = await reopened(sampleBytes("nacka-1"));
    writeContents(start, addSheet(start, "Driftredovisning"), { top: 0, left: 0, bottom: 0, right: 1 }, [["Min", 7]]);
    writeContents(start, addSheet(start, "Mitt"), { top: 0, left: 0, bottom: 0, right: 0 }, [
      ["=Driftredovisning!B1*2"],
    ]);
    const book = await run(start, "sv");
    referTo(book, "Driftredovisning (2)");
    const before = shown(book);
    const after = await run(book, "sv");
    expect(shown(after)).toEqual(before);
    expect(sheetNamed(after, "Mitt").value(0, 0)).toBe(14);
    expect(sheetNamed(after, "Driftredovisning").value(0, 0)).toBe("Min");
  });
});
