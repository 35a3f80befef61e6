import { maxColumns, maxRows, quoteSheetName, type CellRange } from "../../../domain/cell.ts";
import { area, columnCount, isEntireColumns, isEntireRows, rangeText, rowCount } from "../../book/cellRange.ts";
import type { Runs } from "../../book/runs.ts";
import type { HostSheet } from "../../book/sheet.ts";
import { pointsOfCharacters } from "../../book/units.ts";
import type { Json, Scalar } from "../objectType.ts";
import { booleanOf } from "./argumentValues.ts";
import { refuseUnlessAllowed } from "./rangeAccess.ts";
import type { RangeTarget } from "./refer.ts";

/** "Blad1!A1:B2". */
export function fullAddress({ sheet, range }: RangeTarget): string {
  return `${quoteSheetName(sheet.name)}!${rangeText(range)}`;
}

/** Where a range is and how large: addresses, indexes, points, hidden or not. */
export const placeScalars: Readonly<Record<string, Scalar<RangeTarget>>> = {
  Address: { get: fullAddress },
  AddressLocal: { get: fullAddress },
  CellCount: { get: ({ range }) => cellCount(range) },
  RowCount: { get: ({ range }) => rowCount(range) },
  ColumnCount: { get: ({ range }) => columnCount(range) },
  RowIndex: { get: ({ range }) => range.top },
  ColumnIndex: { get: ({ range }) => range.left },
  IsEntireRow: { get: ({ range }) => isEntireRows(range) },
  IsEntireColumn: { get: ({ range }) => isEntireColumns(range) },
  Top: { get: ({ sheet, range }) => heightOfRows(sheet, 0, range.top - 1) },
  Left: { get: ({ sheet, range }) => widthOfColumns(sheet, 0, range.left - 1) },
  Height: { get: ({ sheet, range }) => heightOfRows(sheet, range.top, range.bottom) },
  Width: { get: ({ sheet, range }) => widthOfColumns(sheet, range.left, range.right) },
  RowHidden: {
    get: ({ sheet, range }) => shared(sheet.hiddenRows, range.top, range.bottom),
    set: ({ sheet, range }, value) => {
      refuseUnlessAllowed(sheet, "allowFormatRows");
      sheet.setRowsHidden(range.top, range.bottom, booleanOf(value));
    },
  },
  ColumnHidden: {
    get: ({ sheet, range }) => shared(sheet.hiddenColumns, range.left, range.right),
    set: ({ sheet, range }, value) => {
      refuseUnlessAllowed(sheet, "allowFormatColumns");
      sheet.setColumnsHidden(range.left, range.right, booleanOf(value));
    },
  },
  Hidden: {
    get: ({ sheet, range }) => {
      const rows = shared(sheet.hiddenRows, range.top, range.bottom);
      const columns = shared(sheet.hiddenColumns, range.left, range.right);
      if (rows === true || columns === true) return true;
      return rows === false && columns === false ? false : null;
    },
  },
};

/** The value that all of them have; null when they differ. */
export function shared<T extends Json>(runs: Runs<T>, first: number, last: number): T | null {
  const found = [...runs.between(first, last)];
  return found.length === 1 ? (found[0]?.value ?? null) : null;
}

/** Points, hidden rows left out; 0 for none. */
export function heightOfRows(sheet: HostSheet, first: number, last: number): number {
  return total(sheet.rowHeights, sheet.hiddenRows, first, last, (height) => height ?? sheet.state.standardHeight);
}

/** Points, hidden columns left out; 0 for none. */
export function widthOfColumns(sheet: HostSheet, first: number, last: number): number {
  return total(sheet.columnWidths, sheet.hiddenColumns, first, last, (width) =>
    pointsOfCharacters(width ?? sheet.state.standardWidth),
  );
}

/** Excel says −1 where the number is no 32-bit integer: the whole sheet. */
function cellCount(range: CellRange): number {
  const count = area(range);
  return count > 2 ** 31 - 1 || count >= maxRows * maxColumns ? -1 : count;
}

function total(
  sizes: Runs<number | null>,
  hidden: Runs<boolean>,
  first: number,
  last: number,
  points: (size: number | null) => number,
): number {
  if (last < first) return 0;
  let sum = 0;
  for (const { first: from, last: to, value } of sizes.between(first, last)) {
    for (const run of hidden.between(from, to)) if (!run.value) sum += (run.last - run.first + 1) * points(value);
  }
  return sum;
}
