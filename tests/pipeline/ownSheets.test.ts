import { describe, expect, it } from "@jest/globals";
import type { DefinedName, Workbook } from "../../src/domain/grid.ts";
import { checkWorkbook, runToEnd } from "../../src/pipeline/run.ts";
import { ownSheets } from "../../src/pipeline/ownSheets.ts";
import { drawnRows, workbookOf } from "../support/book.ts";

const rows = drawnRows(`
  Nämnd (tkr)    | Budget | Utfall
  Kommunstyrelse |   -100 |    -95
  Socialnämnd    |   -900 |   -970
  Summa          |  -1000 |  -9999`);
const anchor = (formula: string, more: Partial<DefinedName> = {}): DefinedName => ({
  name: "_Avvika.operating_statement",
  formula,
  sheet: null,
  hidden: true,
  ...more,
});
const bookWith = (...names: readonly DefinedName[]): Workbook => ({
  ...workbookOf([
    { name: "Drift", rows },
    { name: "Min 'rapport'", rows },
  ]),
  names,
});

describe("own sheets", () => {
  it("are those that a hidden name of ours points at, whatever they are called", () => {
    expect([...ownSheets(bookWith(anchor("'Min ''rapport'''!$A$1")))]).toEqual([1]);
    expect([...ownSheets(bookWith(anchor("Drift!$A$1", { name: "_avvika.operating_statement_2" })))]).toEqual([0]);
  });

  it("are not the user's, though a name looks alike", () => {
    expect(ownSheets(bookWith(anchor("Drift!$A$1", { hidden: false }))).size).toBe(0);
    expect(ownSheets(bookWith(anchor("Drift!$A$1", { name: "Avvika_total" }))).size).toBe(0);
    expect(ownSheets(bookWith(anchor("#REF!$A$1"))).size).toBe(0);
  });

  it("are neither recognised nor checked", () => {
    const all = runToEnd(checkWorkbook(bookWith()));
    const own = runToEnd(checkWorkbook(bookWith(anchor("'Min ''rapport'''!$A$1"))));
    expect(all.tables.map(({ sheet }) => sheet)).toEqual([0, 1]);
    expect(own.tables.map(({ sheet }) => sheet)).toEqual([0]);
    expect(own.findings.length).toBe(all.findings.length / 2);
    expect(own.workbook.sheets.map(({ name }) => name)).toEqual(["Drift", "Min 'rapport'"]);
  });
});
