import { parseStructRef, stringifyStructRef } from "@borgar/fx/xlsx";
import type { CellRange } from "../../domain/cell.ts";
import type { HostBook } from "./book.ts";
import type { BookTable } from "./bookTypes.ts";
import { intersection } from "./cellRange.ts";
import { mapWords } from "./references.ts";
import { rewriteFormulas } from "./rewriteFormulas.ts";
import type { HostSheet } from "./sheet.ts";
import { freshColumnName } from "./tableColumns.ts";

/** A text typed into a table's header names the column, and formulas that ask for the column follow. */
export function renameColumnsFromHeaders(book: HostBook, sheet: HostSheet, written: CellRange): void {
  for (const table of sheet.state.tables) {
    const header = table.showHeaders && intersection(written, { ...table.range, bottom: table.range.top });
    if (!header) continue;
    const columns = [...table.columns];
    const renamed = new Map<string, string>();
    for (let left = header.left; left <= header.right; left++) {
      const at = left - table.range.left;
      const column = columns[at];
      if (!column) continue;
      const others = columns.filter((_, other) => other !== at);
      const name = headerName(sheet, header.top, left, others);
      if (name !== column.name) renamed.set(column.name.toUpperCase(), name);
      columns[at] = { ...column, name };
      const text = { value: name, formula: null, quotePrefix: false };
      if (sheet.storedCell(header.top, left)?.value !== name) {
        sheet.storeCells({ top: header.top, bottom: header.top, left, right: left }, [[header.top, left, text]]);
      }
    }
    if (renamed.size === 0) continue;
    replaceTable(sheet, { ...table, columns });
    changeTableReferences(book, table.name, { columns: renamed });
  }
}

/** The table's record replaced by one with the same id. */
export function replaceTable(sheet: HostSheet, table: BookTable): void {
  sheet.change({ tables: sheet.state.tables.map((one) => (one.id === table.id ? table : one)) });
}

/** Structured references follow a renamed table, or renamed columns (old names in capitals). */
export function changeTableReferences(
  book: HostBook,
  tableName: string,
  { name, columns = new Map() }: { readonly name?: string; readonly columns?: ReadonlyMap<string, string> },
): void {
  rewriteFormulas(book, (formula) => renameTableIn(formula, tableName, name ?? tableName, columns));
}

/** One formula with a table and its columns called otherwise. */
export function renameTableIn(
  formula: string,
  before: string,
  after: string,
  columns: ReadonlyMap<string, string> = new Map(),
): string {
  return mapWords(formula, (word) => {
    if (word.toUpperCase() === before.toUpperCase()) return after;
    const read = word.includes("[") ? parseStructRef(word) : undefined;
    if (!read || read.table?.toUpperCase() !== before.toUpperCase()) return word;
    const named = read.columns?.map((column) => columns.get(column.toUpperCase()) ?? column);
    return stringifyStructRef({ ...read, table: after, ...(named ? { columns: named } : {}) });
  });
}

function headerName(
  sheet: HostSheet,
  row: number,
  column: number,
  others: readonly { readonly name: string }[],
): string {
  const value = sheet.value(row, column);
  const text = value === null || typeof value === "object" ? "" : String(value);
  if (text === "") return freshColumnName(others);
  const taken = new Set(others.map(({ name }) => name.toUpperCase()));
  for (let count = 1; ; count++) {
    const name = count === 1 ? text : `${text}${String(count)}`;
    if (!taken.has(name.toUpperCase())) return name;
  }
}
