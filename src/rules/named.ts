/** Cells and figures as sentences name them. */
import type { CellRef } from "../domain/cell.ts";
import type { Span } from "../domain/meaning.ts";
import type { Ore, Unit } from "../domain/money.ts";

/** A cell with the words a person knows it by. */
export interface NamedCell {
  readonly cell: CellRef;
  /** Row label; empty when the row has none. */
  readonly row: string;
  /** Header path joined by " / ". */
  readonly column: string;
  /** The words of the header path that single the column out in its table: "Ack budget", "jan-aug 2023". */
  readonly shortColumn: string;
  /** What stretch of time the column covers, for sentences about several columns. */
  readonly span: Span | null;
  readonly unit: Unit | null;
}

/** A figure in a sentence: amount in öre (or hundredths), the unit and decimals to show it with. */
export interface ShownAmount {
  readonly ore: Ore;
  readonly unit: Unit;
  readonly decimals: number;
}

/** A table by where a reader finds it. */
export interface NamedTable {
  readonly sheet: string;
  /** From the top, 1-based, where the sheet holds several tables; else null. */
  readonly number: number | null;
}
