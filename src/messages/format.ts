import type { Unit } from "../domain/money.ts";
import { fromOre } from "../domain/money.ts";
import type { ShownAmount } from "../rules/finding.ts";

/** The languages Avvika speaks. */
export const languages = ["sv", "en"] as const;
export type Language = (typeof languages)[number];

/** How figures and lists are written in a language. */
export interface Formats {
  readonly language: Language;
  /** −595 990 */
  readonly amount: (amount: ShownAmount) => string;
  /** 4 310 tkr; 12,5 % in Swedish, 12.5% in English */
  readonly amountWithUnit: (amount: ShownAmount) => string;
  /** 1 000: a count or a factor, with the decimals it has. */
  readonly number: (value: number) => string;
  /** 24 nov. 2026 14:05, in the reader's time zone. `iso` is ISO 8601 in UTC. */
  readonly dateTime: (iso: string) => string;
  /** A, B och C */
  readonly list: (items: readonly string[]) => string;
  /** A, B eller C */
  readonly either: (items: readonly string[]) => string;
  /** Words of a header as they stand inside a sentence: "PROGNOS / Budget" → "prognos / budget". */
  readonly headerWords: (header: string) => string;
}

/** The minus of printed figures, which Intl uses for Swedish but not for English. */
const minus = "\u2212";
const noBreakSpace = "\u00a0";

/** Between a figure and the percent sign: Swedish sets it apart as any unit, English does not. */
const percentGaps: Readonly<Record<Language, string>> = { sv: noBreakSpace, en: "" };

const locales: Readonly<Record<Language, string>> = { sv: "sv-SE", en: "en-GB" };

/** The locale of a language's figures, for Intl. */
export function languageLocale(language: Language): string {
  return locales[language];
}

/** The words that formats need: between the last two of a list, and after a figure. */
export interface FormatWords {
  readonly and: string;
  readonly or: string;
  readonly units: Readonly<Record<Unit, string>>;
}

export function formatsOf(language: Language, words: FormatWords): Formats {
  const locale = locales[language];
  const decimal = (value: number, least: number, most: number): string =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most })
      .format(Number(value.toFixed(most)) === 0 ? 0 : value) // what rounds to zero has no sign
      .replace("-", minus);
  const amount = ({ ore, unit, decimals }: ShownAmount): string => decimal(fromOre(ore, unit), decimals, decimals);
  return {
    language,
    amount,
    amountWithUnit: (shown) =>
      amount(shown) + (shown.unit === "percent" ? percentGaps[language] : noBreakSpace) + words.units[shown.unit],
    dateTime: (iso) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso)),
    number: (value) => decimal(value, 0, 10),
    list: (items) => joined(items, words.and),
    either: (items) => joined(items, words.or),
    headerWords: (header) => header.split(" / ").map(insideSentence).join(" / "),
  };
}

function joined(items: readonly string[], word: string): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1) ?? ""}`;
}

/** Lower case where a header has capitals for its own sake; short words in capitals (KF, LSS) are names. */
function insideSentence(text: string): string {
  return text
    .split(" ")
    .map((word, at) => (isName(word) ? word : at === 0 || isShouted(word) ? word.toLowerCase() : word))
    .join(" ")
    .replace(monthRange, "$1\u2013$2");
}

function isName(word: string): boolean {
  return isShouted(word) && word.replace(/[^\p{L}]/gu, "").length <= 3;
}

function isShouted(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

const month = "(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)\\p{L}*\\.?";
/** jan-aug: the hyphen of a keyboard where a range is meant. */
const monthRange = new RegExp(`(${month})-(${month})`, "giu");
