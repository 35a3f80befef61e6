import type { IBorderData, IStyleData } from "@univerjs/presets";
import type { BookBorder, BookEdge, BookStyle, EdgeStyle } from "../../book/index.ts";

/** Where a value of its kind stands when the style leaves it open, as in Excel. */
export type NaturalSide = "left" | "center" | "right";

/** How Univer draws a style. Its enums are numbers, written out here so that the engine itself is loaded only when a grid opens. */
export function drawnStyle(style: BookStyle, natural: NaturalSide, color: string | null): IStyleData {
  const { font } = style;
  const side = sideOf(style, natural);
  return {
    ff: font.name,
    fs: font.size,
    bl: font.bold ? 1 : 0,
    it: font.italic ? 1 : 0,
    ul: { s: font.underline === "none" ? 0 : 1 },
    st: { s: font.strikethrough ? 1 : 0 },
    cl: { rgb: `#${color ?? font.color}` },
    bg: style.fill === null ? null : { rgb: `#${style.fill}` },
    bd: bordersOf(style.border),
    ht: horizontal[side],
    vt: vertical[style.vertical],
    tb: style.wrap ? wrapping.wrap : wrapping.overflow,
    // Down in Excel's degrees is up in Univer's; 180 stands for letters on top of each other.
    tr: style.textOrientation === 180 ? { a: 0, v: 1 } : { a: -style.textOrientation, v: 0 },
    pd: {
      t: 0,
      b: 2,
      l: 2 + (side === "left" ? style.indent * indentWidth : 0),
      r: 2 + (side === "right" ? style.indent * indentWidth : 0),
    },
  };
}

/** Pixels of a level of indentation: the width of an `x` and its air in Excel. */
const indentWidth = 9;

const wrapping = { overflow: 1, wrap: 3 } as const;
const horizontal = { left: 1, center: 2, right: 3 } as const;
const vertical: Readonly<Record<BookStyle["vertical"], 1 | 2 | 3>> = {
  top: 1,
  center: 2,
  bottom: 3,
  justify: 1,
  distributed: 2,
};

function sideOf({ horizontal: wanted }: BookStyle, natural: NaturalSide): NaturalSide {
  switch (wanted) {
    case "general":
      return natural;
    case "center":
    case "centerAcrossSelection":
    case "distributed":
      return "center";
    case "right":
      return "right";
    case "left":
    case "fill":
    case "justify":
      return "left";
  }
}

function bordersOf({ top, right, bottom, left, diagonalDown, diagonalUp }: BookBorder): IBorderData | null {
  if (!top && !right && !bottom && !left && !diagonalDown && !diagonalUp) return null;
  return {
    t: edgeOf(top),
    r: edgeOf(right),
    b: edgeOf(bottom),
    l: edgeOf(left),
    tl_br: edgeOf(diagonalDown),
    bl_tr: edgeOf(diagonalUp),
  };
}

function edgeOf(edge: BookEdge | null) {
  return edge && { s: edgeStyles[edge.style], cl: { rgb: `#${edge.color}` } };
}

/** Univer's `BorderStyleTypes`. */
const edgeStyles: Readonly<Record<EdgeStyle, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
