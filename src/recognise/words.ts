/** Texts made comparable: lower case, one kind of space and hyphen, words broken over lines joined again. */

import { remembered } from "./remembered.ts";

/** "Budget-\navvikelse" → "budgetavvikelse"; "Investerings- budget" → "investeringsbudget"; "jan–aug" → "jan-aug". */
export const normaliseText = remembered((text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u2010-\u2014\u2212]/g, "-")
    .replace(/\u00ad/g, "")
    .replace(/[\s\u00a0\u2007\u2009\u200a\u202f]+/g, " ")
    .replace(/(\p{L}{3,})- ?(\p{L}{3,})/gu, (whole, left: string, right: string) =>
      // Months and years keep their range; "och"/"eller" after a hyphen is an ellipsis ("vård- och omsorg").
      monthWord.test(left) || conjunction.test(right) ? whole : left + right,
    )
    .trim(),
);

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
export function findWords<M>(text: string, entries: readonly VocabularyEntry<M>[]): readonly WordHit<M>[] {
  return finderOf(entries)(text);
}

type Finder<M> = (text: string) => readonly WordHit<M>[];

/** Entries by their first two characters, in order of length. */
type WordIndex<M> = ReadonlyMap<string, readonly Ranked<M>[]>;

interface Ranked<M> {
  readonly entry: VocabularyEntry<M>;
  /** Longer words first, then as the vocabulary lists them. */
  readonly rank: number;
}

const finders = new WeakMap<readonly unknown[], unknown>();

function finderOf<M>(entries: readonly VocabularyEntry<M>[]): Finder<M> {
  const made = finders.get(entries) as Finder<M> | undefined;
  if (made) return made;
  const byStart = new Map<string, Ranked<M>[]>();
  [...entries]
    .sort((a, b) => b.word.length - a.word.length)
    .forEach((entry, rank) => {
      const start = entry.word.slice(0, 2);
      byStart.set(start, [...(byStart.get(start) ?? []), { entry, rank }]);
    });
  const find = remembered((text: string) => freeOf(text, matchesIn(text, byStart)));
  finders.set(entries, find);
  return find;
}

function matchesIn<M>(text: string, byStart: WordIndex<M>): (Ranked<M> & { readonly start: number })[] {
  const matches: (Ranked<M> & { readonly start: number })[] = [];
  for (let start = 0; start < text.length; start++) {
    // A word of a single character is found by itself, all others by their first two.
    const candidates = [
      ...(byStart.get(text.slice(start, start + 2)) ?? []),
      ...(byStart.get(text.charAt(start)) ?? []),
    ];
    for (const { entry, rank } of candidates) {
      if (text.startsWith(entry.word, start) && stands(entry, text, start)) matches.push({ entry, rank, start });
    }
  }
  return matches.sort((a, b) => a.rank - b.rank || a.start - b.start);
}

function stands<M>({ word, as }: VocabularyEntry<M>, text: string, start: number): boolean {
  if (as === "part") return true;
  if (as === "alone") return word.length === text.length;
  if (isLetter(text[start - 1])) return false;
  return as === "stem" || !isLetter(text[start + word.length]);
}

function freeOf<M>(text: string, matches: readonly (Ranked<M> & { readonly start: number })[]): WordHit<M>[] {
  if (matches.length === 0) return [];
  const taken = new Uint8Array(text.length);
  const hits: WordHit<M>[] = [];
  for (const { entry, start } of matches) {
    const end = start + entry.word.length;
    if (taken.subarray(start, end).includes(1)) continue;
    taken.fill(1, start, end);
    hits.push({ means: entry.means, start, end });
  }
  return hits.sort((a, b) => a.start - b.start);
}

const letter = /\p{L}/u;

function isLetter(character: string | undefined): boolean {
  return character !== undefined && letter.test(character);
}
