/** Dates as cells hold them: a serial number, and a format that shows it as a day or a month. */

/** A day of the calendar. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** What a date format shows of its date. */
export type DateParts = "full" | "dayMonth" | "monthYear";

/** Texts in quotes, colours and locales in brackets, escaped characters, and the widths of `_x` and `*x`: none of them a code. */
const notCodes = /"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g;

/** What a number format shows when it shows a date: "yyyy-mm-dd" the full date, "d-mmm" day and month, "mmm-yy" month and year; null for all others. */
export function datePartsOf(numberFormat: string): DateParts | null {
  return numberFormat === plainNumberFormat ? null : readDateParts(numberFormat);
}

/** The format of almost every cell. */
const plainNumberFormat = "General";

function readDateParts(numberFormat: string): DateParts | null {
  const code = (numberFormat.replace(notCodes, "").split(";")[0] ?? "").toLowerCase();
  const [hasYear, hasDay] = [code.includes("y"), code.includes("d")];
  if (hasYear && hasDay) return "full";
  if (hasYear) return code.includes("m") ? "monthYear" : "full";
  if (hasDay) return code.includes("m") ? "dayMonth" : "full";
  // "mm" alone is minutes; three letters are the name of a month.
  return code.includes("mmm") ? "monthYear" : null;
}

const dayMs = 86_400_000;
/** The last day that Excel can show: 31 December 9999. */
const lastSerial = 2_958_465;
/** Days that the 1904 system begins later. */
const days1904 = 1462;

/** The date that Excel shows for a serial number; null where it shows none. */
export function dateOfSerial(serial: number, date1904: boolean): CalendarDate | null {
  const days = Math.floor(serial) + (date1904 ? days1904 : 0);
  if (days < 1 || days > lastSerial) return null;
  // Day 60 of the 1900 system is a 29 February that never was; days before it are counted from one day later.
  const date = new Date(Date.UTC(1899, 11, 30) + (days < 61 ? days + 1 : days) * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The last day of a month: 28 to 31. */
export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
