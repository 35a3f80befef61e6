/**
 * A report sheet as meaning: what each cell is and how it follows from others, never a colour, a width, an address or a host's
 * call (decision 0007). Writers resolve row and column keys to A1 and meaning to style (`styleSheet.ts`).
 */
import type { Ore, Unit } from "../domain/money.ts";

export const reportIds = [
  "operating-statement",
  "operating-summary",
  "income-statement",
  "investment-statement",
  "deviation-explanations",
  "volumes",
  "month-follow-up",
  "forecast-development",
  "forecast-bridge",
  "carried-table",
  "check-protocol",
] as const;
export type ReportId = (typeof reportIds)[number];
/** Every kind of sheet that we write: what somebody has decided, and the postings of a figure, are no reports of a table. */
export type SheetKind = ReportId | "saved-forecasts" | "phased-budget" | "postings";

/** Where a base figure stands in the user's workbook. */
export interface SourceRef {
  /** Name of the user's sheet as it is now. */
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

/** A cell of this layout by its keys. */
export interface CellAddress {
  readonly row: string;
  readonly column: string;
}

/**
 * How a cell's figure is computed. Keys are stable from run to run, so that formulas elsewhere keep pointing at the same line.
 * All figures are in the report's unit.
 */
export type Expr =
  /** The source cell times `factor` (unit and sign). `form` says how the source holds it: see `SourceForm`. */
  | { readonly op: "source"; readonly ref: SourceRef; readonly factor: number; readonly form: SourceForm }
  /** The figure of another cell on this sheet. */
  | { readonly op: "cell"; readonly at: CellAddress }
  /** Sum of the cells of these rows in the same column as the formula. */
  | { readonly op: "sum"; readonly rows: readonly string[] }
  /** Signed sum of cells on this sheet: factor is 1 or −1. */
  | { readonly op: "combine"; readonly terms: readonly { readonly at: CellAddress; readonly factor: 1 | -1 }[] }
  /** How many of these rows have the same words in the formula's column as the cell `words`. */
  | { readonly op: "count"; readonly rows: readonly string[]; readonly words: CellAddress }
  /** numerator / denominator with its sign (a price per unit), blank where the denominator is 0. */
  | {
      readonly op: "quotient";
      readonly numerator: CellAddress;
      readonly denominator: CellAddress;
      readonly factor: number;
    }
  /** (plus − minus) · times: what a change comes to at a price. */
  | {
      readonly op: "effect";
      readonly plus: CellAddress;
      readonly minus: CellAddress;
      readonly times: CellAddress;
      readonly factor: number;
    }
  /** A figure times a fraction: eight months times 12 / 8 is the year at the same pace. */
  | { readonly op: "fraction"; readonly of: CellAddress; readonly times: number; readonly per: number }
  /**
   * A figure grown as another grew: what is booked, times last year's whole over last year's part. `otherwise` stands where the part is
   * nothing, or less than `least` of the whole; blank without it.
   */
  | {
      readonly op: "grown";
      readonly of: CellAddress;
      readonly whole: CellAddress;
      readonly part: CellAddress;
      readonly least: number;
      readonly otherwise: readonly { readonly at: CellAddress; readonly factor: 1 | -1 }[] | null;
    }
  /** numerator / |denominator|, blank where the denominator is 0. */
  | { readonly op: "ratio"; readonly numerator: CellAddress; readonly denominator: CellAddress }
  /** The row number of a source cell: the "källa" column, which follows inserted rows. */
  | { readonly op: "sourceRow"; readonly ref: SourceRef }
  /** A cell of another report sheet of ours. */
  | { readonly op: "other"; readonly report: string; readonly at: CellAddress }
  /** Sums of a ledger's amounts whose rows pass all tests (SUMIFS), added up. */
  | { readonly op: "sumIfs"; readonly terms: readonly SumIfsTerm[] }
  /** The sum of the cells where it has this sign, else 0: what one of two series of a chart shows. */
  | { readonly op: "part"; readonly of: readonly CellAddress[]; readonly sign: 1 | -1 }
  /**
   * What stacked columns need to draw the step between two levels on one side of zero: how far it stands from zero (`base`), and its
   * height where it goes up (`rise`) or down (`fall`), with the sign of the side; else 0.
   */
  | {
      readonly op: "step";
      readonly from: CellAddress;
      readonly to: CellAddress;
      readonly side: 1 | -1;
      readonly part: "base" | "rise" | "fall";
    };

/** A column of a ledger in the user's workbook, between two rows; of an Excel table by its heading, which follows new rows. */
export interface SourceColumn {
  readonly sheetName: string;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
  readonly table: { readonly name: string; readonly heading: string } | null;
}

/** One SUMIFS times its factor (unit and sign). */
export interface SumIfsTerm {
  readonly amounts: SourceColumn;
  /** Criteria as SUMIFS takes them: ">=3000", "0110", "=" for a blank. */
  readonly tests: readonly { readonly column: SourceColumn; readonly criterion: string }[];
  readonly factor: number;
}

/**
 * number: the cell holds a number. text: it holds text that a formula can read; `group` and `decimal` are the separators it uses
 * and `minus` the sign characters to be turned into "-". A form no formula reads is written as a value without `Expr`.
 */
export type SourceForm =
  | { readonly kind: "number" }
  /** The cell holds words, which are passed on; `blank` stands for a blank cell, null leaves it blank. */
  | { readonly kind: "words"; readonly blank: string | null }
  | {
      readonly kind: "text";
      readonly group: readonly string[];
      readonly decimal: "," | ".";
      readonly minus: readonly string[];
    };

/** What a figure is, which decides its number format. `decimals` of the report's unit. */
export type Quantity =
  | { readonly kind: "money"; readonly decimals: number }
  | { readonly kind: "count"; readonly decimals: number }
  /** The value is a share, 0.123 for 12,3 %; one decimal unless said. */
  | { readonly kind: "percent"; readonly decimals?: number }
  | { readonly kind: "text" }
  /** A year stands without a space between thousands. */
  | { readonly kind: "year" }
  | { readonly kind: "sourceRow" };

/** One cell. `value` is computed by the core, in the report's unit, so that tests and the file writer need no Excel; null is blank. */
export interface LayoutCell {
  readonly value: number | string | null;
  readonly formula?: Expr;
  readonly quantity: Quantity;
  /** Number of the line below the table that says what is open about this figure. */
  readonly mark?: number;
  /** The figure could not be kept live; it is a value and is shown as one. */
  readonly fixed?: boolean;
}

/** What a row is, which decides its look. */
export type Emphasis =
  | "title"
  | "subtitle"
  | "columnGroup"
  | "columnHeading"
  | "section"
  | "body"
  | "subtotal"
  | "total"
  | "note"
  | "commentaryHeading"
  /** A paragraph of commentary. */
  | "commentary"
  | "spacer"
  /** What a chart is drawn from, below everything else: its heading, and its lines. */
  | "chartHeading"
  | "chartLine";

export interface LayoutRow {
  /** Stable and unique on the sheet. */
  readonly key: string;
  readonly emphasis: Emphasis;
  /** Depth in the hierarchy, 0 is outermost: indents the label. */
  readonly level: number;
  /** By column key; an absent cell is blank. */
  readonly cells: Readonly<Record<string, LayoutCell>>;
}

/** Column classes: what a column holds, which decides width and alignment. */
export type ColumnClass = "label" | "money" | "percent" | "count" | "source" | "text" | "prose" | "gap";

export interface LayoutColumn {
  readonly key: string;
  readonly class: ColumnClass;
  /** The column starts a group of columns (period | full year): a line or air stands before it. */
  readonly startsGroup?: boolean;
}

export interface LayoutMerge {
  readonly row: string;
  readonly fromColumn: string;
  readonly toColumn: string;
}

/** Emphasis that follows the figure: `negative` colours deviations below zero. */
export interface LayoutConditionalFormat {
  readonly kind: "negative";
  readonly rows: readonly string[];
  readonly column: string;
}

export interface LayoutName {
  /** A defined name for the workbook, e.g. Avvika_driftredovisning_avvikelse_total. */
  readonly name: string;
  readonly at: CellAddress;
}

/** Cells of one column that follow each other. */
export interface CellStretch {
  readonly column: string;
  readonly fromRow: string;
  readonly toRow: string;
}

/** What a series of a chart shows, which decides its look. `base` is not drawn: others stand on it. */
export type SeriesRole = "surplus" | "deficit" | "level" | "rise" | "fall" | "base" | "actual" | "budget" | "forecast";

export interface ChartSeries {
  /** Stands in the legend. */
  readonly name: string;
  readonly role: SeriesRole;
  readonly values: CellStretch;
  /** A mark that is a part of what is to be said has no figure of its own. */
  readonly unlabelled?: true;
}

/** A chart that the host draws from cells of this sheet. */
export interface LayoutChart {
  /** Stable and unique on the sheet. */
  readonly key: string;
  /** bars: lying, the first category on top, series on each other. columns: standing, on each other. time: outcome as columns, plans as lines. */
  readonly kind: "bars" | "columns" | "time";
  /** What to see, said in words from the figures. */
  readonly title: string;
  /** Along the axis of values. */
  readonly axisTitle: string;
  /** For whoever does not see it. Written in files; Office.js has no member for it. */
  readonly altText: string;
  readonly categories: CellStretch;
  readonly series: readonly ChartSeries[];
  readonly quantity: Quantity;
  /** Where the axis of values begins, when not at 0 (said in `axisTitle`). */
  readonly axisFrom?: number;
  /** Rows that it covers, over the whole width of the sheet's printed columns. */
  readonly fromRow: string;
  readonly toRow: string;
}

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  /** Key of the last row that is printed, and of the last column; absent: all. What charts are drawn from is not printed. */
  readonly last?: { readonly row: string; readonly column: string };
  /** Keys of the first and last row repeated on every page. */
  readonly repeatRows: readonly [string, string];
  /** Texts left, middle and right of the footer; writers double "&". `page` stands as {page} and {pages}, file and sheet as {file} and {sheet}. */
  readonly footer: readonly [string, string, string];
}

/** A paragraph of commentary: the draft, which the workbook remembers, and whether a person's own text stands in its place. */
export interface LayoutCommentary {
  readonly row: string;
  /** null for a row that a person has put in. */
  readonly draft: string | null;
  readonly isKept: boolean;
}

/** A report sheet. */
export interface SheetLayout {
  readonly report: SheetKind;
  /** Stable identity of this sheet in the workbook ("operating-statement" or "operating-statement-2"). Writers find the sheet again by it. */
  readonly key: string;
  /** The name wanted for the sheet; writers make it valid (31 characters, no []:*?/\) and unique. */
  readonly name: string;
  /** Unit of the amounts; null where the source does not say it. */
  readonly unit: Unit | null;
  readonly columns: readonly LayoutColumn[];
  readonly rows: readonly LayoutRow[];
  readonly merges: readonly LayoutMerge[];
  /** Key of the last row and column that stay in view. */
  readonly frozen: { readonly row: string; readonly column: string };
  readonly conditionalFormats: readonly LayoutConditionalFormat[];
  readonly names: readonly LayoutName[];
  readonly charts: readonly LayoutChart[];
  /** The drafts among its rows; absent on sheets without commentary. */
  readonly commentary?: readonly LayoutCommentary[];
  readonly print: PrintSetup;
}

/** A figure in öre as the report shows it: in the report's unit, not rounded to its decimals (the number format does that). */
export interface ReportAmount {
  readonly ore: Ore;
  readonly unit: Unit;
}
