/** What a line of text says its figures are about. */
import { lastDayOf } from "../../domain/calendar.ts";
import { readPeriod } from "../../recognise/periods.ts";
import { practice, speaksOf } from "../../recognise/vocabulary/practice.ts";
import { normaliseText } from "../../recognise/words.ts";

/** A year, a month, or a month of a year; months are 1 to 12. */
export interface Said {
  readonly year: number | null;
  readonly month: number | null;
}

/** "Dnr 2023/145", "§ 2023", "SN 2024:12", "2024-2027": digits like a year that are none of the figures'. */
const notYears = /(\d{4}[/:.]\d+)|(§ ?\d+)|((19|20)\d{2} ?- ?(19|20)?\d{2}(?![\d-]))/g;
/** "202401-202409", "2024-01 – 2024-09": a stretch within a year, from its first month or from another. */
const monthStretch = /\b((?:19|20)\d{2})-?(0[1-9]|1[0-2]) ?--? ?\1-?(0[1-9]|1[0-2])(?!\d)/g;
const isoDate = /\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b/g;
/** "18 september 2024", "den 31 augusti": a day before its month. */
const wordDate = /(?<![\d-])(\d{1,2}) (\p{L}{3,})( (?:19|20)\d{2})?/gu;

/**
 * The one period that a title or a sheet name speaks of; null where it speaks of none, of several, or of the document and not of
 * its figures. The last day of a month stands for the month; any other day is when something was decided or printed.
 */
export function saidPeriod(text: string): Said | null {
  const normal = normaliseText(text);
  if (speaksOf(normal, practice.documents)) return null;
  const plain = withoutDays(normal)
    .replace(monthStretch, (_, year: string, first: string, last: string) =>
      first === "01" ? `${year}-${last}` : year,
    )
    .replace(notYears, " ");
  const years = new Set(plain.match(/(?<!\d)(?:19|20)\d{2}(?=\d{2}(?!\d)|(?!\d))/g));
  if (years.size > 1) return null;
  const { year, startMonth, endMonth, isToDate } = readPeriod(plain);
  const month = startMonth === endMonth || isToDate === true ? endMonth : null;
  return year === null && month === null ? null : { year, month };
}

function withoutDays(text: string): string {
  return text
    .replace(isoDate, (whole, year: string, month: string, day: string) =>
      lastDayOf(Number(year), Number(month)) === Number(day) ? `${year}-${month}` : whole.replace(/./g, " "),
    )
    .replace(wordDate, (whole, day: string, word: string, year: string | undefined) => {
      const { endMonth } = readPeriod(word);
      if (endMonth === null) return whole;
      // Without a year February may end on either day.
      const last = lastDayOf(year === undefined ? 2023 : Number(year), endMonth);
      return Number(day) >= last ? `${word}${year ?? ""}` : " ";
    });
}
