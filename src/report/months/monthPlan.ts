/** What a sheet of months shows of its book: which year, how far it is booked, and in which unit and signs. */
import { periodOf, type Cut } from "../../analysis/forecast/index.ts";
import { bookedMonths, hasMonths, monthsOfYear } from "../../domain/monthSeries.ts";
import { cleanFloat, fromOre, isMoney, orePerUnit, type MoneyUnit, type Ore } from "../../domain/money.ts";
import type { MonthBook, MonthLine, MonthMeasure, PlacedYear } from "../../model/months/monthBook.ts";
import { unnamedYear } from "../../model/months/tableMonths.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import type { BudgetModel } from "../../model/model.ts";
import type { Quantity } from "../layout.ts";
import type { Preset } from "../presets/preset.ts";
import { decimalsOfAmounts } from "../statement/units.ts";

export interface MonthPlan {
  readonly year: number;
  /** January to this month are booked, 1 to 12. */
  readonly booked: number;
  /** A few lines have something booked in months after that. */
  readonly isBookedAhead: boolean;
  /** Lines that have something in the year, with where it stands. */
  readonly lines: readonly PlannedLine[];
  /** null where the source says none. */
  readonly unit: MoneyUnit | null;
  readonly quantity: Quantity;
  /** −1 where costs are shown above zero. */
  readonly turn: 1 | -1;
  /** An amount of the model as the sheet shows it. */
  readonly shown: (amount: Ore) => number;
  /** What turns a source cell of this sign into the sheet's unit and sign. */
  readonly factor: (sign: 1 | -1) => number;
  /** Measures that stand in months. */
  readonly inMonths: ReadonlySet<MonthMeasure>;
}

export interface PlannedLine {
  readonly line: MonthLine;
  readonly placed: PlacedYear;
}

/** The year that is followed up, and how far: the latest with anything booked; undefined where nothing is. */
export function followedPeriod({ lines }: Pick<MonthBook, "lines">): Cut | undefined {
  const known = periods.get(lines);
  if (known !== undefined) return known ?? undefined;
  const own = lines.filter(({ type }) => type === "line");
  const period = periodOf(own.length > 0 ? own : lines) ?? periodOf(lines);
  periods.set(lines, period);
  return period ?? undefined;
}

/** Found once for each book: which reports can be made is asked again and again. */
const periods = new WeakMap<MonthBook["lines"], Cut | null>();

/** Its year. */
export function followedYear(book: MonthBook): number | undefined {
  return followedPeriod(book)?.year;
}

/** The book that begins with the table, where something is booked in it. */
export function bookFrom(books: readonly MonthBook[], tableIndex: number): MonthBook | undefined {
  return books.find(
    (book) => book.source.from === "tables" && book.source.tables[0] === tableIndex && followedYear(book) !== undefined,
  );
}

/** The book of a ledger among the tables, where something is booked in it. */
export function bookOfLedger(books: readonly MonthBook[], { sheet, range }: RecognisedTable): MonthBook | undefined {
  return books.find(
    (book) =>
      book.source.from === "ledger" &&
      book.source.sheet === sheet &&
      book.source.range.top === range.top &&
      followedYear(book) !== undefined,
  );
}

/** @throws Error `nothing-booked`, `months-without-cells`: the caller asks whether a book can be followed up. */
export function monthPlan(
  book: MonthBook,
  model: BudgetModel,
  { unit: wanted, preset }: { readonly unit: MoneyUnit | null; readonly preset: Preset },
): MonthPlan {
  const period = followedPeriod(book);
  if (!period) throw new Error("nothing-booked");
  const { year, month: booked } = period;
  const { source } = book;
  if (source.from !== "tables") throw new Error("months-without-cells");
  const lines = book.lines.flatMap((line): PlannedLine[] => {
    const placed = source.places.get(line.key)?.find((each) => each.year === year);
    return placed ? [{ line, placed }] : [];
  });
  const ofYear = lines.flatMap(({ line }) => line.years.filter((each) => each.year === year));
  const latest = ofYear.reduce((most, { actual }) => Math.max(most, bookedMonths(actual)), 0);
  const own = isMoney(book.unit) ? book.unit : null;
  const unit = own === null ? null : (wanted ?? preset.unit ?? own);
  const convention = preset.signs === "source" ? conventionOf(model, source.tables) : preset.signs;
  const turn = convention === "cost-positive" ? -1 : 1;
  const scale = own === null || unit === null ? 1 : cleanFloat(orePerUnit[own] / orePerUnit[unit]);
  const decimals = unit === null ? 0 : (preset.decimals?.[unit] ?? decimalsOfAmounts(unit, figuresOf(lines, model)));
  return {
    year,
    booked,
    isBookedAhead: latest > booked,
    lines,
    unit,
    quantity: { kind: "money", decimals },
    turn,
    shown: (amount) => {
      const value = turn * fromOre(amount, unit ?? "count");
      return value === 0 ? 0 : value;
    },
    factor: (sign) => scale * sign * turn,
    inMonths: new Set(
      (["actual", "budget", "forecast"] as const).filter((measure) =>
        ofYear.some((each) => each[measure].some((figure) => figure !== null)),
      ),
    ),
  };
}

function conventionOf({ tables }: BudgetModel, of: readonly number[]): string | null {
  return of.map((index) => tables[index]?.table.signConvention ?? null).find((each) => each !== null) ?? null;
}

function* figuresOf(lines: readonly PlannedLine[], { system }: BudgetModel) {
  for (const { placed } of lines) {
    for (const id of placed.months.actual.flat()) {
      const figure = system.figures[id];
      if (figure) yield figure;
    }
  }
}

/** The year as texts name it; null where the workbook does not. */
export function namedYear({ year }: MonthPlan): number | null {
  return year === unnamedYear ? null : year;
}

/** Whether there is a budget to hold the year so far against, in months or beside them. */
export function hasBudgetToDate({ lines, source }: MonthBook, year: number): boolean {
  return lines.some(
    ({ key, years }) =>
      years.some((each) => each.year === year && hasMonths(each.budget)) ||
      (source.from === "tables" &&
        source.places.get(key)?.some((placed) => placed.year === year && placed.toDate.budget !== undefined)),
  );
}

/** January first. */
export const months: readonly number[] = Array.from({ length: monthsOfYear }, (_, at) => at + 1);
