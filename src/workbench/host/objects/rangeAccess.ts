import type { CellRange } from "../../../domain/cell.ts";
import { area, isEntireColumns, isEntireRows } from "../../book/cellRange.ts";
import type { HostSheet } from "../../book/sheet.ts";
import { ApiError } from "../apiError.ts";
import type { Host } from "../host.ts";
import type { Argument } from "../objectType.ts";
import { isHostObject } from "../objectType.ts";
import { placeOf, rangeOnSheet, type Place } from "./addresses.ts";
import { targetOf } from "./argumentValues.ts";
import type { RangeTarget } from "./refer.ts";

/** Most cells that one property may carry. Source: "Resource limits and performance optimization for Office Add-ins". */
const maxCells = 5_000_000;

/** What a protected sheet may still allow. */
export type ProtectedAction =
  | "allowAutoFilter"
  | "allowDeleteColumns"
  | "allowDeleteRows"
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertColumns"
  | "allowInsertRows"
  | "allowSort";

/** Whole rows, whole columns, the whole sheet: their cells are not listed. */
export function isUnbounded(range: CellRange): boolean {
  return isEntireRows(range) || isEntireColumns(range);
}

/** @throws ApiError RangeExceedsLimit */
export function refuseTooMany(range: CellRange): void {
  if (area(range) > maxCells) throw new ApiError("RangeExceedsLimit");
}

/** Contents may be written: not over all rows or columns, not too many, not into locked cells of a protected sheet. */
export function refuseContents(sheet: HostSheet, range: CellRange): void {
  if (isUnbounded(range)) throw new ApiError("InvalidArgument");
  refuseTooMany(range);
  refuseLocked(sheet, range);
}

/** @throws ApiError AccessDenied when the sheet is protected and a cell of the range is locked */
export function refuseLocked(sheet: HostSheet, range: CellRange): void {
  if (!sheet.state.protection) return;
  for (const { style } of sheet.styles.in(range)) if (style.locked) throw new ApiError("AccessDenied");
}

/** @throws ApiError AccessDenied when the sheet is protected and does not allow the action */
export function refuseUnlessAllowed(sheet: HostSheet, action: ProtectedAction | null): void {
  const { protection } = sheet.state;
  if (protection && (action === null || protection.options[action] !== true)) throw new ApiError("AccessDenied");
}

/** A range given as an object or as an address on the same sheet. @throws ApiError InvalidArgument */
export function rangeArgument(sheet: HostSheet, value: Argument, { book }: Host): CellRange {
  if (typeof value === "string") {
    const range = rangeOnSheet(book, sheet, value);
    if (!range) throw new ApiError("InvalidArgument");
    return range;
  }
  const target = targetOf<RangeTarget>(value, "Range");
  if (target.sheet !== sheet) throw new ApiError("InvalidArgument");
  return target.range;
}

/** A range given as an object or as an address, on any sheet. @throws ApiError InvalidArgument */
export function placeArgument(sheet: HostSheet, value: Argument, { book }: Host): Place {
  if (typeof value !== "string") return targetOf<RangeTarget>(value, "Range");
  const own = rangeOnSheet(book, sheet, value);
  const place = own ? { sheet, range: own } : placeOf(book, value);
  if (!place) throw new ApiError("InvalidArgument");
  return place;
}

/** Whether the argument is an object of that type. */
export function isObjectOf(value: Argument, type: string): boolean {
  if (!isHostObject(value)) return false;
  return (typeof value.type === "string" ? value.type : value.type.name) === type;
}

/** Whether the sheet is still in the workbook: ranges of a deleted sheet are not. */
export function hasSheet({ sheet }: { readonly sheet: HostSheet }, { book }: Host): boolean {
  return book.sheets.includes(sheet);
}
