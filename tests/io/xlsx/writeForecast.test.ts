/** Forecasts that a report adds, in a file: LibreOffice computes from the formulas what the core computed. */
import { describe, expect, it } from "@jest/globals";
import type { ForecastMethodId } from "../../../src/domain/forecastMethod.ts";
import { readWorkbookSync } from "../../../src/io/xlsx/readWorkbook.ts";
import { textsIn } from "../../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../../src/pipeline/run.ts";
import { reportLook } from "../../../src/report/styleSheet.ts";
import { valueDifferences } from "../../support/layoutValues.ts";
import { hasLibreOffice, recalculatedValues } from "../../support/libreoffice.ts";
import { opened } from "../../support/packages.ts";
import { workbookFile } from "../../support/workbookFile.ts";
import { written } from "../../support/writtenReports.ts";
import { yearSoFarBook } from "../../support/yearSoFar.ts";

const methods: readonly ForecastMethodId[] = ["remaining-budget", "run-rate", "seasonal-share", "budget-holds"];

(hasLibreOffice ? describe : describe.skip)("a forecast that the source lacks", () => {
  it("recalculates to what is stored, by every method of tables", async () => {
    const made = methods.map((forecast) => {
      const pkg = opened(workbookFile(yearSoFarBook()));
      const read = readWorkbookSync(pkg);
      if (!read.ok) throw new Error("refused");
      const layouts = runToEnd(
        reportLayouts(runToEnd(checkWorkbook(read.value)), { reports: "all", unit: null, forecast }, textsIn.sv),
      );
      return { forecast, layouts, ...written(pkg, layouts, { look: reportLook, valuesOnly: false, remembered: {} }) };
    });
    const values = await recalculatedValues(new Map(made.map(({ forecast, bytes }) => [forecast, bytes])));
    for (const { forecast, layouts, sheets } of made) {
      expect(layouts).toHaveLength(1);
      layouts.forEach((layout, at) => {
        const rows = values.get(forecast)?.get(sheets[at]?.sheetName ?? "") ?? [];
        expect([forecast, valueDifferences(layout, rows)]).toEqual([forecast, []]);
      });
    }
  });
});
