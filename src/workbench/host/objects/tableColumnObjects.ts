import type { CellRange } from "../../../domain/cell.ts";
import { rowCount } from "../../book/cellRange.ts";
import { deleteCells } from "../../book/insertDelete.ts";
import { addTableColumn, bodyOf } from "../../book/tables.ts";
import { writeContents } from "../../book/writeContents.ts";
import { ApiError } from "../apiError.ts";
import type { Argument, HostObject } from "../objectType.ts";
import { hostObject, objectType } from "../objectType.ts";
import { countOf, found, textOf } from "./argumentValues.ts";
import { itemMembers } from "./collections.ts";
import { refuseUnlessAllowed } from "./rangeAccess.ts";
import { contentScalars, inputsOf } from "./rangeContents.ts";
import { rangeObject } from "./refer.ts";
import { hasTable, tableOf, type TableTarget } from "./tableTarget.ts";

interface ColumnTarget extends TableTarget {
  /** The column's id within the table. */
  readonly column: number;
}

const members = itemMembers<TableTarget, ColumnTarget>({
  item: "TableColumn",
  all: columnsOf,
  byKey: (target, key) => columnsOf(target).find((one) => isKey(one, key)),
});

/** `table.columns`. */
export const tableColumnCollection = objectType<TableTarget>({
  name: "TableColumnCollection",
  exists: hasTable,
  scalars: { Count: { get: (target) => tableOf(target).columns.length } },
  items: members.items,
  indexer: (target, [key]) => hostObject("TableColumn", found(columnsOf(target).find((one) => isKey(one, keyOf(key))))),
  methods: {
    ...members.itemMethods,
    GetItemOrNullObject: (target, [key]) => {
      const one = columnsOf(target).find((column) => isKey(column, keyOf(key)));
      return one ? hostObject("TableColumn", one) : null;
    },
    Add: (target, [index, values, name], { book }) => {
      const record = tableOf(target);
      refuseUnlessAllowed(target.sheet, null);
      const at = index === undefined || index === -1 ? record.columns.length : countOf(index);
      if (at > record.columns.length) throw new ApiError("InvalidArgument");
      const inputs = values === undefined ? undefined : inputsOf(values);
      if (Array.isArray(inputs) && inputs.length !== rowCount(record.range)) throw new ApiError("InvalidArgument");
      const cells = addTableColumn(book, target.sheet, record, at);
      if (inputs !== undefined) writeContents(book, target.sheet, cells, inputs);
      if (name !== undefined) writeContents(book, target.sheet, { ...cells, bottom: cells.top }, textOf(name));
      return hostObject("TableColumn", found(columnsOf(target)[at]));
    },
    GetItemAt: (target, [index]) => {
      const one = columnsOf(target)[countOf(index)];
      if (!one) throw new ApiError("InvalidArgument");
      return hostObject("TableColumn", one);
    },
  },
});

/** One column, header and totals included. */
export const tableColumn = objectType<ColumnTarget>({
  name: "TableColumn",
  identity: ({ column }) => ({ Id: column }),
  exists: (target, host) => hasTable(target, host) && indexOf(target) >= 0,
  scalars: {
    Id: { get: ({ column }) => column },
    Index: { get: indexOf },
    Name: {
      get: (target) => found(tableOf(target).columns[indexOf(target)]).name,
      set: (target, value, { book }) => {
        const cells = cellsOf(target);
        refuseUnlessAllowed(target.sheet, null);
        if (!tableOf(target).showHeaders) throw new ApiError("InvalidOperation");
        writeContents(book, target.sheet, { ...cells, bottom: cells.top }, textOf(value));
      },
    },
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
      refuseUnlessAllowed(target.sheet, null);
      if (tableOf(target).columns.length === 1) throw new ApiError("InvalidOperation");
      deleteCells(book, target.sheet, cellsOf(target), "left");
      return null;
    },
    GetRange: (target) => rangeObject(target.sheet, cellsOf(target)),
    GetDataBodyRange: (target) => inColumn(target, bodyOf(tableOf(target))),
    GetHeaderRowRange: (target) => {
      const { range, showHeaders } = tableOf(target);
      return inColumn(target, found(showHeaders ? { ...range, bottom: range.top } : null));
    },
    GetTotalRowRange: (target) => {
      const { range, showTotals } = tableOf(target);
      return inColumn(target, found(showTotals ? { ...range, top: range.bottom } : null));
    },
  },
});

function columnsOf(target: TableTarget): ColumnTarget[] {
  return tableOf(target).columns.map(({ id: column }) => ({ sheet: target.sheet, id: target.id, column }));
}

function indexOf(target: ColumnTarget): number {
  return tableOf(target).columns.findIndex(({ id }) => id === target.column);
}

function cellsOf(target: ColumnTarget): CellRange {
  const { range } = tableOf(target);
  const left = range.left + indexOf(target);
  return { ...range, left, right: left };
}

function inColumn(target: ColumnTarget, rows: CellRange): HostObject {
  const { left, right } = cellsOf(target);
  return rangeObject(target.sheet, { ...rows, left, right });
}

/** A name, or an id as a number or as text. */
function keyOf(value: Argument): string {
  return typeof value === "number" ? String(value) : textOf(value);
}

function isKey(target: ColumnTarget, key: string): boolean {
  const column = tableOf(target).columns[indexOf(target)];
  return column?.name.toUpperCase() === key.toUpperCase() || String(target.column) === key;
}
