import type { HostSheet } from "../../book/sheet.ts";
import type { HostObject } from "../objectType.ts";
import { hostObject, objectType } from "../objectType.ts";
import { countOf, found } from "./argumentValues.ts";
import { changeLayout } from "./pageLayout.ts";
import { rangeArgument } from "./rangeAccess.ts";
import { rangeObject } from "./refer.ts";

/** A manual break before a row. */
interface PageBreakTarget {
  readonly sheet: HostSheet;
  readonly row: number;
}

/** `worksheet.horizontalPageBreaks`: the manual ones. */
export const pageBreakCollection = objectType<HostSheet>({
  name: "PageBreakCollection",
  exists: (sheet, { book }) => book.sheets.includes(sheet),
  scalars: {},
  items: (sheet) => breaksOf(sheet).map((row) => breakObject(sheet, row)),
  indexer: (sheet, [key]) => {
    // The client asks for an item that it has listed by its id, a text; callers ask by position.
    const row = typeof key === "string" ? Number(key) : breaksOf(sheet)[countOf(key)];
    return breakObject(sheet, found(breaksOf(sheet).find((other) => other === row)));
  },
  methods: {
    Add: (sheet, [range], host) => {
      const { top } = rangeArgument(sheet, range, host);
      const rows = new Set([...breaksOf(sheet), top]);
      changeLayout(sheet, { rowBreaks: [...rows].sort((a, b) => a - b) });
      return breakObject(sheet, top);
    },
    GetCount: (sheet) => breaksOf(sheet).length,
    RemovePageBreaks: (sheet) => {
      changeLayout(sheet, { rowBreaks: [] });
      return null;
    },
  },
});

/** One of them. */
export const pageBreak = objectType<PageBreakTarget>({
  name: "PageBreak",
  identity: ({ row }) => ({ _Id: String(row) }),
  exists: ({ sheet, row }, { book }) => book.sheets.includes(sheet) && breaksOf(sheet).includes(row),
  scalars: {
    _Id: { get: ({ row }) => String(row) },
    RowIndex: { get: ({ row }) => row },
    ColumnIndex: { get: () => 0 },
  },
  methods: {
    Delete: ({ sheet, row }) => {
      changeLayout(sheet, { rowBreaks: breaksOf(sheet).filter((other) => other !== row) });
      return null;
    },
    GetCellAfterBreak: ({ sheet, row }) => rangeObject(sheet, { top: row, bottom: row, left: 0, right: 0 }),
  },
});

function breaksOf({ state }: HostSheet): readonly number[] {
  return state.pageLayout.rowBreaks;
}

function breakObject(sheet: HostSheet, row: number): HostObject {
  return hostObject<PageBreakTarget>("PageBreak", { sheet, row });
}
