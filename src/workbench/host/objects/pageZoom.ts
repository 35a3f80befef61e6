import type { PageZoom } from "../../book/bookTypes.ts";
import type { HostSheet } from "../../book/sheet.ts";
import { ApiError } from "../apiError.ts";
import type { Argument, Scalar } from "../objectType.ts";
import { countOf } from "./argumentValues.ts";

/** `zoom`: a scale of 10 to 400 percent, or a fit to pages; what is left out is free. */
export const pageZoomScalar: Scalar<HostSheet> = {
  get: ({ state }) => {
    const { zoom } = state.pageLayout;
    if ("scale" in zoom) return { scale: zoom.scale };
    return {
      ...(zoom.pagesWide === null ? {} : { horizontalFitToPages: zoom.pagesWide }),
      ...(zoom.pagesHigh === null ? {} : { verticalFitToPages: zoom.pagesHigh }),
    };
  },
  set: (sheet, value) => {
    sheet.change({ pageLayout: { ...sheet.state.pageLayout, zoom: zoomOf(value) } });
  },
};

function zoomOf(value: Argument): PageZoom {
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw new ApiError("InvalidArgument");
  const {
    scale,
    horizontalFitToPages: wide,
    verticalFitToPages: high,
  } = value as { readonly [name: string]: Argument };
  const isFit = isGiven(wide) || isGiven(high);
  if (isGiven(scale)) {
    if (isFit || countOf(scale) < 10 || countOf(scale) > 400) throw new ApiError("InvalidArgument");
    return { scale: countOf(scale) };
  }
  if (!isFit) throw new ApiError("InvalidArgument");
  return { pagesWide: isGiven(wide) ? countOf(wide, 1) : null, pagesHigh: isGiven(high) ? countOf(high, 1) : null };
}

function isGiven(value: Argument): boolean {
  return value !== undefined && value !== null;
}
