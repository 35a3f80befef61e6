/** Which tables may have things in common: found by names and amounts in sorted lists, never by trying all rows against all. */
import { largestOf } from "../../domain/extremes.ts";
import type { Meanings } from "./meanings.ts";
import type { Roundings } from "./roundings.ts";
import type { Subject } from "./subjects.ts";

/** Two tables worth comparing. */
export interface TablePair {
  /** Indexes of the tables, the first lower. */
  readonly left: number;
  readonly right: number;
  /** Amounts of rows with the same label that agree. */
  readonly rows: number;
  /** Amounts of a whole table that agree with those of a row or table of its name. */
  readonly named: number;
  /** Ids of subjects of which one is a whole table, whose amounts agree several times, whatever they are called. */
  readonly byAmounts: readonly (readonly [number, number])[];
}

/** Amounts with fewer digits agree by chance. */
const fewestDigits = 2;
/** One agreeing amount with this many digits is enough for a whole table that is named. */
const tellingDigits = 3;
/** Amounts that must agree before two tables are looked at. */
const agreementsNeeded = 2;
/** Further places with the same name and amount: two neighbours keep copies of a table together, more say nothing new. */
const mostNeighbours = 2;
/** The same for amounts alone, whose neighbours are often there by chance. */
const mostByAmount = 8;

export function findCandidates(
  subjects: readonly Subject[],
  byName: ReadonlyMap<string, readonly Subject[]>,
  meanings: Meanings,
  roundings: Roundings,
): readonly TablePair[] {
  const entries = entriesOf(subjects, meanings, roundings);
  const rows = new PairCounts();
  const named = new PairCounts();
  for (const group of byName.values()) {
    if (group.length < 2) continue;
    const sorted = group.flatMap((subject) => entries[subject.id] ?? []).sort(byKey);
    eachNeighbour(sorted, mostNeighbours, (a, b) => {
      const isOfRows = !a.subject.isWhole && !b.subject.isWhole;
      const isTelling = !isOfRows && Math.min(a.digits, b.digits) >= tellingDigits;
      (isOfRows ? rows : named).add(a.subject.table, b.subject.table, isTelling ? agreementsNeeded : 1);
    });
  }
  const byAmounts = countByAmounts(subjects, entries).atLeast(agreementsNeeded);
  return pairsOf(subjects, rows, named, byAmounts);
}

function pairsOf(
  subjects: readonly Subject[],
  rows: PairCounts,
  named: PairCounts,
  byAmounts: readonly (readonly [number, number])[],
): TablePair[] {
  const found = new Map<string, TablePair & { readonly byAmounts: (readonly [number, number])[] }>();
  const at = (left: number, right: number): (readonly [number, number])[] => {
    const key = `${String(left)} ${String(right)}`;
    let pair = found.get(key);
    if (!pair)
      found.set(key, (pair = { left, right, rows: rows.of(left, right), named: named.of(left, right), byAmounts: [] }));
    return pair.byAmounts;
  };
  for (const [left, right] of [...rows.atLeast(agreementsNeeded), ...named.atLeast(agreementsNeeded)]) at(left, right);
  for (const [a, b] of byAmounts) {
    const [left = 0, right = 0] = [subjects[a]?.table ?? 0, subjects[b]?.table ?? 0];
    at(left, right).push([a, b]);
  }
  return [...found.values()].sort((a, b) => a.left - b.left || a.right - b.right);
}

/** How many amounts of a whole table agree with those of any other subject. */
function countByAmounts(subjects: readonly Subject[], entries: readonly (readonly Entry[])[]): PairCounts {
  const counts = new PairCounts();
  const wholes = subjects.flatMap((subject) => (subject.isWhole ? (entries[subject.id] ?? []) : [])).sort(byKey);
  const widest = largestOf([0, ...wholes.map(({ reach }) => reach)]);
  for (const own of entries) for (const entry of own) countNear(entry, wholes, widest, counts);
  return counts;
}

/** Counts the amounts of whole tables that agree with an amount; `widest` is the largest reach among them. */
function countNear(entry: Entry, wholes: readonly Entry[], widest: number, counts: PairCounts): void {
  let found = 0;
  for (let at = firstFrom(wholes, entry.key - entry.reach - widest); at < wholes.length && found < mostByAmount; at++) {
    const whole = wholes[at] as Entry;
    if (whole.key - entry.key > entry.reach + widest) break;
    if (!isNear(whole, entry) || whole.subject.table === entry.subject.table) continue;
    // Of two wholes each finds the other.
    if (entry.subject.isWhole && entry.subject.id > whole.subject.id) continue;
    counts.add(whole.subject.id, entry.subject.id, 1);
    found++;
  }
}

function isNear(a: Entry, b: Entry): boolean {
  return Math.abs(a.key - b.key) <= a.reach + b.reach;
}

/** Position of the first entry whose key is not below. */
function firstFrom(sorted: readonly Entry[], key: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Entry).key < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An amount by a number that is near for amounts that agree, whatever their sign and whether in thousands or not. */
interface Entry {
  readonly subject: Subject;
  readonly digits: number;
  /** Number of the bucket, and within it the logarithm of the amount modulo a thousand. */
  readonly key: number;
  /** Half the width within which others agree. */
  readonly reach: number;
}

function entriesOf(
  subjects: readonly Subject[],
  meanings: Meanings,
  roundings: Roundings,
): readonly (readonly Entry[])[] {
  const buckets = new Buckets(meanings);
  const bySubject: Entry[][] = [];
  for (const subject of subjects) {
    const entries: Entry[] = [];
    for (const { fact, figure, meaning } of subject.facts) {
      const digits = roundings.digits(figure);
      if (digits < fewestDigits) continue;
      const size = Math.abs(fact.value);
      // Room between buckets: three powers of ten in each.
      const key = buckets.numberOf(meaning) * 10 + (Math.log10(size) % 3);
      entries.push({ subject, digits, key, reach: roundings.near(figure) / size / Math.LN10 });
    }
    bySubject.push(entries);
  }
  return bySubject;
}

/** Numbers for the buckets that meanings lie in. */
class Buckets {
  readonly #meanings: Meanings;
  readonly #numbers = new Map<string, number>();
  readonly #byMeaning = new Map<number, number>();

  constructor(meanings: Meanings) {
    this.#meanings = meanings;
  }

  numberOf(meaning: number): number {
    let known = this.#byMeaning.get(meaning);
    if (known === undefined) {
      const bucket = this.#meanings.bucketOf(meaning);
      known = this.#numbers.get(bucket) ?? this.#numbers.size;
      this.#numbers.set(bucket, known);
      this.#byMeaning.set(meaning, known);
    }
    return known;
  }
}

/** Compared and not subtracted: a sort of all amounts of a workbook makes no number that lives on. */
function byKey(a: Entry, b: Entry): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : a.subject.id - b.subject.id;
}

/** Calls back for entries of different tables that agree: each with those that follow it, as many as `most`. */
function eachNeighbour(sorted: readonly Entry[], most: number, visit: (a: Entry, b: Entry) => void): void {
  for (let at = 0; at < sorted.length; at++) {
    const entry = sorted[at] as Entry;
    let found = 0;
    for (let next = at + 1; next < sorted.length && found < most; next++) {
      const other = sorted[next] as Entry;
      if (!isNear(entry, other)) break;
      if (other.subject.table === entry.subject.table) continue;
      visit(entry, other);
      found++;
    }
  }
}

/** How often two things were found together. */
class PairCounts {
  readonly #counts = new Map<number, number>();

  add(a: number, b: number, weight: number): void {
    const key = Math.min(a, b) * mostThings + Math.max(a, b);
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + weight);
  }

  of(a: number, b: number): number {
    return this.#counts.get(Math.min(a, b) * mostThings + Math.max(a, b)) ?? 0;
  }

  atLeast(count: number): (readonly [number, number])[] {
    const found: (readonly [number, number])[] = [];
    for (const [key, times] of this.#counts)
      if (times >= count) found.push([Math.floor(key / mostThings), key % mostThings]);
    return found;
  }
}

/** More subjects than a workbook has; gives each pair a number of its own. */
const mostThings = 2 ** 26;
