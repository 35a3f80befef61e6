import { beforeAll, describe, expect, it } from "@jest/globals";
import { readWorkbookSync } from "../../../src/io/xlsx/readWorkbook.ts";
import { textsIn } from "../../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../../src/pipeline/run.ts";
import type { SheetLayout } from "../../../src/report/layout.ts";
import { reportLook } from "../../../src/report/styleSheet.ts";
import { drawnRows, workbookOf } from "../../support/book.ts";
import { valueDifferences } from "../../support/layoutValues.ts";
import { hasLibreOffice, recalculatedValues } from "../../support/libreoffice.ts";
import type { SheetValues } from "../../support/libreoffice.ts";
import { opened } from "../../support/packages.ts";
import { workbookFile } from "../../support/workbookFile.ts";
import { written } from "../../support/writtenReports.ts";
import type { Written } from "../../support/writtenReports.ts";

const timeoutMs = 120_000;
const committees = drawnRows(`
  Driftredovisning per nämnd, tkr |         |         |           |
  Nämnd                           | Budget 2023 | Utfall jan–aug 2023 | Prognos 2023 | Avvikelse
  Kommunstyrelse                  | -52 300 | -33 910 | -53 100   | -800
  Barn- och utbildningsnämnd      | -410 250 | \u2212271 480 | -418 000 | -7 750
  Kultur och fritid               | –       | -1 200  | -1 800    | -1 800
  Socialnämnd                     | -298 000 | -205 111,5 | -304 500 | -6 500
  Summa                           | -760 550 | -511 701,5 | -777 400 | -16 850`);

/** The report sheets a file gets, as the command line makes them. */
function reported(asText: boolean, unit: "kr" | null): Written & { readonly layouts: readonly SheetLayout[] } {
  const pkg = opened(workbookFile(workbookOf([{ name: "Delår '23", rows: committees, asText }])));
  const read = readWorkbookSync(pkg);
  if (!read.ok) throw new Error("refused");
  const layouts = runToEnd(reportLayouts(runToEnd(checkWorkbook(read.value)), { reports: "all", unit }, textsIn.sv));
  return { layouts, ...written(pkg, layouts, { look: reportLook, valuesOnly: false, remembered: {} }) };
}

(hasLibreOffice ? describe : describe.skip)("a finished statement", () => {
  const cases = new Map([
    ["numbers", reported(false, null)],
    ["texts", reported(true, null)],
    ["texts in another unit", reported(true, "kr")],
  ]);
  let values: ReadonlyMap<string, SheetValues>;

  beforeAll(async () => {
    values = await recalculatedValues(new Map([...cases].map(([name, { bytes }]) => [name, bytes])));
  }, timeoutMs);

  it.each([...cases.keys()])("recalculates to what is stored (%s)", (name) => {
    const { layouts, sheets } = cases.get(name) ?? reported(false, null);
    expect(layouts.map(({ key }) => key)).toEqual(["operating-statement"]);
    layouts.forEach((layout, i) => {
      const rows = values.get(name)?.get(sheets[i]?.sheetName ?? "") ?? [];
      expect(valueDifferences(layout, rows)).toEqual([]);
    });
  });
});
