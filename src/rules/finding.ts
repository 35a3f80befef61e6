/** Findings: what is wrong in the workbook, as data. Sentences are made in messages/. */
import type { CellRange, CellRef } from "../domain/cell.ts";
import type { Measure } from "../domain/meaning.ts";
import type { RepairKind } from "../analysis/repair/repair.ts";
import type { HeadingData, SignConventionData, UnitMixedData } from "./betweenTablesFinding.ts";
import type { LedgerFindingData } from "./ledgerFinding.ts";
import type { MonthFindingData } from "./monthFinding.ts";
import type { FormulaData, StaleValueData } from "./formulaFinding.ts";
import type { NamedCell, NamedTable, ShownAmount } from "./named.ts";
import type { TableFindingData } from "./tableFinding.ts";

export type { NamedCell, NamedTable, ShownAmount } from "./named.ts";

export type Severity = "error" | "warning" | "info";

export type RuleId =
  | "total-mismatch"
  | "cross-table-mismatch"
  | "heading-means-two-things"
  | "sign-convention-mixed"
  | "unit-mixed"
  | "net-mismatch"
  | "deviation-mismatch"
  | "statement-mismatch"
  | "sign-error"
  | "digit-error"
  | "offsetting-errors"
  | "text-number"
  | "error-value"
  | "unit-missing"
  | "good-to-know"
  | "narrative-mismatch"
  | "number-as-date"
  | "missing-cell"
  | "duplicate-row"
  | "period-mismatch"
  | "forecast-equals-budget"
  | "unknown-code"
  | "double-posting"
  | "forecast-implausible"
  | "large-deviation"
  | "percent-mismatch"
  | "mean-mismatch"
  | "missing-month"
  | "phasing-suspicious"
  | "value-outlier"
  | "level-shift"
  | "personal-data"
  | "formula-blank-edge"
  | "formula-circular"
  | "formula-error"
  | "formula-hardcoded"
  | "formula-inconsistent"
  | "formula-overwritten"
  | "formula-range"
  | "formula-reference"
  | "stale-value";

/** A stretch of cells on one sheet. */
export interface SheetRange extends CellRange {
  readonly sheet: number;
}

/** One cell of a repair, in the sheet's own unit and sign. */
export interface RepairEntry {
  readonly cell: CellRef;
  readonly stated: number | null;
  readonly expected: number;
  /** The formula the cell should have, without "="; null when it should hold a figure. */
  readonly formula: string | null;
  /** A base figure: to be corrected in the system it comes from. */
  readonly inSource: boolean;
}

/** One changed cell as a sentence tells it. */
export interface ChangeData extends NamedCell {
  readonly kind: RepairKind;
  readonly stated: ShownAmount | null;
  readonly expected: ShownAmount;
  /** Lines left out or counted twice, with their amounts. */
  readonly about: readonly { readonly name: NamedCell; readonly amount: ShownAmount | null }[];
  readonly factor: number | null;
}

/** An equation of the proof, with the figures as they stand. */
export interface ProofLine {
  readonly kind: "sum" | "net" | "statement" | "deviation" | "sameFact";
  readonly result: NamedCell;
  readonly stated: ShownAmount;
  /** What the terms give as they stand. */
  readonly computed: ShownAmount;
  /** Whether it holds as the figures stand, to within rounding. */
  readonly holds: boolean;
  /** What the equation gives once the repair is made; equal to the repaired result within rounding. */
  readonly repaired: ShownAmount;
  readonly terms: readonly { readonly name: NamedCell; readonly factor: 1 | -1; readonly amount: ShownAmount | null }[];
  /** sameFact: the tables of the result and of its term; null within one table. */
  readonly tables: readonly [NamedTable, NamedTable] | null;
}

/** Data of a finding that arithmetic found. */
export interface ArithmeticData {
  readonly kind: "arithmetic";
  /** The cell to blame: of the first change, or the broken total when nothing is determined. */
  readonly subject: NamedCell;
  /** What stands there; null for a blank cell. */
  readonly stated: ShownAmount | null;
  /** The cells of the best repair; the broken total alone when nothing is determined. */
  readonly changes: readonly ChangeData[];
  readonly proof: readonly ProofLine[];
  /** Ranked, when nothing is determined. */
  readonly candidates: readonly NamedCell[];
  /** Equally good repairs beside the first. */
  readonly alternatives: readonly (readonly ChangeData[])[];
  /** Another cell may be wrong instead of those of the only repair, though that is less credible. */
  readonly hasRivals: boolean;
}

/** Figures that stand as text in one block. */
export interface TextNumberData {
  readonly kind: "textNumber";
  readonly range: SheetRange;
  readonly count: number;
  /** A total over them that Excel computes too low, if one exists as a formula. */
  readonly lost: { readonly total: NamedCell; readonly amount: ShownAmount } | null;
  /** They are amounts of postings, which reports add up though Excel does not. */
  readonly isOfLedger: boolean;
  /** Those that can become numbers without losing anything, in reading order. */
  readonly figures: readonly TextFigure[];
  /** Texts among them that are left as they are. */
  readonly left: readonly LeftText[];
}

/** A figure that stands as text, and the number that takes its place. */
export interface TextFigure {
  readonly cell: CellRef;
  /** As Excel stores it: 0.914 for "91,4 %". */
  readonly value: number;
  /** That of the numbers beside it. */
  readonly numberFormat: string;
}

/** Why a text does not become a number. */
export type LeftTextReason =
  /** It has a digit, but is no figure: "ca 500". */
  | "unreadable"
  /** A figure with something that a number cannot hold: "258,3*", "100 kr". */
  | "saysMore"
  /** "1.234" is a thousand to one reader and one and a bit to another. */
  | "ambiguous"
  /** A formula makes it. */
  | "formula";

export interface LeftText {
  readonly cell: CellRef;
  readonly text: string;
  readonly reason: LeftTextReason;
}

/** A total whose gap rounding explains, though it is unusually wide (`total-mismatch` as info). */
export interface RoundingData {
  readonly kind: "rounding";
  readonly total: NamedCell;
  readonly stated: ShownAmount;
  readonly computed: ShownAmount;
}

/** Errors typed or pasted as values: one finding per stretch of equal ones. */
export interface ErrorValueData {
  readonly kind: "errorValue";
  readonly name: NamedCell;
  readonly value: string;
  readonly count: number;
  /** Formula cells that only pass the error on. */
  readonly passedOn: number;
}

export interface UnitMissingData {
  readonly kind: "unitMissing";
  readonly range: SheetRange;
  readonly measure: Measure | null;
}

/** One line of what is good to know about the workbook. */
export interface GoodToKnowData {
  readonly kind: "goodToKnow";
  readonly hiddenSheets: readonly string[];
  readonly hiddenRows: readonly { readonly sheet: string; readonly count: number }[];
  readonly hiddenColumns: readonly { readonly sheet: string; readonly count: number }[];
  /** Cells of figures that are merged with others. */
  readonly mergedCells: readonly { readonly sheet: string; readonly count: number }[];
  /** Rows inside ledgers that repeat what postings say, or head a new page: nothing counts them. */
  readonly skippedRows: readonly { readonly sheet: string; readonly count: number }[];
  readonly externalLinks: number;
  readonly protectedSheets: readonly string[];
}

/** A cell that a text is held against, on whatever sheet. */
export interface ToldCell {
  readonly name: NamedCell;
  /** The sheet's name; null when it is the text's own. */
  readonly sheet: string | null;
}

/** A figure in a text that its table contradicts. */
export interface ToldStatement {
  /** The figure and the few words before it. */
  readonly quote: string;
  /** What the table says instead, and where: one cell, or two whose difference it is. */
  readonly amount: ShownAmount;
  readonly cells: readonly ToldCell[];
  /** The figure that the text tells instead. */
  readonly standsFor: ToldCell | null;
}

/** Text against table: one figure, or the two of a movement "från A till B". */
export interface NarrativeData {
  readonly kind: "narrative";
  readonly isNote: boolean;
  readonly statements: readonly ToldStatement[];
}

/** Text against text. */
export interface NarrativeConflictData {
  readonly kind: "narrativeConflict";
  readonly isNote: boolean;
  readonly quote: string;
  /** What the other texts say, and where. */
  readonly amount: ShownAmount;
  readonly others: readonly { readonly cell: CellRef; readonly sheet: string | null }[];
}

export type FindingData =
  | ArithmeticData
  | TextNumberData
  | RoundingData
  | ErrorValueData
  | FormulaData
  | StaleValueData
  | UnitMissingData
  | GoodToKnowData
  | HeadingData
  | MonthFindingData
  | NarrativeData
  | NarrativeConflictData
  | SignConventionData
  | LedgerFindingData
  | TableFindingData
  | UnitMixedData;

export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The cell to blame. */
  readonly cell: CellRef;
  /** What proves it, or the ranked candidates when arithmetic determines no repair. */
  readonly related: readonly SheetRange[];
  readonly data: FindingData;
  readonly repair: readonly RepairEntry[];
  /** Equally good repairs, at most two more. */
  readonly alternatives: readonly (readonly RepairEntry[])[];
}
