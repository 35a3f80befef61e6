/** A formula that is accepted is accepted as a way to compute; another mistake of the same form is told. */
import { describe, expect, it } from "@jest/globals";
import type { Workbook } from "../../../src/domain/grid.ts";
import { checkWorkbook, runToEnd } from "../../../src/pipeline/run.ts";
import type { CheckedWorkbook } from "../../../src/pipeline/run.ts";
import { acceptanceScope, fingerprintsOf } from "../../../src/rules/accepted/index.ts";
import { bookFrom, drawnRows } from "../../support/book.ts";

const names = ["Norr", "Söder", "Öster", "Väster", "Centrum", "Hamnen", "Parken", "Torget", "Ängen", "Lunden"];

/** Costs by unit: column D is B*C*1.02, but for rows (0 is the first unit) with a formula of their own. */
function costs(own: Readonly<Record<number, string>>, { above = 0, period = "2024" } = {}): Workbook {
  const first = above + 2;
  const rows = names.map((name, i) => {
    const row = String(first + i);
    const formula = own[i]?.replaceAll("#", row) ?? `=B${row}*C${row}*1.02`;
    return `${name} | 12 | 410 | ${formula.startsWith("=") ? `${formula} → 5 018,4` : formula}`;
  });
  const head = Array.from({ length: above }, (_, i) => `Anteckning ${String(i)} | | |`);
  const text = [...head, `Enhet | Antal ${period} | Pris ${period} | Kostnad ${period}`, ...rows].join("\n");
  return bookFrom({ name: `Kostnader ${period}`, rows: drawnRows(text) }).workbook;
}

const formulaFindings = ({ findings }: CheckedWorkbook): CheckedWorkbook["findings"] =>
  findings.filter(({ rule }) => rule.startsWith("formula-"));

/** What is told of formulas in the second workbook, once the formulas of the first have been accepted. */
function toldAfter(first: Workbook, second: Workbook): string[] {
  const checked = runToEnd(checkWorkbook(first));
  const found = formulaFindings(checked);
  expect(found.length).toBeGreaterThan(0);
  expect(formulaFindings(runToEnd(checkWorkbook(second))).length).toBeGreaterThan(0);
  const accepted = fingerprintsOf(found, checked).map((fingerprint, i) => ({
    id: String(i),
    at: "2026-11-24T08:00:00Z",
    fingerprint,
    reason: "Eget avtal",
  }));
  return formulaFindings(runToEnd(checkWorkbook(second, { accepted }))).map(({ rule }) => rule);
}

describe("an accepted formula", () => {
  const own = "=B#*C#*1.03";

  it("is accepted in another row of its column, after rows were put in, and next year", () => {
    expect(toldAfter(costs({ 4: own }), costs({ 7: own }))).toEqual([]);
    const sum = "=B#+C#*1.02";
    expect(toldAfter(costs({ 2: sum }), costs({ 2: sum, 7: sum }))).toEqual([]);
    expect(toldAfter(costs({ 4: own }), costs({ 6: own }, { above: 3, period: "2025" }))).toEqual([]);
  });

  it("is told of when it computes in yet another way, alone or beside the accepted one", () => {
    expect(toldAfter(costs({ 4: own }), costs({ 4: "=B#*C#*1.04" }))).toHaveLength(1);
    expect(toldAfter(costs({ 4: own }), costs({ 4: own, 7: "=B#*C#*1.04" })).length).toBeGreaterThan(0);
    expect(toldAfter(costs({ 4: own }), costs({ 4: "=B#+C#*1.02" }))).toHaveLength(1);
  });

  it("says that it holds for the form", () => {
    const checked = runToEnd(checkWorkbook(costs({ 4: own })));
    expect(formulaFindings(checked).map(acceptanceScope)).toEqual(["form"]);
  });

  it("is accepted in its place alone where a number stands among formulas", () => {
    const typed = runToEnd(checkWorkbook(costs({ 4: "5 100" })));
    expect(formulaFindings(typed).map(acceptanceScope)).toEqual(["place"]);
    expect(toldAfter(costs({ 4: "5 100" }), costs({ 4: "5 100" }))).toEqual([]);
    expect(toldAfter(costs({ 4: "5 100" }), costs({ 6: "5 100" }))).toHaveLength(1);
  });

  it("is told of when it reads another row than the one that was accepted", () => {
    const reading = (row: number): string => `=B#*C${String(row)}*1.02`;
    expect(toldAfter(costs({ 4: reading(5) }), costs({ 4: reading(5) }))).toEqual([]);
    expect(toldAfter(costs({ 4: reading(5) }), costs({ 7: reading(8) }))).toHaveLength(1);
  });
});

/** Totals of two blocks by month; the total of each block may leave its last row out. */
function blocks(short: Readonly<Record<string, boolean>>): Workbook {
  const months = ["B", "C", "D", "E", "F", "G", "H"];
  const figures = months.map(() => "10").join(" | ");
  const total = (name: string, top: number): string =>
    [
      name,
      ...months.map((m) => `=SUM(${m}${String(top)}:${m}${String(top + (short[`${m}${name}`] ? 2 : 3))}) → 40`),
    ].join(" | ");
  const text = [
    "Konto | jan | feb | mar | apr | maj | jun | jul",
    ...["Lön", "Hyra", "Mat", "Resor"].map((name) => `${name} | ${figures}`),
    total("Summa skola", 2),
    ...["Personal", "Lokaler", "Kost", "Taxi"].map((name) => `${name} | ${figures}`),
    total("Summa vård", 7),
  ].join("\n");
  return bookFrom({ name: "Månader", rows: drawnRows(text) }).workbook;
}

describe("an accepted total that leaves a row out", () => {
  it("is accepted in another month, and told of for another row", () => {
    const accepted = blocks({ "DSumma skola": true });
    expect(toldAfter(accepted, blocks({ "FSumma skola": true }))).toEqual([]);
    expect(toldAfter(accepted, blocks({ "DSumma vård": true })).length).toBeGreaterThan(0);
  });
});
