/** How a budget is spread over the months, against how earlier years went. */
import {
  bookedMonths,
  monthsOfYear,
  sumOfMonths,
  type MonthFigures,
  type MonthYear,
} from "../../domain/monthSeries.ts";
import type { Ore } from "../../domain/money.ts";
import type { MonthBook, MonthLine } from "../../model/months/monthBook.ts";

/** A line whose budget gives the months so far another part of the year than earlier years had. */
export interface PhasedLine {
  readonly line: MonthLine;
  /** Parts of the year, 0 to 1. */
  readonly budgetShare: number;
  readonly actualShare: number;
  /** What the two differ by of the year's budget, without sign. */
  readonly amount: Ore;
}

export interface Phasing {
  readonly year: number;
  /** The last booked month. */
  readonly month: number;
  /** Every line has a twelfth of its budget in each month. */
  readonly isTwelfths: boolean;
  /** Lines that are phased. */
  readonly of: number;
  /** Those that lie apart, by amount, the largest first. */
  readonly apart: readonly PhasedLine[];
  /** Lines that earlier years tell of. */
  readonly known: number;
}

/** Parts of a year that lie closer than this are as alike as years are. */
const noteworthyShare = 0.05;
/** Part of the book's budget that the difference must come to. */
const noteworthyPart = 0.005;
/** What a month may lie from a twelfth of the year: whole thousands, or kronor. */
const twelfthShare = 0.01;
/** The part of its amounts that a year must come to before parts of it mean anything: what cancels out has no season. */
const leastNet = 0.5;

/** What there is to say of a book's budget in its latest budgeted year that has begun; undefined where nothing can be told. */
export function phasingOf({ lines }: MonthBook): Phasing | undefined {
  const plain = lines.filter(({ type }) => type === "line");
  let year = 0;
  for (const { years } of plain) for (const each of years) if (isBegun(each)) year = Math.max(year, each.year);
  const phased = plain.flatMap((line) => {
    const months = line.years.find((each) => each.year === year);
    return months && isWhole(months.budget) && sumOfMonths(months.budget, 1, monthsOfYear) !== 0
      ? [{ line, months }]
      : [];
  });
  const month = phased.reduce((last, { months }) => Math.max(last, bookedMonths(months.actual)), 0);
  if (phased.length === 0 || month === 0 || month === monthsOfYear) return undefined;
  const size = phased.reduce((sum, { months }) => sum + Math.abs(sumOfMonths(months.budget, 1, monthsOfYear)), 0);
  const compared = phased.flatMap(({ line, months }) => {
    const shares = line.years.flatMap((each) => (each.year < year ? (shareTo(each.actual, month) ?? []) : []));
    const budgetShare = shareTo(months.budget, month);
    return shares.length > 0 && budgetShare !== null ? [{ line, months, shares, budgetShare }] : [];
  });
  const apart = compared.flatMap(({ line, months, shares, budgetShare }): PhasedLine[] => {
    const actualShare = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    const budget = sumOfMonths(months.budget, 1, monthsOfYear);
    const amount = Math.round(Math.abs((budgetShare - actualShare) * budget)) as Ore;
    // Years that lie apart from each other as far say nothing.
    const isOutside = shares.every(
      (share) => Math.abs(share - budgetShare) >= noteworthyShare && share > budgetShare === actualShare > budgetShare,
    );
    return isOutside && amount >= size * noteworthyPart ? [{ line, budgetShare, actualShare, amount }] : [];
  });
  return {
    year,
    month,
    isTwelfths: phased.every(({ months }) => isInTwelfths(months.budget)),
    of: phased.length,
    apart: apart.sort((a, b) => b.amount - a.amount),
    known: compared.length,
  };
}

function isBegun({ actual, budget }: MonthYear): boolean {
  return bookedMonths(actual) > 0 && isWhole(budget);
}

function isWhole(figures: MonthFigures): boolean {
  return figures.every((figure) => figure !== null);
}

/** The part of a whole year that its months to one of them come to; null for a year that is not whole, or cancels itself out. */
function shareTo(figures: MonthFigures, month: number): number | null {
  if (bookedMonths(figures) < monthsOfYear) return null;
  const year = sumOfMonths(figures, 1, monthsOfYear);
  const size = figures.reduce<number>((sum, figure) => sum + Math.abs(figure ?? 0), 0);
  return Math.abs(year) < size * leastNet || year === 0 ? null : sumOfMonths(figures, 1, month) / year;
}

function isInTwelfths(budget: MonthFigures): boolean {
  const twelfth = sumOfMonths(budget, 1, monthsOfYear) / monthsOfYear;
  return budget.every((figure) => Math.abs((figure ?? 0) - twelfth) <= Math.abs(twelfth) * twelfthShare);
}
