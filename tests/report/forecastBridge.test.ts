/** From budget to forecast: the steps add up, volumes are told apart, and everything points at the sheets it comes from. */
import { describe, expect, it } from "@jest/globals";
import type { Workbook } from "../../src/domain/grid.ts";
import { textsIn } from "../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../src/pipeline/run.ts";
import { printLayout, type WantedReports } from "../../src/report/index.ts";
import type { SheetLayout } from "../../src/report/layout.ts";
import { publishedTable } from "../support/baseFigures.ts";
import { drawnRows, workbookOf } from "../support/book.ts";

function bridgeOf(workbook: Workbook, reports: WantedReports): SheetLayout {
  const layouts = runToEnd(reportLayouts(runToEnd(checkWorkbook(workbook)), { reports, unit: null }, textsIn.sv));
  const found = layouts.find(({ report }) => report === "forecast-bridge");
  if (!found) throw new Error("no bridge");
  return found;
}

const enkoping = (): Workbook => workbookOf(["enkoping-2", "enkoping-3"].map((name) => publishedTable(name).base));

const changes = (layout: SheetLayout): number[] =>
  layout.rows.flatMap(({ cells, emphasis }) => {
    const value = cells["change"]?.value;
    return typeof value === "number" && emphasis !== "chartLine" ? [value] : [];
  });

describe("forecast bridge", () => {
  it("leads Enköping from budget to forecast, with the volume of bought places apart from their price", () => {
    const layout = bridgeOf(enkoping(), ["operating-statement", "volumes", "forecast-bridge"]);
    expect(printLayout(layout)).toMatchSnapshot();
    const volume = layout.rows.find(({ cells }) => cells["label"]?.value === "Köpta platser, volym");
    expect(volume?.cells["change"]?.formula).toEqual({
      op: "other",
      report: "volumes",
      at: { row: "kopta-platser", column: "effect-volume" },
    });
    const [from, ...rest] = changes(layout);
    const to = rest.pop();
    expect(rest.reduce((sum, step) => sum + step, from ?? NaN)).toBeCloseTo(to ?? NaN, 6);
    expect(layout.charts).toHaveLength(1);
  });

  it("written alone has volume and price as values and says so", () => {
    const layout = bridgeOf(enkoping(), ["forecast-bridge"]);
    const cell = layout.rows.find(({ key }) => key.endsWith("-volume"))?.cells["change"];
    expect(cell).toMatchObject({ fixed: true });
    expect(cell?.formula).toBeUndefined();
    expect(layout.rows.some(({ cells }) => /inlagda som värden/.test(String(cells["label"]?.value)))).toBe(true);
  });

  it("takes steps in the source's sign where costs are above zero, and puts small ones together", () => {
    const rows = drawnRows(`
      Verksamhet, tkr | Budget 2024 | Prognos 2024 | Avvikelse
      Förskola        | 96 000      | 98 500       | -2 500
      Snöröjning      | 6 000       | 5 600        | 400
      Växel           | 1 000       | 1 010        | -10
      Totalt          | 103 000     | 105 110      | -2 110`);
    const layout = bridgeOf(workbookOf([{ name: "Drift", rows }]), ["forecast-bridge"]);
    expect(changes(layout)).toEqual([103_000, 2_500, -400, 10, 105_110]);
  });
});
