import { newWorkbook } from "../../src/io/xlsx/newWorkbook.ts";
import { saveBook } from "../../src/workbench/files/index.ts";
import { excelBook, type Typed } from "./excelBook.ts";

/** A file with sheets of rows as they would be typed. */
export function bookFile(sheets: Readonly<Record<string, readonly (readonly Typed[])[]>>): Uint8Array {
  const file = saveBook(excelBook(sheets), newWorkbook());
  if (!file.ok) throw new Error(file.refusal.reason);
  return file.value;
}
