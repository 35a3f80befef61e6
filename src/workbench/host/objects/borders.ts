import type { BookEdge, EdgeStyle } from "../../book/bookStyle.ts";
import { ApiError } from "../apiError.ts";
import type { Argument } from "../objectType.ts";
import { hostObject, objectType } from "../objectType.ts";
import { countOf, wordOf } from "./argumentValues.ts";
import { borderSides, edgeOf, setEdge, type BorderTarget } from "./borderEdges.ts";
import { apiColor, rgbOf } from "./colors.ts";
import type { FormatTarget } from "./formatTarget.ts";
import { hasSheet } from "./rangeAccess.ts";

/** The API tells a line's style from its weight; the file format has one word for both. */
const lines: Readonly<Record<EdgeStyle, readonly [style: string, weight: string]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  double: ["Double", "Thick"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};
const styles = ["None", "Continuous", "Double", "Dot", "Dash", "DashDot", "DashDotDot", "SlantDashDot"] as const;
const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** `format.borders`. */
export const rangeBorderCollection = objectType<FormatTarget>({
  name: "RangeBorderCollection",
  exists: hasSheet,
  scalars: { Count: { get: () => borderSides.length } },
  items: (target) => borderSides.map((side) => hostObject<BorderTarget>("RangeBorder", { ...target, side })),
  indexer: (target, [side]) => hostObject<BorderTarget>("RangeBorder", { ...target, side: wordOf(side, borderSides) }),
  methods: {
    GetItemAt: (target, [index]) => {
      const side = borderSides[countOf(index)];
      if (!side) throw new ApiError("InvalidArgument");
      return hostObject<BorderTarget>("RangeBorder", { ...target, side });
    },
  },
});

/** One side of the cells, or the lines between them. */
export const rangeBorder = objectType<BorderTarget>({
  name: "RangeBorder",
  exists: hasSheet,
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (target) => told(target, (edge) => (edge ? (lines[edge.style][0] ?? null) : "None")),
      set: (target, value) => {
        const style = wordOf(value, styles);
        setEdge(target, (edge) => (style === "None" ? null : line(edge, { style })));
      },
    },
    Weight: {
      get: (target) => told(target, (edge) => (edge ? (lines[edge.style][1] ?? null) : "Thin")),
      set: (target, value) => {
        const weight = wordOf(value, weights);
        setEdge(target, (edge) => line(edge, { weight }));
      },
    },
    Color: {
      get: (target) => told(target, (edge) => apiColor(edge?.color ?? "000000")),
      set: (target, value: Argument) => {
        const color = rgbOf(value);
        setEdge(target, (edge) => ({ style: edge?.style ?? "thin", color }));
      },
    },
  },
});

function told(target: BorderTarget, say: (edge: BookEdge | null) => string | null): string | null {
  const edge = edgeOf(target, (one) => say(one));
  return edge ?? null;
}

/** A line with another style or weight; a new one is thin, black and continuous. Where there is no such line, the nearest. */
function line(edge: BookEdge | null, wish: { readonly style?: string; readonly weight?: string }): BookEdge {
  const [style, weight] = lines[edge?.style ?? "thin"];
  const wanted = { style: wish.style ?? style, weight: wish.weight ?? weight };
  const names = Object.keys(lines) as EdgeStyle[];
  const exact = names.find((name) => lines[name][0] === wanted.style && lines[name][1] === wanted.weight);
  const alike =
    wish.style === undefined
      ? names.find((name) => lines[name][0] === "Continuous" && lines[name][1] === wanted.weight)
      : names.find((name) => lines[name][0] === wanted.style && name !== "hair");
  return { style: exact ?? alike ?? "thin", color: edge?.color ?? "000000" };
}
