/** Finds what stands in several tables of the workbook and ties it by equations (decision 0019). */
import { findCandidates, type TablePair } from "./candidates.ts";
import { Columns } from "./columns.ts";
import { Comparing } from "./compare.ts";
import { Meanings } from "./meanings.ts";
import { NameIndex, type NamedPair } from "./pairs.ts";
import { Roundings } from "./roundings.ts";
import { Totals } from "./totals.ts";
import { subjectsOf, type Subject, type SubjectInput } from "./subjects.ts";
import { ColumnSigns } from "./columnSigns.ts";
import { tied, type TiedTables } from "./sameFacts.ts";
import { settle, weigh, type Evidence } from "./weigh.ts";

/** The ties between the tables of a workbook, and the equations that hold them. */
export function tieOut(input: SubjectInput): TiedTables {
  if (input.tables.length < 2) return { ties: [], equations: [] };
  const meanings = new Meanings();
  const roundings = new Roundings(input.system);
  const subjects = subjectsOf(input, meanings);
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
  return tied(found, { columns, roundings, signs: new ColumnSigns(input.facts), system: input.system });
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
