/** Which year a set of lines is in, and how far it has come. */
import { bookedMonths, monthsOfYear, type MonthSeries } from "../../domain/monthSeries.ts";
import type { Cut } from "./yearSoFar.ts";

/** A month with less than this part of what months usually come to is one that a few lines are booked ahead in. */
const bookedShare = 0.3;

/** The latest year with anything booked, and its last month in which more is booked than a few lines ahead of the others. null where nothing is booked. */
export function periodOf(lines: readonly MonthSeries[]): Cut | null {
  const years = lines.flatMap((line) =>
    line.years.filter(({ actual }) => bookedMonths(actual) > 0).map(({ year }) => year),
  );
  if (years.length === 0) return null;
  const year = Math.max(...years);
  const sizes = new Array<number>(monthsOfYear).fill(0);
  for (const line of lines) {
    const found = line.years.find((one) => one.year === year);
    found?.actual.forEach((figure, at) => {
      sizes[at] = (sizes[at] ?? 0) + Math.abs(figure ?? 0);
    });
  }
  const filled = sizes.filter((size) => size > 0).sort((a, b) => a - b);
  const usual = filled[filled.length >> 1] ?? 0;
  return { year, month: sizes.findLastIndex((size) => size > 0 && size >= bookedShare * usual) + 1 };
}
