import { cellKey, columnOfKey, maxColumns, maxRows, rowOfKey } from "../../src/domain/cell.ts";
import { cellFormat, cellValue, type Sheet, type Workbook } from "../../src/domain/grid.ts";
import type { BookOptions } from "../../src/workbench/book/book.ts";
import { HostBook } from "../../src/workbench/book/book.ts";
import type { Cell, CellValue } from "../../src/workbench/book/cellValue.ts";
import { cellError, isCellError } from "../../src/workbench/book/cellValue.ts";
import type { HostSheet } from "../../src/workbench/book/sheet.ts";
import { addSheet } from "../../src/workbench/book/sheets.ts";
import { writeContents } from "../../src/workbench/book/writeContents.ts";
import { drawnRows } from "./book.ts";

/** What is typed into a cell: "=B2" is a formula, "'007" a text, null leaves the cell blank. */
export type Typed = string | number | boolean | null;

/** A workbook with sheets of rows as they would be typed, from A1 on. Rows may be of different lengths. */
export function excelBook(
  sheets: Readonly<Record<string, readonly (readonly Typed[])[]>>,
  options?: BookOptions,
): HostBook {
  const book = new HostBook(options);
  book.as("file", () => {
    for (const [name, rows] of Object.entries(sheets)) typeRows(book, addSheet(book, name), rows);
  });
  return book;
}

/** excelBookOf`…`: one sheet, Blad1, drawn with "|" between cells. Figures are typed as English Excel reads them. */
export function excelBookOf(strings: TemplateStringsArray, ...values: readonly (string | number)[]): HostBook {
  const rows = drawnRows(String.raw({ raw: strings.raw }, ...values));
  return excelBook({ Blad1: rows.map((row) => row.map((cell) => (cell === "" ? null : cell))) });
}

/** The workbook of the core as Excel would hold it: values, formulas, formats that recognition weighs, merges, hidden parts, names. */
export function excelBookFrom(workbook: Workbook, options?: BookOptions): HostBook {
  const book = new HostBook(options);
  book.as("file", () => {
    for (const sheet of workbook.sheets) fill(book, addSheet(book, sheet.name), workbook, sheet);
    book.change({
      date1904: workbook.date1904,
      protection: workbook.structureLocked ? { password: null } : null,
      names: workbook.names.map(({ name, formula, sheet, hidden }) => ({
        name,
        formula,
        scope: sheet === null ? null : (book.sheets[sheet]?.id ?? null),
        comment: "",
        visible: !hidden,
      })),
    });
  });
  return book;
}

function typeRows(book: HostBook, sheet: HostSheet, rows: readonly (readonly Typed[])[]): void {
  rows.forEach((row, top) => {
    if (row.length === 0) return;
    writeContents(book, sheet, { top, bottom: top, left: 0, right: row.length - 1 }, [row]);
  });
}

function fill(book: HostBook, target: HostSheet, workbook: Workbook, sheet: Sheet): void {
  const keys = new Set(sheet.formulas.keys());
  for (const [column, { rows }] of sheet.columns) for (const row of rows) keys.add(cellKey(row, column));
  const cells = [...keys].map((key): readonly [number, number, Cell] => {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    const formula = sheet.formulas.get(key) ?? null;
    return [row, column, { value: storedValue(workbook, sheet, row, column), formula, quotePrefix: false }];
  });
  for (const [row, column] of cells) {
    const { numberFormat, bold, italic, indent } = cellFormat(workbook, sheet, row, column);
    if (numberFormat === "General" && !bold && !italic && indent === 0) continue;
    target.format(
      { top: row, bottom: row, left: column, right: column },
      { numberFormat, font: { bold, italic }, indent },
    );
  }
  target.storeCells({ top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 }, cells);
  for (const { first, last } of sheet.hiddenRows) target.setRowsHidden(first, last, true);
  for (const { first, last } of sheet.hiddenColumns) target.setColumnsHidden(first, last, true);
  target.change({
    merges: sheet.merges,
    visibility: sheet.visibility,
    protection: sheet.isProtected ? { options: {}, password: null } : null,
    tables: sheet.tables.map(({ name, range, headerRows, totalsRows }) => ({
      id: book.createId(),
      name,
      range,
      showHeaders: headerRows > 0,
      showTotals: totalsRows > 0,
      showFilterButton: headerRows > 0,
      showBandedRows: true,
      showBandedColumns: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      style: "TableStyleMedium2",
      columns: Array.from({ length: range.right - range.left + 1 }, (_, at) => ({
        id: at + 1,
        name: headerText(storedValue(workbook, sheet, range.top, range.left + at), at),
      })),
    })),
  });
}

function headerText(value: CellValue, at: number): string {
  return value === null || isCellError(value) ? `Kolumn${String(at + 1)}` : String(value);
}

function storedValue(workbook: Workbook, sheet: Sheet, row: number, column: number): CellValue {
  const content = cellValue(workbook, sheet, row, column);
  if (!content) return null;
  return content.kind === "error" ? cellError(content.value) : content.value;
}
