/** Formulas that read themselves, at whatever remove. */
import type { CellRange } from "../../domain/cell.ts";
import type { FormulaCells } from "./formulaCells.ts";
import type { AuditHit } from "./hit.ts";
import type { Formulas } from "./reading.ts";

/**
 * One hit per circle, at the cell from which it closes. A search in depth over all formula cells, numbered down the columns, so that a
 * range is a few stretches of numbers: what has been visited is skipped as a whole, and whether one of the cells on the way lies in a
 * stretch is a count. Sums that each begin at the top of a ledger cost no more than others.
 */
export function circleHits(formulas: Formulas): AuditHit[] {
  return new CircleSearch(formulas).all();
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Step {
  readonly node: number;
  readonly stretches: readonly Stretch[];
  next: number;
  at: number;
}

class CircleSearch {
  readonly #formulas: Formulas;
  /** Where the numbers of each sheet begin. */
  readonly #starts: readonly number[];
  readonly #count: number;
  /** The first number from here on that is not visited. */
  readonly #unvisited: Int32Array;
  readonly #onWay: CountTree;

  constructor(formulas: Formulas) {
    this.#formulas = formulas;
    const starts: number[] = [];
    let count = 0;
    for (const { count: own } of formulas.sheets) {
      starts.push(count);
      count += own;
    }
    this.#starts = starts;
    this.#count = count;
    this.#unvisited = Int32Array.from({ length: count + 1 }, (_, at) => at);
    this.#onWay = new CountTree(count);
  }

  all(): AuditHit[] {
    const hits: AuditHit[] = [];
    for (let node = 0; node < this.#count; node++) if (this.#unvisited[node] === node) this.#search(node, hits);
    return hits;
  }

  #search(start: number, hits: AuditHit[]): void {
    const way: Step[] = [];
    const enter = (node: number): void => {
      this.#unvisited[node] = node + 1;
      this.#onWay.add(node, 1);
      const stretches = this.#stretchesOf(node);
      const closing = stretches.find(({ from, to }) => this.#onWay.between(from, to) > 0);
      if (closing) hits.push(this.#hitOf(node, closing, way));
      way.push({ node, stretches, next: 0, at: stretches[0]?.from ?? 0 });
    };
    enter(start);
    for (let step = way.at(-1); step; step = way.at(-1)) {
      const stretch = step.stretches[step.next];
      if (!stretch) {
        this.#onWay.add(step.node, -1);
        way.pop();
        continue;
      }
      const found = this.#firstUnvisited(step.at);
      if (found >= stretch.to) {
        step.next++;
        step.at = step.stretches[step.next]?.from ?? 0;
        continue;
      }
      step.at = found + 1;
      enter(found);
    }
  }

  #firstUnvisited(from: number): number {
    let at = from;
    while ((this.#unvisited[at] as number) !== at) at = this.#unvisited[at] as number;
    // The way there is made short for the next one who asks.
    for (let back = from; back !== at;) {
      const next = this.#unvisited[back] as number;
      this.#unvisited[back] = at;
      back = next;
    }
    return at;
  }

  /** The formula cells that a formula reads, as stretches of numbers. */
  #stretchesOf(node: number): Stretch[] {
    const [cells, at] = this.#cellOf(node);
    const [row, column] = [cells.rows[at] as number, cells.columns[at] as number];
    const found: Stretch[] = [];
    for (const reference of this.#formulas.patternAt(cells, at).references) {
      const read = this.#formulas.read(cells, reference, row, column);
      if (read) this.#addStretches(found, read.cells, read.range);
    }
    return found;
  }

  #addStretches(found: Stretch[], cells: FormulaCells, { top, bottom, left, right }: CellRange): void {
    const start = this.#starts[cells.index] as number;
    const add = (column: number): void => {
      const span = cells.spans.get(column);
      if (!span) return;
      const [from, to] = [cells.firstDown(span, top), cells.firstDown(span, bottom + 1)];
      if (from < to) found.push({ from: start + from, to: start + to });
    };
    if (right - left > cells.spans.size) {
      for (const column of cells.spans.keys()) if (column >= left && column <= right) add(column);
    } else for (let column = left; column <= right; column++) add(column);
  }

  #cellOf(node: number): readonly [FormulaCells, number] {
    let sheet = 0;
    let high = this.#starts.length;
    while (high - sheet > 1) {
      const middle = (sheet + high) >> 1;
      if ((this.#starts[middle] as number) <= node) sheet = middle;
      else high = middle;
    }
    // Of sheets without formulas, which begin where the next one does, the last is meant.
    const cells = this.#formulas.sheets[sheet] as FormulaCells;
    return [cells, cells.downwards[node - (this.#starts[sheet] as number)] as number];
  }

  /** The cells from where the circle is closed round to where it began. */
  #hitOf(node: number, closing: Stretch, way: readonly Step[]): AuditHit {
    const from = way.findIndex((step) => step.node >= closing.from && step.node < closing.to);
    const nodes = [node, ...(from < 0 ? [] : way.slice(from).map((step) => step.node))];
    const [cells] = this.#cellOf(node);
    const places = nodes.flatMap((one) => {
      const [of, at] = this.#cellOf(one);
      return of === cells ? [{ row: of.rows[at] as number, column: of.columns[at] as number }] : [];
    });
    const [first = { row: 0, column: 0 }, ...others] = places.sort((a, b) => a.row - b.row || a.column - b.column);
    return {
      kind: "circular",
      reason: "circle",
      sheet: cells.index,
      cells: [first],
      formulas: [null],
      siblings: others.slice(0, mostNamed),
      siblingCount: nodes.length,
      about: null,
      confidence: "sure",
    };
  }
}

/** Cells of a circle that a finding names. */
const mostNamed = 12;

/** How many of the numbered things between two numbers are marked: a Fenwick tree. */
class CountTree {
  readonly #sums: Int32Array;

  constructor(count: number) {
    this.#sums = new Int32Array(count + 1);
  }

  add(at: number, by: number): void {
    for (let place = at + 1; place < this.#sums.length; place += place & -place)
      this.#sums[place] = (this.#sums[place] as number) + by;
  }

  between(from: number, to: number): number {
    return this.#before(to) - this.#before(from);
  }

  #before(end: number): number {
    let sum = 0;
    for (let place = end; place > 0; place -= place & -place) sum += this.#sums[place] as number;
    return sum;
  }
}
