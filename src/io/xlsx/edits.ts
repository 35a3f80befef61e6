import type { CellStyle } from "../../report/style.ts";
import type { DrawnChart } from "../chart/drawnChart.ts";
import type { CellLook } from "./cellLook.ts";
import type { NewName } from "./patch/reportNames.ts";
import type { Frozen } from "./write/paneXml.ts";
import type { StyleRegistry } from "./write/styleRegistry.ts";

/** What a cell can hold. Dates are numbers; an error is its text ("#REF!"). */
export type StoredValue = number | string | boolean | { readonly error: string };

/** What becomes of one cell of the user's own sheet. Rows and columns are 0-based. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** Left out: the cell holds what it held. */
  readonly content?: CellContent;
  /** Left out: the cell looks as it did. Of a look that is given only what differs is changed; theme and named style stay otherwise. */
  readonly look?: CellLook | CellStyle;
}

export type CellContent =
  /** `quotePrefix`: typed with an apostrophe in front; left out, it is set for texts that would be formulas. */
  | { readonly kind: "value"; readonly value: StoredValue; readonly quotePrefix?: boolean }
  /** English A1 form without "=", as Excel shows it; `result` null: Excel calculates it when it opens the file. */
  | { readonly kind: "formula"; readonly formula: string; readonly result: StoredValue | null }
  /** The formula stays as it is, with another stored result. */
  | { readonly kind: "result"; readonly result: StoredValue | null }
  | { readonly kind: "cleared" };

/** The changes of one sheet that is in the package. */
export interface SheetEdit {
  /** Its name in the package. */
  readonly sheet: string;
  /** Each cell at most once. */
  readonly cells: readonly CellEdit[];
  /** Heights and hidden state of rows, each row at most once. */
  readonly rows?: readonly RowEdit[];
  readonly view?: SheetViewEdit;
  /** Elements of the worksheet part to be written anew, by local name ("cols", "mergeCells"); "" takes one away. */
  readonly elements?: ReadonlyMap<string, SheetElement>;
}

/** How a sheet is shown; what is left out stays. */
export interface SheetViewEdit {
  readonly showGridlines?: boolean;
  readonly showHeadings?: boolean;
  /** Null: nothing is frozen. */
  readonly freeze?: Frozen | null;
  /** RRGGBB; null for none. */
  readonly tabColor?: string | null;
}

/** What becomes of a row itself. */
export interface RowEdit {
  readonly row: number;
  /** Points; null for automatic. */
  readonly height: number | null;
  readonly hidden: boolean;
}

/** XML of a worksheet's child element, given the prefix of the part and the workbook's styles. */
export type SheetElement = (q: (local: string) => string, styles: StyleRegistry) => string;

/** A sheet to be added. */
export interface AddedSheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Charts on it. */
  readonly charts?: readonly DrawnChart[];
  /** The whole worksheet part. */
  readonly xml: (context: AddedSheetContext) => string;
  /** Takes the place of this sheet of the package, which must be ours: name, position and id are kept. */
  readonly replaces?: string;
}

export interface AddedSheetContext {
  readonly styles: StyleRegistry;
  /** The main namespace, as this workbook spells it. */
  readonly namespace: string;
  /** The name macros know the sheet by, where it replaces one that has such a name. */
  readonly codeName: string | undefined;
  /** Id of the relationship to the sheet's drawing; null: there is none. */
  readonly drawingId: string | null;
  /** Whether the file uses the namespaces of strict OOXML. */
  readonly strict: boolean;
}

/** All changes of a package. Sheets are named as they are called in the package, before they are renamed. */
export interface PackageEdits {
  readonly sheets?: readonly SheetEdit[];
  readonly renamed?: readonly { readonly sheet: string; readonly name: string }[];
  readonly visibility?: readonly { readonly sheet: string; readonly visibility: AddedSheet["visibility"] }[];
  readonly added?: readonly AddedSheet[];
  /** Sheets to be taken out with everything only they lead to. For those Avvika made: nothing that refers to them is changed. */
  readonly removed?: readonly string[];
  /** The names of all sheets as they shall be, in their order; left out, added sheets come last. */
  readonly order?: readonly string[];
  /** Defined names that go. `sheet` is a position among the sheets as they shall be, as below. */
  readonly removedNames?: readonly Pick<NewName, "name" | "sheet">[];
  readonly addedNames?: readonly NewName[];
  readonly customXml?: CustomXmlEdits;
}

/** Changes of the custom XML parts: those with an id the workbook knows get new content, others are added. */
export interface CustomXmlEdits {
  readonly written: readonly { readonly id: string; readonly xml: string; readonly namespace: string }[];
  /** Ids. */
  readonly removed: readonly string[];
}
