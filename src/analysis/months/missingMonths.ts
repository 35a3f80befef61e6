/** Months left blank among booked ones, in lines that have about the same every month. */
import { lowerMedian } from "../../domain/median.ts";
import { bookedMonths, monthsOfYear, type MonthYear } from "../../domain/monthSeries.ts";
import type { Ore } from "../../domain/money.ts";
import type { MonthBook, MonthLine } from "../../model/months/monthBook.ts";

/** A line that lacks a month. */
export interface LineWithoutMonth {
  readonly line: MonthLine;
  /** What a month usually comes to, in the model's sign. */
  readonly usual: Ore;
}

/** A month that lines lack though later ones are booked. */
export interface MissingMonth {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** The largest first. */
  readonly lines: readonly [LineWithoutMonth, ...LineWithoutMonth[]];
}

/** Booked months that show what a month of the line usually comes to. */
const fewestBooked = 5;
/** Blanks among the booked months beyond which the line is not booked monthly. */
const mostBlank = 2;
/** How far months may lie from the usual one, as the median of what they do: rents and salaries do not, purchases do. */
const largestSpread = 0.25;
/** A month that comes to this many usual ones has the one before in it, booked late. */
const twoInOne = 1.6;
/** Smaller parts of what the book's lines come to in a month are nothing to warn of. */
const considerablePart = 0.01;
/** Much is closed in July, and no posting is nothing missing. */
const summerMonth = 7;

/** The months that lines of a book lack, each year's in order. */
export function missingMonths({ lines }: MonthBook): MissingMonth[] {
  const found = new Map<string, LineWithoutMonth[]>();
  const plain = lines.filter(({ type }) => type === "line");
  // Most years lack none, and there is nothing to say of what their months usually come to.
  const gappy = plain.flatMap(({ years }) => years.flatMap((each) => (gapsIn(each).length > 0 ? [each.year] : [])));
  for (const year of new Set(gappy)) {
    const booked = plain.flatMap((line) => {
      const months = line.years.find((each) => each.year === year);
      const usual = months ? usualMonth(months) : null;
      return months && usual !== null ? [{ line, months, usual }] : [];
    });
    const size = booked.reduce((sum, { usual }) => sum + Math.abs(usual), 0);
    for (const { line, months, usual } of booked) {
      if (Math.abs(usual) < size * considerablePart) continue;
      for (const month of blanksOf(line, months, usual)) {
        const key = `${String(year)} ${String(month).padStart(2, "0")}`;
        found.set(key, [...(found.get(key) ?? []), { line, usual }]);
      }
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, unsorted]) => {
      const [year = 0, month = 0] = key.split(" ").map(Number);
      const [first, ...others] = unsorted.sort((a, b) => Math.abs(b.usual) - Math.abs(a.usual));
      return first ? [{ year, month, lines: [first, ...others] as const }] : [];
    });
}

/** The median of the filled months, where they are many and much alike; else null. */
function usualMonth({ actual }: MonthYear): Ore | null {
  const filled = actual.flatMap((figure) => (figure === null || figure === 0 ? [] : [figure]));
  if (filled.length < fewestBooked) return null;
  const usual = lowerMedian(filled) ?? 0;
  const spread = lowerMedian(filled.map((figure) => Math.abs(figure - usual))) ?? 0;
  return spread <= Math.abs(usual) * largestSpread ? (usual as Ore) : null;
}

/** Blank months between booked ones, as far as nothing explains them. */
function blanksOf(line: MonthLine, months: MonthYear, usual: Ore): number[] {
  const { actual, budget, year } = months;
  const blanks = gapsIn(months);
  if (blanks.length > mostBlank) return [];
  const earlier = line.years.filter((other) => other.year < year);
  const isPlanned = budget.some((figure) => figure !== null && figure !== 0);
  return blanks.filter((month) => {
    if (month === summerMonth) return false;
    if (isPlanned && (budget[month - 1] ?? 0) === 0) return false;
    if (earlier.some((other) => bookedMonths(other.actual) === monthsOfYear && (other.actual[month - 1] ?? 0) === 0))
      return false;
    return !holdsTwo(actual[month] ?? null, usual) && !holdsTwo(actual[month - 2] ?? null, usual);
  });
}

/** The blank months between the first that is filled and the last that is booked. */
function gapsIn({ actual }: MonthYear): number[] {
  const last = bookedMonths(actual);
  const first = actual.findIndex((figure) => figure !== null) + 1;
  const blanks: number[] = [];
  for (let month = first + 1; month < last; month++) if (actual[month - 1] === null) blanks.push(month);
  return blanks;
}

function holdsTwo(figure: Ore | null, usual: Ore): boolean {
  return figure !== null && figure / usual >= twoInOne;
}
