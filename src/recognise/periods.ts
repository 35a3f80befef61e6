import { largestOf } from "../domain/extremes.ts";
import { findWords, type WordHit } from "./words.ts";
import { vocabulary } from "./vocabulary/index.ts";

/** What a text says about time. Null where it says nothing. Months are 1 to 12. */
export interface PeriodWords {
  readonly year: number | null;
  /** First and last month of a stretch, or one month twice. */
  readonly startMonth: number | null;
  readonly endMonth: number | null;
  /** A stretch from January ("jan-aug", "ack okt", "t.o.m. april", "T2"); false for a single month; null without a month. */
  readonly isToDate: boolean | null;
  /** "per april": the state at a month, for a forecast the time it was made. */
  readonly isAsOf: boolean;
}

export const noPeriod: PeriodWords = { year: null, startMonth: null, endMonth: null, isToDate: null, isAsOf: false };

const earliestYear = 1990;
const latestYear = 2079;

/** A number that a header would mean as a year. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= earliestYear && value <= latestYear;
}

/** Reads years, months and tertials out of a normalised text: "ack utfall jan-aug 2024", "202408", "per april", "t2 2023". */
export function readPeriod(text: string): PeriodWords {
  const compact = readCompact(text);
  if (compact) return compact;
  const months = findWords(text, vocabulary.months);
  const year = readYear(text);
  const tertial = /(?:^|[^\p{L}\d])(?:t|tertial ?)([123])(?![\p{L}\d])/u.exec(text);
  if (months.length === 0) {
    const [, from, to = from] = quarters.exec(text) ?? [];
    if (from !== undefined) {
      const [startMonth, endMonth] = [Number(from) * 3 - 2, Number(to) * 3];
      return { year, startMonth, endMonth, isToDate: from !== to && startMonth === 1, isAsOf: false };
    }
    if (!tertial) return { ...noPeriod, year };
    return { year, startMonth: 1, endMonth: Number(tertial[1]) * 4, isToDate: true, isAsOf: false };
  }
  const first = months[0] as WordHit<number>;
  const last = months[months.length - 1] as WordHit<number>;
  const isRange =
    months.length > 1 &&
    /^\s*(-|till|t\.?o\.?m\.?|to)\s*$/.test(text.slice(first.end, last.start).replace(/[.\d]/g, ""));
  if (isRange)
    return { year, startMonth: first.means, endMonth: last.means, isToDate: first.means === 1, isAsOf: false };
  const before = text.slice(0, last.start);
  const lead = findWords(before, vocabulary.toDate);
  const isAsOf = /(?:^|\s)(?:per|as of|as at)\s*$/.test(before);
  return {
    year,
    startMonth: lead.length > 0 ? 1 : last.means,
    endMonth: last.means,
    isToDate: lead.length > 0,
    isAsOf,
  };
}

/** "202408", "2024-08", "2024-08-31", "202401-202409", "2024-01-01 - 2024-08-31", "2311" alone and "2311-2312": a year with months in digits. */
function readCompact(text: string): PeriodWords | undefined {
  const range = /(?:^|\D)(\d{2})(\d{2})\s?-\s?(\d{2})(\d{2})(?!\d)/.exec(text);
  if (range) {
    const [start, end] = [Number(range[2]), Number(range[4])];
    if (isMonth(start) && isMonth(end) && Number(range[1]) <= Number(range[3])) {
      return {
        year: 2000 + Number(range[3]),
        startMonth: start,
        endMonth: end,
        isToDate: start === 1 && range[1] === range[3],
        isAsOf: false,
      };
    }
  }
  const long = longRange.exec(text);
  if (long) {
    const [start, end] = [Number(long[2]), Number(long[4])];
    const isToDate = start === 1 && long[1] === long[3];
    return { year: Number(long[3]), startMonth: start, endMonth: end, isToDate, isAsOf: false };
  }
  const short = /^([2-4]\d)(0[1-9]|1[0-2])$/.exec(text);
  if (short && !isYear(Number(text))) {
    const month = Number(short[2]);
    return { year: 2000 + Number(short[1]), startMonth: month, endMonth: month, isToDate: false, isAsOf: false };
  }
  const single = /(?:^|\D)((?:19|20)\d{2})-?(0[1-9]|1[0-2])(?:-\d{2})?(?!\d)/.exec(text);
  if (!single) return undefined;
  const month = Number(single[2]);
  const lead = findWords(text, vocabulary.toDate);
  return {
    year: Number(single[1]),
    startMonth: lead.length > 0 ? 1 : month,
    endMonth: month,
    isToDate: lead.length > 0,
    isAsOf: false,
  };
}

/** From a month to a month, days after them or not. */
const longRange =
  /(?:^|\D)(20\d{2})-?(0[1-9]|1[0-2])(?:-?\d{2})?\s?(?:--?|till|t\.?o\.?m\.?|to)\s?(20\d{2})-?(0[1-9]|1[0-2])(?:-?\d{2})?(?!\d)/;

/** A quarter, or a stretch of them: "kvartal 2", "Q1-Q3". */
const quarters =
  /(?:^|[^\p{L}\d])(?:kv|kvartal|q)\.? ?([1-4])(?:\s*(?:-|till|to)\s*(?:kv|kvartal|q)?\.? ?([1-4]))?(?![\p{L}\d])/u;

function readYear(text: string): number | null {
  const years = [...text.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/g)].map((match) => Number(match[1])).filter(isYear);
  if (years.length > 0) return largestOf(years);
  const short = /\p{L}[ -]?['’]?(\d{2})(?!\d)/u.exec(text);
  // "jan-24": two digits count as a year only right after a month.
  if (short && findWords(text.slice(0, short.index + 1), vocabulary.months).some((hit) => hit.end === short.index + 1))
    return 2000 + Number(short[1]);
  return null;
}

function isMonth(value: number): boolean {
  return value >= 1 && value <= 12;
}
