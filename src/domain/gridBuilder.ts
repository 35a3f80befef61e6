import type { GridColumn } from "./grid.ts";
import { cellTag, errorValues } from "./grid.ts";

/** Gathers cells into columns. Rows usually arrive in ascending order; a file that breaks it is sorted at the end. */
export class ColumnsBuilder {
  readonly #columns = new Map<number, GrowingColumn>();
  readonly #strings: StringDictionary;

  constructor(strings: StringDictionary) {
    this.#strings = strings;
  }

  number(row: number, column: number, value: number, format: number): void {
    this.#put(row, column, cellTag.number, value, format);
  }

  /** A text cell; an empty string is kept, because a formula may have returned it. */
  text(row: number, column: number, value: string, format: number): void {
    this.#put(row, column, cellTag.text, this.#strings.indexOf(value), format);
  }

  /** A text cell whose text has been looked up already: files that share their strings spare the dictionary. */
  knownText(row: number, column: number, index: number, format: number): void {
    this.#put(row, column, cellTag.text, index, format);
  }

  boolean(row: number, column: number, value: boolean, format: number): void {
    this.#put(row, column, cellTag.boolean, value ? 1 : 0, format);
  }

  /** An error cell; a value this product has no name for becomes #UNKNOWN!. */
  error(row: number, column: number, value: string, format: number): void {
    const index = (errorValues as readonly string[]).indexOf(value);
    this.#put(row, column, cellTag.error, index < 0 ? errorValues.length - 1 : index, format);
  }

  build(): Map<number, GridColumn> {
    return new Map([...this.#columns].sort(([a], [b]) => a - b).map(([column, data]) => [column, data.build()]));
  }

  #put(row: number, column: number, tag: number, value: number, format: number): void {
    let data = this.#columns.get(column);
    if (!data) {
      data = new GrowingColumn();
      this.#columns.set(column, data);
    }
    data.push(row, tag, value, format);
  }
}

/** Every distinct text once. */
export class StringDictionary {
  readonly list: string[] = [];
  readonly #indexes = new Map<string, number>();

  indexOf(text: string): number {
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    const index = this.list.length;
    this.list.push(text);
    this.#indexes.set(text, index);
    return index;
  }
}

class GrowingColumn {
  #rows = new Uint32Array(8);
  #tags = new Uint8Array(8);
  #values = new Float64Array(8);
  #formats = new Uint32Array(8);
  #count = 0;
  #ordered = true;

  push(row: number, tag: number, value: number, format: number): void {
    if (this.#count === this.#rows.length) this.#grow();
    if (this.#count > 0 && row <= (this.#rows[this.#count - 1] as number)) this.#ordered = false;
    this.#rows[this.#count] = row;
    this.#tags[this.#count] = tag;
    this.#values[this.#count] = value;
    this.#formats[this.#count] = format;
    this.#count++;
  }

  build(): GridColumn {
    const count = this.#count;
    const rows = this.#rows.slice(0, count);
    const tags = this.#tags.slice(0, count);
    const values = this.#values.slice(0, count);
    const formats = this.#formats.slice(0, count);
    if (this.#ordered) return { rows, tags, values, formats };
    // Rows out of order or given twice: the last word on a cell counts, as in Excel.
    const last = new Map<number, number>();
    rows.forEach((row, index) => last.set(row, index));
    const order = [...last].sort(([a], [b]) => a - b).map(([, index]) => index);
    return {
      rows: Uint32Array.from(order, (index) => rows[index] as number),
      tags: Uint8Array.from(order, (index) => tags[index] as number),
      values: Float64Array.from(order, (index) => values[index] as number),
      formats: Uint32Array.from(order, (index) => formats[index] as number),
    };
  }

  #grow(): void {
    const size = this.#rows.length * 2;
    this.#rows = grown(this.#rows, new Uint32Array(size));
    this.#tags = grown(this.#tags, new Uint8Array(size));
    this.#values = grown(this.#values, new Float64Array(size));
    this.#formats = grown(this.#formats, new Uint32Array(size));
  }
}

function grown<T extends Uint32Array | Uint8Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
