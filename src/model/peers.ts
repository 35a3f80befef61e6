/** Peers of a figure: the same row in other spans, whose signs and values tell what is usual. */
import type { Measure } from "../domain/meaning.ts";
import type { RecognisedColumn, RecognisedTable } from "../recognise/table.ts";

/** Measures that may stand in for each other: an outcome is the nearest thing to a forecast and the reverse. */
const kin: Readonly<Partial<Record<Measure, readonly Measure[]>>> = {
  actual: ["actual", "forecast", "budget"],
  forecast: ["forecast", "actual", "budget"],
  budget: ["budget", "actual", "forecast"],
  deviation: ["deviation"],
};

/** The columns whose figures of one row are peers: of the same component; the same measure if there is one, else its kin. */
export class Peers {
  /** By column: groups of columns, the nearest kin first. */
  readonly #groups: readonly (readonly (readonly number[])[])[];

  private constructor(groups: readonly (readonly (readonly number[])[])[]) {
    this.#groups = groups;
  }

  /** Within a table: columns of another span. */
  static in({ columns }: RecognisedTable): Peers {
    return new Peers(groupsOf(columns, columns, (own, other) => own !== other && !isSamePeriod(own, other)));
  }

  /** From one table to another: columns of any span. */
  static between(one: RecognisedTable, other: RecognisedTable): Peers {
    return new Peers(groupsOf(one.columns, other.columns, () => true));
  }

  /** The peers of a row's figure in a column: those of the first group that holds any. `ids` and `isFilled` by the peers' columns. */
  of(column: number, ids: readonly (number | null)[], isFilled: (column: number) => boolean): readonly number[] {
    for (const group of this.#groups[column] ?? []) {
      const found: number[] = [];
      for (const other of group) {
        const id = ids[other];
        if (id !== null && id !== undefined && isFilled(other)) found.push(id);
      }
      if (found.length > 0) return found;
    }
    return none;
  }
}

const none: readonly number[] = [];

function groupsOf(
  columns: readonly RecognisedColumn[],
  others: readonly RecognisedColumn[],
  isPeer: (own: RecognisedColumn, other: RecognisedColumn) => boolean,
): readonly (readonly (readonly number[])[])[] {
  return columns.map((own) =>
    (own.measure === null ? [] : (kin[own.measure] ?? [])).map((measure) =>
      others.flatMap((other, at) =>
        other.measure === measure && other.component === own.component && isPeer(own, other) ? [at] : [],
      ),
    ),
  );
}

function isSamePeriod({ period: a }: RecognisedColumn, { period: b }: RecognisedColumn): boolean {
  return a.span === b.span && a.year === b.year && a.endMonth === b.endMonth;
}
