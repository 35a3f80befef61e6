/** Which relation a figure is computed by. */
import type { Measure } from "../../domain/meaning.ts";
import { factorsAt } from "../../recognise/table.ts";
import type { RecognisedTable, Relation, RelationKind } from "../../recognise/table.ts";

/** One operand, as an index on the relation's axis. */
export interface Term {
  readonly index: number;
  readonly factor: 1 | -1;
}

/** A figure that follows from others in the same row (`columns`) or the same column (`rows`). */
export interface Derivation {
  readonly axis: "rows" | "columns";
  readonly kind: RelationKind;
  readonly terms: readonly Term[];
}

/** Where several relations give the same row or column: the difference first, then what stands on totals, then plain sums. */
const preference: readonly RelationKind[] = ["deviation", "statement", "net", "sum"];

/** Measures whose figures are not added down a column. */
export const notAdded: readonly (Measure | null)[] = ["share", "mean", "price", "text"];

/** How the figure at a place could be computed, the best way first: along its column's relation, then along its row's. */
export function derivationFinder(table: RecognisedTable): (row: number, column: number) => Derivation[] {
  const byColumn = byResult(table.relations.filter(({ axis }) => axis === "columns"));
  const byRow = byResult(table.relations.filter(({ axis }) => axis === "rows"));
  return (row, column) => {
    const across = (byColumn.get(column) ?? []).map((relation) => at(relation, row));
    const down = isAdded(table, row, column) ? (byRow.get(row) ?? []).map((relation) => at(relation, column)) : [];
    return [...across, ...down];
  };
}

function byResult(relations: readonly Relation[]): ReadonlyMap<number, readonly Relation[]> {
  const groups = new Map<number, Relation[]>();
  for (const relation of relations) groups.set(relation.result, [...(groups.get(relation.result) ?? []), relation]);
  for (const group of groups.values()) {
    group.sort((a, b) => preference.indexOf(a.kind) - preference.indexOf(b.kind) || a.terms.length - b.terms.length);
  }
  return groups;
}

function at(relation: Relation, index: number): Derivation {
  const factors = factorsAt(relation, index);
  const terms = relation.terms.map((term, place) => ({ index: term.index, factor: factors[place] ?? term.factor }));
  return { axis: relation.axis, kind: relation.kind, terms };
}

/** Percent, means and prices are not added. Where rows carry the measure it is theirs that counts. */
function isAdded(table: RecognisedTable, row: number, column: number): boolean {
  const measure = table.columns[column]?.measure ?? table.rows[row]?.measure ?? null;
  const unit = table.rows[row]?.unit ?? table.columns[column]?.unit ?? table.unit;
  return !notAdded.includes(measure) && unit !== "percent";
}
