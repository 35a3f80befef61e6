import type { Judged } from "./judge.ts";
import { compareRanks } from "./rank.ts";
import type { CellChange } from "./repair.ts";
import type { Workings } from "./workings.ts";
import { comparePlaces } from "./workings.ts";

/** Repairs found, those that rounding cannot tell apart kept once. */
export class RepairSet {
  readonly #work: Workings;
  readonly #byCells = new Map<string, Judged[]>();

  constructor(work: Workings) {
    this.#work = work;
  }

  add(judged: Judged): void {
    const key = judged.repair.changes.map(({ figure }) => figure).join();
    const known = this.#byCells.get(key) ?? [];
    this.#byCells.set(key, known);
    const twin = known.findIndex((other) => this.#sameWithinRounding(other, judged));
    if (twin < 0) known.push(judged);
    else if (compareTwins(judged, known[twin]!) < 0) known[twin] = judged;
  }

  /** Best first; of equally good ones the first in the sheet. */
  best(): readonly Judged[] {
    return [...this.#byCells.values()].flat().sort((a, b) => compareRanks(a.rank, b.rank) || this.#comparePlaces(a, b));
  }

  #sameWithinRounding(left: Judged, right: Judged): boolean {
    return left.repair.changes.every(({ figure, expected }, i) => {
      let reach = 0;
      for (const e of this.#work.reachOf(figure).ids) reach = Math.max(reach, this.#work.tolerances[e]!);
      return Math.abs(expected - right.repair.changes[i]!.expected) <= 2 * reach;
    });
  }

  #comparePlaces(left: Judged, right: Judged): number {
    for (const [i, change] of left.repair.changes.entries()) {
      const other = right.repair.changes[i];
      if (!other) return 1;
      const order =
        comparePlaces(this.#work, change.figure, other.figure) || Math.abs(change.expected) - Math.abs(other.expected);
      if (order !== 0) return order;
    }
    return left.repair.changes.length - right.repair.changes.length;
  }
}

/** Between values that rounding cannot tell apart: the better ranked, then a total's exact sum, then what ties best and changes least. */
function compareTwins(left: Judged, right: Judged): number {
  const moved = (changes: readonly CellChange[]): number =>
    changes.reduce((sum, { stated, expected }) => sum + Math.abs(expected - (stated ?? 0)), 0);
  return (
    compareRanks(left.rank, right.rank) ||
    left.ownResidual - right.ownResidual ||
    left.repair.gap - right.repair.gap ||
    moved(left.repair.changes) - moved(right.repair.changes) ||
    compareSizes(left.repair.changes, right.repair.changes)
  );
}

/** The same cells with different values: an order that depends on nothing but the values. */
function compareSizes(left: readonly CellChange[], right: readonly CellChange[]): number {
  for (const [i, { expected }] of left.entries()) {
    const order = Math.abs(expected) - Math.abs(right[i]!.expected);
    if (order !== 0) return order;
  }
  return 0;
}
