import type { CellRange } from "../../../domain/cell.ts";
import type { BookStyle, StylePatch } from "../../book/bookStyle.ts";
import type { HostSheet } from "../../book/sheet.ts";
import { ApiError } from "../apiError.ts";
import type { Argument, Json, Scalar } from "../objectType.ts";
import { booleanOf } from "./argumentValues.ts";
import { refuseUnlessAllowed } from "./rangeAccess.ts";

/** The cells that a format object stands for: those of a range or of several areas. */
export interface FormatTarget {
  readonly sheet: HostSheet;
  readonly ranges: readonly CellRange[];
}

/** What all cells have in common; undefined when they differ. */
export function common<V>({ sheet, ranges }: FormatTarget, pick: (style: BookStyle) => V): V | undefined {
  let value: V | undefined;
  let isFirst = true;
  for (const range of ranges) {
    for (const { style } of sheet.styles.in(range)) {
      const own = pick(style);
      if (!isFirst && own !== value) return undefined;
      value = own;
      isFirst = false;
    }
  }
  return value;
}

/** Formats the cells. @throws ApiError AccessDenied on a protected sheet */
export function formatCells({ sheet, ranges }: FormatTarget, patch: StylePatch): void {
  refuseUnlessAllowed(sheet, "allowFormatCells");
  for (const range of ranges) sheet.format(range, patch);
}

/** A property of the format: null where the cells differ. */
export function styleScalar(
  pick: (style: BookStyle) => Json,
  patch: (value: Argument) => StylePatch,
): Scalar<FormatTarget> {
  return {
    get: (target) => common(target, pick) ?? null,
    set: (target, value) => {
      formatCells(target, patch(value));
    },
  };
}

/** A property that is true or false. */
export function switchScalar(
  pick: (style: BookStyle) => boolean,
  patch: (isOn: boolean) => StylePatch,
): Scalar<FormatTarget> {
  return styleScalar(pick, (value) => patch(booleanOf(value)));
}

/** Words of an enumeration: the book's own with a capital, as the API writes them ("centerAcrossSelection"). */
export function apiWord(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The book's word for one of the API's, whatever its case. @throws ApiError InvalidArgument */
export function bookWord<W extends string>(value: Argument, words: readonly W[]): W {
  const found =
    typeof value === "string" ? words.find((word) => word.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw new ApiError("InvalidArgument");
  return found;
}
