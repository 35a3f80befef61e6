/** Months of outcome beside a budget of the whole year, as many exports have it. */
import { describe, expect, it } from "@jest/globals";
import { forecastLines, type ForecastResult } from "../../../src/analysis/forecast/index.ts";
import { forecastSources } from "../../../src/pipeline/forecastSources.ts";
import { checkWorkbook } from "../../../src/pipeline/run.ts";
import type { ForecastMethodId } from "../../../src/domain/forecastMethod.ts";
import { drawnRows, runToEnd, workbookOf } from "../../support/book.ts";

const withToDate = drawnRows(`
  Utfall 2024, tkr | jan | feb | mar | apr | maj | jun | jul | aug | sep | okt | nov | dec | Ack utfall | Ack budget | Budget helår 2024
  Personal         | -10 | -11 | -10 | -12 | -10 | -11 | -10 | -12 |     |     |     |     | -86        | -85        | -130
  Lokaler          | -20 | -21 | -20 | -22 | -20 | -21 | -20 | -22 |     |     |     |     | -166       | -165       | -250
  Summa            | -30 | -32 | -30 | -34 | -30 | -32 | -30 | -34 |     |     |     |     | -252       | -250       | -380`);
/** The same without the column of the budget to date. */
const withYearOnly = withToDate.map((row) => row.filter((_, column) => column !== 14));

function forecastsOf(rows: string[][], method: ForecastMethodId, month = 8): ForecastResult[] {
  const [source] = forecastSources(runToEnd(checkWorkbook(workbookOf([{ name: "Månader", rows }]))));
  if (!source) throw new Error("no months");
  return forecastLines(method, source.lines, { year: 2024, month });
}

const valuesOf = (results: readonly ForecastResult[]): (number | string)[] =>
  results.map((result) => (result.ok ? result.value.value / 100_000 : result.refusal.reason));

describe("a budget of the whole year beside months of outcome", () => {
  it("is what holds", () => {
    expect(valuesOf(forecastsOf(withYearOnly, "budget-holds"))).toEqual([-130, -250]);
  });

  it("less the budget to date is what is left of it", () => {
    expect(valuesOf(forecastsOf(withToDate, "remaining-budget"))).toEqual([-131, -251]);
  });

  it("is not divided into months by guess", () => {
    expect(valuesOf(forecastsOf(withYearOnly, "remaining-budget"))).toEqual(new Array(2).fill("budget-not-by-month"));
    expect(valuesOf(forecastsOf(withToDate, "remaining-budget", 6))).toEqual(new Array(2).fill("budget-not-by-month"));
  });
});
