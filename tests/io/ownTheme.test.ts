/** A municipality's own font and colour, through Office.js and in files: the same sheets, and back again. */
import { expect, it } from "@jest/globals";
import { defaultPaneSettings } from "../../src/io/session.ts";
import { openPackage } from "../../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../../src/io/xlsx/readWorkbook.ts";
import { writeReports } from "../../src/io/xlsx/writeReports.ts";
import { textsIn } from "../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../src/pipeline/run.ts";
import { reportLook } from "../../src/report/index.ts";
import { themeOptions } from "../../src/report/reportTheme.ts";
import type { ReportTheme } from "../../src/report/reportTheme.ts";
import type { HostBook, HostSheet } from "../../src/workbench/book/index.ts";
import { openBook, saveBook } from "../../src/workbench/files/index.ts";
import { calculatedBook, quietWork, sampleBytes, sessionIn } from "../support/excelSession.ts";
import { opened, textOf } from "../support/packages.ts";
import { reportText, visibleText } from "../support/reportText.ts";

const theme: ReportTheme = { font: "Verdana", accent: "7A1F5C" };
const wanted = { reports: ["operating-statement"], unit: null } as const;

function reportIn(book: HostBook): HostSheet {
  book.calculateIfNeeded();
  const sheet = book.sheetNamed("Driftredovisning");
  if (!sheet) throw new Error("no report");
  return sheet;
}

function fileWith(bytes: Uint8Array): Uint8Array {
  const pkg = openPackage(bytes);
  if (!pkg.ok) throw new Error(pkg.refusal.reason);
  const workbook = readWorkbookSync(pkg.value);
  if (!workbook.ok) throw new Error(workbook.refusal.reason);
  const layouts = runToEnd(reportLayouts(runToEnd(checkWorkbook(workbook.value)), wanted, textsIn.sv));
  const written = writeReports(pkg.value, workbook.value, layouts, {
    look: (layout) => reportLook(layout, theme),
    valuesOnly: false,
    remembered: themeOptions(theme),
  });
  if (!written.ok) throw new Error(written.refusal.reason);
  return written.value.bytes;
}

const fontsOf = (sheet: HostSheet): string => JSON.stringify(sheet.state.charts.map(({ settings }) => settings));

it("comes through both writers alike, and goes when a report is undone", async () => {
  const bytes = sampleBytes("lomma-2");
  const book = await calculatedBook(bytes);
  const { excel, session } = await sessionIn(book);
  await session.saveSettings({ ...defaultPaneSettings, theme });
  await session.createReports(wanted, quietWork());
  const own = reportIn(book);
  expect(own.state.tabColor).toContain("7A1F5C");
  expect(own.style(0, 0).font.name).toBe("Verdana");
  expect(fontsOf(own)).toContain("Verdana");
  expect(fontsOf(own)).not.toContain("Calibri");
  const shown = visibleText(own);
  expect(reportText(own)).toEqual(reportText(reportIn(await calculatedBook(fileWith(bytes)))));

  // Made anew in Avvika's look, and that undone: the chart is drawn again in the font it had.
  await session.saveSettings(defaultPaneSettings);
  await session.createReports(wanted, quietWork());
  expect(reportIn(book).style(0, 0).font.name).toBe("Calibri");
  expect(fontsOf(reportIn(book))).not.toContain("Verdana");
  const [last] = await session.journal();
  expect(await session.undo(last?.id ?? "", false)).toEqual({ done: true });
  expect(visibleText(reportIn(book))).toEqual(shown);
  expect(fontsOf(reportIn(book))).toContain("Verdana");
  expect(fontsOf(reportIn(book))).not.toContain("Calibri");
  await excel.settled();
  excel.close();
});

it("stays in a chart when the workbench saves the sheet", () => {
  const bytes = fileWith(sampleBytes("lomma-2"));
  expect(textOf(opened(bytes), "xl/charts/chart1.xml")).toContain(`typeface="Verdana"`);
  const file = openBook(bytes);
  if (!file.ok) throw new Error(file.refusal.reason);
  const sheet = reportIn(file.value.book);
  sheet.change({ freeze: null });
  const saved = saveBook(file.value.book, file.value.pkg);
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  expect(textOf(opened(saved.value), "xl/charts/chart1.xml")).toContain(`typeface="Verdana"`);
});
