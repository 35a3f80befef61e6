import { addressOf, columnName, maxColumns, maxRows } from "../../domain/cell.ts";
import type { HostBook } from "./book.ts";
import type { BookStyle } from "./bookStyle.ts";
import { plainStyle } from "./bookStyle.ts";
import { rangeText } from "./cellRange.ts";
import { isCellError, type Cell, type CellValue } from "./cellValue.ts";
import type { HostSheet } from "./sheet.ts";
import { plainSheet } from "./sheetDefaults.ts";
import { wholeSheet } from "./cellRange.ts";

/**
 * Everything in the book as text, one fact a line, so that two states can be compared and a difference read. Ids that Excel
 * makes up are left out; what is as in a new sheet is not mentioned. Formulas are calculated first.
 */
export function dump(book: HostBook): string {
  book.calculateIfNeeded();
  const { names, xmlParts, settings, protection, properties, ...rest } = book.state;
  const lines = [
    `book ${json(rest)} protection ${json(protection)}`,
    ...[...names]
      .map(
        (name) =>
          `name ${scopeName(book, name.scope)}${name.name} = ${name.formula} ${json([name.comment, name.visible])}`,
      )
      .sort(),
    ...xmlParts.map(({ namespace, xml }) => `xml ${namespace} ${json(xml)}`).sort(),
    ...[...settings].map(([name, text]) => `setting ${name} ${text}`).sort(),
    ...Object.entries(properties)
      .map(
        ([name, value]) =>
          `property ${name} ${value instanceof Map ? json([...(value as Map<string, unknown>)]) : json(value)}`,
      )
      .filter((line) => !/ (""|\[\])$/.test(line)),
    ...book.sheets.flatMap((sheet) => [
      `sheet ${sheet.name}${book.activeSheet === sheet ? " (active)" : ""} selection ${book
        .selection(sheet)
        .map((range) => rangeText(range))
        .join(",")}`,
      ...dumpSheet(sheet).map((line) => `  ${line}`),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

/** One sheet as lines. */
export function dumpSheet(sheet: HostSheet): string[] {
  return [
    ...records(sheet),
    ...sizes(sheet),
    ...looks(sheet),
    ...sheet.storedCells().map(({ row, column, cell }) => `${addressOf(row, column)} ${content(cell)}`),
  ];
}

function records({ state }: HostSheet): string[] {
  return (Object.keys(plainSheet) as (keyof typeof plainSheet)[]).flatMap((key) => {
    const value = state[key];
    if (json(value) === json(plainSheet[key])) return [];
    if (!Array.isArray(value)) return [`${key} ${json(value)}`];
    const items = (value as unknown[]).map((item) => `${key} ${json(item)}`);
    return key === "merges" || key === "comments" ? items.sort() : items;
  });
}

function sizes(sheet: HostSheet): string[] {
  const columns = (first: number, last: number): string => `${columnName(first)}:${columnName(last)}`;
  const rows = (first: number, last: number): string => `${String(first + 1)}:${String(last + 1)}`;
  const lines: string[] = [];
  for (const { first, last, value } of sheet.columnWidths.all()) {
    if (value !== null) lines.push(`width ${columns(first, last)} ${String(value)}`);
  }
  for (const { first, last, value } of sheet.hiddenColumns.all())
    if (value) lines.push(`hidden ${columns(first, last)}`);
  for (const { first, last, value } of sheet.rowHeights.all()) {
    if (value !== null) lines.push(`height ${rows(first, last)} ${String(value)}`);
  }
  for (const { first, last, value } of sheet.hiddenRows.all()) if (value) lines.push(`hidden ${rows(first, last)}`);
  return lines;
}

/** Runs of rows per run of alike columns, joined where the grid keeps them apart. */
function looks(sheet: HostSheet): string[] {
  const columns: { first: number; last: number; rows: string }[] = [];
  let left = -1;
  for (const { range, style } of sheet.styles.in(wholeSheet)) {
    if (range.left !== left) {
      left = range.left;
      columns.push({ first: range.left, last: range.right, rows: "" });
    }
    const run = columns.at(-1);
    const text = style === sheet.plainStyle ? "" : look(style);
    if (run && text) run.rows += `${String(range.top + 1)}:${String(range.bottom + 1)} ${text}\n`;
  }
  const joined: typeof columns = [];
  for (const run of columns) {
    const before = joined.at(-1);
    if (before?.rows === run.rows) before.last = run.last;
    else joined.push(run);
  }
  return joined.flatMap(({ first, last, rows }) =>
    rows
      .split("\n")
      .filter((line) => line !== "")
      .map(
        (line) =>
          `style ${first === 0 && last === maxColumns - 1 ? "" : `${columnName(first)}:${columnName(last)} `}${line.replace(`1:${String(maxRows)} `, "")}`,
      ),
  );
}

/** What of a style differs from Excel's plain one. Styles are interned, so each is worked out once. */
function look(style: BookStyle): string {
  const known = knownLooks.get(style);
  if (known !== undefined) return known;
  const text = json(difference(style as unknown as Facts, plainStyle as unknown as Facts));
  knownLooks.set(style, text);
  return text;
}

const knownLooks = new WeakMap<BookStyle, string>();

type Facts = Readonly<Record<string, unknown>>;

function difference(facts: Facts, plain: Facts): Facts {
  const differing = Object.entries(facts).flatMap(([name, value]) => {
    const usual = plain[name];
    if (json(value) === json(usual)) return [];
    const isNested = isFacts(value) && isFacts(usual);
    return [[name, isNested ? difference(value, usual) : value] as const];
  });
  return Object.fromEntries(differing);
}

function isFacts(value: unknown): value is Facts {
  return typeof value === "object" && value !== null;
}

function content({ value, formula, quotePrefix }: Cell): string {
  const shown = valueText(value);
  return formula === null ? `${quotePrefix ? "'" : ""}${shown}` : `=${formula} → ${shown}`;
}

function valueText(value: CellValue): string {
  return isCellError(value) ? value.error : json(value);
}

function scopeName(book: HostBook, scope: string | null): string {
  return scope === null ? "" : `${book.sheetWithId(scope)?.name ?? "?"}!`;
}

/** JSON with ranges as addresses and without ids. */
function json(value: unknown): string {
  return JSON.stringify(value, (key, member: unknown) => {
    if (key === "id") return undefined;
    return isRange(member) ? rangeText(member) : member;
  });
}

function isRange(value: unknown): value is Parameters<typeof rangeText>[0] {
  return (
    typeof value === "object" &&
    value !== null &&
    "top" in value &&
    "right" in value &&
    typeof value.top === "number" &&
    Object.keys(value).length === 4
  );
}
