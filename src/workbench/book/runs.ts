/** A value for every index 0..size-1, kept as runs of equal values, so that "all columns" costs as much as one. */
export class Runs<T> {
  readonly size: number;
  /** First index of each run, ascending, the first 0. */
  #starts: number[] = [0];
  #values: T[];

  /** `value`: everywhere at first. */
  constructor(size: number, value: T) {
    this.size = size;
    this.#values = [value];
  }

  at(index: number): T {
    return this.#values[this.#runOf(index)] as T;
  }

  /** How many runs there are. */
  get count(): number {
    return this.#starts.length;
  }

  /** The whole run that holds the index. */
  runAt(index: number): { readonly first: number; readonly last: number; readonly value: T } {
    const run = this.#runOf(index);
    return {
      first: this.#starts[run] as number,
      last: (this.#starts[run + 1] ?? this.size) - 1,
      value: this.#values[run] as T,
    };
  }

  /** The runs that meet first..last, cut to it, in order. */
  *between(
    first: number,
    last: number,
  ): Generator<{ readonly first: number; readonly last: number; readonly value: T }> {
    for (let run = this.#runOf(first); run < this.#starts.length; run++) {
      const start = this.#starts[run] as number;
      if (start > last) return;
      const end = (this.#starts[run + 1] ?? this.size) - 1;
      yield { first: Math.max(first, start), last: Math.min(last, end), value: this.#values[run] as T };
    }
  }

  all(): Generator<{ readonly first: number; readonly last: number; readonly value: T }> {
    return this.between(0, this.size - 1);
  }

  /** Replaces every value in first..last by what `change` makes of it. */
  update(first: number, last: number, change: (value: T) => T): void {
    if (last < first) return;
    const from = this.#cut(first);
    const to = this.#cut(last + 1);
    for (let run = from; run < to; run++) this.#values[run] = change(this.#values[run] as T);
    this.#join(from, to);
  }

  set(first: number, last: number, value: T): void {
    if (last < first) return;
    const from = this.#cut(first);
    const to = this.#cut(last + 1);
    this.#starts.splice(from, to - from, first);
    this.#values.splice(from, to - from, value);
    this.#join(from, from + 1);
  }

  /** Makes room for `count` values before `at`; what is pushed over the end is lost. */
  insert(at: number, count: number, value: T): void {
    const room = Math.min(count, this.size - at);
    const from = this.#cut(at);
    this.#cut(this.size - room);
    const kept = this.#starts.findLastIndex((start) => start < this.size - room) + 1;
    this.#starts.length = this.#values.length = Math.max(kept, from);
    for (let run = from; run < this.#starts.length; run++) this.#starts[run] = (this.#starts[run] as number) + room;
    this.#starts.splice(from, 0, at);
    this.#values.splice(from, 0, value);
    this.#join(from, from + 1);
  }

  /** Takes first..first+count-1 out; the rest moves up and the last value reaches to the end, as the format of a whole column does. */
  remove(first: number, count: number): void {
    const taken = Math.min(count, this.size - first);
    if (taken <= 0) return;
    const final = this.at(this.size - 1);
    const from = this.#cut(first);
    const to = this.#cut(first + taken);
    this.#starts.splice(from, to - from);
    this.#values.splice(from, to - from);
    for (let run = from; run < this.#starts.length; run++) this.#starts[run] = (this.#starts[run] as number) - taken;
    this.#starts.push(this.size - taken);
    this.#values.push(final);
    this.#join(this.#starts.length - 1, this.#starts.length);
    this.#join(from, from);
  }

  clone(): Runs<T> {
    const copy = new Runs<T>(this.size, this.at(0));
    copy.#starts = [...this.#starts];
    copy.#values = [...this.#values];
    return copy;
  }

  equals(other: Runs<T>): boolean {
    return (
      this.#starts.length === other.#starts.length &&
      this.#starts.every((start, run) => start === other.#starts[run] && this.#values[run] === other.#values[run])
    );
  }

  /** The run that holds the index. */
  #runOf(index: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Makes a run begin at the index; its position. At or past the end: the number of runs. */
  #cut(index: number): number {
    if (index >= this.size) return this.#starts.length;
    const run = this.#runOf(index);
    if (this.#starts[run] === index) return run;
    this.#starts.splice(run + 1, 0, index);
    this.#values.splice(run + 1, 0, this.#values[run] as T);
    return run + 1;
  }

  /** Joins equal neighbours among the runs from-1..to. */
  #join(from: number, to: number): void {
    for (let run = Math.min(to, this.#starts.length - 1); run >= Math.max(1, from); run--) {
      if (this.#values[run] !== this.#values[run - 1]) continue;
      this.#starts.splice(run, 1);
      this.#values.splice(run, 1);
    }
  }
}
