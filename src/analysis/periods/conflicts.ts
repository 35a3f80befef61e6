/** Where title, sheet name, headers and figures of a table say different things about time. */
import { largestOf, smallestOf } from "../../domain/extremes.ts";
import type { Workbook } from "../../domain/grid.ts";
import type { BudgetModel } from "../../model/model.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import { practice, speaksOf } from "../../recognise/vocabulary/practice.ts";
import { columnPeriods, type ColumnPeriod } from "./columnPeriods.ts";
import type { PeriodConflict } from "./conflict.ts";
import { openMonths } from "./openMonths.ts";
import { saidPeriod, type Said } from "./saidPeriod.ts";
import { tablesOfSheet } from "../tablesOfSheet.ts";
import { titleLines } from "./titleLines.ts";

/** Excel cuts a sheet's name here, in the middle of a word or a year. */
const longestSheetName = 31;

/** What contradicts the columns of a table: its title, else its sheet's name; two columns that are compared; months to come. */
export function periodConflicts(workbook: Workbook, model: BudgetModel, tableIndex: number): PeriodConflict[] {
  const table = model.tables[tableIndex]?.table;
  if (!table || table.kind === "text-table") return [];
  const columns = columnPeriods(table);
  const tables = tablesOfSheet(model, tableIndex).flatMap((at) => model.tables[at]?.table ?? []);
  const lines = titleLines(workbook, tables, table).flatMap(({ cell, text }) => {
    const said = saidPeriod(text);
    return said ? [{ place: "title" as const, cell, words: text, said }] : [];
  });
  const name = workbook.sheets[table.sheet]?.name ?? "";
  const named = saidPeriod(name.length < longestSheetName ? name : name.replace(/\S+$/, ""));
  const cell = { sheet: table.sheet, row: table.range.top, column: table.range.left };
  const sheet = named ? [{ place: "sheet" as const, cell, words: name, said: named }] : [];
  const title = contradicted(lines, columns, table);
  const period = { year: firstOf(lines, "year"), month: firstOf(lines, "month") };
  return [
    ...(title ? [title] : []),
    // A sheet's name is asked where the title says nothing against the columns.
    ...(title ? [] : optional(contradicted(sheet, columns, table))),
    ...comparedPeriods(table, columns),
    ...optional(openMonths(model, tableIndex, columns, period)),
  ];
}

type Statement = Pick<PeriodConflict, "place" | "cell" | "words" | "said">;

/** A statement of the title or the name that no column agrees with, where one should. */
function contradicted(
  statements: readonly Statement[],
  columns: readonly ColumnPeriod[],
  table: RecognisedTable,
): PeriodConflict | undefined {
  const months = statements.filter(({ said }) => said.month !== null);
  const years = statements.filter(({ said }) => said.year !== null);
  const ofYear = years.every((statement) => isOtherYear(statement, columns, table)) ? years[0] : undefined;
  if (ofYear) {
    const others = columns.filter((column) => column.year !== null && column.year !== ofYear.said.year);
    return {
      ...ofYear,
      columns: others.map(({ index, year: own }) => ({ index, period: { year: own, month: null } })),
    };
  }
  const ofMonth = months.every((statement) => isOtherMonth(statement, columns, table)) ? months[0] : undefined;
  if (!ofMonth) return undefined;
  const others = columns.filter((column) => column.month !== null);
  return {
    ...ofMonth,
    columns: others.map(({ index, year: own, month }) => ({ index, period: { year: own, month } })),
  };
}

/** A report on a year's outcome is written in the first months of the next. */
const lastMonthOfClosing = 4;

function isOtherYear({ words, said }: Statement, columns: readonly ColumnPeriod[], table: RecognisedTable): boolean {
  const { year, month } = said;
  // A column without a year takes the title's, and "fg år" counts from it.
  if (year === null || columns.length === 0) return false;
  if (columns.some((column) => column.year === null || column.isRelative)) return false;
  const years = [...columns.map((column) => column.year ?? 0), ...table.rows.flatMap((row) => row.year ?? [])];
  const [first, last] = [smallestOf(years), largestOf(years)];
  if (years.includes(year)) return isOfComparison(said, columns);
  const isPlan = speaksOf(words, practice.plans) && !speaksOf(words, practice.followUps);
  if (year > last) {
    if (year === last + 1 && month !== null && month <= lastMonthOfClosing) return false;
    return !isPlan && (month !== null || speaksOf(words, practice.followUps));
  }
  return !isPlan || year > first;
}

/** The title's year is that of the outcome compared with, while outcome so far, budget and forecast are all of a later one. */
function isOfComparison({ year }: Said, columns: readonly ColumnPeriod[]): boolean {
  const later = (column: ColumnPeriod): boolean => (column.year ?? 0) > (year ?? 0);
  const plans = columns.filter(({ measure }) => measure === "budget" || measure === "forecast");
  const outcomes = columns.filter(({ measure, month }) => measure === "actual" && month !== null);
  return plans.length > 0 && plans.every(later) && outcomes.some(later);
}

/** A report handled one or two months after the period it is about is named after the month it is handled in. */
const usualDelay = 2;

function isOtherMonth({ place, said }: Statement, columns: readonly ColumnPeriod[], table: RecognisedTable): boolean {
  const { year, month } = said;
  // A column so far that names no month takes the title's.
  const takesTitles = columns.some(
    (column) => column.month === null && table.columns[column.index]?.period.span === "toDate",
  );
  if (month === null || takesTitles) return false;
  const own = columns.filter((column) => column.month !== null);
  const latest = year ?? largestOf(own.map((column) => column.year ?? 0));
  // Months of earlier years are there to be compared with.
  const months = own.flatMap((column) => (column.year === null || column.year === latest ? (column.month ?? []) : []));
  if (months.length === 0 || months.includes(month)) return false;
  if (month < smallestOf(months)) return true;
  // A sheet for a month to come is a copy that waits to be filled.
  return place === "title" && month > largestOf(months) + usualDelay;
}

/** A deviation whose outcome and budget are, by their own headers, of different years or end in different months. */
function comparedPeriods(table: RecognisedTable, columns: readonly ColumnPeriod[]): PeriodConflict[] {
  if (table.kind === "investment-statement") return [];
  return table.relations.flatMap(({ axis, kind, result, terms }): PeriodConflict[] => {
    if (axis !== "columns" || kind !== "deviation" || table.columns[result]?.measure !== "deviation") return [];
    const operands = terms.flatMap(({ index }) => columns.find((column) => column.index === index) ?? []);
    const budget = operands.find(({ measure }) => measure === "budget");
    const other = operands.find(({ measure }) => measure === "actual" || measure === "forecast");
    if (!budget || !other) return [];
    const differ = (a: number | null, b: number | null): boolean => a !== null && b !== null && a !== b;
    if (!differ(budget.year, other.year) && !differ(budget.month, other.month)) return [];
    const header = table.columns[budget.index];
    return [
      {
        place: "compared",
        cell: { sheet: table.sheet, row: table.headerRows.last, column: header?.column ?? 0 },
        words: header?.path.join(" / ") ?? "",
        said: { year: budget.year, month: budget.month },
        columns: [{ index: other.index, period: { year: other.year, month: other.month } }],
      },
    ];
  });
}

function firstOf(lines: readonly Statement[], part: keyof Said): number | null {
  return lines.map(({ said }) => said[part]).find((value) => value !== null) ?? null;
}

function optional<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
