/** A budget of the year that somebody has had spread over its months, and lines as they are with it. */
import { hasMonths, type MonthSeries } from "../../domain/monthSeries.ts";
import type { MoneyUnit, Ore } from "../../domain/money.ts";
import type { PhasingProfile } from "./phasedBudget.ts";

export interface SavedPhasing {
  /** What it is a budget of, by the name of the sheet with the lines. */
  readonly source: string;
  readonly year: number;
  /** How it was spread; null where nobody can tell any more. */
  readonly profile: PhasingProfile | null;
  readonly unit: MoneyUnit;
  readonly lines: readonly SavedPhasingLine[];
}

export interface SavedPhasingLine {
  readonly label: string;
  /** January first. */
  readonly months: readonly Ore[];
}

/** The line with its budget by month, where one of these is its: the same label, and the same year's budget to the öre. */
export function withPhasedBudget<Line extends MonthSeries>(line: Line, phasings: readonly SavedPhasing[]): Line {
  if (line.years.every(({ unphased }) => unphased === null)) return line;
  return {
    ...line,
    years: line.years.map((year) => {
      const { unphased } = year;
      if (!unphased || hasMonths(year.budget)) return year;
      const found = phasings
        .filter((phasing) => phasing.year === year.year)
        .flatMap(({ lines }) => lines)
        .find(({ label, months }) => label === line.label && sumOf(months) === unphased.whole);
      return found ? { ...year, budget: found.months, unphased: null } : year;
    }),
  };
}

function sumOf(months: readonly Ore[]): number {
  return months.reduce((sum, month) => sum + month, 0);
}
