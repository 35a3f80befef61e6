/** How two patterns differ: by a slip, or by being different things. */
import { wordOf } from "./pattern.ts";
import type { Pattern, PatternReference } from "./pattern.ts";

/**
 * `none` is another way to write the same; `missingTerms` a sum that lacks some of the other's terms; `words` a sign, a function or a
 * few words; `everything` two different computations.
 */
export type DifferenceKind = "none" | "reference" | "number" | "missingTerms" | "words" | "everything";

export interface Difference {
  readonly kind: DifferenceKind;
  /** Pairs of references that differ: the one's, the other's. */
  readonly references: readonly (readonly [PatternReference, PatternReference])[];
}

/** Formulas of which no more than this share of words must be exchanged are meant to be the same. */
const similarShare = 0.34;

/** What must change in the one to make it the other. */
export function differenceOf(one: Pattern, other: Pattern): Difference {
  if (one.skeleton === other.skeleton) {
    const references = one.references.flatMap((reference, at) => {
      const counterpart = other.references[at];
      return counterpart && !isSameReference(reference, counterpart) ? [[reference, counterpart] as const] : [];
    });
    if (hasSameTerms(one, other)) return { kind: "none", references: [] };
    return { kind: references.length > 0 ? "reference" : "number", references };
  }
  // "+5" behind a formula is somebody's decision, and so is a term more.
  if (hasSameTerms(one, other) || lacksTerms(other, one)) return { kind: "none", references: [] };
  if (lacksTerms(one, other)) return { kind: "missingTerms", references: [] };
  const longest = Math.max(one.parts.length, other.parts.length);
  const changes = editDistance(one.parts.map(wordOf), other.parts.map(wordOf));
  const isSlip = changes <= Math.max(1, Math.floor(longest * similarShare));
  // One word of one or two is everything there is.
  return { kind: isSlip && longest > 2 ? "words" : "everything", references: [] };
}

function hasSameTerms(one: Pattern, other: Pattern): boolean {
  return one.terms.length === other.terms.length && one.terms.every((term, at) => term === other.terms[at]);
}

/** Whether the one is the other with something left out: D2 or SUM(D2) against D2+C2, SUM(D2+E2) against SUM(D2+E2-F2). */
function lacksTerms(one: Pattern, other: Pattern): boolean {
  if (one.references.length === 0 || one.parts.length >= other.parts.length) return false;
  const theirs = new Set(other.terms);
  return one.terms.every((term) => theirs.has(term)) || lacksSlice(one, other);
}

/** One stretch of words, a sign first, is all that is missing. */
function lacksSlice(one: Pattern, other: Pattern): boolean {
  const [short, long] = [one.parts.map(wordOf), other.parts.map(wordOf)];
  const missing = long.length - short.length;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from++;
  const isSlice = short.slice(from).every((word, at) => word === long[from + missing + at]);
  return isSlice && missing >= 2 && (long[from] === "-" || long[from] === "+");
}

function isSameReference(one: PatternReference, other: PatternReference): boolean {
  return wordOf({ kind: "reference", reference: one }) === wordOf({ kind: "reference", reference: other });
}

/** Longer formulas are not compared word by word: they are few, and the work grows with the square of their length. */
const longestCompared = 80;

/** Words put in, left out or exchanged on the way from the one to the other. */
function editDistance(one: readonly string[], other: readonly string[]): number {
  if (Math.max(one.length, other.length) > longestCompared) return longestCompared;
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  one.forEach((word, at) => {
    const row = [at + 1];
    other.forEach((counterpart, place) => {
      const exchanged = (before[place] ?? 0) + (word === counterpart ? 0 : 1);
      row.push(Math.min(exchanged, (before[place + 1] ?? 0) + 1, (row[place] ?? 0) + 1));
    });
    before = row;
  });
  return before[other.length] ?? 0;
}
