/**
 * Sums by any keys over columns of codes: what every report of a ledger comes from. Keys are dictionary-encoded, so a group is a
 * number: its place in a dense table where the keys have room in one, else in a table with open addressing.
 */
import type { Progress } from "../../domain/progress.ts";

/** A column of codes, 0 to `size` − 1, one per row. */
export interface GroupKey {
  readonly codes: Int32Array;
  readonly size: number;
}

export interface Grouped {
  readonly count: number;
  /** By group: the first row that belongs to it, which tells its keys. */
  readonly firstRows: Int32Array;
  /** By value column and group. */
  readonly sums: readonly Float64Array[];
}

/** Cells of the dense table: 64 MB of them at most. */
const largestTable = 16_777_216;
/** Rows between two steps: a few milliseconds of work. */
const rowsPerStep = 65_536;

/** Sums of each value column by group; NaN is a blank, and a row of blanks makes no group. Groups come in the order of their first rows. */
export function* groupSums(
  keys: readonly GroupKey[],
  values: readonly Float64Array[],
  rows: number,
): Generator<Progress, Grouped> {
  const groups = new Groups(values.length);
  const places = new Int32Array(Math.min(rowsPerStep, Math.max(rows, 1)));
  const key = yield* joinedKey(keys, rows);
  const slots = slotsFor(key.size, rows);
  for (let start = 0; start < rows; start += rowsPerStep) {
    const end = Math.min(rows, start + rowsPerStep);
    assignGroups({ key, slots, groups, values, places }, start, end);
    for (let column = 0; column < values.length; column++)
      addUp(groups.sums[column] as Float64Array, places, values[column] as Float64Array, start, end);
    if (end < rows) yield { done: end, total: rows };
  }
  return groups.result();
}

/** Adds one column's stretch to its groups. Apart from the loop around it, so that each stays simple enough to be compiled well. */
function addUp(sums: Float64Array, places: Int32Array, values: Float64Array, start: number, end: number): void {
  for (let row = start; row < end; row++) {
    const value = values[row] as number;
    // NaN alone differs from itself.
    if (value === value) {
      const group = places[row - start] as number;
      sums[group] = (sums[group] as number) + value;
    }
  }
}

interface Assigning {
  readonly key: GroupCodes;
  readonly slots: Slots;
  readonly groups: Groups;
  readonly values: readonly Float64Array[];
  readonly places: Int32Array;
}

function assignGroups({ key, slots, groups, values, places }: Assigning, start: number, end: number): void {
  const composite = key.of(start, end);
  for (let row = start; row < end; row++) {
    if (isBlank(values, row)) {
      places[row - start] = 0;
      continue;
    }
    let group = slots.find(composite[row - start] as number);
    if (group < 0) {
      group = groups.add(row);
      slots.put(composite[row - start] as number, group);
    }
    places[row - start] = group;
  }
}

function isBlank(values: readonly Float64Array[], row: number): boolean {
  for (let column = 0; column < values.length; column++) {
    const value = (values[column] as Float64Array)[row] as number;
    if (value === value) return false;
  }
  return true;
}

/** The keys of a stretch of rows as one number each. */
interface GroupCodes {
  readonly size: number;
  readonly of: (start: number, end: number) => Float64Array | Int32Array;
}

/** Several keys as one. Where their product would leave the whole numbers, those so far are numbered anew by what occurs. */
function* joinedKey(keys: readonly GroupKey[], rows: number): Generator<Progress, GroupCodes> {
  let joined: GroupKey[] = [];
  let size = 1;
  for (const key of keys) {
    if (size * key.size > largestTable && joined.length > 0 && size > rows) {
      const compact = yield* numbered(joined, size, rows);
      joined = [compact];
      size = compact.size;
    }
    joined.push(key);
    size *= key.size;
  }
  const buffer = size <= largestTable ? new Int32Array(rowsPerStep) : new Float64Array(rowsPerStep);
  return { size, of: (start, end) => composed(joined, start, end, buffer) };
}

function composed(
  keys: readonly GroupKey[],
  start: number,
  end: number,
  buffer: Int32Array | Float64Array,
): Int32Array | Float64Array {
  buffer.fill(0, 0, end - start);
  for (const { codes, size } of keys) {
    for (let row = start; row < end; row++)
      buffer[row - start] = (buffer[row - start] as number) * size + (codes[row] as number);
  }
  return buffer;
}

function* numbered(keys: readonly GroupKey[], size: number, rows: number): Generator<Progress, GroupKey> {
  const slots = slotsFor(size, rows);
  const codes = new Int32Array(rows);
  const buffer = new Float64Array(rowsPerStep);
  let count = 0;
  for (let start = 0; start < rows; start += rowsPerStep) {
    const end = Math.min(rows, start + rowsPerStep);
    composed(keys, start, end, buffer);
    for (let row = start; row < end; row++) {
      const key = buffer[row - start] as number;
      let code = slots.find(key);
      if (code < 0) slots.put(key, (code = count++));
      codes[row] = code;
    }
    yield { done: end, total: rows };
  }
  return { codes, size: Math.max(1, count) };
}

/** From a joined key to its group; −1 where it has none yet. */
interface Slots {
  readonly find: (key: number) => number;
  readonly put: (key: number, group: number) => void;
}

function slotsFor(size: number, rows: number): Slots {
  return size <= largestTable ? new DenseSlots(size) : new HashedSlots(rows);
}

class DenseSlots implements Slots {
  readonly #groups: Int32Array;

  constructor(size: number) {
    this.#groups = new Int32Array(size);
  }

  find(key: number): number {
    return (this.#groups[key] as number) - 1;
  }

  put(key: number, group: number): void {
    this.#groups[key] = group + 1;
  }
}

/** Open addressing with linear probing, never more than half full. */
class HashedSlots implements Slots {
  readonly #keys: Float64Array;
  readonly #groups: Int32Array;
  readonly #mask: number;

  constructor(rows: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, rows * 2)));
    this.#keys = new Float64Array(size);
    this.#groups = new Int32Array(size);
    this.#mask = size - 1;
  }

  find(key: number): number {
    return (this.#groups[this.#place(key)] as number) - 1;
  }

  put(key: number, group: number): void {
    const place = this.#place(key);
    this.#keys[place] = key;
    this.#groups[place] = group + 1;
  }

  #place(key: number): number {
    // Both halves of the number take part; the multiplier is 2^32 over the golden ratio (Knuth).
    const mixed = Math.imul((key | 0) ^ Math.floor(key / 4_294_967_296), 0x9e3779b1);
    let place = ((mixed >>> 15) ^ mixed) & this.#mask;
    while ((this.#groups[place] as number) !== 0 && this.#keys[place] !== key) place = (place + 1) & this.#mask;
    return place;
  }
}

/** Groups as they are found. */
class Groups {
  readonly sums: Float64Array[];
  #firstRows = new Int32Array(1024);
  #count = 0;

  constructor(columns: number) {
    this.sums = Array.from({ length: columns }, () => new Float64Array(1024));
  }

  add(row: number): number {
    if (this.#count === this.#firstRows.length) this.#grow();
    this.#firstRows[this.#count] = row;
    return this.#count++;
  }

  result(): Grouped {
    const count = this.#count;
    return {
      count,
      firstRows: this.#firstRows.slice(0, count),
      sums: this.sums.map((sums) => sums.slice(0, count)),
    };
  }

  #grow(): void {
    const size = this.#count * 2;
    const rows = new Int32Array(size);
    rows.set(this.#firstRows);
    this.#firstRows = rows;
    this.sums.forEach((sums, column) => {
      const larger = new Float64Array(size);
      larger.set(sums);
      this.sums[column] = larger;
    });
  }
}
