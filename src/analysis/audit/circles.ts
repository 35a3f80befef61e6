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

class CircleSearch {
  readonly #formulas: Formulas;
  /** Where the numbers of each sheet begin. */
  readonly #starts: readonly number[];
  readonly #count: number;
  /** The first number from here on that is not visited. */
  readonly #unvisited: Int32Array;
  readonly #onWay: CountTree;
  /** The cells on the way, and where each one's stretches begin among all: pairs of first number and end. */
  readonly #way: number[] = [];
  readonly #bases: number[] = [];
  readonly #stretches: number[] = [];

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
    this.#unvisited = new Int32Array(count + 1);
    for (let at = 0; at <= count; at++) this.#unvisited[at] = at;
    this.#onWay = new CountTree(count);
  }

  all(): AuditHit[] {
    const hits: AuditHit[] = [];
    for (let node = 0; node < this.#count; node++) if (this.#unvisited[node] === node) this.#search(node, hits);
    return hits;
  }

  #search(start: number, hits: AuditHit[]): void {
    const stretches = this.#stretches;
    this.#enter(start, hits);
    while (this.#way.length > 0) {
      const last = stretches.length - 2;
      const base = this.#bases[this.#bases.length - 1] as number;
      if (last < base) {
        this.#onWay.add(this.#way.pop() as number, -1);
        this.#bases.pop();
        continue;
      }
      const found = this.#firstUnvisited(stretches[last] as number);
      if (found >= (stretches[last + 1] as number)) {
        stretches.length = last;
        continue;
      }
      stretches[last] = found + 1;
      this.#enter(found, hits);
    }
  }

  #enter(node: number, hits: AuditHit[]): void {
    const base = this.#stretches.length;
    this.#unvisited[node] = node + 1;
    this.#onWay.add(node, 1);
    this.#way.push(node);
    this.#bases.push(base);
    this.#addStretchesOf(node);
    for (let at = base; at < this.#stretches.length; at += 2) {
      const [from, to] = [this.#stretches[at] as number, this.#stretches[at + 1] as number];
      if (!this.#onWay.isMarked(from, to)) continue;
      hits.push(this.#hitOf(node, from, to));
      return;
    }
  }

  #firstUnvisited(from: number): number {
    const unvisited = this.#unvisited;
    let at = from;
    while ((unvisited[at] as number) !== at) at = unvisited[at] as number;
    // The way there is made short for the next one who asks.
    for (let back = from; back !== at;) {
      const next = unvisited[back] as number;
      unvisited[back] = at;
      back = next;
    }
    return at;
  }

  /** The formula cells that a formula reads, as stretches of numbers. */
  #addStretchesOf(node: number): void {
    const sheet = this.#sheetOf(node);
    const cells = this.#formulas.sheets[sheet] as FormulaCells;
    const at = cells.downwards[node - (this.#starts[sheet] as number)] as number;
    const { references } = this.#formulas.patternAt(cells, at);
    for (const reference of references) {
      const read = this.#formulas.read(cells, reference, cells.rows[at] as number, cells.columns[at] as number);
      if (read) this.#addStretches(read.cells, read.range);
    }
  }

  #addStretches(cells: FormulaCells, { top, bottom, left, right }: CellRange): void {
    const start = this.#starts[cells.index] as number;
    for (let column = left, end = Math.min(right, cells.starts.length - 2); column <= end; column++) {
      if (cells.countIn(column) === 0) continue;
      const from = cells.firstDown(top, column);
      let to = from;
      if (top === bottom) to += from < cells.endOf(column) && cells.rowsDown[from] === top ? 1 : 0;
      else to = cells.firstDown(bottom + 1, column);
      if (from < to) this.#stretches.push(start + from, start + to);
    }
  }

  #sheetOf(node: number): number {
    let sheet = 0;
    let high = this.#starts.length;
    while (high - sheet > 1) {
      const middle = (sheet + high) >> 1;
      if ((this.#starts[middle] as number) <= node) sheet = middle;
      else high = middle;
    }
    // Of sheets without formulas, which begin where the next one does, the last is found.
    return sheet;
  }

  /** The cells from where the circle is closed round to where it began, as far as they stand on the sheet. */
  #hitOf(node: number, first: number, end: number): AuditHit {
    const from = this.#way.findIndex((one) => one >= first && one < end);
    const nodes = this.#way.slice(Math.max(0, from));
    const sheet = this.#sheetOf(node);
    const cells = this.#formulas.sheets[sheet] as FormulaCells;
    const places = nodes
      .filter((one) => this.#sheetOf(one) === sheet)
      .map((one) => cells.downwards[one - (this.#starts[sheet] as number)] as number)
      .map((at) => ({ row: cells.rows[at] as number, column: cells.columns[at] as number }))
      .sort((a, b) => a.row - b.row || a.column - b.column);
    const [blamed = { row: 0, column: 0 }, ...others] = places;
    return {
      kind: "circular",
      reason: "circle",
      sheet: cells.index,
      cells: [blamed],
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

  isMarked(from: number, to: number): boolean {
    return this.#before(to) > this.#before(from);
  }

  #before(end: number): number {
    let sum = 0;
    for (let place = end; place > 0; place -= place & -place) sum += this.#sums[place] as number;
    return sum;
  }
}
