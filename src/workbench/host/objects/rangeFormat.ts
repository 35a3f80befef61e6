import { ApiError } from "../apiError.ts";
import type { Argument } from "../objectType.ts";
import { hostObject, objectType } from "../objectType.ts";
import { countOf, numberOf } from "./argumentValues.ts";
import { apiWord, bookWord, styleScalar, switchScalar, type FormatTarget } from "./formatTarget.ts";
import { hasSheet } from "./rangeAccess.ts";
import { autofitColumns, autofitRows, sizeScalars } from "./rangeSizes.ts";

const horizontals = [
  "general",
  "left",
  "center",
  "right",
  "fill",
  "justify",
  "centerAcrossSelection",
  "distributed",
] as const;
const verticals = ["top", "center", "bottom", "justify", "distributed"] as const;
const readingOrders = ["context", "leftToRight", "rightToLeft"] as const;
/** Deepest indent of a cell. */
const maxIndent = 250;

/** `range.format`. A property is null where the cells differ. */
export const rangeFormat = objectType<FormatTarget>({
  name: "RangeFormat",
  exists: hasSheet,
  scalars: {
    HorizontalAlignment: styleScalar(
      ({ horizontal }) => apiWord(horizontal),
      (value) => ({ horizontal: bookWord(value, horizontals) }),
    ),
    VerticalAlignment: styleScalar(
      ({ vertical }) => apiWord(vertical),
      (value) => ({ vertical: bookWord(value, verticals) }),
    ),
    ReadingOrder: styleScalar(
      ({ readingOrder }) => apiWord(readingOrder),
      (value) => ({ readingOrder: bookWord(value, readingOrders) }),
    ),
    IndentLevel: styleScalar(({ indent }) => indent, indented),
    ShrinkToFit: switchScalar(
      ({ shrink }) => shrink,
      (shrink) => ({ shrink }),
    ),
    TextOrientation: styleScalar(({ textOrientation }) => textOrientation, turned),
    WrapText: switchScalar(
      ({ wrap }) => wrap,
      (wrap) => ({ wrap }),
    ),
    ...sizeScalars,
  },
  links: {
    Borders: (target) => hostObject("RangeBorderCollection", target),
    Fill: (target) => hostObject("RangeFill", target),
    Font: (target) => hostObject("RangeFont", target),
    Protection: (target) => hostObject("FormatProtection", target),
  },
  methods: {
    AutofitColumns: (target, _, host) => {
      autofitColumns(target, host);
      return null;
    },
    AutofitRows: (target) => {
      autofitRows(target);
      return null;
    },
  },
});

function indented(value: Argument) {
  const indent = countOf(value);
  if (indent > maxIndent) throw new ApiError("InvalidArgument");
  return { indent };
}

/** −90 to 90 degrees, or 180 for letters below each other. */
function turned(value: Argument) {
  const textOrientation = numberOf(value);
  if (textOrientation !== 180 && Math.abs(textOrientation) > 90) throw new ApiError("InvalidArgument");
  return { textOrientation };
}
