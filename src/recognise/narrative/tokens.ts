/** A text as words, amounts and marks, each with its place in the text. */
import type { MoneyUnit } from "../../domain/money.ts";
import { cleanFloat, decimalsOf, isMoney } from "../../domain/money.ts";
import { parseFigure } from "../figures.ts";
import { vocabulary } from "../vocabulary/index.ts";
import { narrative } from "../vocabulary/narrative.ts";

/** A figure with a unit of money. */
export interface AmountToken {
  readonly kind: "amount";
  /** In `unit`, without sign. */
  readonly size: number;
  readonly unit: MoneyUnit;
  /** The sign written before it; null when there is none, and where a dash may be one of punctuation. */
  readonly sign: 1 | -1 | null;
  /** The last digit written that counts, in `unit`: 0.1 for 4,7. */
  readonly step: number;
  /** The place of its last digit that is not zero, in `unit`: 100 for 9 600. */
  readonly roundedTo: number;
  /** One end of a range: "3–4 mnkr". */
  readonly isRange: boolean;
  readonly start: number;
  readonly end: number;
}

export interface WordToken {
  readonly kind: "word";
  /** Lower case, without the points of an abbreviation. */
  readonly text: string;
  /** Written as a short name: "IFO", "SoV", "IFOs". */
  readonly isShortName: boolean;
  readonly start: number;
  readonly end: number;
}

export type Token =
  | AmountToken
  | WordToken
  | { readonly kind: "number"; readonly value: number; readonly start: number; readonly end: number }
  | {
      readonly kind: "date";
      readonly year: number;
      readonly month: number;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: "mark"; readonly text: string; readonly start: number; readonly end: number };

const space = "[ \\u00a0\\u2007\\u2009\\u200a\\u202f]";
const word = /\p{L}(?:\.\p{L}(?![\p{L}]))+\.?|\p{L}[\p{L}\p{M}\d'’]*/uy;
const date = /((?:19|20)\d{2})-(0[1-9]|1[0-2])-\d{2}(?!\d)/uy;
const number = new RegExp(`\\d{1,3}(?:${space}\\d{3})+(?!\\d)(?:,\\d+)?|\\d+(?:[.,]\\d+)*`, "uy");
const minus = /[-\u2010\u2011\u2012\u2013\u2014\u2212]/u;

/** The words for units of money, the longest first. A table's vocabulary and that of sentences. */
const units = [
  ...vocabulary.units.flatMap(({ word: text, means }) =>
    isMoney(means) ? [{ word: text, unit: means, times: 1 }] : [],
  ),
  ...narrative.units,
].sort((a, b) => b.word.length - a.word.length);
const unitOf = new Map(units.map((unit) => [unit.word, unit]));
const unitWord = new RegExp(
  `${space}?(${units.map((unit) => unit.word.replaceAll(" ", `${space}`)).join("|")})(?!\\p{L})`,
  "iuy",
);

/** Reads a text from end to end; what is neither word, figure nor space is a mark. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at, tokens);
    if (token) tokens.push(token);
    at = token?.end ?? at + 1;
  }
  return tokens;
}

function tokenAt(text: string, at: number, before: Token[]): Token | undefined {
  const character = text[at] ?? "";
  if (/\s/u.test(character) && character !== "\n") return undefined;
  const words = matchAt(word, text, at);
  if (words) {
    const [found] = words;
    const text = found.toLowerCase().replaceAll(".", "");
    return { kind: "word", text, isShortName: isShortName(found), start: at, end: at + found.length };
  }
  const day = matchAt(date, text, at);
  if (day) return { kind: "date", year: Number(day[1]), month: Number(day[2]), start: at, end: at + day[0].length };
  const figure = matchAt(number, text, at);
  if (figure) return figureAt(text, at, figure[0], before);
  return { kind: "mark", text: minus.test(character) ? "-" : character, start: at, end: at + 1 };
}

/** Two capitals in a short word. */
export function isShortName(word: string): boolean {
  return word.length <= longestShortName && (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

const longestShortName = 8;

function figureAt(text: string, start: number, digits: string, before: Token[]): Token | undefined {
  // "kap. 3." ends with the sentence's full stop, which is no part of the figure; the pattern leaves it.
  const end = start + digits.length;
  const unit = matchAt(unitWord, text, end);
  const named = unit ? unitOf.get(unit[1]?.toLowerCase().replace(/\s/g, " ") ?? "") : currencyBefore(before);
  const value = parseFigure(isGrouped(digits, named?.unit) ? digits.replace(/[.,]/g, "") : digits)?.value;
  if (value === undefined) return { kind: "mark", text: digits, start, end };
  if (!named) return { kind: "number", value, start, end };
  const sign = signBefore(text, start, before);
  return {
    kind: "amount",
    size: cleanFloat(value * named.times),
    unit: named.unit,
    sign: sign === "range" ? null : sign,
    step: cleanFloat(10 ** -decimalsOf(value) * named.times),
    roundedTo: roundedTo(value) * named.times,
    isRange: sign === "range",
    start,
    end: end + (unit?.[0].length ?? 0),
  };
}

/** "SEK 410,000": the currency before, and no unit after, is whole kronor. */
function currencyBefore(before: readonly Token[]): (typeof units)[number] | undefined {
  const last = before.at(-1);
  return last?.kind === "word" && narrative.currencies.includes(last.text) ? unitOf.get("kr") : undefined;
}

/** "1.200 tkr", "SEK 410,000": three digits after a point are thousands where the unit is small, and after a comma in kronor. */
function isGrouped(digits: string, unit: MoneyUnit | undefined): boolean {
  return (
    (unit === "tkr" && /^\d{1,3}(\.\d{3})+$/.test(digits)) || (unit === "kr" && /^\d{1,3}([.,]\d{3})+$/.test(digits))
  );
}

/** The sign before a figure, taken off the marks already read; a dash right after a figure makes a range. */
function signBefore(text: string, start: number, before: Token[]): AmountToken["sign"] | "range" {
  const mark = before.at(-1);
  if (mark?.kind !== "mark" || (mark.text !== "-" && mark.text !== "+")) return null;
  if (text.slice(mark.end, start).trim() !== "") return null;
  const previous = before.at(-2);
  if (previous?.kind === "number" && mark.text === "-") return "range";
  const isGluedOn = previous !== undefined && previous.end === mark.start && previous.kind === "word";
  if (isGluedOn) return null;
  before.pop();
  return mark.text === "+" ? 1 : -1;
}

function roundedTo(value: number): number {
  const decimals = decimalsOf(value);
  if (decimals > 0 || value === 0) return 10 ** -decimals;
  let place = 1;
  while (value % (place * 10) === 0) place *= 10;
  return place;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
