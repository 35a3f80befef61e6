/** What is known of a line when its year is forecast: all that a method may use. */
import {
  bookedMonths,
  hasMonths,
  monthsOfYear,
  sumOfMonths,
  type MonthSeries,
  type MonthYear,
} from "../../domain/monthSeries.ts";
import type { Ore } from "../../domain/money.ts";

/** One line's year, as far as it has come. Öre in the model's sign. */
export interface YearSoFar {
  /** Months booked, 0 to 12. */
  readonly month: number;
  /** Booked to date. */
  readonly actual: Ore;
  readonly budget: YearBudget | null;
  /** Closed years, the latest last. */
  readonly earlier: readonly EarlierYear[];
  /** What was forecast last time. */
  readonly previousForecast: Ore | null;
  /** What the economist says herself. */
  readonly manual: Ore | null;
}

export interface YearBudget {
  /** null where the budget is not spread over months. */
  readonly toDate: Ore | null;
  readonly year: Ore;
}

/** A closed year up to the same month, and whole. */
export interface EarlierYear {
  readonly year: number;
  readonly toDate: Ore;
  readonly whole: Ore;
}

/** A year and the number of its months that count as booked. */
export interface Cut {
  readonly year: number;
  /** 0 to 12. */
  readonly month: number;
}

/** A line's year cut after a month; later months of it are not looked at. null where nothing is known of that year. */
export function yearSoFar(line: MonthSeries, { year, month }: Cut): YearSoFar | null {
  const current = line.years.find((one) => one.year === year);
  if (!current || !(hasMonths(current.actual) || hasMonths(current.budget) || current.unphased)) return null;
  return {
    month,
    actual: sumOfMonths(current.actual, 1, month),
    budget: budgetAfter(current, month),
    earlier: earlierYears(line, year, month),
    previousForecast: null,
    manual: null,
  };
}

function budgetAfter({ budget, unphased }: MonthYear, month: number): YearBudget | null {
  if (hasMonths(budget)) return { toDate: sumOfMonths(budget, 1, month), year: sumOfMonths(budget, 1, monthsOfYear) };
  if (!unphased) return null;
  const { whole, toDate } = unphased;
  return { toDate: toDate?.month === month ? toDate.value : null, year: whole };
}

/** Budgeted by month, and not a month of it after the booked ones: what the year is to come to is not said. */
export function isBudgetOpen(lines: readonly MonthSeries[], { year, month }: Cut): boolean {
  if (month === monthsOfYear) return false;
  const budgets = lines.flatMap((line) => line.years.filter((one) => one.year === year));
  return (
    budgets.some(({ budget }) => hasMonths(budget)) &&
    budgets.every(({ budget, unphased }) => unphased === null && !hasMonths(budget.slice(month)))
  );
}

/** A year's budget, öre; null where it has none. */
export function yearBudget(line: MonthSeries, year: number): Ore | null {
  const found = line.years.find((one) => one.year === year);
  return (found && budgetAfter(found, monthsOfYear)?.year) ?? null;
}

function earlierYears(line: MonthSeries, before: number, month: number): EarlierYear[] {
  return line.years
    .filter(({ year, actual }) => year < before && bookedMonths(actual) > 0)
    .map(({ year, actual }) => ({
      year,
      toDate: sumOfMonths(actual, 1, month),
      whole: sumOfMonths(actual, 1, monthsOfYear),
    }));
}

/** What a closed year came to; null where it holds nothing. */
export function outcomeOf(line: MonthSeries, year: number): Ore | null {
  const found = line.years.find((one) => one.year === year);
  return found && bookedMonths(found.actual) > 0 ? sumOfMonths(found.actual, 1, monthsOfYear) : null;
}
