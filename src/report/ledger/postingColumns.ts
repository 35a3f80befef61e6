import { cellTag, firstFrom, indexInColumn, type GridColumn, type Sheet } from "../../domain/grid.ts";

/** What stands in a column's cells of postings. */
type ColumnKind = "numbers" | "texts" | "mixed";

/** Gives a test of SUMIFS that a text passes and no other of its column; null where there is none. */
type TextTest = (text: string) => string | null;

/** A ledger's columns in its postings' rows. A sheet asks thousands of times for the same few: what costs a walk is walked once. */
export class PostingColumns {
  readonly #sheet: Sheet;
  readonly #strings: readonly string[];
  readonly #postings: ArrayLike<number> & Iterable<number>;
  readonly #kinds = new Map<number, ColumnKind>();
  readonly #texts = new Map<number, readonly string[]>();
  readonly #tests = new Map<readonly string[], TextTest>();

  /** `postings`: their rows, ascending. */
  constructor(sheet: Sheet, strings: readonly string[], postings: ArrayLike<number> & Iterable<number>) {
    this.#sheet = sheet;
    this.#strings = strings;
    this.#postings = postings;
  }

  /** Every posting's cell in the column is a number or blank. */
  isNumeric(column: number): boolean {
    return this.kindOf(column) === "numbers";
  }

  /** Blank cells are of no kind. */
  kindOf(column: number): ColumnKind {
    const kind = this.#kinds.get(column) ?? this.#judgedKind(column);
    this.#kinds.set(column, kind);
    return kind;
  }

  /** The column's texts, each once, sorted. */
  textsOf(column: number): readonly string[] {
    const texts = this.#texts.get(column) ?? this.#foundTexts(column);
    this.#texts.set(column, texts);
    return texts;
  }

  /** What stands in the first posting's cell; undefined where it is blank. */
  firstNumber(column: number): number | undefined {
    const data = this.#sheet.columns.get(column);
    return data?.values[indexInColumn(data, this.#postings[0] ?? 0)];
  }

  /** `all`: the texts that a column has. */
  testsAmong(all: readonly string[]): TextTest {
    const test = this.#tests.get(all) ?? textTests(all);
    this.#tests.set(all, test);
    return test;
  }

  #judgedKind(column: number): ColumnKind {
    const data = this.#sheet.columns.get(column);
    if (!data) return "numbers";
    let [numbers, texts] = [0, 0];
    this.#each(data, (at) => {
      if (data.tags[at] === cellTag.number) numbers++;
      else texts++;
    });
    return texts === 0 ? "numbers" : numbers === 0 ? "texts" : "mixed";
  }

  #foundTexts(column: number): string[] {
    const data = this.#sheet.columns.get(column);
    const texts = new Set<number>();
    if (data) this.#each(data, (at) => data.tags[at] === cellTag.text && texts.add(data.values[at] as number));
    return [...texts].map((index) => this.#strings[index] ?? "").sort();
  }

  #each(data: GridColumn, visit: (at: number) => void): void {
    let place = firstFrom(data.rows, this.#postings[0] ?? 0);
    for (const row of this.#postings) {
      while (place < data.rows.length && (data.rows[place] as number) < row) place++;
      if (data.rows[place] === row) visit(place);
    }
  }
}

/**
 * What gives a test that a text of `all` passes and no other of them. Programs differ on whether "0110" is also 110, and on whether a text is
 * a number at all: followed by a wildcard it is a text to all of them. The test is null where another text begins with it.
 */
function textTests(all: readonly string[]): TextTest {
  const sorted = [...new Set(all)].sort();
  // What begins with a text follows it.
  const begun = new Set(sorted.filter((text, at) => sorted[at + 1]?.startsWith(text)));
  return (text) => (!/^\d+$/.test(text) ? literal(text) : begun.has(text) ? null : `${text}*`);
}

/** A text that is itself in a test: wildcards and signs of comparison lose their meaning. */
export function literal(text: string): string {
  const plain = text.replace(/[~*?]/g, "~$&");
  return /^[<>=]/.test(plain) ? `=${plain}` : plain;
}
