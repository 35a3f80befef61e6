/** Forecasts saved through Office.js on their sheet, written on by people, read back, and taken back. */
import { afterEach, describe, expect, it } from "@jest/globals";
import { forecastToSave, yearForecast, type ForecastChoices } from "../../../src/analysis/forecast/index.ts";
import { SessionProblem } from "../../../src/io/session.ts";
import type { CreatedReports, UndatedForecast, WorkbookSession } from "../../../src/io/session.ts";
import { forecastSources } from "../../../src/pipeline/forecastSources.ts";
import { dump, insertCells, writeContents } from "../../../src/workbench/book/index.ts";
import type { HostBook, HostSheet } from "../../../src/workbench/book/index.ts";
import { calculatedBook, quietWork, sampleBytes, sessionIn } from "../../support/excelSession.ts";
import type { SessionInExcel } from "../../support/excelSession.ts";
import { watchLog } from "../../support/watchedLog.ts";

const opened: SessionInExcel[] = [];
watchLog();

afterEach(async () => {
  for (const { excel } of opened.splice(0)) {
    await excel.settled();
    excel.close();
  }
});

async function open(): Promise<SessionInExcel> {
  const ready = await sessionIn(await calculatedBook(sampleBytes("manader-2024")));
  opened.push(ready);
  return ready;
}

const plain: ForecastChoices = { method: "remaining-budget", lines: new Map(), previous: new Map(), events: [] };

/** The forecast of the workbook after a month. */
async function forecastOf(session: WorkbookSession, month: number, choices = plain): Promise<UndatedForecast> {
  const [source] = forecastSources(await session.check(quietWork()));
  if (!source) throw new Error("no months");
  const made = yearForecast(source.lines, { year: 2024, month }, choices);
  return forecastToSave(made, choices, { source: source.name, comment: "Första", unit: "tkr" });
}

async function save(session: WorkbookSession, month: number): Promise<CreatedReports> {
  return session.saveForecast(await forecastOf(session, month), quietWork());
}

function sheetOf(book: HostBook): HostSheet {
  const sheet = book.sheetNamed("Avvika prognoser");
  if (!sheet) throw new Error("no sheet of forecasts");
  return sheet;
}

/** The row where a text first stands in the first column. */
function rowOf(sheet: HostSheet, text: string): number {
  for (let row = 0; row < 100; row++) if (sheet.cell(row, 0)?.value === text) return row;
  throw new Error(`no row ${text}`);
}

describe("saved forecasts in Excel", () => {
  it("stand on one visible sheet, dated by the host, and are read back", async () => {
    const { excel, session } = await open();
    const april = await forecastOf(session, 4);
    expect((await session.saveForecast(april, quietWork())).sheets).toEqual([
      { sheetName: "Avvika prognoser", replaced: false },
    ]);
    expect((await save(session, 8)).sheets).toEqual([{ sheetName: "Avvika prognoser", replaced: true }]);
    const { forecasts, tables } = await session.check(quietWork());
    expect(forecasts.map(({ cut, savedOn }) => [cut.month, savedOn])).toEqual([
      [4, "2026-01-31"],
      [8, "2026-01-31"],
    ]);
    expect(forecasts[0]).toEqual({ ...april, savedOn: "2026-01-31" });
    expect(excel.book.sheets.filter(({ name }) => name.startsWith("Avvika"))).toHaveLength(1);
    // Seven tables of the user's, and none of ours.
    expect(new Set(tables.map(({ sheet }) => sheet))).toEqual(new Set([0, 1]));
  });

  it("keep what people have written on the sheet: own figures, comments, inserted columns", async () => {
    const { excel, session } = await open();
    await save(session, 4);
    const sheet = sheetOf(excel.book);
    const row = rowOf(sheet, "Grundskola");
    excel.book.as("user", () => {
      writeContents(excel.book, sheet, { top: row, bottom: row, left: 5, right: 5 }, [[-320000]]);
      writeContents(excel.book, sheet, { top: row, bottom: row, left: 8, right: 8 }, [["Färre köpta platser"]]);
      insertCells(excel.book, sheet, { top: 0, bottom: 1048575, left: 1, right: 1 }, "right");
    });
    const line = async (): Promise<unknown> => {
      const [first] = (await session.check(quietWork())).forecasts;
      return first?.lines.find(({ label }) => label === "Grundskola");
    };
    const own = { method: "manual", final: -320_000 * 100_000, comment: "Färre köpta platser", byMethod: null };
    expect(await line()).toMatchObject(own);
    await save(session, 8);
    expect(await line()).toMatchObject(own);
  });

  it("are taken back by undo, all of it, and the one before stands as it stood", async () => {
    const { excel, session } = await open();
    await save(session, 4);
    const [first] = await session.journal();
    const withOne = (await session.check(quietWork())).forecasts;
    await save(session, 8);
    const [second] = await session.journal();
    expect(await session.undo(second?.id ?? "", false)).toEqual({ done: true });
    expect((await session.check(quietWork())).forecasts).toEqual(withOne);
    expect(await session.undo(first?.id ?? "", false)).toEqual({ done: true });
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Månader", "Åtgärdsplan"]);
  });

  it("stay when the reports are taken away", async () => {
    const { excel, session } = await open();
    await save(session, 8);
    await session.createReports({ reports: "all", unit: null }, quietWork());
    await session.removeReports();
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Månader", "Åtgärdsplan", "Avvika prognoser"]);
    expect((await session.check(quietWork())).forecasts).toHaveLength(1);
    expect((await save(session, 8)).sheets).toEqual([{ sheetName: "Avvika prognoser", replaced: true }]);
  });

  it("are not written on a protected sheet, which stays as it was", async () => {
    const { excel, session } = await open();
    await save(session, 4);
    excel.book.as("user", () => sheetOf(excel.book).change({ protection: { options: {}, password: null } }));
    const before = dump(excel.book);
    await expect(save(session, 8)).rejects.toEqual(expect.objectContaining({ code: "sheet-protected" }));
    await expect(save(session, 8)).rejects.toBeInstanceOf(SessionProblem);
    expect(dump(excel.book)).toEqual(before);
  });
});
