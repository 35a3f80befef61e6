/** Reports that were made through Office.js are in the file that is saved, and are found again when it is opened. */
import { beforeAll, describe, expect, it } from "@jest/globals";
import { openPackage } from "../../../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../../../src/io/xlsx/readWorkbook.ts";
import { textsIn } from "../../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../../src/pipeline/run.ts";
import { dump, renameSheet, writeContents, type HostBook } from "../../../src/workbench/book/index.ts";
import { loadCalculation } from "../../../src/workbench/calc/index.ts";
import { withoutChartLook } from "../../support/chartLooks.ts";
import { quietWork, sessionIn } from "../../support/excelSession.ts";
import { hasLibreOffice, recalculatedValues } from "../../support/libreoffice.ts";
import { brokenXmlParts, partDifferences } from "../../support/packages.ts";
import { openedBook, samples, saved } from "./support.ts";

/** Makes every report of the open workbook. */
async function makeReports(
  book: HostBook,
): Promise<readonly { readonly sheetName: string; readonly replaced: boolean }[]> {
  book.recalculation = await loadCalculation();
  const { excel, session } = await sessionIn(book);
  const made = await session.createReports({ reports: "all", unit: null }, quietWork());
  await excel.settled();
  excel.close();
  return made.sheets;
}

/** The book as text, without what a file does not keep: the selection, the sheet that is shown, noise in results. */
function comparable(book: HostBook): string {
  return dump(book)
    .split("\n")
    .map(withoutChartLook)
    .join("\n")
    .replace(/ \(active\)| selection .*$/gm, "")
    .replace(/-?\d+\.\d{9,}/g, (figure) => String(Number(Number(figure).toPrecision(12))));
}

const files = new Map<string, Uint8Array>();

/** The samples whose tables allow a report. */
const reported = samples.filter(([, bytes]) => {
  const pkg = openPackage(bytes);
  const workbook = pkg.ok ? readWorkbookSync(pkg.value) : pkg;
  if (!workbook.ok) throw new Error(workbook.refusal.reason);
  const checked = runToEnd(checkWorkbook(workbook.value));
  return runToEnd(reportLayouts(checked, { reports: "all", unit: null }, textsIn.sv)).length > 0;
});

describe.each(reported)("reports in %s", (name, bytes) => {
  it("are saved as they stand, and are taken for ours the next time", async () => {
    const opened = openedBook(bytes);
    const sheets = await makeReports(opened.book);
    expect(sheets.length).toBeGreaterThan(0);
    const after = saved(opened);
    files.set(name, after.bytes);
    expect(comparable(after.book)).toBe(comparable(opened.book));
    expect(brokenXmlParts(after.saved)).toEqual([]);
    const own = opened.pkg.partNames.filter((part) => part.startsWith("xl/worksheets/"));
    expect(partDifferences(opened.pkg, after.saved).changed.filter((part) => own.includes(part))).toEqual([]);

    const [first] = sheets;
    const report = after.book.sheetNamed(first?.sheetName ?? "");
    if (!report) throw new Error("the report is not in the file");
    renameSheet(after.book, report, "Min rapport");
    const user = after.book.sheets[0];
    if (user) writeContents(after.book, user, { top: 50, bottom: 50, left: 0, right: 0 }, [["en anteckning"]]);
    const again = await makeReports(after.book);
    expect(again.map(({ replaced }) => replaced)).toEqual(sheets.map(() => true));
    const last = saved(after);
    expect(comparable(last.book)).toBe(comparable(after.book));
    expect(last.book.sheets.map((sheet) => sheet.name)).toContain("Min rapport");
    expect(brokenXmlParts(last.saved)).toEqual([]);
  });
});

(hasLibreOffice ? describe : describe.skip)("LibreOffice", () => {
  let values: Awaited<ReturnType<typeof recalculatedValues>>;

  beforeAll(async () => {
    values = await recalculatedValues(files);
  });

  it.each(reported)("opens %s with its reports and finds the stored results", (name) => {
    const bytes = files.get(name);
    if (!bytes) throw new Error("not saved");
    for (const sheet of openedBook(bytes).book.sheets) {
      const rows = values.get(name)?.get(sheet.name);
      expect(rows).toBeDefined();
      for (const { row, column, cell } of sheet.storedCells()) {
        if (typeof cell.value !== "number") continue;
        const text = rows?.[row]?.[column] ?? "";
        expect(Number.parseFloat(text)).toBeCloseTo(text.endsWith("%") ? cell.value * 100 : cell.value, 6);
      }
    }
  });
});
