/** Which lines a saved forecast is of: by the sheet's name, and by the lines where the sheet is called something else now. */
import { describe, expect, it } from "@jest/globals";
import type { SavedForecast } from "../../src/analysis/forecast/index.ts";
import { ore } from "../../src/domain/money.ts";
import { checkWorkbook, type CheckedWorkbook } from "../../src/pipeline/run.ts";
import { closedOutcomes, forecastSources, withSourcesOfNow } from "../../src/pipeline/forecastSources.ts";
import { drawnRows, runToEnd, workbookOf } from "../support/book.ts";

const months = (first: string, second: string): string[][] =>
  drawnRows(`
    Utfall 2023, tkr | jan | feb | mar | apr | maj | jun | jul | aug | sep | okt | nov | dec
    ${first}         | 10  | 11  | 10  | 12  | 10  | 11  | 10  | 12  | 10  | 11  | 10  | 12
    ${second}        | 20  | 21  | 20  | 22  | 20  | 21  | 20  | 22  | 20  | 21  | 20  | 22`);

const bookOfTwo = (): CheckedWorkbook =>
  runToEnd(
    checkWorkbook(
      workbookOf([
        { name: "Nämnder", rows: months("Barn och utbildning", "Teknik") },
        { name: "Slag", rows: months("Personal", "Lokaler") },
      ]),
    ),
  );

const saved = (source: string, labels: readonly string[]): SavedForecast => ({
  cut: { year: 2023, month: 12 },
  source,
  savedOn: "2024-01-10",
  method: "run-rate",
  comment: "",
  unit: "tkr",
  lines: labels.map((label) => ({
    label,
    budget: null,
    booked: ore(0),
    byMethod: null,
    events: ore(0),
    final: ore(100),
    method: "manual",
    comment: "",
  })),
  events: [],
});

describe("what is forecast", () => {
  it("is known by its sheet", () => {
    expect(forecastSources(bookOfTwo()).map(({ name }) => name)).toEqual(["Nämnder", "Slag"]);
  });

  it("has closed years of its own", () => {
    const outcomes = closedOutcomes(bookOfTwo());
    expect([...(outcomes.get("Slag")?.get(2023)?.keys() ?? [])]).toEqual(["Personal", "Lokaler"]);
  });

  it("keeps the forecasts of a sheet that has got another name, and of the time before sheets were told", () => {
    const sources = forecastSources(bookOfTwo());
    const all = [
      saved("Nämnder", ["Personal"]),
      saved("Kostnadsslag 2023", ["Personal", "Lokaler", "Övrigt"]),
      saved("", ["Teknik"]),
      saved("Annat", ["Kultur", "Fritid"]),
    ];
    expect(withSourcesOfNow(all, sources).map(({ source }) => source)).toEqual(["Nämnder", "Slag", "Nämnder", "Annat"]);
  });

  it("is not guessed between two sources of the same lines", () => {
    const twice = runToEnd(
      checkWorkbook(
        workbookOf([
          { name: "Intäkter", rows: months("Barn och utbildning", "Teknik") },
          { name: "Kostnader", rows: months("Barn och utbildning", "Teknik") },
        ]),
      ),
    );
    const sources = forecastSources(twice);
    expect(sources).toHaveLength(2);
    expect(withSourcesOfNow([saved("2022", ["Teknik"])], sources)[0]?.source).toBe("2022");
  });
});
