/** What anomalies of months are judged in: the latest booked year of a book, and how much its lines come to. */
import { lowerMedian } from "../../domain/median.ts";
import { bookedMonths } from "../../domain/monthSeries.ts";
import type { MonthBook, MonthLine } from "../../model/months/monthBook.ts";

/** The latest year with anything booked; older ones are closed. */
export function latestYear({ lines }: MonthBook): number {
  return lines
    .flatMap(({ years }) => years)
    .reduce((latest, { year, actual }) => (bookedMonths(actual) > 0 ? Math.max(latest, year) : latest), 0);
}

/** A part of what the lines usually come to in a month, worked out once somebody asks: in most books nobody does. */
export function considerableIn(lines: readonly MonthLine[], year: number, part: number): () => number {
  let size: number | undefined;
  return () => (size ??= usualSize(lines, year)) * part;
}

/** What the lines usually come to in a month, each without its sign. */
function usualSize(lines: readonly MonthLine[], year: number): number {
  return lines.reduce((sum, { years }) => {
    const actual = years.find((each) => each.year === year)?.actual ?? [];
    return sum + (lowerMedian(actual.flatMap((figure) => (figure ? [Math.abs(figure)] : []))) ?? 0);
  }, 0);
}
