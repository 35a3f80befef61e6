import type { CellStyle } from "../../report/style.ts";

/** How a cell looks, as a file keeps it: everything of an xf but its named style. `CellStyle` of the reports is a part of it. */
export interface CellLook {
  /** Excel format code in en-US form. */
  readonly numberFormat: string;
  readonly font: FontLook;
  /** Background as RRGGBB; null for none. */
  readonly fill: string | null;
  readonly border: BorderLook;
  readonly horizontal: HorizontalLook;
  readonly vertical: "top" | "center" | "bottom" | "justify" | "distributed";
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

export interface FontLook {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: UnderlineLook;
  readonly strikethrough: boolean;
  readonly vertical: "baseline" | "superscript" | "subscript";
  /** RRGGBB. */
  readonly color: string;
}

export type UnderlineLook = "none" | "single" | "double" | "singleAccountant" | "doubleAccountant";

export interface BorderLook {
  readonly top: EdgeLook | null;
  readonly bottom: EdgeLook | null;
  readonly left: EdgeLook | null;
  readonly right: EdgeLook | null;
  readonly diagonalDown: EdgeLook | null;
  readonly diagonalUp: EdgeLook | null;
}

export interface EdgeLook {
  readonly style: EdgeStyleName;
  /** RRGGBB. */
  readonly color: string;
}

export const edgeStyles = [
  "hair", "thin", "medium", "thick", "double", "dotted", "dashed", "mediumDashed", "dashDot", "mediumDashDot", "dashDotDot",
  "mediumDashDotDot", "slantDashDot",
] as const; // prettier-ignore
export type EdgeStyleName = (typeof edgeStyles)[number];

export type HorizontalLook =
  "general" | "left" | "center" | "right" | "fill" | "justify" | "centerAcrossSelection" | "distributed";

/** What a conditional format changes. */
export interface ConditionalChange {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: "none" | "single" | "double";
  readonly numberFormat?: string;
  readonly border?: Readonly<Partial<Record<"top" | "bottom" | "left" | "right", EdgeLook>>>;
}

const noBorder: BorderLook = {
  top: null,
  bottom: null,
  left: null,
  right: null,
  diagonalDown: null,
  diagonalUp: null,
};

/** A cell of a workbook without styles. */
export const plainLook: CellLook = {
  numberFormat: "General",
  font: {
    name: "Calibri",
    size: 11,
    bold: false,
    italic: false,
    underline: "none",
    strikethrough: false,
    vertical: "baseline",
    color: "000000",
  },
  fill: null,
  border: noBorder,
  horizontal: "general",
  vertical: "bottom",
  indent: 0,
  wrap: false,
  shrink: false,
  textOrientation: 0,
  readingOrder: "context",
  locked: true,
  formulaHidden: false,
};

/** A report's style as a look: what styles have no word for is plain. */
export function lookOf(style: CellStyle | CellLook): CellLook {
  return {
    ...plainLook,
    ...style,
    font: { ...plainLook.font, ...style.font },
    border: { ...noBorder, ...style.border },
  };
}

/** Whether two looks, or two of the same part of a look, are equal. */
export function isSameLook(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  const others = new Map(Object.entries(right));
  return Object.entries(left).every(([name, value]) => isSameLook(value, others.get(name)));
}
