/** What Avvika has done to a workbook, with what it takes to take it back: kept in the state part. */
import type { Overruling } from "../recognise/overrule/overruling.ts";
import type { RowFilter } from "./rowFilter.ts";

/** One thing Avvika did. */
export type JournalRecord = {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
} & (
  | { readonly kind: "fix"; readonly cells: readonly ChangedCell[] }
  | { readonly kind: "reports"; readonly reports: readonly WrittenSheet[] }
  | ({ readonly kind: "overrule" } & OverruledPlace)
  | ({ readonly kind: "filter" } & FilteredRows)
  /** The acceptance with the same id. The place is where the finding was. */
  | { readonly kind: "accept"; readonly rule: string; readonly sheetName: string; readonly address: string }
);

/** Rows of the user's own that were filtered. */
export interface FilteredRows {
  readonly sheetName: string;
  /** The Excel table whose filter it is; null for the sheet's own. */
  readonly table: string | null;
  /** A1 address of the cells that are filtered since. */
  readonly address: string;
  /** What they were filtered by before; null where there was no filter. */
  readonly before: RowFilter | null;
  /** Fingerprint of the filter that came instead. */
  readonly after: string;
}

/** Decisions about a table that came in the place of others. */
export interface OverruledPlace {
  readonly sheetName: string;
  /** The table's range as it was then; null where the table was not there. */
  readonly address: string | null;
  readonly before: readonly Overruling[];
  readonly after: readonly Overruling[];
}

/** A cell Avvika changed. */
export interface ChangedCell {
  readonly sheetName: string;
  readonly address: string;
  readonly before: CellInput;
  readonly after: CellInput;
}

/** What one types into a cell to get what stands there, and how it is shown. */
export interface CellInput {
  /** A formula begins with "=", a text with "'"; "" is blank. */
  readonly input: string | number | boolean;
  readonly numberFormat: string;
}

/** A report sheet Avvika wrote. */
export interface WrittenSheet {
  /** `SheetLayout.key`. */
  readonly key: string;
  readonly sheetName: string;
  /** False where it took the place of an earlier one. */
  readonly isNew: boolean;
  /** What stood on the sheet when it was written, as one number: tells whether somebody has changed it since. */
  readonly fingerprint: string;
}

/** A fix or filter of which a part may have been done and the rest not: to be put right by putting all of it back. */
export interface UnfinishedFix {
  /** Id of its entry in the journal. */
  readonly entry: string;
  /** The state's serial once that is done. */
  readonly serial: number;
}

/** Older entries are forgotten: the state travels with the workbook and is written whole each time. */
export const longestJournal = 100;
