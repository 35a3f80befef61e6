import type { CellRef } from "../../domain/cell.ts";
import type { Said } from "./saidPeriod.ts";

/** Two statements about time that cannot both be right. */
export interface PeriodConflict {
  readonly place: "title" | "sheet" | "compared" | "openMonths";
  readonly cell: CellRef;
  /** The line, the sheet's name or the header that contradicts the columns. */
  readonly words: string;
  readonly said: Said;
  /** Indexes of the columns it contradicts, with what they say. */
  readonly columns: readonly { readonly index: number; readonly period: Said }[];
}
