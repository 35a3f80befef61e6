/** Forecasts that the report adds where the source has none. */
import { describe, expect, it } from "@jest/globals";
import type { ForecastMethodId } from "../../src/domain/forecastMethod.ts";
import type { Workbook } from "../../src/domain/grid.ts";
import { textsIn } from "../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../src/pipeline/run.ts";
import type { SheetLayout } from "../../src/report/layout.ts";
import { drawnRows, workbookOf } from "../support/book.ts";
import { yearSoFarBook } from "../support/yearSoFar.ts";

function layoutOf(workbook: Workbook, forecast?: ForecastMethodId): SheetLayout {
  const [layout] = runToEnd(
    reportLayouts(
      runToEnd(checkWorkbook(workbook)),
      { reports: "all", unit: null, ...(forecast ? { forecast } : {}) },
      textsIn.sv,
    ),
  );
  if (!layout) throw new Error("no report");
  return layout;
}

const forecasts = (layout: SheetLayout): (number | string | null)[] =>
  layout.rows.flatMap(({ cells }) => {
    const cell = cells["forecast-fullYear"];
    return cell && cell.quantity.kind === "money" ? [cell.value] : [];
  });
const notes = (layout: SheetLayout): string[] =>
  layout.rows.flatMap(({ emphasis, cells }) => (emphasis === "note" ? [String(cells["label"]?.value ?? "")] : []));

describe("a statement without forecast", () => {
  it("gets what is booked and the rest of the budget, and says so", () => {
    const layout = layoutOf(yearSoFarBook());
    expect(forecasts(layout)).toEqual([-97_200, -6_400, -1_300, -104_900]);
    expect(notes(layout)).toContain(
      "Källan har ingen prognos. Här är den räknad som utfall jan–aug plus budget sep–dec.",
    );
    const total = layout.rows.find(({ emphasis }) => emphasis === "total");
    expect(total?.cells["deviation-fullYear"]?.value).toBe(-1_700);
    expect(layout.rows.find(({ key }) => key === "#heading")?.cells["forecast-fullYear"]?.value).toBe("Prognos");
  });

  it.each<readonly [ForecastMethodId, readonly number[]]>([
    ["run-rate", [-97_800, -6_600, -1_350, -105_750]],
    ["budget-holds", [-96_000, -6_000, -1_200, -103_200]],
    // Bidrag had nothing booked by August last year, so its rest is the budget's; the total is that of the lines.
    ["seasonal-share", [-99_430, -8_800, -1_300, -109_530]],
  ])("by %s, the total being the sum of the lines", (method, expected) => {
    expect(forecasts(layoutOf(yearSoFarBook(), method))).toEqual(expected);
  });

  it.each<readonly [ForecastMethodId, string]>([
    [
      "multi-year-share",
      "Prognos saknas: metoden Flerårsmönster behöver månader, och tabellen har bara ackumulerade belopp.",
    ],
    [
      "best-by-backtest",
      "Prognos saknas: metoden Bäst i återtest behöver månader, och tabellen har bara ackumulerade belopp.",
    ],
  ])("has none by %s, and the sheet says why", (method, text) => {
    const layout = layoutOf(yearSoFarBook(), method);
    expect(forecasts(layout)).toEqual([]);
    expect(notes(layout)).toContain(text);
  });

  it("with a budget that is not phased has none to add the rest from", () => {
    const rows = drawnRows(`
      Verksamhet, tkr | Utfall jan-aug 2024 | Budget 2024
      Förskola        | -65 200             | -96 000
      Skola           | -15 200             | -26 000
      Totalt          | -80 400             | -122 000`);
    const layout = layoutOf(workbookOf([{ name: "Drift", rows }]));
    expect(forecasts(layout)).toEqual([]);
    expect(notes(layout).join("\n")).toMatch(/Prognos saknas: metoden Utfall \+ kvarvarande budget/);
    expect(forecasts(layoutOf(workbookOf([{ name: "Drift", rows }]), "run-rate"))).toEqual([
      -97_800, -22_800, -120_600,
    ]);
  });
});

describe("no forecast is added", () => {
  it.each([
    ["where the source has one", "Budget jan-aug 2024 | Utfall jan-aug 2024 | Budget 2024 | Prognos 2024"],
    ["of a year that is over", "Budget 2023 | Utfall 2023 | Budget 2022 | Utfall 2022"],
    ["where the year has no budget", "Budget jan-aug 2024 | Utfall jan-aug 2024 | Utfall jan-aug 2023 | Utfall 2023"],
  ])("%s", (_, headings) => {
    const rows = drawnRows(`
      Verksamhet, tkr | ${headings}
      Förskola        | -64 000 | -65 200 | -96 000  | -97 000
      Skola           | -4 000  | -4 400  | -6 000   | -6 100
      Totalt          | -68 000 | -69 600 | -102 000 | -103 100`);
    const layout = layoutOf(workbookOf([{ name: "Drift", rows }]));
    expect(notes(layout).filter((text) => /prognos/i.test(text))).toEqual([]);
  });
});
