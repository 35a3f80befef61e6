import { maxColumns, maxRows, type CellRange } from "../../../domain/cell.ts";
import {
  boundingRange,
  cellAt,
  columnCount,
  contains,
  intersection,
  offsetRange,
  rowCount,
  wholeSheet,
} from "../../book/cellRange.ts";
import { usedRange } from "../../book/usedRange.ts";
import { ApiError } from "../apiError.ts";
import type { Argument, HostObject, ObjectType } from "../objectType.ts";
import { hostObject } from "../objectType.ts";
import { found, numberOf, wordOf } from "./argumentValues.ts";
import { rangeArgument } from "./rangeAccess.ts";
import { edgeFrom, surroundingRegion, type Direction } from "./rangeEdges.ts";
import { rangeAreasObject, rangeObject, type RangeTarget } from "./refer.ts";

type Methods = NonNullable<ObjectType<RangeTarget>["methods"]>;

const directions = ["Up", "Down", "Left", "Right"] as const;

/** The members of a range that give other ranges of its sheet. */
export const navigation: Methods = {
  GetCell: ({ sheet, range }, [row, column]) => {
    const [down, right] = [whole(row), whole(column)];
    // A cell outside the range is fine, as long as it is on the sheet.
    return rangeObject(sheet, onSheet(cellAt(range.top + down, range.left + right)));
  },
  GetRow: ({ sheet, range }, [row]) => {
    const top = range.top + whole(row);
    return rangeObject(sheet, onSheet({ ...range, top, bottom: top }));
  },
  GetColumn: ({ sheet, range }, [column]) => {
    const left = range.left + whole(column);
    return rangeObject(sheet, onSheet({ ...range, left, right: left }));
  },
  GetEntireRow: ({ sheet, range }) => rangeObject(sheet, { ...range, left: 0, right: maxColumns - 1 }),
  GetEntireColumn: ({ sheet, range }) => rangeObject(sheet, { ...range, top: 0, bottom: maxRows - 1 }),
  GetOffsetRange: ({ sheet, range }, [rows, columns]) =>
    rangeObject(sheet, given(offsetRange(range, whole(rows), whole(columns)))),
  GetResizedRange: ({ sheet, range }, [rows, columns]) =>
    rangeObject(sheet, onSheet({ ...range, bottom: range.bottom + whole(rows), right: range.right + whole(columns) })),
  GetAbsoluteResizedRange: ({ sheet, range }, [rows, columns]) =>
    rangeObject(
      sheet,
      onSheet({ ...range, bottom: range.top + whole(rows) - 1, right: range.left + whole(columns) - 1 }),
    ),
  GetBoundingRect: ({ sheet, range }, [other], host) =>
    rangeObject(sheet, boundingRange(range, rangeArgument(sheet, other, host))),
  GetIntersection: ({ sheet, range }, [other], host) =>
    rangeObject(sheet, found(intersection(range, rangeArgument(sheet, other, host)))),
  GetIntersectionOrNullObject: ({ sheet, range }, [other], host) => {
    const common = intersection(range, rangeArgument(sheet, other, host));
    return common ? rangeObject(sheet, common) : null;
  },
  GetUsedRange: ({ sheet, range }, [valuesOnly]) =>
    rangeObject(sheet, found(usedRange(sheet, valuesOnly === true, range))),
  GetUsedRangeOrNullObject: ({ sheet, range }, [valuesOnly]) => {
    const used = usedRange(sheet, valuesOnly === true, range);
    return used ? rangeObject(sheet, used) : null;
  },
  GetLastCell: ({ sheet, range }) => rangeObject(sheet, cellAt(range.bottom, range.right)),
  GetLastRow: ({ sheet, range }) => rangeObject(sheet, { ...range, top: range.bottom }),
  GetLastColumn: ({ sheet, range }) => rangeObject(sheet, { ...range, left: range.right }),
  GetRowsAbove: (target, [count]) => besideRows(target, -counted(count)),
  GetRowsBelow: (target, [count]) => besideRows(target, counted(count)),
  GetColumnsBefore: (target, [count]) => besideColumns(target, -counted(count)),
  GetColumnsAfter: (target, [count]) => besideColumns(target, counted(count)),
  GetRangeEdge: (target, args, host) => {
    const { sheet, range } = target;
    const start = args[1] === undefined ? range : rangeArgument(sheet, args[1], host);
    return rangeObject(sheet, cellAt(...edgeFrom(sheet, start.top, start.left, directionOf(args[0]))));
  },
  GetExtendedRange: ({ sheet, range }, [direction, activeCell], host) => {
    const start = activeCell === undefined ? range : rangeArgument(sheet, activeCell, host);
    const edge = edgeFrom(sheet, start.top, start.left, directionOf(direction));
    return rangeObject(sheet, boundingRange(range, cellAt(...edge)));
  },
  GetSurroundingRegion: ({ sheet, range }) => rangeObject(sheet, surroundingRegion(sheet, range)),
  GetMergedAreasOrNullObject: ({ sheet, range }) => {
    const merges = sheet.state.merges.filter((merge) => intersection(merge, range));
    return merges.length > 0 ? rangeAreasObject(sheet, merges) : null;
  },
  GetSpillParentOrNullObject: () => null,
  GetSpillingToRangeOrNullObject: () => null,
  GetTables: ({ sheet, range }, [fullyContained]) =>
    hostObject("TableScopedCollection", { sheet, range, isContained: fullyContained === true }),
  GetVisibleView: (target) => hostObject<RangeTarget>("RangeView", target),
};

function besideRows({ sheet, range }: RangeTarget, count: number): HostObject {
  const place =
    count < 0
      ? { ...range, top: range.top + count, bottom: range.top - 1 }
      : { ...range, top: range.bottom + 1, bottom: range.bottom + count };
  return rangeObject(sheet, onSheet(place));
}

function besideColumns({ sheet, range }: RangeTarget, count: number): HostObject {
  const place =
    count < 0
      ? { ...range, left: range.left + count, right: range.left - 1 }
      : { ...range, left: range.right + 1, right: range.right + count };
  return rangeObject(sheet, onSheet(place));
}

/** Left out: one. A negative count looks the other way. */
function counted(value: Argument): number {
  const count = value === undefined ? 1 : whole(value);
  if (count === 0) throw new ApiError("InvalidArgument");
  return count;
}

function directionOf(value: Argument): Direction {
  return wordOf(value, directions);
}

function whole(value: Argument): number {
  const number = numberOf(value);
  if (!Number.isInteger(number)) throw new ApiError("InvalidArgument");
  return number;
}

function onSheet(range: CellRange): CellRange {
  if (rowCount(range) < 1 || columnCount(range) < 1 || !contains(wholeSheet, range)) {
    throw new ApiError("InvalidArgument");
  }
  return range;
}

function given(range: CellRange | undefined): CellRange {
  if (!range) throw new ApiError("InvalidArgument");
  return range;
}
