import { cleanFloat } from "../domain/money.ts";

/** A text read as a figure. */
export interface ParsedFigure {
  readonly value: number;
  /** The text carried a percent sign; `value` is in percent. */
  readonly isPercent: boolean;
}

/** Characters people use as minus: hyphen, non-breaking hyphen, figure dash, en dash, minus. */
const minusSigns = /[-\u2010\u2011\u2012\u2013\u2014\u2212]/g;
/** Spaces that group thousands: ASCII, no-break, figure, thin, narrow no-break, and the tab a paste leaves. */
const spaces = /[\s\u00a0\u2007\u2009\u200a\u202f]+/g;
/** Footnote marks glued on after the figure. */
const footnoteMarks = /[*†‡¹²³⁴⁵⁶⁷⁸⁹⁰]+(\))?$/u;
const unitWords = /\s?(tkr|mnkr|mkr|mnr|kr|kronor|sek)\.?$/i;

const anyDigit = /\d/;
const longestFigure = 40;
const grouped = /^\d{1,3}( \d{3})+$/;
const digits = /^\d+$/;

/**
 * A figure as people type it: "232 170", "-1920", "- 1 102", "– 20 278", "(4,7)", "12,5-", "91,41 %", "258,3*".
 * Undefined when the text is not one: "21-64", "T1", "2024-08-31", "jan".
 * A comma is a decimal sign, and so is a point, unless points or commas group thousands beside the other sign.
 */
export function parseFigure(text: string): ParsedFigure | undefined {
  // Most texts of a sheet are labels.
  if (!anyDigit.test(text)) return undefined;
  let rest = text.replace(spaces, " ").trim();
  if (rest.length > longestFigure) return undefined;
  rest = rest.replace(unitWords, "").replace(footnoteMarks, "").trim();
  let isPercent = false;
  if (rest.endsWith("%")) {
    isPercent = true;
    rest = rest.slice(0, -1).trim();
  }
  rest = rest.replace(minusSigns, "-");
  let negative = false;
  if (/^\(.*\)$/.test(rest)) {
    negative = true;
    rest = rest.slice(1, -1).trim();
  }
  if (rest.startsWith("+")) rest = rest.slice(1).trimStart();
  else if (rest.startsWith("-")) {
    negative = true;
    rest = rest.slice(1).trimStart();
  } else if (rest.endsWith("-")) {
    negative = true;
    rest = rest.slice(0, -1).trimEnd();
  }
  const magnitude = parseMagnitude(rest);
  if (magnitude === undefined) return undefined;
  const value = negative && magnitude !== 0 ? -magnitude : magnitude;
  return { value: cleanFloat(value), isPercent };
}

/** Digits with separators, no sign. */
function parseMagnitude(text: string): number | undefined {
  if (/^[\d ]+$/.test(text)) return integerPart(text);
  const commas = text.split(",").length - 1;
  const points = text.split(".").length - 1;
  const decimalSign =
    commas > 0 && points > 0 ? (text.lastIndexOf(",") > text.lastIndexOf(".") ? "," : ".") : commas > 0 ? "," : ".";
  const groupSign = decimalSign === "," ? "." : ",";
  const count = decimalSign === "," ? commas : points;
  if (count > 1) {
    // "1.234.567": the sign repeats, so it groups.
    const joined = text.split(decimalSign);
    return commas > 0 && points > 0 ? undefined : groupedBy(joined);
  }
  const [whole = "", fraction = ""] = text.split(decimalSign);
  if (!digits.test(fraction)) return undefined;
  const wholeValue = whole.includes(groupSign)
    ? groupedBy(whole.split(groupSign))
    : integerPart(whole === "" ? "0" : whole);
  return wholeValue === undefined ? undefined : Number(`${String(wholeValue)}.${fraction}`);
}

function integerPart(text: string): number | undefined {
  if (digits.test(text)) return Number(text);
  return grouped.test(text) ? Number(text.replaceAll(" ", "")) : undefined;
}

function groupedBy(parts: readonly string[]): number | undefined {
  const [first = "", ...others] = parts;
  return digits.test(first) && first.length <= 3 && others.every((part) => /^\d{3}$/.test(part))
    ? Number(parts.join(""))
    : undefined;
}

const hasLetter = /\p{L}/u;

/** A dash alone stands for "nothing". */
export function isNothingMark(text: string): boolean {
  return !hasLetter.test(text) && /^\s*([-\u2010-\u2014\u2212]{1,2}|\.\.|\u2026)\s*$/.test(text);
}
