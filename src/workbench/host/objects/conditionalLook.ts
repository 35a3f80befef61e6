import type { ConditionalLook } from "../../book/bookTypes.ts";
import { ApiError } from "../apiError.ts";
import type { Argument, Json, Scalar } from "../objectType.ts";
import { hostObject, objectType } from "../objectType.ts";
import { booleanOf, countOf, textOf, wordOf } from "./argumentValues.ts";
import { apiColor, rgbOf } from "./colors.ts";
import { changeFormat, recordOf, type ConditionalTarget } from "./conditionalFormats.ts";
import { apiWord, bookWord } from "./formatTarget.ts";
import { hasSheet } from "./rangeAccess.ts";

type Side = "top" | "bottom" | "left" | "right";

interface EdgeTarget extends ConditionalTarget {
  readonly side: Side;
}

const sides: readonly Side[] = ["top", "bottom", "left", "right"];
const lineStyles = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const;

/** What a conditional format changes; null where it leaves things as they are. */
export const conditionalRangeFormat = objectType<ConditionalTarget>({
  name: "ConditionalRangeFormat",
  exists: hasSheet,
  scalars: {
    NumberFormat: lookScalar(
      (look) => look.numberFormat,
      (value) => ({ numberFormat: textOf(value) }),
    ),
  },
  links: {
    Borders: (target) => hostObject("ConditionalRangeBorderCollection", target),
    Fill: (target) => hostObject("ConditionalRangeFill", target),
    Font: (target) => hostObject("ConditionalRangeFont", target),
  },
});

export const conditionalRangeFill = objectType<ConditionalTarget>({
  name: "ConditionalRangeFill",
  exists: hasSheet,
  scalars: {
    Color: lookScalar(
      ({ fill }) => fill && apiColor(fill),
      (value) => ({ fill: rgbOf(value) }),
    ),
  },
  methods: {
    Clear: (target) => {
      without(target, ["fill"]);
      return null;
    },
  },
});

export const conditionalRangeFont = objectType<ConditionalTarget>({
  name: "ConditionalRangeFont",
  exists: hasSheet,
  scalars: {
    Bold: lookScalar(
      ({ bold }) => bold,
      (value) => ({ bold: booleanOf(value) }),
    ),
    Italic: lookScalar(
      ({ italic }) => italic,
      (value) => ({ italic: booleanOf(value) }),
    ),
    Strikethrough: lookScalar(
      ({ strikethrough }) => strikethrough,
      (value) => ({ strikethrough: booleanOf(value) }),
    ),
    Underline: lookScalar(
      ({ underline }) => underline && apiWord(underline),
      (value) => ({ underline: bookWord(value, ["none", "single", "double"] as const) }),
    ),
    Color: lookScalar(
      ({ fontColor }) => fontColor && apiColor(fontColor),
      (value) => ({ fontColor: rgbOf(value) }),
    ),
  },
  methods: {
    Clear: (target) => {
      without(target, ["bold", "italic", "strikethrough", "underline", "fontColor"]);
      return null;
    },
  },
});

export const conditionalRangeBorderCollection = objectType<ConditionalTarget>({
  name: "ConditionalRangeBorderCollection",
  exists: hasSheet,
  scalars: { Count: { get: () => sides.length } },
  items: (target) => sides.map((side) => edgeObject(target, side)),
  indexer: (target, [side]) => edgeObject(target, sideOf(side)),
  links: Object.fromEntries(
    sides.map((side) => [apiWord(side), (target: ConditionalTarget) => edgeObject(target, side)]),
  ),
  methods: {
    GetItemAt: (target, [index]) => {
      const side = sides[countOf(index)];
      if (!side) throw new ApiError("InvalidArgument");
      return edgeObject(target, side);
    },
  },
});

export const conditionalRangeBorder = objectType<EdgeTarget>({
  name: "ConditionalRangeBorder",
  exists: hasSheet,
  scalars: {
    SideIndex: { get: ({ side }) => `Edge${apiWord(side)}` },
    Color: {
      get: (target) => apiColor(edgeOf(target)?.color ?? "000000"),
      set: (target, value) => {
        setEdge(target, { style: edgeOf(target)?.style ?? "Continuous", color: rgbOf(value) });
      },
    },
    Style: {
      get: (target) => edgeOf(target)?.style ?? "None",
      set: (target, value) => {
        setEdge(target, { style: wordOf(value, lineStyles), color: edgeOf(target)?.color ?? "000000" });
      },
    },
  },
});

function lookScalar(
  read: (look: ConditionalLook) => Json | undefined,
  write: (value: Argument) => Partial<ConditionalLook>,
): Scalar<ConditionalTarget> {
  return {
    get: (target) => read(recordOf(target).format ?? {}) ?? null,
    set: (target, value) => {
      changeFormat(target, { format: { ...recordOf(target).format, ...write(value) } });
    },
  };
}

function without(target: ConditionalTarget, members: readonly (keyof ConditionalLook)[]): void {
  const kept = Object.entries(recordOf(target).format ?? {}).filter(
    ([name]) => !(members as readonly string[]).includes(name),
  );
  changeFormat(target, { format: Object.fromEntries(kept) });
}

function edgeObject({ sheet, id }: ConditionalTarget, side: Side) {
  return hostObject<EdgeTarget>("ConditionalRangeBorder", { sheet, id, side });
}

function edgeOf(target: EdgeTarget) {
  return recordOf(target).format?.border?.[target.side];
}

function setEdge(target: EdgeTarget, edge: { readonly style: string; readonly color: string }): void {
  const { format } = recordOf(target);
  changeFormat(target, { format: { ...format, border: { ...format?.border, [target.side]: edge } } });
}

/** "EdgeTop". */
function sideOf(value: Argument): Side {
  return bookWord(textOf(value).replace(/^edge/i, ""), sides);
}
