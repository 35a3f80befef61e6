import type { CellRange } from "../../../domain/cell.ts";
import { contains, wholeSheet } from "../../book/cellRange.ts";
import type { HostSheet } from "../../book/sheet.ts";
import { usedRange } from "../../book/usedRange.ts";
import { ApiError } from "../apiError.ts";
import type { Host } from "../host.ts";
import type { Argument, ObjectType } from "../objectType.ts";
import { rangeOnSheet } from "./addresses.ts";
import { countOf, textOf } from "./argumentValues.ts";
import { rangeAreasObject, rangeObject } from "./refer.ts";

/** Longest address that `getRange` takes. Source: Worksheet.getRange. */
const longestAddress = 8192;

/** The members of a worksheet that give cells. */
export const rangeMethods: NonNullable<ObjectType<HostSheet>["methods"]> = {
  GetCell: (sheet, [row, column]) => rangeObject(sheet, block(row, column, 1, 1)),
  GetRange: (sheet, [address], host) =>
    rangeObject(sheet, address === undefined ? wholeSheet : addressed(sheet, textOf(address), host)),
  GetRangeByIndexes: (sheet, [row, column, rows, columns]) => rangeObject(sheet, block(row, column, rows, columns)),
  GetRanges: (sheet, [addresses], host) =>
    rangeAreasObject(sheet, addresses === undefined ? [wholeSheet] : listed(sheet, textOf(addresses), host)),
  // A blank sheet answers with its first cell, or with a null object.
  GetUsedRange: (sheet, [valuesOnly]) =>
    rangeObject(sheet, usedRange(sheet, valuesOnly === true) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
  GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
    const used = usedRange(sheet, valuesOnly === true);
    return used ? rangeObject(sheet, used) : null;
  },
};

function addressed(sheet: HostSheet, address: string, { book }: Host): CellRange {
  const range = address.length <= longestAddress ? rangeOnSheet(book, sheet, address) : undefined;
  if (!range) throw new ApiError("InvalidArgument");
  return range;
}

/** Addresses between commas or semicolons; commas inside quoted sheet names do not count. */
function listed(sheet: HostSheet, addresses: string, host: Host): CellRange[] {
  const parts = addresses.match(/(?:'(?:[^']|'')*'|[^,;'])+/g) ?? [];
  return parts.map((part) => addressed(sheet, part.trim(), host));
}

function block(row: Argument, column: Argument, rows: Argument, columns: Argument): CellRange {
  const top = countOf(row);
  const left = countOf(column);
  const range = { top, left, bottom: top + countOf(rows, 1) - 1, right: left + countOf(columns, 1) - 1 };
  if (!contains(wholeSheet, range)) throw new ApiError("InvalidArgument");
  return range;
}
