/** Which year a set of lines is in, and how far it has come. */
import { largestOf } from "../../domain/extremes.ts";
import { lowerMedian } from "../../domain/median.ts";
import { bookedMonths, monthsOfYear, type MonthSeries } from "../../domain/monthSeries.ts";
import type { Cut } from "./yearSoFar.ts";

/** With less than this part of the amount that months usually hold, a month is one that a few lines are booked ahead in. */
const amountShare = 0.3;
/** Unless this part of the lines that usually hold something do so: the largest may only be late. */
const lineShare = 0.4;

/** The latest year with anything booked, and its last month in which more is booked than a few lines ahead of the others. null where nothing is booked. */
export function periodOf(lines: readonly MonthSeries[]): Cut | null {
  const years = lines.flatMap((line) =>
    line.years.filter(({ actual }) => bookedMonths(actual) > 0).map(({ year }) => year),
  );
  if (years.length === 0) return null;
  const year = largestOf(years);
  const amounts = new Array<number>(monthsOfYear).fill(0);
  const counts = new Array<number>(monthsOfYear).fill(0);
  for (const actual of actualBySection(lines, year)) {
    actual.forEach((figure, at) => {
      if (figure === 0) return;
      amounts[at] = (amounts[at] ?? 0) + Math.abs(figure);
      counts[at] = (counts[at] ?? 0) + 1;
    });
  }
  const [usualAmount, usualCount] = [usual(amounts), usual(counts)];
  const month = amounts.findLastIndex((amount, at) => {
    const count = counts[at] ?? 0;
    return count > 0 && (amount >= amountShare * usualAmount || count >= lineShare * usualCount);
  });
  return { year, month: month + 1 };
}

/** What is booked month by month, lines of one section together. */
function actualBySection(lines: readonly MonthSeries[], year: number): readonly number[][] {
  const sections = new Map<string | MonthSeries, number[]>();
  for (const line of lines) {
    const section = line.section ?? line;
    const sums = sections.get(section) ?? new Array<number>(monthsOfYear).fill(0);
    const found = line.years.find((one) => one.year === year);
    found?.actual.forEach((figure, at) => (sums[at] = (sums[at] ?? 0) + (figure ?? 0)));
    sections.set(section, sums);
  }
  return [...sections.values()];
}

/** The middle of those that are not zero. */
function usual(values: readonly number[]): number {
  return lowerMedian(values.filter((value) => value > 0)) ?? 0;
}
