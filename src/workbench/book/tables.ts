import type { CellRange } from "../../domain/cell.ts";
import type { HostBook } from "./book.ts";
import { BookError } from "./bookError.ts";
import type { BookTable } from "./bookTypes.ts";
import { cellAt, columnCount, contains, intersection, rowCount, wholeSheet } from "./cellRange.ts";
import { insertCells } from "./insertDelete.ts";
import type { HostSheet } from "./sheet.ts";
import { changeTableReferences, replaceTable } from "./tableHeaders.ts";
import { freshColumnName } from "./tableColumns.ts";

/**
 * Makes a table of the cells. Headers become texts, each its own; without headers a row for them is pushed in above. A range of
 * headers alone gets an empty row.
 * Errors: @throws BookError `overlaps-table` over another table or a merge.
 */
export function addTable(book: HostBook, sheet: HostSheet, range: CellRange, hasHeaders: boolean): BookTable {
  const isTaken = [...sheet.state.tables.map((table) => table.range), ...sheet.state.merges].some((other) =>
    intersection(other, range),
  );
  if (isTaken) throw new BookError("overlaps-table");
  if (!hasHeaders) insertCells(book, sheet, { ...range, bottom: range.top }, "down");
  const grown = !hasHeaders || rowCount(range) === 1 ? { ...range, bottom: range.bottom + 1 } : range;
  const columns: BookTable["columns"][number][] = [];
  for (let left = range.left; left <= range.right; left++) {
    columns.push({ id: columns.length + 1, name: headerText(sheet, range.top, left, columns) });
  }
  writeHeaders(sheet, range.top, range.left, columns);
  const table: BookTable = {
    id: book.createId(),
    name: freeName(book),
    range: grown,
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    style: "TableStyleMedium2",
    columns,
  };
  sheet.change({ tables: [...sheet.state.tables, table] });
  return table;
}

/** Structured references follow. Errors: @throws BookError `name-invalid`, `name-taken`. */
export function renameTable(book: HostBook, sheet: HostSheet, table: BookTable, name: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || /^([A-Z]{1,3}[0-9]+|[RC])$/i.test(name)) {
    throw new BookError("name-invalid");
  }
  const isTaken = takenNames(book).has(name.toUpperCase()) && name.toUpperCase() !== table.name.toUpperCase();
  if (isTaken) throw new BookError("name-taken");
  replaceTable(sheet, { ...table, name });
  changeTableReferences(book, table.name, { name });
}

/** Other cells for the table: the header stays in its row. Errors: @throws BookError `overlaps-table`, `shape-mismatch`. */
export function resizeTable(sheet: HostSheet, table: BookTable, range: CellRange): void {
  const least = 1 + Number(table.showHeaders) + Number(table.showTotals);
  const isRight = range.top === table.range.top && intersection(range, table.range) && rowCount(range) >= least;
  if (!isRight || !contains(wholeSheet, range)) throw new BookError("shape-mismatch");
  if (sheet.state.tables.some((other) => other.id !== table.id && intersection(other.range, range))) {
    throw new BookError("overlaps-table");
  }
  const columns: BookTable["columns"][number][] = [];
  for (let left = range.left; left <= range.right; left++) {
    const known = table.columns[left - table.range.left];
    const others = [...table.columns, ...columns];
    const id = Math.max(0, ...others.map((column) => column.id)) + 1;
    columns.push(known ?? { id, name: headerText(sheet, range.top, left, others) });
  }
  if (table.showHeaders) writeHeaders(sheet, range.top, range.left, columns);
  replaceTable(sheet, { ...table, range, columns });
}

/** The rows between header and totals. */
export function bodyOf({ range, showHeaders, showTotals }: BookTable): CellRange {
  return { ...range, top: range.top + Number(showHeaders), bottom: range.bottom - Number(showTotals) };
}

/** Whether the only row of data is the empty one that Excel keeps for the first entry. */
export function isWithoutData(sheet: HostSheet, table: BookTable): boolean {
  const body = bodyOf(table);
  return rowCount(body) === 1 && sheet.storedCells(body).length === 0;
}

/**
 * Room for new rows before the row `at` of the data, 0-based; at the end the table grows, and pushes what is below away.
 * @returns the new rows' cells
 */
export function addTableRows(book: HostBook, sheet: HostSheet, table: BookTable, at: number, count: number): CellRange {
  const body = bodyOf(table);
  const isEnd = at >= rowCount(body);
  const isFirst = isEnd && isWithoutData(sheet, table);
  const top = isFirst ? body.top : isEnd ? body.bottom + 1 : body.top + at;
  const wanted = isFirst ? count - 1 : count;
  const rows = { ...table.range, top, bottom: top + count - 1 };
  if (wanted === 0) return rows;
  const room = { ...table.range, top: isFirst ? top + 1 : top, bottom: (isFirst ? top + 1 : top) + wanted - 1 };
  const isBelow = room.top > table.range.bottom;
  if (!isBelow || sheet.storedCells(room).length > 0) insertCells(book, sheet, room, "down");
  const now = sheet.state.tables.find(({ id }) => id === table.id) ?? table;
  const bottom = table.range.bottom + wanted;
  if (now.range.bottom < bottom) replaceTable(sheet, { ...now, range: { ...now.range, bottom } });
  return rows;
}

/** Room for a new column before column `at` of the table, 0-based. @returns its cells, header included */
export function addTableColumn(book: HostBook, sheet: HostSheet, table: BookTable, at: number): CellRange {
  const { range } = table;
  const left = range.left + Math.min(at, columnCount(range));
  const room = { ...range, left, right: left };
  if (left <= range.right || sheet.storedCells(room).length > 0) insertCells(book, sheet, room, "right");
  const now = sheet.state.tables.find(({ id }) => id === table.id) ?? table;
  if (now.range.right === range.right) resizeTable(sheet, now, { ...range, right: range.right + 1 });
  return room;
}

function headerText(
  sheet: HostSheet,
  row: number,
  column: number,
  others: readonly { readonly name: string }[],
): string {
  const value = sheet.value(row, column);
  const text = value === null ? "" : typeof value === "object" ? value.error : String(value);
  if (text === "") return freshColumnName(others);
  const taken = new Set(others.map(({ name }) => name.toUpperCase()));
  for (let count = 1; ; count++) {
    const name = count === 1 ? text : `${text}${String(count)}`;
    if (!taken.has(name.toUpperCase())) return name;
  }
}

/** The header cells as the texts that name the columns. */
export function writeHeaders(
  sheet: HostSheet,
  row: number,
  left: number,
  columns: readonly { readonly name: string }[],
): void {
  columns.forEach(({ name }, at) => {
    const cell = sheet.storedCell(row, left + at);
    if (cell?.value === name && cell.formula === null) return;
    sheet.storeCells(cellAt(row, left + at), [[row, left + at, { value: name, formula: null, quotePrefix: false }]]);
  });
}

function freeName(book: HostBook): string {
  const taken = takenNames(book);
  const stem = book.locale === "sv-SE" ? "Tabell" : "Table";
  for (let number = 1; ; number++) {
    const name = `${stem}${String(number)}`;
    if (!taken.has(name.toUpperCase())) return name;
  }
}

function takenNames(book: HostBook): Set<string> {
  const tables = book.sheets.flatMap(({ state }) => state.tables.map(({ name }) => name));
  return new Set([...tables, ...book.state.names.map(({ name }) => name)].map((name) => name.toUpperCase()));
}
