import { cellAt } from "../../book/cellRange.ts";
import { ApiError } from "../apiError.ts";
import type { Host } from "../host.ts";
import type { Json, Scalar } from "../objectType.ts";
import { hostObject, objectType } from "../objectType.ts";
import { numberOf } from "./argumentValues.ts";
import { hasSheet } from "./rangeAccess.ts";
import { contentScalars } from "./rangeContents.ts";
import { fullAddress } from "./rangePlaces.ts";
import { rangeObject, type RangeTarget } from "./refer.ts";

/** The visible cells of a range: hidden rows and columns are left out. */
export const rangeView = objectType<RangeTarget>({
  name: "RangeView",
  exists: hasSheet,
  scalars: {
    CellAddresses: {
      get: (target) => {
        const { sheet } = target;
        return visible(target.sheet.hiddenRows, target.range.top, target.range.bottom).map((row) =>
          visible(sheet.hiddenColumns, target.range.left, target.range.right).map((column) =>
            fullAddress({ sheet, range: cellAt(row, column) }),
          ),
        );
      },
    },
    RowCount: { get: ({ sheet, range }) => visible(sheet.hiddenRows, range.top, range.bottom).length },
    ColumnCount: { get: ({ sheet, range }) => visible(sheet.hiddenColumns, range.left, range.right).length },
    Index: { get: () => 0 },
    Formulas: seen("Formulas"),
    FormulasLocal: seen("FormulasLocal"),
    FormulasR1C1: seen("FormulasR1C1"),
    NumberFormat: seen("NumberFormat"),
    Text: seen("Text"),
    ValueTypes: seen("ValueTypes"),
    Values: seen("Values"),
  },
  links: { Rows: (target) => hostObject("RangeViewCollection", target) },
  methods: { GetRange: ({ sheet, range }) => rangeObject(sheet, range) },
});

/** `rangeView.rows`: one view a visible row. */
export const rangeViewCollection = objectType<RangeTarget>({
  name: "RangeViewCollection",
  exists: hasSheet,
  scalars: {},
  items: (target) => rowsOf(target).map((row) => hostObject("RangeView", row)),
  methods: {
    GetCount: (target) => rowsOf(target).length,
    GetItemAt: (target, [index]) => {
      const row = rowsOf(target)[numberOf(index)];
      if (!row) throw new ApiError("InvalidArgument");
      return hostObject("RangeView", row);
    },
  },
});

function seen(name: string): Scalar<RangeTarget> {
  return {
    get: (target: RangeTarget, host: Host): Json => {
      const { sheet, range } = target;
      const all = contentScalars[name]?.get?.(target, host) as readonly (readonly Json[])[];
      const columns = visible(sheet.hiddenColumns, range.left, range.right);
      return visible(sheet.hiddenRows, range.top, range.bottom).map((row) =>
        columns.map((column) => all[row - range.top]?.[column - range.left] ?? ""),
      );
    },
  };
}

function rowsOf({ sheet, range }: RangeTarget): RangeTarget[] {
  return visible(sheet.hiddenRows, range.top, range.bottom).map((row) => ({
    sheet,
    range: { ...range, top: row, bottom: row },
  }));
}

function visible(hidden: RangeTarget["sheet"]["hiddenRows"], first: number, last: number): number[] {
  return [...hidden.between(first, last)]
    .filter(({ value }) => !value)
    .flatMap((run) => Array.from({ length: run.last - run.first + 1 }, (_, at) => run.first + at));
}
