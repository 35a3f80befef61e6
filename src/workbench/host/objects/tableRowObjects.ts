import type { CellRange } from "../../../domain/cell.ts";
import { columnCount, rowCount } from "../../book/cellRange.ts";
import { deleteCells } from "../../book/insertDelete.ts";
import { addTableRows, bodyOf, isWithoutData } from "../../book/tables.ts";
import { writeContents } from "../../book/writeContents.ts";
import { ApiError } from "../apiError.ts";
import type { Argument } from "../objectType.ts";
import { hostObject, objectType } from "../objectType.ts";
import { countOf } from "./argumentValues.ts";
import { refuseUnlessAllowed } from "./rangeAccess.ts";
import { contentScalars, inputsOf } from "./rangeContents.ts";
import { rangeObject } from "./refer.ts";
import { hasTable, tableOf, type TableTarget } from "./tableTarget.ts";
import type { HostBook } from "../../book/book.ts";

interface RowTarget extends TableTarget {
  /** 0-based among the rows of data. */
  readonly index: number;
}

/** `table.rows`: the rows of data. */
export const tableRowCollection = objectType<TableTarget>({
  name: "TableRowCollection",
  exists: hasTable,
  scalars: { Count: { get: countRows } },
  items: (target) =>
    Array.from({ length: countRows(target) }, (_, index) => hostObject<RowTarget>("TableRow", { ...target, index })),
  methods: {
    Add: (target, [index, values], { book }) => {
      const record = tableOf(target);
      refuseUnlessAllowed(target.sheet, "allowInsertRows");
      const rows = values === undefined ? undefined : inputsOf(values);
      const isGrid = typeof rows === "object" && rows !== null;
      if (isGrid && rows.some((row) => row.length !== columnCount(record.range))) throw new ApiError("InvalidArgument");
      const at = index === undefined || index === -1 ? countRows(target) : countOf(index);
      if (at > countRows(target)) throw new ApiError("InvalidArgument");
      const cells = addTableRows(book, target.sheet, record, at, isGrid ? rows.length : 1);
      if (rows !== undefined) writeContents(book, target.sheet, cells, rows);
      return hostObject<RowTarget>("TableRow", { ...target, index: cells.top - bodyOf(tableOf(target)).top });
    },
    DeleteRows: (target, [rows], { book }) => {
      if (!Array.isArray(rows)) throw new ApiError("InvalidArgument");
      const indexes = (rows as readonly Argument[]).map((row) => (typeof row === "number" ? row : indexOfRow(row)));
      for (const index of [...new Set(indexes)].sort((one, other) => other - one))
        deleteRow(book, { ...target, index });
      return null;
    },
    DeleteRowsAt: (target, [index, count], { book }) => {
      const first = countOf(index);
      for (let left = count === undefined ? 1 : countOf(count, 1); left > 0; left--)
        deleteRow(book, { ...target, index: first });
      return null;
    },
    GetCount: countRows,
    GetItemAt: (target, [index]) => {
      if (countOf(index) >= countRows(target)) throw new ApiError("InvalidArgument");
      return hostObject<RowTarget>("TableRow", { ...target, index: countOf(index) });
    },
  },
});

/** One row of data; it stands for a place, not for what was there. */
export const tableRow = objectType<RowTarget>({
  name: "TableRow",
  exists: (target, host) => hasTable(target, host) && target.index < countRows(target),
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (target, host) =>
        contentScalars["Values"]?.get?.({ sheet: target.sheet, range: cellsOf(target) }, host) ?? null,
      set: (target, value, host) => {
        contentScalars["Values"]?.set?.({ sheet: target.sheet, range: cellsOf(target) }, value, host);
      },
    },
  },
  methods: {
    Delete: (target, _, { book }) => {
      deleteRow(book, target);
      return null;
    },
    GetRange: (target) => rangeObject(target.sheet, cellsOf(target)),
  },
});

function countRows(target: TableTarget): number {
  const record = tableOf(target);
  return isWithoutData(target.sheet, record) ? 0 : rowCount(bodyOf(record));
}

function cellsOf(target: RowTarget): CellRange {
  const body = bodyOf(tableOf(target));
  return { ...body, top: body.top + target.index, bottom: body.top + target.index };
}

/** The last row is emptied and kept, as Excel does. */
function deleteRow(book: HostBook, target: RowTarget): void {
  refuseUnlessAllowed(target.sheet, "allowDeleteRows");
  if (target.index >= countRows(target)) throw new ApiError("InvalidArgument");
  const cells = cellsOf(target);
  if (countRows(target) > 1) deleteCells(book, target.sheet, cells, "up");
  else writeContents(book, target.sheet, cells, "");
}

function indexOfRow(row: Argument): number {
  const target = row !== null && typeof row === "object" && "target" in row ? (row.target as Partial<RowTarget>) : {};
  if (target.index === undefined) throw new ApiError("InvalidArgument");
  return target.index;
}
