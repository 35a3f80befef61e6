import { maxColumns } from "../../../domain/cell.ts";
import { charactersOfPoints, pointsOfCharacters } from "../../book/units.ts";
import { ApiError } from "../apiError.ts";
import type { Host } from "../host.ts";
import type { Json, Scalar } from "../objectType.ts";
import { booleanOf, numberOf } from "./argumentValues.ts";
import type { FormatTarget } from "./formatTarget.ts";
import { refuseUnlessAllowed } from "./rangeAccess.ts";
import { shownText } from "./rangeContents.ts";

/** Widest column in characters, highest row in points. */
const maxWidth = 255;
const maxHeight = 409.5;

/** Widths and heights, in points; of whole columns and rows, whatever cells the range has. */
export const sizeScalars: Readonly<Record<string, Scalar<FormatTarget>>> = {
  ColumnWidth: {
    get: (target) => alike(widths(target)),
    set: (target, value) => {
      const width = charactersOfPoints(numberOf(value));
      if (width < 0 || width > maxWidth) throw new ApiError("InvalidArgument");
      refuseUnlessAllowed(target.sheet, "allowFormatColumns");
      eachColumns(target, (first, last) => {
        target.sheet.setColumnWidth(first, last, width);
      });
    },
  },
  RowHeight: {
    get: (target) => alike(heights(target)),
    set: (target, value) => {
      const height = numberOf(value);
      if (height < 0 || height > maxHeight) throw new ApiError("InvalidArgument");
      refuseUnlessAllowed(target.sheet, "allowFormatRows");
      // Rows are whole pixels high, three quarters of a point.
      eachRows(target, (first, last) => {
        target.sheet.setRowHeight(first, last, Math.round(height / 0.75) * 0.75);
      });
    },
  },
  UseStandardWidth: {
    get: ({ sheet, ranges }) =>
      alike(
        ranges.flatMap(({ left, right }) =>
          [...sheet.columnWidths.between(left, right)].map(({ value }) => value === null),
        ),
      ),
    set: (target, value) => {
      if (!booleanOf(value)) return;
      refuseUnlessAllowed(target.sheet, "allowFormatColumns");
      eachColumns(target, (first, last) => {
        target.sheet.setColumnWidth(first, last, null);
      });
    },
  },
  UseStandardHeight: {
    get: ({ sheet, ranges }) =>
      alike(
        ranges.flatMap(({ top, bottom }) =>
          [...sheet.rowHeights.between(top, bottom)].map(({ value }) => value === null),
        ),
      ),
    set: (target, value) => {
      if (!booleanOf(value)) return;
      autofitRows(target);
    },
  },
};

/** Columns as wide as their longest shown text. Merged and wrapped cells do not count, as in Excel. */
export function autofitColumns(target: FormatTarget, host: Host): void {
  const { sheet, ranges } = target;
  refuseUnlessAllowed(sheet, "allowFormatColumns");
  host.book.calculateIfNeeded();
  for (const range of ranges) {
    const longest = new Map<number, number>();
    for (const { row, column, cell } of sheet.storedCells(range)) {
      const style = sheet.style(row, column);
      const isMerged = sheet.state.merges.some(
        ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
      );
      if (isMerged || style.wrap) continue;
      // Bold and larger letters take more room than the default font's digits.
      const scale = (style.font.size / 11) * (style.font.bold ? 1.1 : 1);
      const length = (shownText(cell, sheet, row, column, host).length + style.indent) * scale;
      longest.set(column, Math.max(longest.get(column) ?? 0, length));
    }
    for (const [column, length] of longest) {
      sheet.setColumnWidth(column, column, Math.min(maxWidth, Math.ceil((length + 0.71) * 100) / 100));
    }
  }
}

/** Rows as high as their contents ask for: the book keeps them automatic, whoever draws them measures. */
export function autofitRows(target: FormatTarget): void {
  refuseUnlessAllowed(target.sheet, "allowFormatRows");
  eachRows(target, (first, last) => {
    target.sheet.setRowHeight(first, last, null);
  });
}

function widths({ sheet, ranges }: FormatTarget): number[] {
  return ranges.flatMap(({ left, right }) =>
    [...sheet.columnWidths.between(left, Math.min(right, maxColumns - 1))].map(({ value }) =>
      pointsOfCharacters(value ?? sheet.state.standardWidth),
    ),
  );
}

function heights({ sheet, ranges }: FormatTarget): number[] {
  return ranges.flatMap(({ top, bottom }) =>
    [...sheet.rowHeights.between(top, bottom)].map(({ value }) => value ?? sheet.state.standardHeight),
  );
}

function alike<T extends Json>(values: readonly T[]): T | null {
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

function eachColumns({ ranges }: FormatTarget, change: (first: number, last: number) => void): void {
  for (const { left, right } of ranges) change(left, right);
}

function eachRows({ ranges }: FormatTarget, change: (first: number, last: number) => void): void {
  for (const { top, bottom } of ranges) change(top, bottom);
}
