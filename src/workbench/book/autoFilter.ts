import type { CellRange } from "../../domain/cell.ts";
import { dateOfSerial } from "../../domain/calendar.ts";
import type { HostBook } from "./book.ts";
import type { BookFilter, BookTable, FilteredColumn, FilterRule, FilterTime, Interval } from "./bookTypes.ts";
import { isCellError, type CellValue } from "./cellValue.ts";
import { displayText } from "./displayText.ts";
import type { HostSheet } from "./sheet.ts";
import { replaceTable } from "./tableHeaders.ts";
import { bodyOf } from "./tables.ts";

/** Gives the sheet this filter, or none: rows of the earlier one are shown, those that do not pass the new one hidden. */
export function setSheetFilter(book: HostBook, sheet: HostSheet, filter: BookFilter | null): void {
  const before = sheet.state.filter;
  if (before) showRows(sheet, below(before.range));
  sheet.change({ filter });
  if (filter) filterRows(book, sheet, below(filter.range), filter.columns);
}

/** The same of a table, which keeps its buttons. */
export function setTableFilter(
  book: HostBook,
  sheet: HostSheet,
  table: BookTable,
  columns: readonly FilteredColumn[],
): void {
  const { filter: _, ...bare } = table;
  replaceTable(sheet, columns.length === 0 ? bare : { ...bare, filter: columns, showFilterButton: true });
  filterRows(book, sheet, bodyOf(table), columns);
}

/** Hides the rows that do not pass and shows the others. Rules that are only kept let everything pass. */
export function filterRows(
  book: HostBook,
  sheet: HostSheet,
  body: CellRange,
  columns: readonly FilteredColumn[],
): void {
  if (body.bottom < body.top) return;
  book.calculateIfNeeded();
  const tests = columns.map(({ index, rule }) => ({ column: body.left + index, passes: testOf(rule, book) }));
  const hidden: Interval[] = [];
  for (let row = body.top; row <= body.bottom; row++) {
    const isShown = tests.every(({ column, passes }) => {
      const value = sheet.storedCell(row, column)?.value ?? null;
      return passes(value, sheet.style(row, column).numberFormat);
    });
    if (isShown) continue;
    const open = hidden.at(-1);
    if (open?.last === row - 1) hidden[hidden.length - 1] = { first: open.first, last: row };
    else hidden.push({ first: row, last: row });
  }
  sheet.setHiddenRowsWithin(body.top, body.bottom, hidden);
}

function showRows(sheet: HostSheet, { top, bottom }: CellRange): void {
  if (top <= bottom) sheet.setHiddenRowsWithin(top, bottom, []);
}

function below(range: CellRange): CellRange {
  return { ...range, top: range.top + 1 };
}

type Test = (value: CellValue, numberFormat: string) => boolean;

function testOf(rule: FilterRule, { locale, state: { date1904 } }: HostBook): Test {
  switch (rule.kind) {
    case "other":
      return () => true;
    case "values": {
      const texts = new Set(rule.values.filter((value) => typeof value === "string").map(folded));
      const times = rule.values.filter((value) => typeof value !== "string");
      return (value, numberFormat) =>
        texts.has(folded(displayText(value, numberFormat, { locale, date1904 }))) ||
        times.some((time) => typeof value === "number" && isAt(value, time, date1904));
    }
    case "custom": {
      const tests = [rule.criterion1, ...(rule.criterion2 === null ? [] : [rule.criterion2])].map(criterionTest);
      const shown = (value: CellValue, numberFormat: string): string =>
        displayText(value, numberFormat, { locale, date1904 });
      return rule.operator === "Or"
        ? (value, format) => tests.some((test) => test(value, shown(value, format)))
        : (value, format) => tests.every((test) => test(value, shown(value, format)));
    }
  }
}

/** Filters do not tell capitals from small letters. */
function folded(text: string): string {
  return text.toLowerCase();
}

const specificities = ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const;

/** Whether a date lies in the year, month … of the filter's. */
function isAt(serial: number, { date, specificity }: FilterTime, date1904: boolean): boolean {
  const day = dateOfSerial(serial, date1904);
  const wanted = /^(\d+)-(\d+)-(\d+)(?:T(\d+):(\d+):(\d+))?/
    .exec(date)
    ?.slice(1)
    .map((part) => Number(part || 0));
  if (!day || !wanted) return false;
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const parts = [day.year, day.month, day.day, Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const depth = specificities.indexOf(specificity) + 1;
  return parts.slice(0, depth).every((part, at) => part === (wanted[at] ?? 0));
}

/** ">50", "<>x", "=*s", "x": as in Excel's own filters. */
function criterionTest(criterion: string): (value: CellValue, shown: string) => boolean {
  const [, operator = "=", operand = ""] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const number = operand.trim() === "" ? NaN : Number(operand);
  switch (operator) {
    case "=":
      return (value, shown) => isEqual(value, shown, operand, number);
    case "<>":
      return (value, shown) => !isEqual(value, shown, operand, number);
    default:
      return (value) => typeof value === "number" && !Number.isNaN(number) && compares(value, operator, number);
  }
}

function isEqual(value: CellValue, shown: string, operand: string, number: number): boolean {
  if (typeof value === "number" && !Number.isNaN(number)) return value === number || folded(shown) === folded(operand);
  if (operand === "") return value === null || value === "";
  return !isCellError(value) && wildcard(operand).test(shown);
}

function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (found) =>
    found === "*" ? ".*" : found === "?" ? "." : found.startsWith("~") ? `\\${found.slice(1)}` : `\\${found}`,
  );
  return new RegExp(`^${source}$`, "is");
}

function compares(value: number, operator: string, number: number): boolean {
  switch (operator) {
    case "<":
      return value < number;
    case "<=":
      return value <= number;
    case ">":
      return value > number;
    default:
      return value >= number;
  }
}
