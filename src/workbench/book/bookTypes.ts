/** The records a workbook is made of, beside its cells. All are immutable: a change replaces the record. */
import type { CellRange } from "../../domain/cell.ts";

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** Everything of a sheet but its cells, styles and sizes. Changed with `HostSheet.change`. */
export interface SheetState {
  readonly visibility: SheetVisibility;
  /** RRGGBB; null for none. */
  readonly tabColor: string | null;
  readonly showGridlines: boolean;
  readonly showHeadings: boolean;
  /** Characters of the default font, as Excel shows them; a file counts 5 pixels more: see `units.ts`. */
  readonly standardWidth: number;
  /** Points. */
  readonly standardHeight: number;
  readonly protection: SheetProtection | null;
  readonly freeze: FrozenPanes | null;
  readonly pageLayout: PageLayout;
  readonly merges: readonly CellRange[];
  /** The sheet's own AutoFilter; tables have theirs. */
  readonly filter: BookFilter | null;
  readonly tables: readonly BookTable[];
  /** The first has the highest priority. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly validations: readonly DataValidation[];
  readonly charts: readonly BookChart[];
  readonly comments: readonly CellComment[];
}

export interface SheetProtection {
  /** What the user may still do, by the API's names ("allowFormatCells"). */
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password: string | null;
}

/** Counts from the top and the left; 0 for none. */
export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

export interface PageLayout {
  readonly orientation: "portrait" | "landscape";
  /** The file format's number of the paper: 9 is A4. */
  readonly paperSize: number;
  readonly zoom: PageZoom;
  /** Points. */
  readonly margins: PageMargins;
  readonly printAreas: readonly CellRange[];
  /** Rows that begin a page by a person's or an add-in's will, 0-based and rising. */
  readonly rowBreaks: readonly number[];
  readonly titleRows: Interval | null;
  readonly titleColumns: Interval | null;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printGridlines: boolean;
  readonly printHeadings: boolean;
  readonly blackAndWhite: boolean;
  readonly draftMode: boolean;
  readonly printOrder: "downThenOver" | "overThenDown";
  readonly printComments: "noComments" | "endSheet" | "inPlace";
  readonly printErrors: "asDisplayed" | "blank" | "dash" | "notAvailable";
  /** Null for automatic. */
  readonly firstPageNumber: number | null;
  readonly headersFooters: HeadersFooters;
}

/** A scale in percent, or a fit to so many pages (null: as many as it takes). */
export type PageZoom =
  { readonly scale: number } | { readonly pagesWide: number | null; readonly pagesHigh: number | null };

export interface PageMargins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly header: number;
  readonly footer: number;
}

/** Texts with Excel's codes (`&P`, `&D`). */
export interface HeadersFooters {
  readonly state: "default" | "firstAndDefault" | "oddAndEven" | "firstOddAndEven";
  readonly useSheetMargins: boolean;
  readonly useSheetScale: boolean;
  readonly pages: Readonly<Record<"default" | "even" | "first", HeaderFooter>>;
}

export interface HeaderFooter {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

/** First and last index, inclusive, 0-based. */
export interface Interval {
  readonly first: number;
  readonly last: number;
}

/** An AutoFilter: its header is the first row. What it hides is among the sheet's hidden rows. */
export interface BookFilter {
  readonly range: CellRange;
  readonly columns: readonly FilteredColumn[];
}

/** A column that rows are hidden by. */
export interface FilteredColumn {
  /** 0-based from the range's left. */
  readonly index: number;
  readonly rule: FilterRule;
}

export type FilterRule =
  /** Texts as the cells show them, "" for blank ones, and stretches of time. */
  | { readonly kind: "values"; readonly values: readonly (string | FilterTime)[] }
  /** ">50", "=*s"; "=" is blank. */
  | {
      readonly kind: "custom";
      readonly criterion1: string;
      readonly criterion2: string | null;
      readonly operator: "And" | "Or";
    }
  /** Kept, not applied: by colour, icon, rank or what depends on today. `filterOn`: the API's name for it. */
  | { readonly kind: "other"; readonly filterOn: string };

export interface FilterTime {
  /** ISO 8601. */
  readonly date: string;
  readonly specificity: "Year" | "Month" | "Day" | "Hour" | "Minute" | "Second";
}

/** An Excel table (ListObject). */
export interface BookTable {
  readonly id: string;
  readonly name: string;
  /** With header and total row. */
  readonly range: CellRange;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showFilterButton: boolean;
  /** What its rows are filtered by; left out: nothing. */
  readonly filter?: readonly FilteredColumn[];
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
  readonly style: string;
  /** From left to right, as many as the range is wide. */
  readonly columns: readonly BookTableColumn[];
}

export interface BookTableColumn {
  /** Unique within the table, and kept when columns are inserted. */
  readonly id: number;
  readonly name: string;
}

/** A defined name. */
export interface BookName {
  readonly name: string;
  /** Id of the sheet it belongs to; null for the workbook. */
  readonly scope: string | null;
  /** What it stands for, English A1 form without "=". */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface ConditionalFormat {
  readonly id: string;
  readonly ranges: readonly CellRange[];
  readonly stopIfTrue: boolean;
  readonly rule: ConditionalRule;
  /** What it changes; null where the rule draws by itself (bars, scales, icons). */
  readonly format: ConditionalLook | null;
}

/** Formulas are in English A1 form without "=", relative to the top left cell of the first range. */
export type ConditionalRule =
  | {
      readonly kind: "cellValue";
      readonly operator: ComparisonOperator;
      readonly formula1: string;
      readonly formula2: string | null;
    }
  | { readonly kind: "custom"; readonly formula: string }
  | {
      readonly kind: "containsText";
      readonly operator: "contains" | "notContains" | "beginsWith" | "endsWith";
      readonly text: string;
    }
  | { readonly kind: "preset"; readonly criterion: string }
  | {
      readonly kind: "topBottom";
      readonly rank: number;
      readonly type: "topItems" | "topPercent" | "bottomItems" | "bottomPercent";
    }
  /** Kept, not interpreted: `settings` by the API's property paths. */
  | { readonly kind: "dataBar" | "colorScale" | "iconSet"; readonly settings: InertSettings };

export type ComparisonOperator =
  | "between"
  | "notBetween"
  | "equalTo"
  | "notEqualTo"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

export interface ConditionalLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: "none" | "single" | "double";
  readonly numberFormat?: string;
  readonly border?: Readonly<
    Partial<Record<"top" | "bottom" | "left" | "right", { readonly style: string; readonly color: string }>>
  >;
}

/** Values that are kept and handed back, and mean nothing here. By the API's property path ("axes/valueAxis/minimum"). */
export type InertSettings = Readonly<Record<string, InertValue>>;
export type InertValue =
  null | boolean | number | string | readonly InertValue[] | { readonly [name: string]: InertValue };

export interface DataValidation {
  readonly id: string;
  readonly ranges: readonly CellRange[];
  readonly type: "wholeNumber" | "decimal" | "list" | "date" | "time" | "textLength" | "custom";
  readonly operator: ComparisonOperator;
  /** Without "="; a list of texts is `"a,b"` in quotes. */
  readonly formula1: string;
  readonly formula2: string | null;
  readonly inCellDropDown: boolean;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
  readonly errorAlert: {
    readonly show: boolean;
    readonly style: "stop" | "warning" | "information";
    readonly title: string;
    readonly message: string;
  };
}

/** A chart as a record: what it shows and where, not how it is drawn. */
export interface BookChart {
  readonly id: string;
  readonly name: string;
  /** The API's name: "ColumnClustered". */
  readonly type: string;
  /** Null: no title. */
  readonly title: string | null;
  readonly legend: ChartLegend | null;
  /** Points from the sheet's top left corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly series: readonly ChartSeries[];
  readonly settings: InertSettings;
}

export interface ChartLegend {
  readonly position: string;
}

/** References are formulas without "=" ("Blad1!$B$2:$B$5") and move as formulas do; a name may be a plain text instead. */
export interface ChartSeries {
  readonly id: number;
  readonly name: { readonly text: string } | { readonly formula: string } | null;
  readonly values: string | null;
  readonly categories: string | null;
  /** The API's name where it differs from the chart's. */
  readonly type: string | null;
  readonly settings: InertSettings;
}

export interface CellComment {
  readonly id: string;
  readonly kind: "thread" | "note";
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly resolved: boolean;
  readonly replies: readonly CommentReply[];
}

export interface CommentReply {
  readonly id: string;
  readonly text: string;
  readonly author: string;
  readonly created: string;
}

/** Everything of a workbook but its sheets. Changed with `HostBook.change`. */
export interface BookState {
  readonly names: readonly BookName[];
  readonly xmlParts: readonly XmlPart[];
  /** Add-in settings kept in the document: name to JSON text. */
  readonly settings: ReadonlyMap<string, string>;
  /** Structure protected; null when it is not. */
  readonly protection: { readonly password: string | null } | null;
  readonly date1904: boolean;
  readonly calculationMode: "automatic" | "automaticExceptTables" | "manual";
  readonly properties: DocumentProperties;
}

export interface XmlPart {
  /** "{…}", as in the file. */
  readonly id: string;
  readonly namespace: string;
  readonly xml: string;
}

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly keywords: string;
  readonly comments: string;
  readonly lastAuthor: string;
  readonly category: string;
  readonly manager: string;
  readonly company: string;
  /** ISO 8601, UTC; "" when unknown. */
  readonly creationDate: string;
  readonly custom: ReadonlyMap<string, string | number | boolean>;
}
