/** A report that is written anew keeps the rows of its lines: formulas and names elsewhere follow them, through Office.js and in files. */
import { describe, expect, it } from "@jest/globals";
import { addressOf } from "../../../src/domain/cell.ts";
import { textsIn } from "../../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../../src/pipeline/run.ts";
import { reportLook } from "../../../src/report/index.ts";
import { writeReports } from "../../../src/io/xlsx/writeReports.ts";
import {
  addSheet,
  deleteCells,
  insertCells,
  writeContents,
  type HostBook,
  type HostSheet,
} from "../../../src/workbench/book/index.ts";
import { openBook, saveBook } from "../../../src/workbench/files/index.ts";
import { workbookOfFile } from "../../support/bookSession.ts";
import { calculatedBook, quietWork, sampleBytes, sessionIn } from "../../support/excelSession.ts";
import { brokenXmlParts, opened } from "../../support/packages.ts";
import { reportText, visibleText } from "../../support/reportText.ts";

const sheetNamed = (book: HostBook, name: string): HostSheet => {
  const sheet = book.sheetNamed(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** Row of the report's line with this label. */
function rowOf(sheet: HostSheet, label: string): number {
  for (let row = 0; row < 60; row++) if (sheet.value(row, 0) === label) return row;
  throw new Error(`no line ${label}`);
}

const kept = "Gemensam socialtjänst";
const gone = "Vuxna 21-64 år";

/** The user's formulas on the report's lines, each as it is and filled down. */
function referTo(book: HostBook): void {
  const report = sheetNamed(book, "Driftredovisning");
  const notes = addSheet(book, "Mina anteckningar");
  const at = (label: string): string => addressOf(rowOf(report, label), 1);
  const first = rowOf(report, kept);
  writeContents(book, notes, { top: 0, left: 0, bottom: 4, right: 0 }, [
    [`=Driftredovisning!${at(kept)}`],
    [`=Driftredovisning!${at(gone)}`],
    [`=SUM(Driftredovisning!B${String(first)}:B${String(first + 2)})`],
    [`=Avvika_driftredovisning_utfall_netto_perioden_total`],
    [`=Driftredovisning!$B$${String(first + 1)}+1`],
  ]);
}

function changeSource(book: HostBook, source: HostSheet): void {
  const lineOf = (label: string): number => rowOf(source, label);
  const whole = (row: number) => ({ top: row, left: 0, bottom: row, right: 16_383 });
  insertCells(book, source, whole(lineOf(kept)), "down");
  writeContents(book, source, { top: lineOf(kept) - 1, left: 0, bottom: lineOf(kept) - 1, right: 3 }, [
    ["Ny enhet", -10, -12, -2],
  ]);
  deleteCells(book, source, whole(lineOf(gone)), "up");
}

/** The same change typed over the cells, which a saved file takes. */
function retypeSource(book: HostBook, source: HostSheet): void {
  const [from, to] = [rowOf(source, gone), rowOf(source, kept)];
  const rowAt = (row: number) => Array.from({ length: 9 }, (_, column) => source.value(row, column) as number);
  const rows = Array.from({ length: to - from - 1 }, (_, at) => rowAt(from + at + 1));
  writeContents(book, source, { top: from, left: 0, bottom: to - 1, right: 8 }, [
    ...rows,
    ["Ny enhet", -10, -12, -2, 0, 0, 0, 0, 0],
  ]);
}

const labels = ["kept", "gone", "stretch", "name", "fixed"] as const;

function shown(book: HostBook): Record<string, [unknown, string | null | undefined]> {
  book.calculateIfNeeded();
  const notes = sheetNamed(book, "Mina anteckningar");
  return Object.fromEntries(labels.map((label, row) => [label, [notes.value(row, 0), notes.cell(row, 0)?.formula]]));
}

describe("a report that is written anew", () => {
  it("keeps the rows of its lines through Office.js, and gives them back with undo", async () => {
    const book = await calculatedBook(sampleBytes("nacka-1"));
    const { excel, session } = await sessionIn(book);
    await session.createReports({ reports: "all", unit: null }, quietWork());
    referTo(book);
    const before = shown(book);
    book.as("user", () => changeSource(book, sheetNamed(book, "Ekonomi okt 2017")));
    const [sourceBefore, reportBefore] = [shown(book), visibleText(sheetNamed(book, "Driftredovisning"))];
    await session.createReports({ reports: "all", unit: null }, quietWork());
    const after = shown(book);
    expect(after.kept?.[0]).toBe(before.kept?.[0]);
    expect(after.fixed?.[0]).toBe(before.fixed?.[0]);
    expect(after.gone?.[1]).toContain("#REF!");
    const report = sheetNamed(book, "Driftredovisning");
    const first = rowOf(report, kept);
    expect(after.kept?.[1]).toBe(`Driftredovisning!${addressOf(first, 1)}`);
    expect(typeof after.name?.[0]).toBe("number");
    // What was written anew is what a new sheet would be.
    const again = reportText(report);
    await session.createReports({ reports: "all", unit: null }, quietWork());
    expect(reportText(report)).toEqual(again);
    expect(book.state.names.filter(({ name }) => name.startsWith("_Avvika.rows"))).toEqual([]);
    for (let times = 0; times < 2; times++) {
      const [entry] = await session.journal();
      expect(await session.undo(entry?.id ?? "", false)).toEqual({ done: true });
    }
    expect(shown(book).kept).toEqual(sourceBefore.kept);
    expect(shown(book).stretch).toEqual(sourceBefore.stretch);
    // Results of lost references come and go with the calculation: what stands in the cells counts.
    const withoutResults = (lines: readonly string[]): string[] =>
      lines.map((line) => line.replace(/"value":[^,]*,/, ""));
    expect(withoutResults(visibleText(sheetNamed(book, "Driftredovisning")))).toEqual(withoutResults(reportBefore));
    await excel.settled();
    excel.close();
  });

  it("keeps them in files, with formulas that were filled down", async () => {
    const write = (bytes: Uint8Array): Uint8Array => {
      const workbook = workbookOfFile(bytes);
      const layouts = runToEnd(
        reportLayouts(runToEnd(checkWorkbook(workbook)), { reports: "all", unit: null }, textsIn.sv),
      );
      const options = { look: reportLook, valuesOnly: false, remembered: {} };
      const result = writeReports(opened(bytes), workbook, layouts, options);
      if (!result.ok) throw new Error(JSON.stringify(result.refusal));
      expect(brokenXmlParts(opened(result.value.bytes))).toEqual([]);
      return result.value.bytes;
    };
    const edit = (bytes: Uint8Array, change: (book: HostBook) => void): Uint8Array => {
      const result = openBook(bytes);
      if (!result.ok) throw new Error(JSON.stringify(result.refusal));
      change(result.value.book);
      const saved = saveBook(result.value.book, result.value.pkg);
      if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
      return saved.value;
    };
    const first = edit(write(sampleBytes("nacka-1")), referTo);
    const before = shown(await calculatedBook(first));
    const changed = edit(first, (book) => retypeSource(book, sheetNamed(book, "Ekonomi okt 2017")));
    const book = await calculatedBook(write(changed));
    const after = shown(book);
    expect(after.kept?.[0]).toBe(before.kept?.[0]);
    expect(after.fixed?.[0]).toBe(before.fixed?.[0]);
    expect(after.gone?.[1]).toContain("#REF!");
    expect(after.kept?.[1]).toBe(`Driftredovisning!${addressOf(rowOf(sheetNamed(book, "Driftredovisning"), kept), 1)}`);
    expect(typeof after.name?.[0]).toBe("number");
  });
});
