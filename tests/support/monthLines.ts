/** Lines by month for tests: kronor in, öre out. */
import { ore, toOre, type Ore } from "../../src/domain/money.ts";
import { monthsOfYear, noMonths, type MonthFigures, type MonthSeries } from "../../src/domain/monthSeries.ts";

/** What a test says of one year, kronor: twelve figures, fewer, or one for every month. */
export interface SaidYear {
  readonly actual?: readonly (number | null)[] | number;
  readonly budget?: readonly (number | null)[] | number;
}

/** A line with its years. */
export function monthLine(key: string, years: Readonly<Record<number, SaidYear>>): MonthSeries {
  return {
    key,
    label: key,
    years: Object.entries(years).map(([year, { actual, budget }]) => ({
      year: Number(year),
      actual: figures(actual),
      budget: figures(budget),
      unphased: null,
      forecast: noMonths,
    })),
  };
}

function figures(said: readonly (number | null)[] | number | undefined): MonthFigures {
  if (said === undefined) return noMonths;
  if (typeof said === "number") return new Array<Ore>(monthsOfYear).fill(toOre(said, "kr"));
  return Array.from({ length: monthsOfYear }, (_, at) => {
    const figure = said[at] ?? null;
    return figure === null ? null : toOre(figure, "kr");
  });
}

/** A line with every figure times a whole number: the same in another unit, or with its sign turned. */
export function times(line: MonthSeries, factor: number): MonthSeries {
  const scaled = (of: MonthFigures): MonthFigures =>
    of.map((figure) => (figure === null ? null : ore(figure * factor)));
  return {
    ...line,
    years: line.years.map(({ year, actual, budget, unphased, forecast }) => ({
      year,
      actual: scaled(actual),
      budget: scaled(budget),
      unphased: unphased && {
        whole: ore(unphased.whole * factor),
        toDate: unphased.toDate && { ...unphased.toDate, value: ore(unphased.toDate.value * factor) },
      },
      forecast: scaled(forecast),
    })),
  };
}
