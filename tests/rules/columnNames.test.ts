import { describe, expect, it } from "@jest/globals";
import type { Measure } from "../../src/domain/meaning.ts";
import type { RecognisedColumn } from "../../src/recognise/table.ts";
import { shortColumnName } from "../../src/rules/columnNames.ts";

function columns(...headers: readonly (readonly [string, Measure | null])[]): RecognisedColumn[] {
  return headers.map(([path, measure], at) => ({
    column: at + 1,
    path: path === "" ? [] : path.split(" / "),
    measure,
    component: null,
    unit: null,
    budgetVersion: null,
    of: null,
    period: { span: null, year: null, endMonth: null },
    asOf: null,
    confidence: "sure",
    evidence: [],
  }));
}

const shortNames = (...headers: readonly (readonly [string, Measure | null])[]): string[] => {
  const all = columns(...headers);
  return all.map((column) => shortColumnName(column, all));
};

describe("shortColumnName", () => {
  it("keeps the words that single a column out", () => {
    expect(
      shortNames(
        ["Ack utfall 2017 / Utfall netto", "actual"],
        ["Ack budget 2017 / Budget netto", "budget"],
        ["Ack budget 2017 / Budget-avvikelse", "deviation"],
        ["Helår budget och prognos 2017 / Budget netto", "budget"],
        ["Helår budget och prognos 2017 / Prognos netto", "forecast"],
      ),
    ).toEqual(["utfall", "Ack budget", "Budget-avvikelse", "Helår budget", "prognos"]);
  });

  it("tells years apart by year and months", () => {
    expect(
      shortNames(
        ["Bokslut 2023", "actual"],
        ["Utfall jan-aug 2023", "actual"],
        ["Utfall jan-aug 2024", "actual"],
        ["Budget 2024", "budget"],
      ),
    ).toEqual(["Bokslut", "jan-aug 2023", "jan-aug 2024", "Budget"]);
  });

  it("does not call a budget by the word of its group", () => {
    expect(
      shortNames(
        ["UTFALL / Utfall", "actual"],
        ["UTFALL / Budget", "budget"],
        ["PROGNOS / Prognos", "forecast"],
        ["PROGNOS / Budget", "budget"],
      ),
    ).toEqual(["UTFALL", "UTFALL / Budget", "PROGNOS", "PROGNOS / Budget"]);
  });

  it("has the whole path where nothing shorter does, and nothing where there is no header", () => {
    expect(shortNames(["Utfall", "actual"], ["Utfall", "actual"], ["", null])).toEqual(["Utfall", "Utfall", ""]);
  });

  it("neither is nor ends with a word that names nothing", () => {
    expect(shortNames(["Ack utf", "actual"], ["Årsbudget", "budget"], ["Utf i % av årsbudget", "share"])).toEqual([
      "Ack",
      "Årsbudget",
      "Utf i %",
    ]);
  });
});
