import type { CellRange } from "../../../domain/cell.ts";
import type { HostBook } from "../../book/book.ts";
import type { BookName } from "../../book/bookTypes.ts";
import { rangeOfText } from "../../book/cellRange.ts";
import type { HostSheet } from "../../book/sheet.ts";

/** A range with its sheet. */
export interface Place {
  readonly sheet: HostSheet;
  readonly range: CellRange;
}

/** "Blad1!A1:B2", "'Mitt blad'!A:A", or with `own` also "A1:B2". Undefined when it is no address in the book. */
export function placeOf(book: HostBook, address: string, own?: HostSheet): Place | undefined {
  const { sheetName, rest } = splitAddress(address);
  const sheet = sheetName === undefined ? own : book.sheetNamed(sheetName);
  const range = rangeOfText(rest);
  return sheet && range ? { sheet, range } : undefined;
}

/** What a name refers to, when that is one range of the book. */
export function placeOfName(book: HostBook, { formula }: BookName): Place | undefined {
  return placeOf(book, formula);
}

/** A name as seen from a sheet: the sheet's own first, then the workbook's. */
export function nameSeenFrom(book: HostBook, sheet: HostSheet, name: string): BookName | undefined {
  const same = book.state.names.filter((one) => isSameName(one.name, name));
  return same.find(({ scope }) => scope === sheet.id) ?? same.find(({ scope }) => scope === null);
}

export function isSameName(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}

/** The cells that an address or a name means on the sheet; undefined when there are none. */
export function rangeOnSheet(book: HostBook, sheet: HostSheet, address: string): CellRange | undefined {
  const place = placeOf(book, address, sheet) ?? placeNamed(book, sheet, address);
  return place?.sheet === sheet ? place.range : undefined;
}

function placeNamed(book: HostBook, sheet: HostSheet, name: string): Place | undefined {
  const known = nameSeenFrom(book, sheet, name.trim());
  if (known) return placeOfName(book, known);
  const table = sheet.state.tables.find((one) => isSameName(one.name, name.trim()));
  return table && { sheet, range: table.range };
}

function splitAddress(address: string): { readonly sheetName: string | undefined; readonly rest: string } {
  const text = address.trim();
  const at = text.lastIndexOf("!");
  if (at < 0) return { sheetName: undefined, rest: text };
  const sheet = text.slice(0, at);
  const quoted = /^'(.*)'$/s.exec(sheet);
  return { sheetName: quoted ? (quoted[1] ?? "").replaceAll("''", "'") : sheet, rest: text.slice(at + 1) };
}
