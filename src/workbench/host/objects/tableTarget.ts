import type { BookTable } from "../../book/bookTypes.ts";
import type { HostBook } from "../../book/book.ts";
import type { HostSheet } from "../../book/sheet.ts";
import { hostObject, type HostObject } from "../objectType.ts";
import type { Host } from "../host.ts";
import { isSameName } from "./addresses.ts";
import { found } from "./argumentValues.ts";
import type { Scope } from "./refer.ts";

/** A table: looked up by id at each use, since records are replaced. */
export interface TableTarget {
  readonly sheet: HostSheet;
  readonly id: string;
}

/** The record behind the object. @throws ApiError ItemNotFound */
export function tableOf({ sheet, id }: TableTarget): BookTable {
  return found(sheet.state.tables.find((table) => table.id === id));
}

export function hasTable({ sheet, id }: TableTarget, { book }: Host): boolean {
  return book.sheets.includes(sheet) && sheet.state.tables.some((table) => table.id === id);
}

export function tableObject(sheet: HostSheet, { id }: BookTable): HostObject {
  return hostObject<TableTarget>("Table", { sheet, id });
}

/** The tables of a sheet, or of all sheets in the order of the tabs. */
export function tablesIn(book: HostBook, scope: Scope): TableTarget[] {
  const sheets = scope ? [scope] : book.sheets;
  return sheets.flatMap((sheet) => sheet.state.tables.map(({ id }) => ({ sheet, id })));
}

/** By name, without regard to case, or by id. */
export function isTableKey(target: TableTarget, key: string): boolean {
  return target.id === key || isSameName(tableOf(target).name, key);
}
