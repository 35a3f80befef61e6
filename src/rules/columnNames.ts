import { largestOf } from "../domain/extremes.ts";
import type { Measure } from "../domain/meaning.ts";
import type { RecognisedColumn } from "../recognise/table.ts";
import { normaliseText } from "../recognise/words.ts";

/** Words by which a header says what it measures. A phrase with one of them is only confused with columns of that measure. */
const measureWords: readonly (readonly [Measure, RegExp])[] = [
  ["actual", /^(utfall|bokslut|actual|outcome)/],
  ["budget", /^budget$|^budget(en|ram)?$/],
  ["forecast", /^(helårs)?prognos|^forecast/],
  ["deviation", /^(budget|prognos)?avvik|^diff|^deviation|^variance/],
];

/**
 * The shortest run of words in a column's header path that no other column of the table could be meant by. "Ack budget" for
 * "Ack budget 2017 / Budget netto" among accumulated actuals and full-year budgets; the whole path when nothing shorter does.
 */
export function shortColumnName(column: RecognisedColumn, columns: readonly RecognisedColumn[]): string {
  const rivals = columns.filter((other) => other.column !== column.column).map(described);
  const levels = column.path.map((text) => text.split(/\s+/).filter((word) => word !== ""));
  const longest = largestOf([0, ...levels.map((words) => words.length)]);
  for (let length = 1; length <= longest; length++) {
    for (const words of levels) {
      for (let start = 0; start + length <= words.length; start++) {
        const phrase = words.slice(start, start + length);
        if (isName(phrase) && isClear(phrase, column.measure, rivals)) return trimmed(phrase.join(" "));
      }
    }
  }
  return column.path.join(" / ");
}

/** Words that name nothing by themselves. */
const fillers = new Set([
  "i",
  "av",
  "på",
  "per",
  "för",
  "från",
  "mot",
  "med",
  "till",
  "och",
  "in",
  "of",
  "for",
  "to",
  "and",
  "vs",
]);

/** "Utf i %" of "Utf i % av årsbudget", but neither "i" nor "Utf i". */
function isName(phrase: readonly string[]): boolean {
  const isFiller = (word: string | undefined): boolean => fillers.has(normaliseText(word ?? ""));
  return phrase.some((word) => /\p{L}/u.test(word)) && !isFiller(phrase[0]) && !isFiller(phrase.at(-1));
}

interface Described {
  readonly words: ReadonlySet<string>;
  readonly measure: Measure | null;
}

function described(column: RecognisedColumn): Described {
  return { words: new Set(column.path.flatMap((text) => wordsOf(text))), measure: column.measure };
}

function wordsOf(text: string): string[] {
  return normaliseText(text).split(" ");
}

function isClear(phrase: readonly string[], measure: Measure | null, rivals: readonly Described[]): boolean {
  const words = wordsOf(phrase.join(" "));
  const named = words.flatMap((word) => measureOfWord(word) ?? []);
  // "PROGNOS" over a budget column is not what a reader would call it.
  if (measure !== null && named.some((other) => other !== measure)) return false;
  const confusable =
    named.length > 0 ? rivals.filter((rival) => rival.measure === null || rival.measure === measure) : rivals;
  return !confusable.some((rival) => words.every((word) => rival.words.has(word)));
}

function measureOfWord(word: string): Measure | undefined {
  return measureWords.find(([, pattern]) => pattern.test(word))?.[0];
}

/** Without the punctuation that joined the phrase to the rest of its header. */
function trimmed(phrase: string): string {
  return phrase.replace(/^[\s,;:/(–-]+|[\s,;:/(–-]+$/g, "");
}
