/** Charts of every kind in files and through Office.js: the same records, over the cells they should, with the figures that are there. */
import { describe, expect, it } from "@jest/globals";
import { chartReference, drawnCharts } from "../../../src/io/chart/drawnChart.ts";
import { prepareLayout, queueLayout } from "../../../src/io/excel/writeLayout.ts";
import { indexLayout } from "../../../src/io/layoutIndex.ts";
import { runToEnd } from "../../../src/pipeline/run.ts";
import { chartLook } from "../../../src/report/chartLook.ts";
import { reportLook } from "../../../src/report/styleSheet.ts";
import { referencesOf } from "../../../src/workbench/book/references.ts";
import type { HostSheet } from "../../../src/workbench/book/index.ts";
import { chartSheets } from "../../support/chartSheets.ts";
import { calculatedBook, sampleBytes } from "../../support/excelSession.ts";
import { hasLibreOffice, recalculatedValues } from "../../support/libreoffice.ts";
import { openExcel } from "../../support/officeHost.ts";
import { brokenXmlParts, opened, textOf } from "../../support/packages.ts";
import { reportText } from "../../support/reportText.ts";
import { written } from "../../support/writtenReports.ts";

const file = written(opened(sampleBytes("lomma-2")), chartSheets, {
  look: reportLook,
  valuesOnly: false,
  remembered: {},
});

describe("charts in a file", () => {
  it("refer to cells that are there, with the figures they hold", () => {
    expect(brokenXmlParts(file.pkg)).toEqual([]);
    chartSheets.forEach((sheet, at) => {
      const [drawn] = drawnCharts(indexLayout(sheet), chartLook);
      if (!drawn) throw new Error("no chart");
      const xml = textOf(file.pkg, `xl/charts/chart${String(at + 1)}.xml`);
      const references = [...xml.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, reference]) => reference ?? "");
      expect(references).toHaveLength(2 * drawn.series.length);
      for (const reference of references) {
        const [target] = referencesOf(reference);
        expect(target?.sheet).toBe(sheet.name);
        const { top = 0, bottom = -1 } = target?.range ?? {};
        const cells = sheet.rows.slice(top, bottom + 1).map((row) => row.cells);
        expect(cells.some((row) => Object.keys(row).length > 1)).toBe(true);
      }
      expect(references).toContain(chartReference(sheet.name, drawn.categories.range));
      expect(textOf(file.pkg, `xl/drawings/drawing${String(at + 1)}.xml`)).toContain(`descr="`);
    });
  });

  (hasLibreOffice ? it : it.skip)(
    "are drawn from formulas that LibreOffice computes to the stored values",
    async () => {
      const values = (await recalculatedValues(new Map([["charts", file.bytes]]))).get("charts");
      for (const sheet of chartSheets) {
        sheet.rows.forEach((row, at) => {
          sheet.columns.forEach(({ key }, column) => {
            const value = row.cells[key]?.value;
            if (typeof value !== "number") return;
            const found = values?.get(sheet.name)?.[at]?.[column] ?? "";
            expect([sheet.name, row.key, key, Number.parseFloat(found)]).toEqual([
              sheet.name,
              row.key,
              key,
              expect.closeTo(value, 6),
            ]);
          });
        });
      }
    },
    120_000,
  );
});

describe("charts through Office.js", () => {
  it("are those of the file", async () => {
    const inFile = await calculatedBook(file.bytes);
    await using excel = await openExcel(await calculatedBook(sampleBytes("lomma-2")));
    await excel.Excel.run(async (context) => {
      for (const layout of chartSheets) {
        const index = indexLayout(layout);
        const sheet = context.workbook.worksheets.add(layout.name);
        const scope = { index, report: () => undefined, newFunctionPrefix: "" } as const;
        queueLayout(sheet, runToEnd(prepareLayout(scope, reportLook(layout))));
      }
      await context.sync();
    });
    for (const { name } of chartSheets) {
      const [made, stored] = [excel.book.sheetNamed(name), inFile.sheetNamed(name)];
      if (!made || !stored) throw new Error(`no sheet ${name}`);
      const charts = (sheet: HostSheet): string[] => reportText(sheet).filter((line) => line.startsWith("charts "));
      expect(charts(made)).toHaveLength(1);
      expect(charts(made)).toEqual(charts(stored));
      const cells = (sheet: HostSheet): string[] => reportText(sheet).filter((line) => /^[A-Z]+\d+ /.test(line));
      expect(cells(made)).toEqual(cells(stored));
    }
  });
});
