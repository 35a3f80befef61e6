import { describe, expect, it } from "@jest/globals";
import { findCandidates } from "../../../src/model/tieOut/candidates.ts";
import { Meanings } from "../../../src/model/tieOut/meanings.ts";
import { NameIndex } from "../../../src/model/tieOut/pairs.ts";
import { Roundings } from "../../../src/model/tieOut/roundings.ts";
import { subjectsOf } from "../../../src/model/tieOut/subjects.ts";
import { bookFrom, type DrawnSheet } from "../../support/book.ts";

const tables = 60;
const labels = ["Personal", "Lokaler", "Material", "Tjänster", "Resor", "Kapital", "Övrigt"];

/** Amounts that look drawn by lot and are the same in every run. */
const amount = (table: number, row: number, column: number): number =>
  10_000 + ((table * 7919 + row * 104_729 + column * 1_299_709) % 89_999);

function unit(table: number, budgetOf: (row: number) => number): DrawnSheet {
  const rows = labels.map((_, row) => [budgetOf(row), amount(table, row, 1), amount(table, row, 2)]);
  const total = rows.reduce((sum, each) => sum.map((value, at) => value + (each[at] ?? 0)), [0, 0, 0]);
  return {
    name: `Enhet ${String(table)}`,
    rows: [
      ["Kostnadsslag, tkr", "Budget 2024", "Utfall jan-aug 2024", "Prognos 2024"],
      ...rows.map((each, row) => [labels[row] ?? "", ...each.map((value) => String(-value))]),
      ["Summa", ...total.map((value) => String(-value))],
    ],
  };
}

function candidatesOf(sheets: readonly DrawnSheet[]): number {
  const { model, workbook } = bookFrom(...sheets);
  const meanings = new Meanings();
  const subjects = subjectsOf({ ...model, sheetNames: workbook.sheets.map(({ name }) => name) }, meanings);
  const names = new NameIndex(subjects);
  return findCandidates(subjects, names.byKey, meanings, new Roundings(model.system)).length;
}

describe("candidates", () => {
  const all = (tables * (tables - 1)) / 2;

  it("are few among tables that have their row labels in common and nothing else", () => {
    const units = Array.from({ length: tables }, (_, table) => unit(table, (row) => amount(table, row, 0)));
    expect(candidatesOf(units)).toBeLessThan(all / 10);
  });

  it("grow with the tables and not with their square where all have a column in common", () => {
    const copies = Array.from({ length: tables }, (_, table) => unit(table, (row) => amount(0, row, 0)));
    const found = candidatesOf(copies);
    expect(found).toBeGreaterThanOrEqual(tables - 1);
    expect(found).toBeLessThan(4 * tables);
  });
});
