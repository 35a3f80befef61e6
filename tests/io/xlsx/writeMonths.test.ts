/** Sheets of months in a file: LibreOffice recalculates what is stored, and a copy of values alone has no formulas. */
import { describe, expect, it } from "@jest/globals";
import { readWorkbookSync } from "../../../src/io/xlsx/readWorkbook.ts";
import { textsIn } from "../../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../../src/pipeline/run.ts";
import type { SheetLayout } from "../../../src/report/layout.ts";
import { reportLook } from "../../../src/report/styleSheet.ts";
import { valueDifferences } from "../../support/layoutValues.ts";
import { hasLibreOffice, recalculatedValues } from "../../support/libreoffice.ts";
import { monthCase, monthCases } from "../../support/monthCases.ts";
import { opened } from "../../support/packages.ts";
import { workbookFile } from "../../support/workbookFile.ts";
import { written, type Written } from "../../support/writtenReports.ts";

interface Made extends Written {
  readonly layouts: readonly SheetLayout[];
}

function made(name: string, valuesOnly: boolean): Made {
  const pkg = opened(workbookFile(monthCase(name)));
  const read = readWorkbookSync(pkg);
  if (!read.ok) throw new Error("refused");
  const layouts = runToEnd(
    reportLayouts(
      runToEnd(checkWorkbook(read.value)),
      { reports: ["month-follow-up", "operating-statement"], unit: null },
      textsIn.sv,
    ),
  );
  return { layouts, ...written(pkg, layouts, { look: reportLook, valuesOnly, remembered: {} }) };
}

(hasLibreOffice ? describe : describe.skip)("sheets of months", () => {
  it("recalculate to what is stored", async () => {
    const all = monthCases
      .map((name) => [name, made(name, false)] as const)
      .filter(([, { layouts }]) => layouts.length > 0);
    expect(all.length).toBeGreaterThan(30);
    const values = await recalculatedValues(new Map(all.map(([name, { bytes }]) => [name, bytes])));
    for (const [name, { layouts, sheets }] of all) {
      layouts.forEach((layout, at) => {
        const rows = values.get(name)?.get(sheets[at]?.sheetName ?? "") ?? [];
        expect([name, valueDifferences(layout, rows)]).toEqual([name, []]);
      });
    }
  });
});

describe("values alone", () => {
  it("are sheets of months without a formula", () => {
    const { pkg, sheets } = made("block-under-varandra", true);
    const read = readWorkbookSync(pkg);
    if (!read.ok) throw new Error("refused");
    const reports = read.value.sheets.filter(({ name }) => sheets.some(({ sheetName }) => sheetName === name));
    expect(reports).toHaveLength(2);
    expect(reports.flatMap(({ formulas }) => [...formulas.values()])).toEqual([]);
  });
});
