/** Report sheets against the printed tables they are made from. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { cellValue } from "../../src/domain/grid.ts";
import { openPackage } from "../../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../../src/io/xlsx/readWorkbook.ts";
import type { Workbook } from "../../src/domain/grid.ts";
import { parseFigure } from "../../src/recognise/figures.ts";
import { printLayout } from "../../src/report/index.ts";
import type { LayoutCell, LayoutRow } from "../../src/report/layout.ts";
import { textsIn } from "../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../src/pipeline/run.ts";

const samples = ["enkoping-1", "enkoping-2", "lomma-1", "lomma-2", "nacka-1", "socialt-stod-1"];

function sampleBook(name: string): Workbook {
  const pkg = openPackage(readFileSync(join(__dirname, "..", "..", "samples", `${name}.xlsx`)));
  if (!pkg.ok) throw new Error(pkg.refusal.reason);
  const workbook = readWorkbookSync(pkg.value);
  if (!workbook.ok) throw new Error(workbook.refusal.reason);
  return workbook.value;
}

/** What stands in a cell of the source, as a figure. */
function printedAt(workbook: Workbook, sheetName: string, row: number, column: number): number | null {
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  const cell = sheet && cellValue(workbook, sheet, row, column);
  if (cell?.kind === "number") return cell.value;
  return cell?.kind === "text" ? (parseFigure(cell.value)?.value ?? null) : null;
}

/** Figures of the source row that a report row was made from. */
function printedInRow(workbook: Workbook, row: LayoutRow): number[] {
  const source = Object.values(row.cells).find(({ formula }) => formula?.op === "sourceRow")?.formula;
  if (source?.op !== "sourceRow") return [];
  return Array.from({ length: 30 }, (_, column) =>
    printedAt(workbook, source.ref.sheetName, source.ref.row, column),
  ).flatMap((value) => value ?? []);
}

const isDerived = ({ formula, quantity }: LayoutCell): boolean =>
  formula !== undefined && (formula.op === "sum" || formula.op === "combine") && quantity.kind !== "percent";

describe.each(samples)("%s", (name) => {
  const workbook = sampleBook(name);
  const checked = runToEnd(checkWorkbook(workbook));
  const layouts = runToEnd(reportLayouts(checked, { reports: "all", unit: null }, textsIn.sv));

  it("base figures equal print", () => {
    let count = 0;
    for (const { rows } of layouts) {
      for (const cell of rows.flatMap(({ cells }) => Object.values(cells))) {
        if (cell.formula?.op !== "source") continue;
        const { ref, factor } = cell.formula;
        expect(factor).toBe(1);
        expect(cell.value).toBe(printedAt(workbook, ref.sheetName, ref.row, ref.column));
        count++;
      }
    }
    expect(count).toBeGreaterThan(5);
  });

  it("lists every derived figure that differs from print", () => {
    const differences = layouts.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        Object.entries(row.cells).flatMap(([column, cell]) => {
          if (!isDerived(cell) || typeof cell.value !== "number") return [];
          const value = cell.value;
          const printed = printedInRow(workbook, row);
          if (printed.includes(value)) return [];
          const nearest = printed.reduce(
            (best, each) => (Math.abs(each - value) < Math.abs(best - value) ? each : best),
            Infinity,
          );
          return [
            `${row.key} ${column}: ${String(value)}, in print ${String(nearest)}${cell.mark === undefined ? "" : ` (mark ${String(cell.mark)})`}`,
          ];
        }),
      ),
    );
    expect(differences).toMatchSnapshot();
  });

  it("looks like this", () => {
    expect(layouts.map((layout) => printLayout(layout)).join("\n\n")).toMatchSnapshot();
  });
});
