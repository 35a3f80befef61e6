import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { addressOf } from "../../src/domain/cell.ts";
import { bookFrom, type DrawnSheet } from "../support/book.ts";
import { findingsIn } from "../support/check.ts";

/** An overview of activities and a table of units for each, whose figures tie to the krona. */
const activities = ["Förskola", "Grundskola", "Hälsa, vård och omsorg"] as const;
const sheetNames = ["Förskola", "Grundskola", "HVO"] as const;
const units = ["Norr", "Söder", "Öster"] as const;

/** What a unit's budget is above the least, and thousandths of it as outcome and forecast: eight months are about two thirds of a year. */
const sizes = fc.tuple(fc.nat(80_000_000), fc.integer({ min: 600, max: 740 }), fc.integer({ min: 940, max: 1_060 }));
/** Between the budgets of two units that were drawn alike: tables that say the same of units of the same name but for one figure are in doubt. */
const apart = 1_111_117;
/** Budget, outcome and forecast in kronor, by activity and unit. */
const amounts = fc
  .array(fc.array(sizes, { minLength: units.length, maxLength: units.length }), {
    minLength: activities.length,
    maxLength: activities.length,
  })
  .map((all) =>
    all.map((rows, activity) =>
      rows.map(([more, months, year], unit) => {
        const budget = -(12_345_678 + more + (activity * units.length + unit) * apart);
        return [budget, Math.round((budget * months) / 1000), Math.round((budget * year) / 1000)] as const;
      }),
    ),
  );

type Unit = "kr" | "tkr" | "mnkr";
const kronor: Readonly<Record<Unit, number>> = { kr: 1, tkr: 1_000, mnkr: 1_000_000 };

function table(name: string, unit: Unit, lines: readonly (readonly [string, readonly number[]])[]): DrawnSheet {
  const shown = (value: number): string =>
    unit === "mnkr" ? (Math.round(value / 100_000) / 10).toFixed(1) : String(Math.round(value / kronor[unit]));
  const total = added(lines.map(([, values]) => values));
  return {
    name,
    rows: [
      [`Verksamhet, ${unit}`, "Budget 2024", "Utfall jan-aug 2024", "Prognos 2024"],
      ...[...lines, ["Summa", total] as const].map(([label, values]) => [label, ...values.map(shown)]),
    ],
  };
}

function added(rows: readonly (readonly number[])[]): number[] {
  return [0, 1, 2].map((at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
}

function workbook(all: readonly (readonly (readonly number[])[])[], unitOf: (sheet: number) => Unit): DrawnSheet[] {
  const overview = activities.map((label, at) => [label, added(all[at] ?? [])] as const);
  return [
    table("Översikt", unitOf(0), overview),
    ...all.map((rows, at) =>
      table(
        sheetNames[at] ?? "",
        unitOf(at + 1),
        rows.map((values, row) => [units[row] ?? "", values] as const),
      ),
    ),
  ];
}

/** Errors and warnings by rule and place, in an order of their own. */
function told(sheets: readonly DrawnSheet[]): string[] {
  const book = bookFrom(...sheets);
  const names = book.workbook.sheets.map(({ name }) => name);
  return findingsIn(book)
    .filter(({ severity }) => severity !== "info")
    .map(
      ({ rule, severity, cell }) =>
        `${severity} ${rule} ${names[cell.sheet] ?? ""}!${addressOf(cell.row, cell.column)}`,
    )
    .sort();
}

describe("between tables", () => {
  it("nothing is said of figures that tie, in whatever units each table rounds them to", () => {
    const unit = fc.constantFrom<Unit>("kr", "tkr", "mnkr");
    fc.assert(
      fc.property(amounts, fc.array(unit, { minLength: 4, maxLength: 4 }), (all, units_) => {
        expect(told(workbook(all, (sheet) => units_[sheet] ?? "tkr"))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("the order of the sheets does not matter, whatever is wrong in them", () => {
    fc.assert(
      fc.property(
        amounts,
        fc.record({ sheet: fc.nat(3), row: fc.integer({ min: 1, max: 4 }), column: fc.integer({ min: 1, max: 3 }) }),
        fc.integer({ min: -9_000, max: 9_000 }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        (all, place, change, order) => {
          const sheets = workbook(all, () => "tkr").map((sheet, at) =>
            at === place.sheet ? { ...sheet, rows: changed(sheet.rows, place, change) } : sheet,
          );
          expect(told(order.map((at) => sheets[at] as DrawnSheet))).toEqual(told(sheets));
        },
      ),
      { numRuns: 40 },
    );
  });

  it("a figure that two tables give differently is told once, at one of the two", () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1_300, max: 4_900 }), fc.nat(2), (all, change, activity) => {
        // The overview is of another day: its row and its total are both other, and add up.
        const [overview, ...others] = workbook(all, () => "tkr") as [DrawnSheet, ...DrawnSheet[]];
        const at = { row: activity + 1, column: 3 };
        const stale = { ...overview, rows: changed(changed(overview.rows, at, change), { row: 4, column: 3 }, change) };
        const found = told([stale, ...others]);
        expect(found).toHaveLength(1);
        expect(found[0]).toMatch(/ cross-table-mismatch /);
        const detail = `${sheetNames[activity] ?? ""}!D5`;
        expect([`Översikt!D${String(at.row + 1)}`, detail].some((cell) => found[0]?.endsWith(cell))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

function changed(
  rows: DrawnSheet["rows"],
  place: { readonly row: number; readonly column: number },
  change: number,
): string[][] {
  return rows.map((cells, row) =>
    cells.map((cell, column) => (row === place.row && column === place.column ? String(Number(cell) + change) : cell)),
  );
}
