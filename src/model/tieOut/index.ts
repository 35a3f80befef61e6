/** Finds what stands in several tables of the workbook and ties it by equations (decision 0019). */
import type { Ore } from "../../domain/money.ts";
import type { Equation } from "../equations.ts";
import { findCandidates, type TablePair } from "./candidates.ts";
import { copiedErrors } from "./copiedErrors.ts";
import { Comparing, type Weighed } from "./compare.ts";
import { Meanings } from "./meanings.ts";
import { NameIndex, type NamedPair } from "./pairs.ts";
import { Roundings } from "./roundings.ts";
import { Totals } from "./totals.ts";
import { subjectsOf, type Subject, type SubjectInput } from "./subjects.ts";
import type { ColumnRelation, Comparison, Tie } from "./tie.ts";
import { Columns, settle, weigh, type Evidence } from "./weigh.ts";

export interface TiedTables {
  readonly ties: readonly Tie[];
  /** `sameFact` equations, numbered after those of the system. */
  readonly equations: readonly Equation[];
}

export function tieOut(input: Omit<SubjectInput, "meanings">): TiedTables {
  if (input.tables.length < 2) return { ties: [], equations: [] };
  const meanings = new Meanings();
  const roundings = new Roundings(input.system);
  const subjects = subjectsOf({ ...input, meanings });
  const names = new NameIndex(subjects);
  const comparing = new Comparing(input.system, meanings, roundings);

  const totals = new Totals(input.system);
  const bound: Evidence[] = [];
  const open: Evidence[] = [];
  for (const candidate of findCandidates(subjects, names.byKey, meanings, roundings)) {
    const pairs = pairsIn(candidate, subjects, names);
    const found = settle(pairs.map((pair) => weigh(pair, comparing.compare(pair.left, pair.right))));
    bound.push(...totals.withFollowing(found.bound));
    open.push(...found.open);
  }
  const columns = new Columns(bound);
  const vouched = open.filter(({ comparisons }) =>
    comparisons.every((each) => each.agreement !== "different" || each.follows || columns.vouchesFor(each)),
  );
  const found = [...bound, ...vouched].sort(byPlace);
  return tied(found, columns, roundings, input);
}

/** As one reads the workbook. */
function byPlace(a: Evidence, b: Evidence): number {
  return (
    a.left.table - b.left.table || a.right.table - b.right.table || a.left.row - b.left.row || a.right.row - b.right.row
  );
}

/** What may be the same in two tables: by name, as wholes, and by amounts. */
function pairsIn(candidate: TablePair, subjects: readonly Subject[], names: NameIndex): NamedPair[] {
  const { left, right, rows, named, byAmounts } = candidate;
  // Rows of the same name of which fewer than half agree in anything are namesakes, so they need no closer look.
  const areNamesakes = rows * 2 < names.sharedRows(left, right);
  if (areNamesakes && named === 0 && byAmounts.length === 0) return [];
  const found = new Map<string, NamedPair>();
  for (const pair of names.pairs(left, right)) {
    if (areNamesakes && !pair.left.isWhole && !pair.right.isWhole) continue;
    found.set(`${String(pair.left.id)} ${String(pair.right.id)}`, pair);
  }
  for (const [a, b] of byAmounts) {
    const [one, other] = [subjects[Math.min(a, b)], subjects[Math.max(a, b)]];
    const key = `${String(one?.id)} ${String(other?.id)}`;
    if (one && other && !found.has(key)) found.set(key, { left: one, right: other, name: names.match(one, other) });
  }
  return [...found.values()];
}

function tied(
  evidence: readonly Evidence[],
  columns: Columns,
  roundings: Roundings,
  { system }: Pick<SubjectInput, "system">,
): TiedTables {
  const equations: Equation[] = [];
  const copied = copiedErrors(evidence, system);
  const ties = evidence.map((pair): Tie => {
    const relations = relationsOf(pair, columns);
    // Where a whole column has other figures the tables are of two months, and what else differs does so for that.
    const areTwoVersions = relations.includes("different");
    const comparisons = pair.comparisons.map((each, at): Comparison => {
      const column = relations[at] ?? "open";
      const isLoose = copied.has(each) || (areTwoVersions && each.agreement === "different");
      const factor = isLoose ? null : factorOf(each, column);
      const { left, right, agreement, follows, isExact } = each;
      const comparison = { left, right, agreement, factor: each.factor, follows, isExact, column };
      if (factor === null) return { ...comparison, equation: null };
      const id = system.equations.length + equations.length;
      equations.push(sameFact(id, each, factor, roundings));
      return { ...comparison, equation: id };
    });
    return {
      left: endOf(pair.left),
      right: endOf(pair.right),
      name: pair.name,
      isStrong: isStrong(pair),
      comparisons,
    };
  });
  return { ties, equations };
}

/** What the columns say of each comparison, or where they say nothing against it, the pair as a whole. */
function relationsOf(pair: Evidence, columns: Columns): ColumnRelation[] {
  const whole = relationOfPair(pair);
  return pair.comparisons.map((each) => {
    const relation = columns.relation(each);
    return relation === "open" || relation === "same" ? (whole ?? relation) : relation;
  });
}

/** Where all amounts of a pair have the sign turned, or are a thousand times each other, the tables differ in that and not the cells. */
function relationOfPair({ comparisons }: Evidence): "opposite" | "scaled" | undefined {
  const count = (agreement: Weighed["agreement"]): number =>
    comparisons.filter((each) => each.agreement === agreement && each.digits > 0).length;
  const same = count("same");
  if (count("opposite") >= 2 && count("opposite") > same) return "opposite";
  return count("scaled") >= 2 && count("scaled") > same ? "scaled" : undefined;
}

/** The factor between the two in the model's sign; null where they are not held to agree. */
function factorOf({ agreement, isExact, follows }: Weighed, column: ColumnRelation): 1 | -1 | null {
  if (agreement === "offset" || column === "different" || column === "scaled") return null;
  // It differs because what it follows from does, which is told there.
  if (agreement === "different" && follows) return null;
  // What a heading leaves unsaid may be what makes the difference: another forecast, another year.
  if (agreement === "different" && !isExact && column === "open") return null;
  return column === "opposite" ? -1 : 1;
}

function sameFact(id: number, { leftFact, rightFact }: Weighed, factor: 1 | -1, roundings: Roundings): Equation {
  const tolerance = Math.ceil(roundings.far(leftFact.figure) + roundings.far(rightFact.figure)) as Ore;
  const turned = (leftFact.fact.sign * rightFact.fact.sign * factor) as 1 | -1;
  return {
    id,
    kind: "sameFact",
    result: leftFact.figure.id,
    terms: [{ figure: rightFact.figure.id, factor: turned }],
    tolerance,
    noteFrom: tolerance,
  };
}

function endOf({ table, row, isWhole }: Subject): Tie["left"] {
  return { table, row, isWhole };
}

/** Digits that together leave no doubt, with a name and without. */
const strongDigits = { named: 5, unnamed: 10 } as const;

function isStrong({ name, support, digits }: Evidence): boolean {
  return support >= 2 && digits >= (name === "none" ? strongDigits.unnamed : strongDigits.named);
}
