import { plainLook, type CellLook, type HorizontalLook } from "./cellLook.ts";
import { isTrue, wholeNumber } from "./readElements.ts";
import type { StartTag } from "./xml.ts";

export type Alignment = Pick<
  CellLook,
  "horizontal" | "vertical" | "indent" | "wrap" | "shrink" | "textOrientation" | "readingOrder"
>;
export type Protection = Pick<CellLook, "locked" | "formulaHidden">;

const { horizontal, vertical, indent, wrap, shrink, textOrientation, readingOrder, locked, formulaHidden } = plainLook;
export const noAlignment: Alignment = { horizontal, vertical, indent, wrap, shrink, textOrientation, readingOrder };
export const noProtection: Protection = { locked, formulaHidden };

/** By the file's names. */
export const horizontalNames: ReadonlyMap<string, HorizontalLook> = new Map([
  ["general", "general"],
  ["left", "left"],
  ["center", "center"],
  ["right", "right"],
  ["fill", "fill"],
  ["justify", "justify"],
  ["centerContinuous", "centerAcrossSelection"],
  ["distributed", "distributed"],
]);
const verticals = ["top", "center", "bottom", "justify", "distributed"] as const;
/** In the order the file numbers them. */
export const readingOrders = ["context", "leftToRight", "rightToLeft"] as const;
/** The file's angle for letters stacked on each other, and what it is called here. */
export const stacked = { inFile: 255, here: 180 } as const;

/** An alignment element. */
export function alignmentOf(tag: StartTag): Alignment {
  return {
    horizontal: horizontalNames.get(tag.attribute("horizontal") ?? "general") ?? "general",
    vertical: verticals.find((name) => name === tag.attribute("vertical")) ?? "bottom",
    indent: wholeNumber(tag.attribute("indent"), 0),
    wrap: isTrue(tag.attribute("wrapText")),
    shrink: isTrue(tag.attribute("shrinkToFit")),
    textOrientation: degrees(wholeNumber(tag.attribute("textRotation"), 0)),
    readingOrder: readingOrders[wholeNumber(tag.attribute("readingOrder"), 0)] ?? "context",
  };
}

/** 0 to 90 upwards; files count downwards on from 90. */
function degrees(rotation: number): number {
  if (rotation === stacked.inFile) return stacked.here;
  return rotation > 90 ? 90 - rotation : rotation;
}
