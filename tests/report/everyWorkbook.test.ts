/** Workbooks of many municipalities in every arrangement: whatever the tables are, sheets are made and their formulas can be written. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { presetIds } from "../../src/domain/preset.ts";
import { formulaText } from "../../src/io/formula/formulaText.ts";
import { indexLayout } from "../../src/io/layoutIndex.ts";
import { textsIn } from "../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../src/pipeline/run.ts";
import { reportLook } from "../../src/report/index.ts";
import type { SheetLayout } from "../../src/report/layout.ts";
import { workbookOfCase } from "../support/municipality.ts";
import type { MunicipalCase } from "../support/municipality.ts";

const folder = join(__dirname, "..", "recognise", "municipalities");
const names = readdirSync(folder).filter((file) => file.endsWith(".json"));

/** Every formula of the sheets as Excel would get it; throws where a layout names a row, column or sheet that is not there. */
function formulasOf(layouts: readonly SheetLayout[]): string[] {
  const places = new Map(layouts.map((layout) => [layout.key, { sheetName: layout.name, index: indexLayout(layout) }]));
  return layouts.flatMap((layout) => {
    const index = indexLayout(layout);
    return layout.rows.flatMap((row) =>
      layout.columns.flatMap(({ key }, column) => {
        const cell = row.cells[key];
        const scope = { index, report: (name: string) => places.get(name), newFunctionPrefix: "" as const };
        return cell?.formula ? [formulaText(cell, cell.formula, column, scope) ?? "too long"] : [];
      }),
    );
  });
}

describe.each(names)("%s", (name) => {
  const workbook = workbookOfCase(JSON.parse(readFileSync(join(folder, name), "utf8")) as MunicipalCase);
  const checked = runToEnd(checkWorkbook(workbook));

  it.each(presetIds)("in the arrangement %s", (preset) => {
    const settings = { reports: ["all", "check-protocol"], unit: null, preset, day: "2024-09-12" } as const;
    const layouts = runToEnd(reportLayouts(checked, settings, textsIn.sv));
    expect(formulasOf(layouts)).not.toContain("too long");
    for (const layout of layouts) {
      const values = layout.rows.flatMap(({ cells }) => Object.values(cells).map(({ value }) => value));
      expect(values.every((value) => typeof value !== "number" || Number.isFinite(value))).toBe(true);
      const look = reportLook(layout);
      expect(layout.columns.every((column) => look.columnWidth(column) > 0)).toBe(true);
      const known = new Set(layout.columns.map(({ key }) => key));
      expect(layout.rows.flatMap(({ cells }) => Object.keys(cells)).filter((key) => !known.has(key))).toEqual([]);
    }
  });

  it("has every base figure that its tables have", () => {
    const layouts = runToEnd(reportLayouts(checked, { reports: "all", unit: null }, textsIn.sv));
    const sources = (layout: SheetLayout): Set<string> =>
      new Set(
        layout.rows.flatMap(({ cells }) =>
          Object.values(cells).flatMap(({ formula }) =>
            formula?.op === "source" ? [`${formula.ref.sheetName} ${String(formula.ref.row)}`] : [],
          ),
        ),
      );
    for (const layout of layouts) expect([layout.key, sources(layout).size > 0]).toEqual([layout.key, true]);
  });
});
