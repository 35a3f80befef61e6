/** What was forecast of one year each time, and the change since last. */
import { describe, expect, it } from "@jest/globals";
import type { PresetId } from "../../src/domain/preset.ts";
import type { Workbook } from "../../src/domain/grid.ts";
import { textsIn } from "../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../src/pipeline/run.ts";
import { printLayout } from "../../src/report/index.ts";
import type { SheetLayout } from "../../src/report/layout.ts";
import { publishedTable } from "../support/baseFigures.ts";
import { drawnRows, workbookOf } from "../support/book.ts";

const made = (workbook: Workbook, preset: PresetId = "default"): SheetLayout[] =>
  runToEnd(
    reportLayouts(
      runToEnd(checkWorkbook(workbook)),
      { reports: ["forecast-development"], unit: null, preset },
      textsIn.sv,
    ),
  );

describe("forecast development", () => {
  it("shows Gnesta's forecasts of April and August as Gnesta prints them", () => {
    const [layout] = made(workbookOf([publishedTable("gnesta-01").base]), "gnesta");
    expect(layout && printLayout(layout, { formulas: true })).toMatchSnapshot();
  });

  it("counts an improvement above zero where costs are", () => {
    const rows = drawnRows(`
      Verksamhet, tkr | Budget 2024 | Utfall 2023 | Prognos februari 2024 | Prognos april 2024 | Prognos augusti 2024 | Avvikelse
      Förskola        | 96 000      | 91 500      | 96 000                | 97 000             | 98 500               | -2 500
      Snöröjning      | 6 000       | 5 200       | 6 000                 | 7 000              | 6 400                | -400
      Totalt          | 102 000     | 96 700      | 102 000               | 104 000            | 104 900              | -2 900`);
    const [layout] = made(workbookOf([{ name: "Prognos", rows }]));
    const shown = layout?.rows.map(({ cells }) =>
      Object.entries(cells).map(([key, { value }]) => `${key}: ${String(value)}`),
    );
    expect(shown).toMatchSnapshot();
  });

  it("is not made of one forecast, nor unless it is named", () => {
    expect(made(workbookOf([publishedTable("enkoping-2").base]))).toEqual([]);
    const all = runToEnd(
      reportLayouts(
        runToEnd(checkWorkbook(workbookOf([publishedTable("gnesta-01").base]))),
        { reports: "all", unit: null },
        textsIn.sv,
      ),
    );
    expect(all.map(({ report }) => report)).toEqual(["operating-statement"]);
  });
});
