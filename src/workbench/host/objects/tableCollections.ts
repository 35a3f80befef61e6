import { intersection, contains } from "../../book/cellRange.ts";
import { addTable } from "../../book/tables.ts";
import { ApiError } from "../apiError.ts";
import type { Host } from "../host.ts";
import { hostObject, objectType } from "../objectType.ts";
import { countOf, found, targetOf, textOf } from "./argumentValues.ts";
import { placeOf } from "./addresses.ts";
import { itemMembers } from "./collections.ts";
import { refuseUnlessAllowed } from "./rangeAccess.ts";
import type { RangeTarget, Scope } from "./refer.ts";
import { isTableKey, tableObject, tableOf, tablesIn, type TableTarget } from "./tableTarget.ts";

const members = itemMembers<Scope, TableTarget>({
  item: "Table",
  all: (scope, { book }) => tablesIn(book, scope),
  byKey: (scope, key, { book }) => tablesIn(book, scope).find((one) => isTableKey(one, key)),
});

/** `worksheet.tables`, `workbook.tables`. */
export const tableCollection = objectType<Scope>({
  name: "TableCollection",
  scalars: { Count: { get: (scope, { book }) => tablesIn(book, scope).length } },
  items: members.items,
  indexer: members.indexer,
  methods: {
    ...members.itemMethods,
    Add: (scope, [address, hasHeaders], host) => {
      const place =
        typeof address === "string"
          ? placeOf(host.book, address, scope ?? host.book.activeSheet)
          : targetOf<RangeTarget>(address, "Range");
      if (!place || (scope && place.sheet !== scope)) throw new ApiError("InvalidArgument");
      refuseUnlessAllowed(place.sheet, null);
      return tableObject(place.sheet, addTable(host.book, place.sheet, place.range, hasHeaders === true));
    },
    GetItemAt: (scope, [index], { book }) => {
      const one = tablesIn(book, scope)[countOf(index)];
      if (!one) throw new ApiError("InvalidArgument");
      return hostObject("Table", one);
    },
  },
});

/** `range.getTables()`: those that meet the range, or lie in it. */
export interface ScopedTables extends RangeTarget {
  readonly isContained: boolean;
}

const scoped = itemMembers<ScopedTables, TableTarget>({
  item: "Table",
  all: tablesOver,
  byKey: (target, key, host) => tablesOver(target, host).find((one) => isTableKey(one, key)),
});

export const tableScopedCollection = objectType<ScopedTables>({
  name: "TableScopedCollection",
  scalars: {},
  items: scoped.items,
  indexer: (target, [key], host) =>
    hostObject("Table", found(tablesOver(target, host).find((one) => isTableKey(one, textOf(key))))),
  methods: {
    ...scoped.itemMethods,
    GetFirst: (target, _, host) => hostObject("Table", found(tablesOver(target, host)[0])),
  },
});

function tablesOver({ sheet, range, isContained }: ScopedTables, { book }: Host): TableTarget[] {
  return tablesIn(book, sheet).filter((one) => {
    const cells = tableOf(one).range;
    return isContained ? contains(range, cells) : intersection(range, cells) !== undefined;
  });
}
