/** Texts made comparable: lower case, one kind of space and hyphen, words broken over lines joined again. */

/** "Budget-\navvikelse" → "budgetavvikelse"; "Investerings- budget" → "investeringsbudget"; "jan–aug" → "jan-aug". */
export function normaliseText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2010-\u2014\u2212]/g, "-")
    .replace(/\u00ad/g, "")
    .replace(/[\s\u00a0\u2007\u2009\u200a\u202f]+/g, " ")
    .replace(/(\p{L}{3,})- ?(\p{L}{3,})/gu, (whole, left: string, right: string) =>
      // Months and years keep their range; "och"/"eller" after a hyphen is an ellipsis ("vård- och omsorg").
      monthWord.test(left) || conjunction.test(right) ? whole : left + right,
    )
    .trim();
}

const monthWord = /^(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/;
const conjunction = /^(och|eller|samt|and|or|till)$/;

/** A part of a text that a vocabulary entry recognised. */
export interface WordHit<M> {
  readonly means: M;
  readonly start: number;
  readonly end: number;
}

/** A vocabulary entry: a word or phrase, where in a word it may stand, and what it means. */
export interface VocabularyEntry<M> {
  /** Lower case. A space matches one or more spaces. */
  readonly word: string;
  /** `stem` starts a word, `part` stands anywhere in one (Swedish compounds), `whole` is a word by itself, `alone` the whole text. */
  readonly as: "stem" | "part" | "whole" | "alone";
  readonly means: M;
}

/**
 * Finds the entries in a normalised text, the longest first; letters once used are not used again, so that "nettokostnad"
 * is not also read as "kostnad".
 */
export function findWords<M>(text: string, entries: readonly VocabularyEntry<M>[]): WordHit<M>[] {
  const hits: WordHit<M>[] = [];
  const taken = new Uint8Array(text.length);
  for (const entry of byLength(entries)) {
    for (let start = text.indexOf(entry.word); start >= 0; start = text.indexOf(entry.word, start + 1)) {
      const end = start + entry.word.length;
      if (entry.as !== "part" && isLetter(text[start - 1])) continue;
      if (entry.as === "whole" && isLetter(text[end])) continue;
      if (entry.as === "alone" && entry.word.length !== text.length) continue;
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      hits.push({ means: entry.means, start, end });
    }
  }
  return hits.sort((a, b) => a.start - b.start);
}

const sorted = new WeakMap<readonly unknown[], unknown>();

function byLength<M>(entries: readonly VocabularyEntry<M>[]): readonly VocabularyEntry<M>[] {
  const known = sorted.get(entries) as readonly VocabularyEntry<M>[] | undefined;
  if (known) return known;
  const ordered = [...entries].sort((a, b) => b.word.length - a.word.length);
  sorted.set(entries, ordered);
  return ordered;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}
