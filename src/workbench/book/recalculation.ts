import type { CellRange } from "../../domain/cell.ts";
import type { BookState } from "./bookTypes.ts";
import type { HostSheet } from "./sheet.ts";

/**
 * The engine behind the book: gives formula cells their values, with `sheet.setResult(row, column, value)`, and nothing else.
 * Reads (`sheet.cell`, `sheet.storedCells`) inside `recalculate` see the book as it is and start no further calculation.
 * Errors: whatever it throws reaches who asked for the value.
 */
export interface Recalculation {
  /** `changed`: what was edited since the last call; "everything" after loading, structural changes and `calculate(full)`. */
  readonly recalculate: (book: CalculatedBook, changed: ChangedCells) => void;
}

/** What an engine may see of the book. */
export interface CalculatedBook {
  readonly sheets: readonly HostSheet[];
  /** Names, `date1904`. */
  readonly state: BookState;
  readonly sheetNamed: (name: string) => HostSheet | undefined;
  readonly sheetWithId: (id: string) => HostSheet | undefined;
}

export type ChangedCells = "everything" | ReadonlyMap<HostSheet, readonly CellRange[]>;
