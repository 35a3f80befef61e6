import { filterRows, setTableFilter } from "../../book/autoFilter.ts";
import type { BookTable } from "../../book/bookTypes.ts";
import { columnCount, rowCount } from "../../book/cellRange.ts";
import { clearCells } from "../../book/clearCells.ts";
import { sortRows } from "../../book/sortRange.ts";
import { replaceTable } from "../../book/tableHeaders.ts";
import { bodyOf, isWithoutData, renameTable, resizeTable } from "../../book/tables.ts";
import { ApiError } from "../apiError.ts";
import type { Argument, Scalar } from "../objectType.ts";
import { hostObject, objectType } from "../objectType.ts";
import { booleanOf, found, textOf } from "./argumentValues.ts";
import { rangeArgument, refuseLocked, refuseUnlessAllowed } from "./rangeAccess.ts";
import { rangeObject, worksheetObject } from "./refer.ts";
import { sortFields } from "./sortFields.ts";
import { setHeaders, setTotals } from "./tableRowsShown.ts";
import { hasTable, tableOf, type TableTarget } from "./tableTarget.ts";

/** An Excel table. */
export const table = objectType<TableTarget>({
  name: "Table",
  identity: ({ id }) => ({ Id: id }),
  exists: hasTable,
  scalars: {
    Id: { get: ({ id }) => id },
    Name: {
      get: (target) => tableOf(target).name,
      set: (target, value, { book }) => {
        refuseUnlessAllowed(target.sheet, null);
        const isTaken = book.sheets.some(({ state }) =>
          state.tables.some(({ id, name }) => id !== target.id && name.toUpperCase() === textOf(value).toUpperCase()),
        );
        if (isTaken) throw new ApiError("InvalidArgument"); // not ItemAlreadyExists: OfficeDev/office-js#551
        renameTable(book, target.sheet, tableOf(target), textOf(value));
      },
    },
    HighlightFirstColumn: onOff("highlightFirstColumn"),
    HighlightLastColumn: onOff("highlightLastColumn"),
    ShowBandedColumns: onOff("showBandedColumns"),
    ShowBandedRows: onOff("showBandedRows"),
    ShowFilterButton: onOff("showFilterButton"),
    ShowHeaders: {
      get: (target) => tableOf(target).showHeaders,
      set: (target, value, { book }) => {
        refuseUnlessAllowed(target.sheet, null);
        setHeaders(book, target.sheet, tableOf(target), booleanOf(value));
      },
    },
    ShowTotals: {
      get: (target) => tableOf(target).showTotals,
      set: (target, value, { book }) => {
        refuseUnlessAllowed(target.sheet, null);
        setTotals(book, target.sheet, tableOf(target), booleanOf(value));
      },
    },
    Style: {
      get: (target) => tableOf(target).style,
      set: (target, value) => {
        change(target, { style: textOf(value) });
      },
    },
  },
  links: {
    AutoFilter: (target) => hostObject("AutoFilter", target),
    Columns: (target) => hostObject("TableColumnCollection", target),
    Rows: (target) => hostObject("TableRowCollection", target),
    Sort: (target) => hostObject("TableSort", target),
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  methods: {
    ClearFilters: (target, _, { book }) => {
      refuseUnlessAllowed(target.sheet, "allowAutoFilter");
      setTableFilter(book, target.sheet, tableOf(target), []);
      return null;
    },
    ReapplyFilters: (target, _, { book }) => {
      const record = tableOf(target);
      if (record.filter) filterRows(book, target.sheet, bodyOf(record), record.filter);
      return null;
    },
    ConvertToRange: (target) => {
      const { range } = tableOf(target);
      remove(target);
      return rangeObject(target.sheet, range);
    },
    Delete: (target, _, { book }) => {
      const { range } = tableOf(target);
      refuseLocked(target.sheet, range);
      remove(target);
      clearCells(book, target.sheet, range, "contents");
      return null;
    },
    GetRange: (target) => rangeObject(target.sheet, tableOf(target).range),
    GetDataBodyRange: (target) => rangeObject(target.sheet, bodyOf(tableOf(target))),
    GetHeaderRowRange: (target) => {
      const { range, showHeaders } = tableOf(target);
      return rangeObject(target.sheet, found(showHeaders ? { ...range, bottom: range.top } : null));
    },
    GetTotalRowRange: (target) => {
      const { range, showTotals } = tableOf(target);
      return rangeObject(target.sheet, found(showTotals ? { ...range, top: range.bottom } : null));
    },
    Resize: (target, [newRange], host) => {
      refuseUnlessAllowed(target.sheet, null);
      resizeTable(target.sheet, tableOf(target), rangeArgument(target.sheet, newRange, host));
      return null;
    },
  },
});

/** `table.sort`. What it was last sorted by is not kept. */
export const tableSort = objectType<TableTarget>({
  name: "TableSort",
  exists: hasTable,
  scalars: {},
  methods: {
    Apply: (target, [fields, matchCase], { book }) => {
      refuseUnlessAllowed(target.sheet, "allowSort");
      const record = tableOf(target);
      if (isWithoutData(target.sheet, record) || rowCount(bodyOf(record)) < 2) return null;
      book.calculateIfNeeded();
      sortRows(target.sheet, bodyOf(record), sortFields(fields, columnCount(record.range)), {
        matchCase: matchCase === true,
      });
      return null;
    },
    Clear: () => null,
  },
});

function onOff(
  name: "highlightFirstColumn" | "highlightLastColumn" | "showBandedColumns" | "showBandedRows" | "showFilterButton",
): Scalar<TableTarget> {
  return {
    get: (target) => tableOf(target)[name],
    set: (target, value: Argument) => {
      change(target, { [name]: booleanOf(value) });
    },
  };
}

function change(target: TableTarget, patch: Partial<BookTable>): void {
  refuseUnlessAllowed(target.sheet, null);
  replaceTable(target.sheet, { ...tableOf(target), ...patch });
}

function remove({ sheet, id }: TableTarget): void {
  refuseUnlessAllowed(sheet, null);
  sheet.change({ tables: sheet.state.tables.filter((one) => one.id !== id) });
}
