/** Lines that come to another amount every month from one month on. */
import { largestOf } from "../../domain/extremes.ts";
import { lowerMedian } from "../../domain/median.ts";
import { bookedMonths, monthsOfYear, type MonthFigures } from "../../domain/monthSeries.ts";
import type { Ore } from "../../domain/money.ts";
import type { MonthBook, MonthLine } from "../../model/months/monthBook.ts";
import { considerableIn, latestYear } from "./judgedYear.ts";

export interface LevelShift {
  readonly line: MonthLine;
  readonly year: number;
  /** The first month at the new level, 1 to 12. */
  readonly month: number;
  /** What a month came to before and comes to since, in the model's sign. */
  readonly before: Ore;
  readonly since: Ore;
}

/** Months on each side that make a level: fewer are a holiday, a late invoice or the month that is still being booked. */
const fewestMonths = 4;
/** How far months of a level lie from its middle at most. */
const largestSpread = 0.1;
/** Wage rounds and indexes move a line by a few percent, and by less than this. */
const noteworthyShare = 0.15;
/** The shift against how far the months of a level lie apart. */
const timesTheSpread = 2.5;
/** Part of the shift that the first month at the new level makes: what rises month by month has no new level. */
const firstStep = 0.6;
/** Part of what the book's lines come to in a month. */
const considerablePart = 0.01;
/** Part of the shift that the budget or an earlier year has in the same month: then it is known. */
const knownPart = 0.5;

/** The lines of a book whose level shifts in its latest booked year, in their order. */
export function levelShifts(book: MonthBook): LevelShift[] {
  const year = latestYear(book);
  const lines = book.lines.filter(({ type }) => type === "line");
  const considerable = considerableIn(lines, year, considerablePart);
  return lines.flatMap((line) => {
    const months = line.years.find((each) => each.year === year);
    const shift = months && shiftIn(months.actual);
    if (!shift) return [];
    const { at, before, since } = shift;
    const share = since / before - 1;
    const others = line.years.filter((each) => each.year < year).map(({ actual }) => actual);
    const isKnown = [months.budget, ...others].some((figures) => {
      const known = shareAt(figures, at);
      return known !== null && known / share >= knownPart;
    });
    return isKnown || Math.abs(since - before) < considerable()
      ? []
      : [{ line, year, month: at + 1, before: before as Ore, since: since as Ore }];
  });
}

interface Shift {
  readonly at: number;
  readonly before: number;
  readonly since: number;
}

/** The only place that parts the booked months in two levels; the last of them is not booked to its end. */
function shiftIn(actual: MonthFigures): Shift | null {
  const booked = bookedMonths(actual);
  const closed = actual.slice(0, booked < monthsOfYear ? booked - 1 : booked);
  if (closed.some((figure) => !figure)) return null;
  let found: (Shift & { readonly spread: number }) | null = null;
  for (let at = fewestMonths; at <= closed.length - fewestMonths; at++) {
    const [first, second] = [levelOf(closed.slice(0, at)), levelOf(closed.slice(at))];
    if (!first || !second) continue;
    const spread = Math.max(first.spread, second.spread);
    const [before, since] = [first.level, second.level];
    const gap = Math.abs(since - before);
    const step = Math.abs((closed[at] ?? 0) - (closed[at - 1] ?? 0));
    if (step < gap * firstStep) continue;
    // A line that turns is another line.
    const isShift = since / before > 0 && gap >= Math.abs(before) * noteworthyShare && gap >= spread * timesTheSpread;
    if (isShift && (!found || spread < found.spread)) found = { at, before, since, spread };
  }
  return found;
}

/** Within the largest spread either way of their middle no month is this many times another. */
const timesWithinSpread = 1.3;

/** The middle of months that are all filled and even; null of others. */
function levelOf(months: MonthFigures): { readonly level: number; readonly spread: number } | null {
  let [smallest, largest] = [Infinity, 0];
  for (const figure of months) {
    const size = Math.abs(figure ?? 0);
    smallest = Math.min(smallest, size);
    largest = Math.max(largest, size);
  }
  if (largest > smallest * timesWithinSpread) return null;
  const filled = months.flatMap((figure) => (figure ? [figure] : []));
  const level = lowerMedian(filled) ?? 0;
  if (filled.length < months.length || level === 0) return null;
  const spread = largestOf(filled.map((figure) => Math.abs(figure - level)));
  return spread <= Math.abs(level) * largestSpread ? { level, spread } : null;
}

/** By how much the months from there on differ from those before, as a part; null where too little stands. */
function shareAt(figures: MonthFigures, at: number): number | null {
  const middle = (part: MonthFigures): number => lowerMedian(part.flatMap((figure) => (figure ? [figure] : []))) ?? 0;
  const [before, since] = [middle(figures.slice(0, at)), middle(figures.slice(at))];
  return before === 0 || since === 0 ? null : since / before - 1;
}
