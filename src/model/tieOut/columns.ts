/** What the columns of tied rows say as a whole. */
import type { Weighed } from "./compare.ts";
import type { SubjectFact } from "./subjects.ts";
import type { ColumnRelation } from "./tie.ts";
import type { Evidence } from "./weigh.ts";

/** Rows that must agree in a column before a row that agrees in nothing else is held against it. */
const rowsNeeded = 2;

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
