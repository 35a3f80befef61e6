/** Decides which pairs are the same thing: by names and amounts together, row by row, table by table and column by column. */
import type { Weighed } from "./compare.ts";
import { nameOrder, type NamedPair } from "./pairs.ts";
import type { Subject, SubjectFact } from "./subjects.ts";
import type { ColumnRelation, TieName } from "./tie.ts";

/** A pair with its comparisons summed up. */
export interface Evidence extends NamedPair {
  readonly comparisons: readonly Weighed[];
  /** Different amounts that agree: as they are, with the sign turned, or by a thousand. One amount twice counts once. */
  readonly support: number;
  /** Digits of those amounts. */
  readonly digits: number;
  /** Comparisons that disagree and follow from no others. */
  readonly against: number;
}

/** Digits that one agreeing amount needs where the name says the same. */
const digitsWithName = 3;
/** Digits that agree in all rows together before a row with fewer of its own is taken along. */
const digitsTogether = 5;
/** Digits that agreeing amounts need together where no name speaks for them: of two totals, and of a total and a row elsewhere. */
const digitsOfTotals = 7;
const digitsWithoutName = 9;
/** Different amounts that must agree before one that disagrees counts as an error. */
const supportNeeded = 2;
/** The same without any name. */
const supportWithoutName = 3;
/** Rows that must agree in a column before a row that agrees in nothing else is held against it. */
const rowsNeeded = 2;

export function weigh(pair: NamedPair, comparisons: readonly Weighed[]): Evidence {
  const amounts: number[] = [];
  let digits = 0;
  let against = 0;
  for (const each of comparisons) {
    if (each.agreement === "different") against += each.follows ? 0 : 1;
    else if (each.agreement !== "near" && each.agreement !== "offset" && each.digits > 1 && !each.follows) {
      const amount = Math.abs(each.left.value);
      if (amounts.includes(amount)) continue;
      amounts.push(amount);
      digits += each.digits;
    }
  }
  const { left, right, name } = pair;
  return { left, right, name, comparisons, support: amounts.length, digits, against };
}

/** The pairs of two tables that are the same thing; those that only their column can tell apart come back as open. */
export function settle(pairs: readonly Evidence[]): { readonly bound: Evidence[]; readonly open: Evidence[] } {
  const labelled = pairs.filter(isLabelled);
  const agreeing = labelled.filter(({ support, against }) => support > against);
  const disagreeing = labelled.filter(({ support, against }) => against >= support && against > 0);
  // Rows of the same name in two tables that mostly disagree are namesakes: purchaser and performer, two schools, two years.
  const areNamesakes = disagreeing.length > 0 && disagreeing.length >= agreeing.length;
  const isTogether = digitsOf(agreeing) >= digitsTogether && disagreeing.length * 2 < agreeing.length;
  const isBound = (pair: Evidence): boolean => {
    if (pair.against > 0) return isContested(pair) && !(areNamesakes && isLabelled(pair));
    const isWholes = pair.left.isWhole && pair.right.isWhole;
    return isSure(pair) || (isTogether && pair.support > 0 && (isWholes || pair.name !== "none"));
  };
  const bound = oneToOne(pairs.filter(isBound));
  const taken = new Set(bound.flatMap(({ left, right }) => [left, right]));
  const open = pairs.filter(
    ({ left, right, name, against }) =>
      !taken.has(left) && !taken.has(right) && isName(name) && !areNamesakes && against === 1,
  );
  return { bound, open: oneToOne(open) };
}

function digitsOf(pairs: readonly Evidence[]): number {
  return pairs.reduce((sum, { digits }) => sum + digits, 0);
}

function isName(name: TieName): boolean {
  return name === "full" || name === "short";
}

/** Rows with labels of their own on both sides. */
function isLabelled({ left, right }: Evidence): boolean {
  return !left.isWhole && !right.isWhole;
}

/** Nothing disagrees. */
function isSure({ name, left, right, support, digits }: Evidence): boolean {
  if (name !== "none") return support > 0 && digits >= digitsWithName;
  if (left.isWhole && right.isWhole) return support >= supportNeeded && digits >= digitsOfTotals;
  return support >= supportWithoutName && digits >= digitsWithoutName;
}

/** Something disagrees, and the rest is so much that it is an error and not another thing. */
function isContested({ name, left, right, support, digits, against }: Evidence): boolean {
  if (support < supportNeeded || support <= against) return false;
  return name !== "none" || (left.isWhole && right.isWhole && digits >= digitsOfTotals);
}

/** Each subject at most once, the surest pairs first; where two are as sure, neither. */
function oneToOne(pairs: readonly Evidence[]): Evidence[] {
  const ordered = [...pairs].sort(bySurety);
  const bySubject = new Map<Subject, Evidence[]>();
  for (const pair of ordered) {
    for (const end of [pair.left, pair.right]) bySubject.set(end, [...(bySubject.get(end) ?? []), pair]);
  }
  const taken = new Set<Subject>();
  const isFree = ({ left, right }: Evidence): boolean => !taken.has(left) && !taken.has(right);
  return ordered.filter((pair) => {
    if (!isFree(pair)) return false;
    const others = [pair.left, pair.right].flatMap((end) => bySubject.get(end) ?? []);
    const hasRival = others.some((other) => other !== pair && isFree(other) && bySurety(other, pair) === 0);
    taken.add(pair.left).add(pair.right);
    return !hasRival;
  });
}

function bySurety(a: Evidence, b: Evidence): number {
  return (
    nameOrder.indexOf(a.name) - nameOrder.indexOf(b.name) ||
    a.against - b.against ||
    b.support - a.support ||
    b.digits - a.digits ||
    wholes(b) - wholes(a)
  );
}

function wholes({ left, right }: Evidence): number {
  return Number(left.isWhole) + Number(right.isWhole);
}

/** How a column's rows come out against all columns of one heading: each row once, however many tables it is compared with. */
type Tally = Readonly<Record<"same" | "opposite" | "scaled" | "different", Set<number>>>;

/** Columns of bound pairs, tallied: a column that differs in most rows is about something else, whatever its heading. */
export class Columns {
  readonly #tallies = new Map<string, Tally>();

  constructor(bound: readonly Evidence[]) {
    for (const { comparisons } of bound) for (const each of comparisons) this.#count(each);
  }

  /** The relation that either side's column shows. */
  relation(comparison: Weighed): ColumnRelation {
    const relations = sidesOf(comparison).map(({ key }) => relationOf(this.#tallies.get(key)));
    return relations.find((relation) => relation !== "open" && relation !== "same") ?? relations[0] ?? "open";
  }

  /** Whether other rows vouch for the column, so that a row which differs in it alone is an error. */
  vouchesFor(comparison: Weighed): boolean {
    return sidesOf(comparison).some(({ key }) => {
      const tally = this.#tallies.get(key);
      return tally !== undefined && tally.same.size >= rowsNeeded && tally.same.size >= 2 * (tally.different.size + 1);
    });
  }

  #count(comparison: Weighed): void {
    const { agreement, digits, follows } = comparison;
    if (agreement === "near" || agreement === "offset" || (agreement === "same" && digits === 0)) return;
    if (agreement === "different" && follows) return;
    for (const { key, row } of sidesOf(comparison)) {
      let tally = this.#tallies.get(key);
      if (!tally) {
        tally = { same: new Set(), opposite: new Set(), scaled: new Set(), different: new Set() };
        this.#tallies.set(key, tally);
      }
      tally[agreement].add(row);
    }
  }
}

function relationOf(tally: Tally | undefined): ColumnRelation {
  if (!tally) return "open";
  const [same, opposite, scaled] = [tally.same.size, tally.opposite.size, tally.scaled.size];
  const different = tally.different.size;
  if (different >= 2 && different >= same + opposite + scaled) return "different";
  if (opposite >= 2 && opposite > same + scaled) return "opposite";
  if (scaled >= 2 && scaled > same + opposite) return "scaled";
  return same > 0 ? "same" : "open";
}

/** The comparison as a row of the left table's column against the other's heading, and the reverse. */
function sidesOf({ leftFact, rightFact }: Weighed): readonly { readonly key: string; readonly row: number }[] {
  const side = ({ fact: { table, column, row } }: SubjectFact, { heading }: SubjectFact) => ({
    key: `${String(table)} ${String(column)} ${heading}`,
    row,
  });
  return [side(leftFact, rightFact), side(rightFact, leftFact)];
}
