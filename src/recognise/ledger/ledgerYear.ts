/** Which year a ledger's months are of when they name none. */
import { dateOfSerial } from "../../domain/calendar.ts";
import { largestOf } from "../../domain/extremes.ts";
import { cellTag, firstFrom, type GridColumn } from "../../domain/grid.ts";
import { isYear, readPeriod } from "../periods.ts";
import { normaliseText } from "../words.ts";
import { monthOfDayText, shortYearMonth, yearMonthOfNumber, yearMonthOfText } from "./codes.ts";
import type { LedgerColumn, LedgerPeriod } from "./ledger.ts";
import type { LedgerCells } from "./ledgerCells.ts";

const { number: numberTag, text: textTag } = cellTag;

/** The year that headings, titles or the sheet's name give to months that name none. */
export function yearOf(columns: readonly LedgerColumn[], titles: readonly string[], sheetName: string): number | null {
  const yearsIn = (texts: readonly string[]): number[] =>
    texts.flatMap((text) => readPeriod(normaliseText(text)).year ?? []).filter(isYear);
  // Of several years the latest is the one the ledger is about.
  const named = [columns.flatMap(({ path }) => path), titles, [sheetName]]
    .map(yearsIn)
    .find((years) => years.length > 0);
  return named ? largestOf(named) : null;
}

/** The year of all postings; null where there are several. */
export function onlyYear(
  cells: LedgerCells,
  period: LedgerPeriod,
  columns: readonly LedgerColumn[],
  rows: Uint32Array,
): number | null {
  const column =
    period.in === "yearMonth" || period.in === "date"
      ? period.column
      : columns.find(({ role }) => role === "year")?.column;
  const data = column === undefined ? undefined : cells.sheet.columns.get(column);
  if (!data) return null;
  const known = new Map<number, number | null>();
  const years = new Set<number>();
  const end = firstFrom(data.rows, (rows[rows.length - 1] ?? 0) + 1);
  for (let at = firstFrom(data.rows, rows[0] ?? 0); at < end && years.size < 2; at++) {
    const value = data.values[at] as number;
    const key = data.tags[at] === textTag ? -1 - value : value;
    let year = known.get(key);
    if (year === undefined) known.set(key, (year = yearOfCell(cells, data, at)));
    if (year !== null) years.add(year);
  }
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}

function yearOfCell(cells: LedgerCells, data: GridColumn, at: number): number | null {
  const value = data.values[at] as number;
  if (data.tags[at] === textTag) {
    const text = cells.workbook.strings[value] ?? "";
    return (yearMonthOfText(text) ?? monthOfDayText(text))?.year ?? (/^\d{4}$/.test(text) ? Number(text) : null);
  }
  if (data.tags[at] !== numberTag) return null;
  if (cells.isDateFormat(data.formats[at] as number)) return dateOfSerial(value, cells.workbook.date1904)?.year ?? null;
  return isYear(value) ? value : ((yearMonthOfNumber(value) ?? shortYearMonth(value))?.year ?? null);
}
