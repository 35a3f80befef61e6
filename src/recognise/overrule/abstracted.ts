import { isMoney } from "../../domain/money.ts";
import { isUnitAlone } from "../units.ts";
import { vocabulary } from "../vocabulary/index.ts";
import { findWords, normaliseText, type WordHit } from "../words.ts";

/** Stands for whatever stretch of time a text named. */
const anyTime = "#";

/** "2024-08", "202408", "2024-08-31"; "2311-2312"; a year; "T2", "kvartal 3". */
const timesInDigits = [
  /(?<!\d)(?:19|20)\d{2}-?(?:0[1-9]|1[0-2])(?:-\d{2})?(?!\d)/g,
  /(?<!\d)\d{2}(?:0[1-9]|1[0-2])-\d{2}(?:0[1-9]|1[0-2])(?!\d)/g,
  /(?<!\d)(?:19|20)\d{2}(?!\d)/g,
  /(?<![\p{L}\d])(?:t|q|kv|tertial ?|kvartal ?)[1-4](?![\p{L}\d])/gu,
];

/**
 * What a header, label or title says whatever the month and the unit: "Ack utfall jan-aug 2024, tkr" → "ack utfall #". Next month's
 * file and last year's read the same.
 */
export function abstracted(text: string): string {
  if (isUnitAlone(text)) return "";
  const inDigits = timesInDigits.reduce((rest, time) => rest.replace(time, anyTime), normaliseText(text));
  const timeless = replaced(inDigits, findWords(inDigits, vocabulary.months), anyTime);
  const moneyUnits = findWords(timeless, vocabulary.units).filter(({ means }) => isMoney(means));
  return (
    replaced(timeless, moneyUnits, "")
      // "jan-24": two digits are a year right after a month.
      .replace(/#[ -]?['’]?\d{2}(?!\d)/g, anyTime)
      .replace(/#(?:[ ]?(?:-|\/|till|t\.?o\.?m\.?|to|och|and)?[ ]?#)+/g, anyTime)
      .replace(/\( *\)/g, "")
      .replace(/ +/g, " ")
      .replace(/^[ ,.:;]+|[ ,.:;]+$/g, "")
  );
}

/** A header path in one line, levels that say nothing but the unit left out. */
export function abstractedPath(path: readonly string[]): string {
  return path
    .map(abstracted)
    .filter((level) => level !== "")
    .join(" / ");
}

function replaced(text: string, hits: readonly WordHit<unknown>[], by: string): string {
  return [...hits]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + by + rest.slice(end), text);
}
