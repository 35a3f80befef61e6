/** Phrases of the vocabulary looked up word by word, however many there are. */
import { vocabulary } from "../vocabulary/index.ts";
import { narrative } from "../vocabulary/narrative.ts";
import type { NarrativeMeaning } from "../vocabulary/narrativeVocabulary.ts";

interface Phrase {
  readonly words: readonly string[];
  readonly means: NarrativeMeaning;
}

/** Phrases by their first word; those whose only word is open by how it starts. */
const byFirstWord = new Map<string, Phrase[]>();
const byStart = new Map<string, Phrase>();
let longestStart = 0;

for (const { means, words } of narrative.words) {
  for (const text of words.split(/\s*,\s*/)) {
    const parts = text.split(/\s+/);
    const [first = ""] = parts;
    if (first.endsWith("*")) {
      byStart.set(first.slice(0, -1), { words: parts, means });
      longestStart = Math.max(longestStart, first.length - 1);
    } else byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words: parts, means }]);
  }
}

/** A phrase found: how many words it has and what it means. */
export interface PhraseHit {
  readonly length: number;
  readonly means: NarrativeMeaning;
}

/** The longest phrase that starts at a place among some words; whole words go before beginnings of words. */
export function phraseAt(words: readonly (string | undefined)[], at = 0): PhraseHit | undefined {
  const first = words[at];
  if (first === undefined) return undefined;
  let best: PhraseHit | undefined;
  for (const phrase of byFirstWord.get(first) ?? []) {
    const { length } = phrase.words;
    if (length > (best?.length ?? 0) && phrase.words.every((word, index) => words[at + index] === word))
      best = { length, means: phrase.means };
  }
  if (best) return best;
  for (let length = Math.min(longestStart, first.length); length > 2; length--) {
    const phrase = byStart.get(first.slice(0, length));
    if (phrase) return { length: 1, means: phrase.means };
  }
  return undefined;
}

const months = new Map(vocabulary.months.map(({ word, means }) => [word, means]));

/** The month a word names, 1 to 12. */
export function monthOf(word: string): number | undefined {
  return months.get(word);
}

/** "Aprilprognosen": the month a forecast was made in. */
export function monthOfForecast(word: string): number | undefined {
  if (!narrative.monthForecasts.some((rest) => word.includes(rest))) return undefined;
  for (const [name, month] of months) {
    if (name.length > 3 && narrative.monthForecasts.some((rest) => word.startsWith(name + rest))) return month;
  }
  return undefined;
}
