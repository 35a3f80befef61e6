/** Why a piece of work in Excel was not done. Hosts raise these codes; every language has a sentence for each. */
export type SessionProblemCode =
  /** The user pressed cancel. */
  | "cancelled"
  /** A job of ours is running already. */
  | "busy"
  /** A cell is being edited. */
  | "cell-editing"
  /** A dialog of Excel's is open. */
  | "dialog-open"
  /** The sheet (`detail`) is protected. */
  | "sheet-protected"
  /** The workbook's structure is locked. */
  | "structure-locked"
  /** The workbook is opened for reading only. */
  | "read-only"
  /** The cells were changed by someone while Avvika worked. */
  | "changed-meanwhile"
  /** The sheet (`detail`) is gone; where it has no name, the sheet or the cells. */
  | "sheet-gone"
  /** The sheet (`detail`) is hidden, so its cells cannot be shown. */
  | "sheet-hidden"
  /** A chart or macro sheet, which has no cells. */
  | "sheet-without-cells"
  /** Cells would be pushed off the end of the sheet. */
  | "sheet-full"
  /** A filter, a table, a pivot table or merged cells are in the way. */
  | "cells-in-the-way"
  /** No filter of the sheet (`detail`) shows just the rows of the figure. */
  | "filter-not-exact"
  /** The filter would have more values than anybody can use. */
  | "filter-too-long"
  /** The sheet (`detail`) has a filter of a kind that could not be put back. */
  | "filter-kept"
  /** Rows of the sheet (`detail`) are hidden without a filter. */
  | "rows-hidden"
  /** A formula is longer than Excel takes. */
  | "formula-too-long"
  /** No table that a report could be made of. */
  | "no-report"
  /** The workbook has no cells at all. */
  | "empty-workbook"
  /** More than Excel lets through at once, though it was cut into pieces. */
  | "too-large"
  /** Excel is busy, or limits what add-ins may do for now. */
  | "excel-busy"
  /** Excel did not answer, or broke off. */
  | "no-answer"
  /** Another workbook is in front. */
  | "workbook-behind"
  /** The connection to Excel was lost. */
  | "session-lost"
  /** This Excel lacks what Avvika needs (`detail`: the requirement set). */
  | "excel-too-old"
  /** A newer Avvika keeps its memory here: nothing is remembered or undone by this one. */
  | "state-newer"
  /** The repair no longer fits what stands in the workbook. */
  | "repair-outdated"
  /** What was written does not read back as written; everything was put back. */
  | "not-verified"
  /** Putting things back failed as well; what is left is repaired at the next start. */
  | "not-restored"
  /** A part of Avvika's own pages was not reached. */
  | "not-loaded"
  /** Anything else Excel said no to. */
  | "excel-error"
  /** Our own bug. */
  | "unexpected";

/** The sentence for each: what happened, where, and what to do. `detail`: the sheet, requirement set or report it is about. */
export interface ProblemTexts {
  readonly problem: Readonly<Record<SessionProblemCode, (detail: string | null) => string>>;
}
