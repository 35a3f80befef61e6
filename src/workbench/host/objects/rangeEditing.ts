import { clearCells } from "../../book/clearCells.ts";
import { columnCount, isEntireColumns, isEntireRows, rowCount } from "../../book/cellRange.ts";
import { copyCells, moveCells } from "../../book/copyCells.ts";
import { deleteCells, insertCells } from "../../book/insertDelete.ts";
import { mergeCells, unmergeCells } from "../../book/mergeCells.ts";
import { ApiError } from "../apiError.ts";
import type { ObjectType } from "../objectType.ts";
import { hostObject } from "../objectType.ts";
import { countOf, targetOf, wordOf } from "./argumentValues.ts";
import { isObjectOf, isUnbounded, placeArgument, refuseLocked, refuseUnlessAllowed } from "./rangeAccess.ts";
import { removeDuplicates } from "./removeDuplicates.ts";
import { rangeObject, type RangeAreasTarget, type RangeTarget } from "./refer.ts";

type Methods = NonNullable<ObjectType<RangeTarget>["methods"]>;

const clearings = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;
const copies = ["All", "Formulas", "Values", "Formats"] as const;

/** The members of a range that change its cells. */
export const editing: Methods = {
  Clear: ({ sheet, range }, [applyTo], { book }) => {
    const what = applyTo === undefined ? "All" : wordOf(applyTo, clearings);
    if (what === "Hyperlinks" || what === "RemoveHyperlinks") return null; // there are none
    refuseLocked(sheet, range);
    if (what !== "Contents" && what !== "ResetContents") refuseUnlessAllowed(sheet, "allowFormatCells");
    clearCells(book, sheet, range, what === "All" ? "all" : what === "Formats" ? "formats" : "contents");
    return null;
  },
  Delete: ({ sheet, range }, [shift], { book }) => {
    refuseUnlessAllowed(
      sheet,
      isEntireRows(range) ? "allowDeleteRows" : isEntireColumns(range) ? "allowDeleteColumns" : null,
    );
    deleteCells(book, sheet, range, wordOf(shift, ["Up", "Left"]) === "Up" ? "up" : "left");
    return null;
  },
  Insert: ({ sheet, range }, [shift], { book }) => {
    refuseUnlessAllowed(
      sheet,
      isEntireRows(range) ? "allowInsertRows" : isEntireColumns(range) ? "allowInsertColumns" : null,
    );
    insertCells(book, sheet, range, wordOf(shift, ["Down", "Right"]) === "Down" ? "down" : "right");
    return rangeObject(sheet, range);
  },
  Merge: ({ sheet, range }, [across]) => {
    refuseUnlessAllowed(sheet, null);
    mergeCells(sheet, range, across === true);
    return null;
  },
  Unmerge: ({ sheet, range }) => {
    refuseUnlessAllowed(sheet, null);
    unmergeCells(sheet, range);
    return null;
  },
  CopyFrom: (target, [source, copyType, skipBlanks, transpose], host) => {
    refuseLocked(target.sheet, target.range);
    const what = ({ All: "all", Formulas: "formulas", Values: "values", Formats: "formats" } as const)[
      copyType === undefined ? "All" : wordOf(copyType, copies)
    ];
    const options = { what, skipBlanks: skipBlanks === true, transpose: transpose === true };
    for (const place of sourcesOf(target, source, host)) copyCells(host.book, place, target, options);
    return null;
  },
  MoveTo: (target, [destination], host) => {
    const place = placeArgument(target.sheet, destination, host);
    refuseLocked(target.sheet, target.range);
    refuseLocked(place.sheet, place.range);
    moveCells(host.book, target, place);
    return null;
  },
  RemoveDuplicates: (target, [columns, includesHeader], { book }) => {
    refuseLocked(target.sheet, target.range);
    if (!Array.isArray(columns) || isUnbounded(target.range)) throw new ApiError("InvalidArgument");
    const keys = (columns as readonly number[]).map((column) => countOf(column));
    return hostObject("RemoveDuplicatesResult", removeDuplicates(book, target, keys, includesHeader === true));
  },
  Calculate: (_, __, { book }) => {
    book.calculate();
    return null;
  },
  SetDirty: (_, __, { book }) => {
    book.calculate({ full: true });
    return null;
  },
  Select: ({ sheet, range }, _, { book }) => {
    if (sheet.state.visibility !== "visible") throw new ApiError("InvalidOperation");
    book.select(sheet, [range]);
    return null;
  },
  // The client asks this before it sends a large array in blocks of rows.
  _ValidateArraySize: ({ range }, [rows, columns]) => {
    if (rows === rowCount(range) && columns === columnCount(range)) return null;
    throw new ApiError("InvalidArgument", {
      message: "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    });
  },
};

function sourcesOf(
  { sheet }: RangeTarget,
  source: Parameters<typeof placeArgument>[1],
  host: Parameters<typeof placeArgument>[2],
): readonly RangeTarget[] {
  if (!isObjectOf(source, "RangeAreas")) return [placeArgument(sheet, source, host)];
  const areas = targetOf<RangeAreasTarget>(source, "RangeAreas");
  if (areas.ranges.length !== 1) throw new ApiError("InvalidArgument");
  return areas.ranges.map((range) => ({ sheet: areas.sheet, range }));
}
