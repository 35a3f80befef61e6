import { readdirSync, readFileSync } from "node:fs";
import { sep } from "node:path";
import type { Package } from "../../../src/io/xlsx/package.ts";
import type { FileRefusal } from "../../../src/io/xlsx/refusal.ts";
import type { HostBook, HostSheet } from "../../../src/workbench/book/index.ts";
import { openBook, saveBook, type OpenedBook } from "../../../src/workbench/files/index.ts";
import { opened } from "../../support/packages.ts";

/** The samples by name. */
export const samples: readonly (readonly [name: string, bytes: Uint8Array])[] = readdirSync("samples")
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => [name, new Uint8Array(readFileSync(`samples${sep}${name}`))] as const);

export function sample(name: string): Uint8Array {
  const found = samples.find(([known]) => known === `${name}.xlsx`);
  if (!found) throw new Error(`no sample: ${name}`);
  return found[1];
}

/** Opens a file that must open. */
export function openedBook(bytes: Uint8Array): OpenedBook {
  const result = openBook(bytes);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** Saves a book that must be saved, and opens what was saved. */
export function saved({ book, pkg }: OpenedBook): OpenedBook & { readonly bytes: Uint8Array; readonly saved: Package } {
  const result = saveBook(book, pkg);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return { ...openedBook(result.value), bytes: result.value, saved: opened(result.value) };
}

/** Why a book is not saved. */
export function refusal({ book, pkg }: OpenedBook): FileRefusal {
  const result = saveBook(book, pkg);
  if (result.ok) throw new Error("it was saved");
  return result.refusal;
}

export function firstSheet(book: HostBook): HostSheet {
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}
