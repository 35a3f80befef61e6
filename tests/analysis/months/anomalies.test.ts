/** How many of the anomalies planted in made-up lines are found, and that nothing is where none was planted. */
import { describe, expect, it } from "@jest/globals";
import { levelShifts } from "../../../src/analysis/months/levelShifts.ts";
import { monthOutliers } from "../../../src/analysis/months/outliers.ts";
import { noMonths, type MonthFigures, type MonthSeries } from "../../../src/domain/monthSeries.ts";
import type { Ore } from "../../../src/domain/money.ts";
import type { MonthBook } from "../../../src/model/months/monthBook.ts";
import { drawnWorld, worldKinds, type WorldKind } from "../../support/forecastWorlds.ts";
import { monthLine } from "../../support/monthLines.ts";

const bookOf = (lines: readonly MonthSeries[]): MonthBook => ({
  source: {
    from: "ledger",
    ledger: 0,
    sheet: 0,
    range: { top: 0, bottom: 0, left: 0, right: 0 },
  },
  unit: "kr",
  lines: lines.map((line) => ({ ...line, type: "line", parent: null })),
});

/** Its last years only, the last booked so far, without a budget that would explain a season. */
function seen(line: MonthSeries, years: number, booked: number): MonthSeries {
  const last = line.years.slice(-years).map((year) => ({ ...year, budget: noMonths }));
  return changed({ ...line, years: last }, (figure, at) => (at < booked ? figure : null));
}

/** With other figures in its last year. */
function changed(line: MonthSeries, by: (figure: Ore | null, at: number) => number | null): MonthSeries {
  const { years } = line;
  const change = (actual: MonthFigures): MonthFigures => actual.map((figure, at) => by(figure, at) as Ore | null);
  return {
    ...line,
    years: years.map((year, at) => (at === years.length - 1 ? { ...year, actual: change(year.actual) } : year)),
  };
}

const size = 20;
const seeds = Array.from({ length: 10 }, (_, at) => at + 1);
const bookings = [6, 9, 12];

/** The part of worlds in which one changed month of one line is found. */
function foundIn(kind: WorldKind, years: number, change: (figure: number) => number): number {
  let [found, all] = [0, 0];
  for (const seed of seeds) {
    for (const booked of bookings) {
      const month = seed % (booked - 1);
      const lines = drawnWorld(kind, size, seed).map((line, at) => {
        const clean = seen(line, years, booked);
        return at === seed % size
          ? changed(clean, (figure, of) => (of === month && figure !== null ? Math.round(change(figure)) : figure))
          : clean;
      });
      const outliers = monthOutliers(bookOf(lines));
      all++;
      if (outliers.length === 1 && outliers[0]?.month === month + 1 && outliers[0].line.key === lines[seed % size]?.key)
        found++;
    }
  }
  return found / all;
}

describe("anomalies of months", () => {
  it.each(worldKinds)("are none in clean lines: %s", (kind) => {
    for (const seed of seeds) {
      for (const years of [1, 3, 4, 5]) {
        for (const booked of bookings) {
          const book = bookOf(drawnWorld(kind, size, seed).map((line) => seen(line, years, booked)));
          expect(monthOutliers(book)).toEqual([]);
          expect(levelShifts(book)).toEqual([]);
        }
      }
    }
  });

  it("are found where one month is ten times too large or has its sign turned", () => {
    expect(foundIn("flat", 1, (figure) => figure * 10)).toBe(1);
    expect(foundIn("flat", 1, (figure) => -figure)).toBe(1);
    for (const kind of ["flat", "season"] as const) {
      expect(foundIn(kind, 5, (figure) => figure * 10)).toBeGreaterThanOrEqual(0.95);
      expect(foundIn(kind, 5, (figure) => -figure)).toBeGreaterThanOrEqual(0.95);
    }
  });

  it("are not guessed at in lines of lumps", () => {
    expect(foundIn("lump", 5, (figure) => figure * 2)).toBe(0);
  });

  it("are found where salaries rise by a fifth or more from one month on", () => {
    let [found, all] = [0, 0];
    for (const seed of seeds) {
      for (const share of [0.2, 0.3, -0.25]) {
        const from = 4 + (seed % 4);
        const lines = drawnWorld("mixed", size, seed);
        // Salaries move by a percent or two between months.
        const salary = Array.from({ length: 12 }, (_, at) =>
          Math.round(-400_000 * (1 + 0.02 * Math.sin(seed + at * 7)) * (at >= from ? 1 + share : 1)),
        );
        const shifts = levelShifts(
          bookOf([...lines.map((line) => seen(line, 1, 12)), monthLine("Löner", { 2024: { actual: salary } })]),
        );
        all++;
        if (shifts.length === 1 && shifts[0]?.line.label === "Löner" && shifts[0].month === from + 1) found++;
      }
    }
    expect(found / all).toBeGreaterThanOrEqual(0.95);
  });
});
