import { freeSheetName, isSameSheetName } from "../../io/sheetName.ts";
import { HostBook, type BookOptions } from "./book.ts";
import { BookError } from "./bookError.ts";
import type { SheetVisibility } from "./bookTypes.ts";
import { changeNamedReferences } from "./rewriteFormulas.ts";
import type { HostSheet } from "./sheet.ts";

/** The book Excel opens with: one empty sheet. */
export function newBook(options: BookOptions = {}, sheetName = "Blad1"): HostBook {
  const book = new HostBook(options);
  addSheet(book, sheetName);
  return book;
}

/** A new sheet behind the last one. Errors: @throws BookError `structure-protected`, `name-invalid`, `name-taken`. */
export function addSheet(book: HostBook, name?: string): HostSheet {
  refuseIfProtected(book);
  if (name !== undefined) checkName(book, name);
  const sheet = book.newSheet(name ?? nextName(book));
  book.attach(sheet, book.sheets.length);
  return sheet;
}

/** Errors: @throws BookError `structure-protected`, `last-visible-sheet`. References to the sheet become #REF!. */
export function deleteSheet(book: HostBook, sheet: HostSheet): void {
  refuseIfProtected(book);
  if (isLastVisible(book, sheet)) throw new BookError("last-visible-sheet");
  // Names of the sheet go with it.
  book.change({ names: book.state.names.filter(({ scope }) => scope !== sheet.id) });
  changeNamedReferences(book, sheet, () => "sheet-deleted");
  book.detach(sheet);
}

/** Formulas follow. Errors: @throws BookError `structure-protected`, `name-invalid`, `name-taken`. */
export function renameSheet(book: HostBook, sheet: HostSheet, name: string): void {
  if (name === sheet.name) return;
  refuseIfProtected(book);
  checkName(book, name, sheet);
  changeNamedReferences(book, sheet, () => ({ sheet: name }));
  const before = sheet.name;
  sheet.rename(name);
  book.notify({ kind: "sheetRenamed", source: book.source, sheet, before });
}

/** Errors: @throws BookError `structure-protected`. Shape: `position` is 0-based, cut to the tabs there are. */
export function moveSheet(book: HostBook, sheet: HostSheet, position: number): void {
  refuseIfProtected(book);
  book.reorder(sheet, Math.max(0, Math.min(position, book.sheets.length - 1)));
}

/** Errors: @throws BookError `structure-protected`, `last-visible-sheet`. A hidden sheet is not active. */
export function setVisibility(book: HostBook, sheet: HostSheet, visibility: SheetVisibility): void {
  if (visibility === sheet.state.visibility) return;
  refuseIfProtected(book);
  if (visibility !== "visible" && isLastVisible(book, sheet)) throw new BookError("last-visible-sheet");
  sheet.change({ visibility });
  if (visibility !== "visible" && book.activeSheet === sheet) activateAnother(book, sheet);
}

/** Whether Excel takes the name for a sheet: 1 to 31 characters, none of []:*?/\, no apostrophe at an end, not History. */
export function isValidSheetName(name: string): boolean {
  return name !== "" && freeSheetName(name, []) === name;
}

function checkName(book: HostBook, name: string, own?: HostSheet): void {
  if (!isAcceptedName(name)) throw new BookError("name-invalid");
  const isTaken = book.sheets.some((sheet) => sheet !== own && isSameSheetName(sheet.name, name));
  if (isTaken) throw new BookError("name-taken");
}

function isAcceptedName(name: string): boolean {
  return name.trim() !== "" && isValidSheetName(name.trim()) && name.length <= 31;
}

export function refuseIfProtected(book: HostBook): void {
  if (book.state.protection) throw new BookError("structure-protected");
}

function isLastVisible(book: HostBook, sheet: HostSheet): boolean {
  return book.sheets.every((other) => other === sheet || other.state.visibility !== "visible");
}

function activateAnother(book: HostBook, sheet: HostSheet): void {
  const at = book.sheets.indexOf(sheet);
  const near = [...book.sheets.slice(at + 1), ...book.sheets.slice(0, at).reverse()];
  const next = near.find(({ state }) => state.visibility === "visible");
  if (next) book.activate(next);
}

/** "Blad" with the next number: the stem of the first sheet, which says Excel's language. */
function nextName(book: HostBook): string {
  const stem =
    /^(Blad|Sheet)\d+$/.exec(book.sheets[0]?.name ?? "")?.[1] ?? (book.locale === "sv-SE" ? "Blad" : "Sheet");
  for (let number = book.sheets.length + 1; ; number++) {
    const name = `${stem}${String(number)}`;
    if (!book.sheetNamed(name)) return name;
  }
}
