/** Reading through Office.js: the same grid as from the file, within what Excel lets through. */
import { afterEach, describe, expect, it } from "@jest/globals";
import { cellValue } from "../../../src/domain/grid.ts";
import { cellsPerBatch } from "../../../src/io/excel/cellChunks.ts";
import { isUnchanged, readWorkbook } from "../../../src/io/excel/readWorkbook.ts";
import type { Snapshot } from "../../../src/io/excel/snapshot.ts";
import { writeContents } from "../../../src/workbench/book/index.ts";
import type { HostBook } from "../../../src/workbench/book/index.ts";
import { excelBook, excelBookFrom } from "../../support/excelBook.ts";
import type { Typed } from "../../support/excelBook.ts";
import { quietWork } from "../../support/excelSession.ts";
import { openExcel } from "../../support/officeHost.ts";
import type { OpenExcel } from "../../support/officeHost.ts";
import { richGrid } from "../../support/richGrid.ts";
import { watchLog } from "../../support/watchedLog.ts";

const opened: OpenExcel[] = [];
watchLog();

afterEach(async () => {
  for (const excel of opened.splice(0)) {
    await excel.settled();
    excel.close();
  }
});

async function open(book: HostBook): Promise<OpenExcel> {
  const excel = await openExcel(book);
  opened.push(excel);
  return excel;
}

const read = (): Promise<Snapshot> => Excel.run((context) => readWorkbook(context, quietWork()));

describe("reading the open workbook", () => {
  it("finds everything the core weighs: values, formulas, formats, merges, hidden parts, tables, names, protection", async () => {
    await open(excelBookFrom(richGrid));
    const { workbook } = await read();
    expect(workbook.sheets.map((sheet) => ({ ...sheet, columns: [...sheet.columns.keys()] }))).toEqual(
      richGrid.sheets.map((sheet) => ({ ...sheet, columns: [...sheet.columns.keys()] })),
    );
    workbook.sheets.forEach((sheet, i) => {
      const expected = richGrid.sheets[i];
      if (!expected) throw new Error("one sheet more");
      for (const [column, { rows, formats }] of sheet.columns) {
        expect([...rows]).toEqual([...(expected.columns.get(column)?.rows ?? [])]);
        rows.forEach((row, at) => {
          expect(cellValue(workbook, sheet, row, column)).toEqual(cellValue(richGrid, expected, row, column));
          const before = expected.columns.get(column)?.formats[at] ?? 0;
          expect(workbook.formats[formats[at] ?? 0]).toEqual(richGrid.formats[before]);
        });
      }
    });
    expect(workbook.names).toEqual(richGrid.names);
    expect(workbook.structureLocked).toBe(richGrid.structureLocked);
  });

  it("asks for large sheets in pieces, none near the limit of Excel on the web", async () => {
    const rows = Array.from({ length: 9_000 }, (_, row): Typed[] => [
      `Verifikation ${String(row)}`,
      4010 + (row % 90),
      "Hyra lokaler och fastigheter, Socialnämndens verksamheter",
      -123_456.78 - row,
      row % 7 === 0 ? null : `=D${String(row + 1)}*2`,
    ]);
    const excel = await open(excelBook({ Huvudbok: rows, Tom: [] }));
    const { workbook } = await read();
    const work = excel.host.log.work;
    expect(work).toHaveLength(2 + Math.ceil((9_000 * 5) / cellsPerBatch));
    expect(Math.max(...work.map(({ answerBytes }) => answerBytes))).toBeLessThan(3 * 1024 * 1024);
    expect(workbook.sheets[0]?.columns.get(0)?.rows).toHaveLength(9_000);
    expect(workbook.sheets[0]?.formulas.size).toBe(9_000 - Math.ceil(9_000 / 7));
    expect(workbook.sheets[1]?.columns.size).toBe(0);
  });

  it("asks again in halves when an answer is too large", async () => {
    const long = "x".repeat(20_000);
    const excel = await open(excelBook({ Noter: Array.from({ length: 140 }, (_, i): Typed[] => [i, long]) }));
    const { workbook } = await read();
    expect(excel.host.log.work.some(({ error }) => error === 5104)).toBe(true);
    expect(workbook.sheets[0]?.columns.get(1)?.rows).toHaveLength(140);
    expect(workbook.strings).toEqual([long]);
  });

  it("sees whether cells have changed since", async () => {
    const { book } = await open(excelBook({ Blad1: [[1, "=A1*2"]], Blad2: [["a"]] }));
    const snapshot = await read();
    const unchanged = (...sheets: number[]): Promise<boolean> =>
      Excel.run((context) => isUnchanged(context, snapshot, new Set(sheets)));
    expect(await unchanged(0, 1)).toBe(true);
    const [, second] = book.sheets;
    if (second) writeContents(book, second, { top: 0, left: 0, bottom: 0, right: 0 }, [["b"]]);
    expect(await unchanged(0)).toBe(true);
    expect(await unchanged(0, 1)).toBe(false);
  });
});
