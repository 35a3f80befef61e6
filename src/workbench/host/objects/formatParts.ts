import type { BookFont } from "../../book/bookStyle.ts";
import { ApiError } from "../apiError.ts";
import { objectType } from "../objectType.ts";
import { numberOf, textOf } from "./argumentValues.ts";
import { apiColor, rgbOf } from "./colors.ts";
import {
  apiWord,
  bookWord,
  common,
  formatCells,
  styleScalar,
  switchScalar,
  type FormatTarget,
} from "./formatTarget.ts";
import { hasSheet } from "./rangeAccess.ts";

const underlines = ["none", "single", "double", "singleAccountant", "doubleAccountant"] as const;

/** `format.fill`: plain colours only. A cell without fill answers white, as in Excel; `pattern` tells them apart. */
export const rangeFill = objectType<FormatTarget>({
  name: "RangeFill",
  exists: hasSheet,
  scalars: {
    Color: {
      get: (target) => {
        const color = common(target, ({ fill }) => fill);
        return color === undefined ? null : apiColor(color ?? "FFFFFF");
      },
      set: (target, value) => {
        formatCells(target, { fill: rgbOf(value) });
      },
    },
    Pattern: { get: (target) => common(target, ({ fill }) => (fill === null ? "None" : "Solid")) ?? null },
  },
  methods: {
    Clear: (target) => {
      formatCells(target, { fill: null });
      return null;
    },
  },
});

/** `format.font`. */
export const rangeFont = objectType<FormatTarget>({
  name: "RangeFont",
  exists: hasSheet,
  scalars: {
    Bold: switchScalar(
      ({ font }) => font.bold,
      (bold) => ({ font: { bold } }),
    ),
    Italic: switchScalar(
      ({ font }) => font.italic,
      (italic) => ({ font: { italic } }),
    ),
    Strikethrough: switchScalar(
      ({ font }) => font.strikethrough,
      (strikethrough) => ({ font: { strikethrough } }),
    ),
    Subscript: raised("subscript"),
    Superscript: raised("superscript"),
    Underline: styleScalar(
      ({ font }) => apiWord(font.underline),
      (value) => ({ font: { underline: bookWord(value, underlines) } }),
    ),
    Color: styleScalar(
      ({ font }) => apiColor(font.color),
      (value) => ({ font: { color: rgbOf(value) } }),
    ),
    Name: styleScalar(
      ({ font }) => font.name,
      (value) => ({ font: { name: textOf(value) } }),
    ),
    Size: styleScalar(
      ({ font }) => font.size,
      (value) => ({ font: { size: sizeOf(numberOf(value)) } }),
    ),
  },
});

/** `format.protection`. */
export const formatProtection = objectType<FormatTarget>({
  name: "FormatProtection",
  exists: hasSheet,
  scalars: {
    Locked: switchScalar(
      ({ locked }) => locked,
      (locked) => ({ locked }),
    ),
    FormulaHidden: switchScalar(
      ({ formulaHidden }) => formulaHidden,
      (formulaHidden) => ({ formulaHidden }),
    ),
  },
});

function raised(vertical: Exclude<BookFont["vertical"], "baseline">) {
  return switchScalar(
    ({ font }) => font.vertical === vertical,
    (isOn) => ({ font: { vertical: isOn ? vertical : "baseline" } }),
  );
}

/** Points, in quarters. */
function sizeOf(size: number): number {
  if (size < 1 || size > 409) throw new ApiError("InvalidArgument");
  return Math.round(size * 4) / 4;
}
