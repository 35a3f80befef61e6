/** One recognised table month by month: its lines with what stands in each month, before they are joined with others. */
import { monthsOfYear } from "../../domain/monthSeries.ts";
import type { Ore } from "../../domain/money.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import { normaliseText } from "../../recognise/words.ts";
import type { Fact } from "../fact.ts";
import { monthMeasures, type MonthLine, type MonthMeasure, type PlacedTotal } from "./monthBook.ts";

/** A figure of a month, and the figures of the workbook that it is made of. */
export interface MonthCell {
  readonly value: Ore;
  readonly figures: readonly number[];
}

/** One measure of one year of a line. */
export interface LineMonths {
  readonly year: number;
  readonly measure: MonthMeasure;
  /** Twelve, January first; undefined where nothing stands. */
  readonly months: (MonthCell | undefined)[];
  toDate?: PlacedTotal;
  fullYear?: PlacedTotal;
}

export interface TableLine {
  /** Index into the table's rows. */
  readonly row: number;
  /** What rows of the same thing share: their codes, or else their name. */
  readonly match: string;
  /** The heading that it stands under, as it is compared and as it is written. */
  readonly heading: string;
  readonly under: string;
  readonly label: string;
  readonly type: MonthLine["type"];
  /** By year and measure: `keyOf`. */
  readonly years: Map<string, LineMonths>;
}

/** The year of months that no text dates: they are of one year, whichever that is. */
export const unnamedYear = 0;

/** The lines of a table by month, from the top down. */
export function linesOf(table: RecognisedTable, facts: readonly Fact[]): TableLine[] {
  const lines: (TableLine | undefined)[] = emptyLines(table);
  const isToDate = !table.columns.some(({ period }) => period.span === "month");
  for (const fact of isToDate ? inOrderOfMonths(facts) : facts) {
    const line = lines[fact.row];
    const measure = monthMeasures.find((each) => each === fact.meaning.measure);
    if (line && measure) put(yearOf(line, fact.meaning.period.year ?? unnamedYear, measure), fact, isToDate);
  }
  const filled = lines.flatMap((line) => (line && line.years.size > 0 ? [line] : []));
  for (const { years } of filled) for (const year of years.values()) settleTotal(year);
  return filled;
}

/** A year's outcome that is the sum of the months booked so far is outcome to date: rows that carry their measures share one column for both. */
function settleTotal(year: LineMonths): void {
  const { measure, months, fullYear } = year;
  const lastBooked = months.findLastIndex((cell) => cell !== undefined && cell.value !== 0) + 1;
  const isOpen = measure === "actual" && lastBooked > 0 && lastBooked < monthsOfYear;
  if (!isOpen || fullYear?.value !== sumBefore(year, monthsOfYear + 1)) return;
  year.toDate ??= { ...fullYear, endMonth: lastBooked };
  delete year.fullYear;
}

function emptyLines({ rows }: RecognisedTable): (TableLine | undefined)[] {
  let [heading, under] = ["", ""];
  return rows.map(({ type, label, subject: { codes, name } }, row) => {
    if (type === "heading") [heading, under] = [normaliseText(label), label.trim()];
    if (type === "heading" || type === "note") return undefined;
    const match = codes.length > 0 ? codes.join(" ") : normaliseText(name);
    return {
      row,
      match,
      heading,
      under,
      label: [...codes, name].join(" ").trim(),
      type,
      years: new Map<string, LineMonths>(),
    };
  });
}

function inOrderOfMonths(facts: readonly Fact[]): Fact[] {
  return [...facts].sort((a, b) => (a.meaning.period.endMonth ?? 0) - (b.meaning.period.endMonth ?? 0));
}

/** Years and measures of lines by name. */
export function keyOf({ year, measure }: Pick<LineMonths, "year" | "measure">): string {
  return `${String(year)} ${measure}`;
}

function yearOf({ years }: TableLine, year: number, measure: MonthMeasure): LineMonths {
  const key = keyOf({ year, measure });
  let found = years.get(key);
  if (!found) {
    found = { year, measure, months: new Array<MonthCell | undefined>(monthsOfYear).fill(undefined) };
    years.set(key, found);
  }
  return found;
}

function put(year: LineMonths, { meaning, value, figure }: Fact, isToDate: boolean): void {
  const { span, endMonth } = meaning.period;
  if (span === "month" && endMonth !== null) add(year, endMonth, { value, figures: [figure] });
  // Entries of the year's end belong to no month: December has them, so that the year is whole.
  else if (span === null && endMonth === null && year.measure === "actual")
    add(year, monthsOfYear, { value, figures: [figure] });
  // "jan-mar" less "jan-feb" is March, which stands in no cell.
  else if (span === "toDate" && isToDate && endMonth !== null)
    add(year, endMonth, { value: (value - sumBefore(year, endMonth)) as Ore, figures: [] });
  else if (span === "toDate") year.toDate = { figure, value, endMonth };
  else if (span === "fullYear") year.fullYear = { figure, value, endMonth: monthsOfYear };
}

function add({ months }: LineMonths, month: number, { value, figures }: MonthCell): void {
  const before = months[month - 1];
  months[month - 1] = before
    ? { value: (before.value + value) as Ore, figures: [...before.figures, ...figures] }
    : { value, figures };
}

function sumBefore({ months }: LineMonths, before: number): Ore {
  let sum = 0;
  for (let month = 1; month < before; month++) sum += months[month - 1]?.value ?? 0;
  return sum as Ore;
}
