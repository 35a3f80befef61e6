import type { Interval } from "../../domain/grid.ts";

/** Gathers indexes and stretches of them into intervals that neither touch nor overlap, in ascending order. */
export class Intervals {
  #list: Interval[] = [];
  #ordered = true;

  add(first: number, last: number): void {
    const before = this.#list.at(-1);
    if (before && first < before.first) this.#ordered = false;
    if (before && first >= before.first && first <= before.last + 1) {
      this.#list[this.#list.length - 1] = { first: before.first, last: Math.max(before.last, last) };
    } else {
      this.#list.push({ first, last });
    }
  }

  list(): Interval[] {
    if (this.#ordered) return [...this.#list];
    const sorted = new Intervals();
    for (const { first, last } of [...this.#list].sort((a, b) => a.first - b.first)) sorted.add(first, last);
    return sorted.list();
  }

  /** Everything from 0 to before `count` that is not in the intervals. */
  gaps(count: number): Interval[] {
    const gaps: Interval[] = [];
    let next = 0;
    for (const { first, last } of this.list()) {
      if (first > next) gaps.push({ first: next, last: first - 1 });
      next = last + 1;
    }
    if (next < count) gaps.push({ first: next, last: count - 1 });
    return gaps;
  }
}
