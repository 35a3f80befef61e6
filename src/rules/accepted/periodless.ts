import { vocabulary } from "../../recognise/vocabulary/index.ts";
import { findWords, normaliseText } from "../../recognise/words.ts";

/** Stands for the name of a month while a text is taken apart. */
const month = "\u0001";
/** "31 aug", "aug-24", "aug" itself. */
const monthWithNumbers = new RegExp(`(?<!\\d)(?:\\d{1,2}\\.? ?)?${month}(?:[ -]?['’]?\\d{2}(?!\\d))?`, "g");
/** "2311-2312", "2024-08-31", "202408", "2024". */
const dates = /(?<!\d)(?:\d{4}-\d{4}|(?:19|20)\d{2}(?:[-./]?\d{2}){0,2})(?!\d)/g;
/** "T2", "kvartal 3", "prognos 2": which of the year's it is. */
const numbered =
  /(?<![\p{L}\d])(t|tertial|kvartal|kv|q|delår|delårsrapport|halvår|prognos|forecast) ?[1-9](?![\p{L}\d])/gu;

/**
 * What a text says beside when: "Ack utfall okt 2017" and "Ack utfall nov 2018" are the same. Case, spaces and punctuation do not
 * count either.
 */
export function periodless(text: string): string {
  const normal = normaliseText(text);
  let rest = "";
  let from = 0;
  for (const { start, end } of findWords(normal, vocabulary.months)) {
    rest += normal.slice(from, start) + month;
    from = end;
  }
  rest += normal.slice(from);
  return rest
    .replace(monthWithNumbers, " ")
    .replace(dates, " ")
    .replace(numbered, "$1")
    .replace(/[^\p{L}\d%]+/gu, " ")
    .trim();
}
