/** Names of rows and tables made comparable: "Hälsa, vård och omsorg" is found by "HVO", "Äldreomsorg, SoL" by "SoL ÄO". */
import { remembered } from "../../recognise/remembered.ts";
import { nameWords } from "../../recognise/vocabulary/nameWords.ts";
import { vocabulary } from "../../recognise/vocabulary/index.ts";
import { findWords, normaliseText } from "../../recognise/words.ts";

/** What a label can be looked up by. */
export interface Name {
  /** Its stems in alphabetical order, so that word order does not matter. Never empty. */
  readonly full: string;
  /** What others may abbreviate it to. */
  readonly short: readonly string[];
  /** The label is itself (partly) an abbreviation, so that it may stand for a longer name. */
  readonly isShort: boolean;
  readonly stems: readonly string[];
  /** A code before the name ("4102 Hemtjänst"): two different codes are two different things. */
  readonly code: string | null;
}

/** Whether two names are the same: fully, by abbreviation, or one only in part; null when they are not. */
export type NameMatch = "full" | "short" | "part";

interface Token {
  readonly text: string;
  readonly lower: string;
  readonly isJoining: boolean;
}

const joining = new Set(nameWords.joining);
const endings = [...nameWords.endings].sort((a, b) => b.length - a.length);

/** The name in a label; undefined when nothing in it names anything. */
export const nameOf = remembered((label: string): Name | undefined => {
  return named(tokensOf(label));
});

/** What is left of a total's label when the words of a total are gone: "Totalt för socialnämnden" names socialnämnden. */
export const nameInTotal = remembered((label: string): Name | undefined => {
  const text = normaliseText(label);
  const taken = findWords(text, vocabulary.rows).filter(
    ({ means }) => means.total !== undefined || means.component !== undefined,
  );
  if (taken.length === 0) return nameOf(label);
  // The words stand in the text made plain; the rest is taken from there, where only capitals are lost.
  let rest = "";
  let from = 0;
  for (const { start, end } of taken) {
    rest += `${text.slice(from, start)} `;
    // What bends the word goes with it: "kostnad|er".
    from = end + (/^\p{L}*/u.exec(text.slice(end))?.[0].length ?? 0);
  }
  rest += text.slice(from);
  const left = new Set(tokensOf(rest).map(({ lower }) => lower));
  return named(tokensOf(label).filter(({ lower }) => left.has(lower)));
});

/** Longest run of a title's parts that are tried together. */
const mostParts = 5;

/** What a title or sheet name may be about: every run of its parts, without the words that stand in any title. */
export const namesInTitle = remembered((title: string): readonly Name[] => {
  const parts = title
    .split(/[,;:|()\u2013\u2014/]|\s-\s|\.\s/)
    .map((part) => tokensOf(part).filter(saysSomething))
    .filter((part) => part.length > 0);
  const names = new Map<string, Name>();
  const take = (tokens: readonly Token[]): void => {
    const name = named(tokens);
    if (name) names.set(name.full, name);
  };
  for (let first = 0; first < parts.length; first++) {
    for (let last = first; last < Math.min(parts.length, first + mostParts); last++)
      take(parts.slice(first, last + 1).flat());
  }
  take(tokensOf(title));
  return [...names.values()];
});

/** Whether a heading has nothing but measures, times and units in it, so that its column is about what the whole table is about. */
export function namesNothing(heading: string): boolean {
  return !tokensOf(heading).some(saysSomething);
}

function named(tokens: readonly Token[]): Name | undefined {
  const [first] = tokens;
  const isCoded = first !== undefined && tokens.length > 1 && isCode(first.text);
  const words = tokens.slice(isCoded ? 1 : 0);
  const telling = words.filter(({ isJoining }) => !isJoining);
  if (telling.length === 0) return undefined;
  const stems = telling.map(({ lower }) => stemOf(lower));
  return {
    full: [...stems].sort().join(" "),
    short: abbreviationsOf(words, telling),
    isShort: telling.some(({ text }) => isAbbreviation(text)),
    stems,
    code: isCoded ? first.lower : null,
  };
}

function tokensOf(label: string): Token[] {
  const words = label.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((text) => {
    const lower = text.toLowerCase();
    return isUnit(lower) ? [] : [{ text, lower, isJoining: joining.has(lower) }];
  });
}

const units = new Set(vocabulary.units.flatMap(({ word, as }) => (as === "whole" ? [word] : [])));

function isUnit(word: string): boolean {
  return units.has(word);
}

/** Account, project and unit codes: figures, or letters with three figures or more. */
function isCode(text: string): boolean {
  return /^\d{2,}$/.test(text) || /^\p{L}{1,4}\d{3,}$/u.test(text);
}

/** Years, months, units and the words of headers and titles name no activity. */
function saysSomething({ lower, isJoining }: Token): boolean {
  if (isJoining || /^\d+$/.test(lower)) return false;
  if (nameWords.general.some((word) => lower.startsWith(word))) return false;
  const startsWith = (hits: readonly { readonly start: number }[]): boolean => hits.some(({ start }) => start === 0);
  return !(
    startsWith(findWords(lower, vocabulary.months)) ||
    startsWith(findWords(lower, vocabulary.headers)) ||
    startsWith(findWords(lower, vocabulary.titles))
  );
}

/** Letters that a stem keeps at least. */
const shortestStem = 4;

/** Without the ending: "socialnämnden" → "socialnämnd". */
function stemOf(word: string): string {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= shortestStem);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** "HVO", "SoL", "IoF": two capitals or more in a short word. */
function isAbbreviation(text: string): boolean {
  return text.length <= longestAbbreviation && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

const longestAbbreviation = 6;

function abbreviationsOf(words: readonly Token[], telling: readonly Token[]): string[] {
  const found = new Set<string>();
  const initials = telling.map(({ lower }) => lower[0] ?? "").join("");
  const compounds = telling.map(({ lower }) => compoundInitials(lower));
  // Fewer letters than words: "ÄFH" for äldre, funktionsstöd, hälso- och sjukvård.
  for (let length = 2; length <= initials.length; length++) found.add(initials.slice(0, length));
  found.add(compounds.join(""));
  found.add(words.map(({ lower }) => lower[0] ?? "").join(""));
  if (telling.length > 1 && compounds.some((letters) => letters.length > 1)) {
    const mixed = telling.map(({ lower }, at) => ((compounds[at]?.length ?? 0) > 1 ? compounds[at] : stemOf(lower)));
    found.add(mixed.sort().join(" "));
  }
  return [...found].filter((letters) => letters.length >= 2);
}

/** "familjeomsorg" → "fo"; one letter for a word that is no compound known. */
function compoundInitials(word: string): string {
  const head = nameWords.heads.find((each) => word.endsWith(each) && word.length >= each.length + 3);
  return (word[0] ?? "") + (head?.[0] ?? "");
}
