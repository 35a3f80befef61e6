/** Months that do not look like the others of their line: against earlier years' season, or as a slip among even months. */
import { largestOf, smallestOf } from "../../domain/extremes.ts";
import { lowerMedian } from "../../domain/median.ts";
import { bookedMonths, monthsOfYear, type MonthFigures, type MonthYear } from "../../domain/monthSeries.ts";
import type { Ore } from "../../domain/money.ts";
import type { MonthBook, MonthLine } from "../../model/months/monthBook.ts";
import { considerableIn, latestYear } from "./judgedYear.ts";

/** What would explain the figure: too many zeros, too few, or a lost minus. */
export type SlipKind = "tooLarge" | "tooSmall" | "turned";

export interface MonthOutlier {
  readonly line: MonthLine;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly actual: Ore;
  /** What the month would usually come to, in the model's sign. */
  readonly usual: Ore;
  /** Earlier years that tell it; 0 where the other months of the year do. */
  readonly years: number;
  readonly slip: SlipKind | null;
}

/** Years that a season is known from: two alike may be chance. */
const fewestYears = 3;
/** Months of a year that must hold something for the line to be booked by month. */
const fewestFilled = 11;
/** The largest month against the middle one: lumps have a date, dates move, and a lump more is no mistake. */
const largestLump = 3;
/** Robust deviations (MAD) from the season; for normal figures about one month in ten thousand lies farther off than four. */
const fewestDeviations = 6;
/** A MAD as a standard deviation of normal figures. */
const deviationPerMad = 1.4826;
/** Three to five years show little of how years differ: no deviation counts as smaller than this part of a month... */
const leastDeviation = 0.08;
/** ...and none is told of that is not this many times as far off as the farthest of those years. */
const timesTheFarthest = 3;
/** Part of a usual month that a month must be off. */
const noteworthyPart = 0.6;
/** Other months of the year that tell what is usual, and how even they must be. */
const fewestOthers = 4;
const [evenFrom, evenTo] = [0.6, 1.7];
/** How far beyond the other months a figure may lie once its slip is mended. */
const slack = 0.1;
const slipFactors = [10, 100, 1000];
/** Part of what the book's lines come to in a month: less is nothing to look for. */
const considerablePart = 0.02;
/** Part of what a month is off that the month before or after may take back: it was booked late, or corrected. */
const takenBack = 0.4;
/** More lines than these, and more than a fifth, say that the book is not what it was. */
const mostLines = 3;
const largestPart = 0.2;

/** The outliers of a book's latest booked year, in the order of its lines. */
export function monthOutliers(book: MonthBook): MonthOutlier[] {
  const year = latestYear(book);
  const lines = book.lines.filter(({ type }) => type === "line");
  const considerable = considerableIn(lines, year, considerablePart);
  const found = lines.flatMap((line) => {
    const months = line.years.find((each) => each.year === year);
    if (!months) return [];
    const outliers = months.actual.flatMap((actual, at) => {
      const outlier = outlierAt(line, months, at);
      return outlier && actual !== null && Math.abs(actual - outlier.usual) >= considerable()
        ? [{ line, year, month: at + 1, actual, ...outlier }]
        : [];
    });
    // Two of them are what the line is like.
    return outliers.length === 1 ? outliers : [];
  });
  return found.length > mostLines && found.length > lines.length * largestPart ? [] : found;
}

function outlierAt(
  line: MonthLine,
  months: MonthYear,
  at: number,
): Pick<MonthOutlier, "usual" | "years" | "slip"> | null {
  const { actual, budget, year } = months;
  const figure = actual[at] ?? null;
  // The last month is still being booked, and at the year's end it has what belongs to the year.
  if (figure === null || figure === 0 || at + 1 >= bookedMonths(actual)) return null;
  const earlier = line.years.filter((each) => each.year < year && bookedMonths(each.actual) === monthsOfYear);
  const season = bySeason(actual, at, earlier);
  const found = season ?? bySlip(actual, at);
  if (!found) return null;
  const { usual } = found;
  const off = figure - usual;
  const isPlanned = Math.abs(figure - (budget[at] ?? usual)) < Math.abs(off) / 2;
  const isYearly = earlier.some((each) => {
    const before = each.actual[at] ?? 0;
    const then = typicalOf(each.actual, at);
    return then !== 0 && Math.abs(before / then - 1) > Math.abs(off / usual) / 2;
  });
  if (isPlanned || (!season && isYearly) || isTakenBack(actual, at, off)) return null;
  return { usual: Math.round(usual) as Ore, years: season ? earlier.length : 0, slip: slipOf(figure, usual, found) };
}

interface Usual {
  readonly usual: number;
  /** What the month may come to. */
  readonly from: number;
  readonly to: number;
}

/** Against what the month came to in earlier years, each brought to this year's level by the other closed months. */
function bySeason(actual: MonthFigures, at: number, earlier: readonly MonthYear[]): Usual | null {
  if (earlier.length < fewestYears || !earlier.every((each) => isMonthly(each.actual))) return null;
  const expected = earlier.flatMap(({ actual: before }) => {
    const level = levelAgainst(actual, before, at);
    return level === null ? [] : [level * (before[at] ?? 0)];
  });
  if (expected.length < earlier.length) return null;
  const usual = middle(expected);
  const typical = Math.abs(typicalOf(actual, at));
  const apart = expected.map((one) => Math.abs(one - usual));
  const spread = Math.max(middle(apart) * deviationPerMad, typical * leastDeviation);
  const reach = Math.max(
    spread * fewestDeviations,
    largestOf(apart) * timesTheFarthest,
    Math.max(typical, Math.abs(usual)) * noteworthyPart,
  );
  if (usual === 0 || Math.abs((actual[at] ?? 0) - usual) <= reach) return null;
  return { usual, from: usual - spread * 2, to: usual + spread * 2 };
}

/** How many times another year's months the closed ones but one come to, in the middle; null where too few stand in both. */
function levelAgainst(actual: MonthFigures, before: MonthFigures, at: number): number | null {
  const last = bookedMonths(actual) - 1;
  const times = actual.flatMap((figure, month) => {
    const then = before[month];
    return month === at || month >= last || !figure || !then ? [] : [figure / then];
  });
  const level = middle(times);
  return times.length < fewestOthers || level <= 0 ? null : level;
}

/** Against even months of the same year: only what one slip of the pen explains. */
function bySlip(actual: MonthFigures, at: number): Usual | null {
  // A month between two others is like the even ones, or else they are not even. Most are, and need no median.
  if (isBetween(actual, at)) return null;
  const others = actual.flatMap((figure, month) => (month === at || figure === null || figure === 0 ? [] : [figure]));
  if (others.length < fewestOthers) return null;
  const usual = middle(others);
  if (usual === 0 || others.some((other) => other / usual < evenFrom || other / usual > evenTo)) return null;
  const around = Math.abs(usual) * slack;
  const found = { usual, from: smallestOf(others) - around, to: largestOf(others) + around };
  return slipOf(actual[at] ?? 0, usual, found) === null ? null : found;
}

/** Whether some other month that is filled is as small and some as large. */
function isBetween(actual: MonthFigures, at: number): boolean {
  const own = actual[at] ?? 0;
  let [low, high] = [false, false];
  for (let month = 0; month < actual.length; month++) {
    const figure = actual[month] ?? 0;
    if (month === at || figure === 0) continue;
    low ||= figure <= own;
    high ||= figure >= own;
  }
  return low && high;
}

function slipOf(figure: number, usual: number, { from, to }: Usual): SlipKind | null {
  const fits = (mended: number): boolean => mended >= from && mended <= to && mended / usual > 0;
  if (fits(figure)) return null;
  if (fits(-figure)) return "turned";
  if (slipFactors.some((factor) => fits(figure / factor))) return "tooLarge";
  return slipFactors.some((factor) => fits(figure * factor)) ? "tooSmall" : null;
}

/** Whether the month before or after makes up for it. */
function isTakenBack(actual: MonthFigures, at: number, off: number): boolean {
  return [at - 1, at + 1].some((beside) => {
    const figure = actual[beside] ?? null;
    const usual = typicalOf(actual, at, beside);
    return figure !== null && (figure - usual) / -off >= takenBack;
  });
}

function isMonthly(actual: MonthFigures): boolean {
  const sizes = actual.map((figure) => Math.abs(figure ?? 0));
  return sizes.filter((size) => size > 0).length >= fewestFilled && largestOf(sizes) <= middle(sizes) * largestLump;
}

/** The middle of the filled months but those. */
function typicalOf(actual: MonthFigures, ...without: readonly number[]): number {
  return middle(actual.flatMap((figure, month) => (without.includes(month) || !figure ? [] : [figure])));
}

function middle(values: readonly number[]): number {
  return lowerMedian(values) ?? 0;
}
