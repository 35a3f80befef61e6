import { maxColumns, maxRows } from "../../../domain/cell.ts";
import type { HostBook } from "../../book/book.ts";
import type { HostSheet } from "../../book/sheet.ts";
import { ApiError } from "../apiError.ts";
import type { Argument, HostObject } from "../objectType.ts";
import { isHostObject, objectType } from "../objectType.ts";
import { rangeOnSheet } from "./addresses.ts";
import { countOf, found, targetOf, textOf } from "./argumentValues.ts";
import type { RangeTarget } from "./refer.ts";
import { rangeObject } from "./refer.ts";

/** `worksheet.freezePanes`. */
export const worksheetFreezePanes = objectType<HostSheet>({
  name: "WorksheetFreezePanes",
  exists: (sheet, { book }) => book.sheets.includes(sheet),
  scalars: {},
  methods: {
    FreezeRows: (sheet, [count]) => freeze(sheet, count === undefined ? 1 : countOf(count), 0),
    FreezeColumns: (sheet, [count]) => freeze(sheet, 0, count === undefined ? 1 : countOf(count)),
    FreezeAt: (sheet, [range], { book }) => freezeAt(book, sheet, range),
    Unfreeze: (sheet) => {
      sheet.change({ freeze: null });
      return null;
    },
    GetLocation: (sheet) => found(location(sheet)),
    GetLocationOrNullObject: (sheet) => location(sheet),
  },
});

function freeze(sheet: HostSheet, rows: number, columns: number): null {
  sheet.change({ freeze: rows === 0 && columns === 0 ? null : { rows, columns } });
  return null;
}

/** Everything above and left of the range's last row and column; a range of whole rows freezes no columns, and the other way. */
function freezeAt(book: HostBook, sheet: HostSheet, argument: Argument): null {
  const range = isHostObject(argument)
    ? targetOf<RangeTarget>(argument, "Range").range
    : rangeOnSheet(book, sheet, textOf(argument));
  if (!range) throw new ApiError("InvalidArgument");
  return freeze(
    sheet,
    range.bottom === maxRows - 1 ? 0 : range.bottom + 1,
    range.right === maxColumns - 1 ? 0 : range.right + 1,
  );
}

function location(sheet: HostSheet): HostObject | null {
  const { freeze: frozen } = sheet.state;
  if (!frozen) return null;
  return rangeObject(sheet, {
    top: 0,
    left: 0,
    bottom: frozen.rows === 0 ? maxRows - 1 : frozen.rows - 1,
    right: frozen.columns === 0 ? maxColumns - 1 : frozen.columns - 1,
  });
}
