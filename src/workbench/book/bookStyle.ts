import { plainLook } from "../../io/xlsx/cellLook.ts";

/** How a cell looks, as Excel keeps it. Immutable and interned by `StyleTable`: equal styles of a book are the same object. */
export interface BookStyle {
  /** Excel format code in en-US form. */
  readonly numberFormat: string;
  readonly font: BookFont;
  /** Background as RRGGBB; null for none. */
  readonly fill: string | null;
  readonly border: BookBorder;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly indent: number;
  readonly wrap: boolean;
  readonly shrink: boolean;
  /** Degrees, -90..90; 180 for letters stacked on each other. */
  readonly textOrientation: number;
  readonly readingOrder: "context" | "leftToRight" | "rightToLeft";
  /** Not to be edited on a protected sheet. */
  readonly locked: boolean;
  /** Formula not shown on a protected sheet. */
  readonly formulaHidden: boolean;
}

export interface BookFont {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "none" | "single" | "double" | "singleAccountant" | "doubleAccountant";
  readonly strikethrough: boolean;
  readonly vertical: "baseline" | "superscript" | "subscript";
  /** RRGGBB. */
  readonly color: string;
}

export interface BookBorder {
  readonly top: BookEdge | null;
  readonly bottom: BookEdge | null;
  readonly left: BookEdge | null;
  readonly right: BookEdge | null;
  readonly diagonalDown: BookEdge | null;
  readonly diagonalUp: BookEdge | null;
}

export type BorderSide = keyof BookBorder;

export interface BookEdge {
  /** The file format's names; the API's style and weight follow from them. */
  readonly style: EdgeStyle;
  /** RRGGBB. */
  readonly color: string;
}

export type EdgeStyle =
  | "hair"
  | "thin"
  | "medium"
  | "thick"
  | "double"
  | "dotted"
  | "dashed"
  | "mediumDashed"
  | "dashDot"
  | "mediumDashDot"
  | "dashDotDot"
  | "mediumDashDotDot"
  | "slantDashDot";

export type HorizontalAlignment =
  "general" | "left" | "center" | "right" | "fill" | "justify" | "centerAcrossSelection" | "distributed";

export type VerticalAlignment = "top" | "center" | "bottom" | "justify" | "distributed";

/** What a change of format says; what it leaves out stays as it is. */
export type StylePatch = Partial<Omit<BookStyle, "font" | "border">> & {
  readonly font?: Partial<BookFont>;
  readonly border?: Partial<BookBorder>;
};

/** A cell of a new workbook. */
export const plainStyle: BookStyle = plainLook;
