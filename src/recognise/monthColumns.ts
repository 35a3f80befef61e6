/** Which columns hold a month each. */
import type { HeaderWords } from "./headerWords.ts";

/** Months side by side that make a series. */
const fewestMonths = 3;
const monthsOfYear = 12;

/** Indexes of the columns of a single month, where there are enough of them to make a series. */
export function findMonthColumns(columns: readonly { readonly words: HeaderWords }[]): ReadonlySet<number> {
  const single = columns.flatMap(({ words }, index) => (isOfOneMonth(words) ? [index] : []));
  const monthOf = (index: number): number => columns[index]?.words.period.endMonth ?? 0;
  const [forecast, others] = [
    single.filter((index) => columns[index]?.words.measure === "forecast"),
    single.filter((index) => columns[index]?.words.measure !== "forecast"),
  ];
  const months = [...others, ...(goOn(forecast.map(monthOf), others.map(monthOf)) ? forecast : [])];
  return new Set(months.map(monthOf)).size < fewestMonths ? new Set() : new Set(months.sort((a, b) => a - b));
}

/** How many columns are about single months: the months, and beside them the year so far to each of them ("Jan", "Ack jan"). */
export function countByMonth(columns: readonly { readonly words: HeaderWords }[]): number {
  const months = findMonthColumns(columns);
  const ends = new Set([...months].map((index) => columns[index]?.words.period.endMonth));
  const toDate = columns.filter(
    ({ words: { span, period } }, index) => !months.has(index) && span === "toDate" && ends.has(period.endMonth),
  );
  return months.size + (toDate.length < fewestMonths ? 0 : toDate.length);
}

/** A month alone: no stretch to it, no state at it, and no word that makes it another span. "Prognos" by itself speaks of no span. */
export function isOfOneMonth({ period, span, measure, saysFullYear }: HeaderWords): boolean {
  const isWithoutSpan = span === null || span === "month" || (measure === "forecast" && !saysFullYear);
  return isWithoutSpan && period.isToDate === false && period.startMonth === period.endMonth && !period.isAsOf;
}

/**
 * A month beside a forecast mostly says when it was made. Forecasts of the months themselves begin where the booked months end, or
 * cover the year.
 */
function goOn(forecast: readonly number[], others: readonly number[]): boolean {
  const isRun = forecast.every((month, index) => index === 0 || month === (forecast[index - 1] ?? 0) + 1);
  if (!isRun || forecast.length === 0) return false;
  return others.length === 0
    ? forecast.length === monthsOfYear
    : others.includes((forecast[0] ?? 0) - 1) || forecast.length === monthsOfYear;
}

/** "jan", "jan-feb", "jan-mar" side by side: the year so far, month by month. */
export function areMonthsToDate(columns: readonly { readonly words: HeaderWords }[]): boolean {
  const ends = columns.flatMap(({ words: { period } }) =>
    period.startMonth === 1 && period.endMonth !== null && (period.isToDate === true || period.endMonth === 1)
      ? [period.endMonth]
      : [],
  );
  const isRun = ends.every((month, index) => index === 0 || month === (ends[index - 1] ?? 0) + 1);
  return isRun && ends.length >= fewestMonths && ends.length > columns.length / 2;
}
