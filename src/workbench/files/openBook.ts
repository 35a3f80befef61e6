import { maxColumns, maxRows, columnOfKey, rowOfKey, cellKey, type CellRange } from "../../domain/cell.ts";
import { cellTag, cellValue, type Sheet, type Workbook } from "../../domain/grid.ts";
import type { Result } from "../../domain/result.ts";
import { readCustomXmlParts } from "../../io/xlsx/customXmlParts.ts";
import { openPackage, type Package } from "../../io/xlsx/package.ts";
import { outlineWorkbook } from "../../io/xlsx/patch/workbookOutline.ts";
import { readLooks, type CellLooks } from "../../io/xlsx/readLooks.ts";
import { readWorkbookSync } from "../../io/xlsx/readWorkbook.ts";
import { attempt, RefusedFile, type FileRefusal } from "../../io/xlsx/refusal.ts";
import { HostBook, type BookOptions } from "../book/book.ts";
import type { XmlPart } from "../book/bookTypes.ts";
import { plainStyle } from "../book/bookStyle.ts";
import { isWithin, wholeSheet } from "../book/cellRange.ts";
import { cellError, type Cell, type CellValue } from "../book/cellValue.ts";
import type { HostSheet } from "../book/sheet.ts";
import { plainPageLayout } from "../book/sheetDefaults.ts";
import { readBookTables } from "./readBookTables.ts";
import { readComments } from "./readComments.ts";
import { bookNames, printRangesOf } from "./readNames.ts";
import { readProperties } from "./readProperties.ts";
import { openCharts } from "./reportCharts.ts";
import { readSheetDetails } from "./readSheetDetails.ts";

/** A workbook opened from a file. The package is what `saveBook` patches. */
export interface OpenedBook {
  readonly book: HostBook;
  readonly pkg: Package;
}

/** Where a sheet of the book stands in the package it came from: `HostSheet.origin`. */
export interface SheetOrigin {
  readonly part: string;
  /** Rows, columns or cells have been inserted or deleted since it was opened. */
  readonly hasMoved: boolean;
}

/**
 * Opens a workbook. Charts of the user's, pictures, pivot tables and sheets without cells (chart sheets) are not in the book; they stay in the
 * package and are in the file again when it is saved. Nothing is calculated: cells have the values the file stores.
 */
export function openBook(bytes: Uint8Array, options: BookOptions = {}): Result<OpenedBook, FileRefusal> {
  const pkg = openPackage(bytes);
  if (!pkg.ok) return pkg;
  return attempt(() => ({ book: bookOf(pkg.value, options), pkg: pkg.value }));
}

/** The book of a package. @throws RefusedFile */
export function bookOf(pkg: Package, options: BookOptions = {}): HostBook {
  const read = readWorkbookSync(pkg);
  if (!read.ok) throw new RefusedFile(read.refusal);
  const workbook = read.value;
  const xmlParts = readCustomXmlParts(pkg).map(({ id, namespace, xml }) => ({ id, namespace, xml }));
  const book = new HostBook({ ...options, createId: freshIds(options, xmlParts) });
  book.as("file", () => {
    new BookFiller(pkg, workbook, book, xmlParts).fill();
    openCharts(book);
  });
  book.subscribe((change) => {
    if (change.kind !== "inserted" && change.kind !== "deleted") return;
    const origin = change.sheet.origin as SheetOrigin | null;
    if (origin) change.sheet.origin = { ...origin, hasMoved: true } satisfies SheetOrigin;
  });
  return book;
}

/** Ids that the workbook does not have yet: those of a book are counted, and this one may have been saved before. */
function freshIds({ createId = new HostBook().createId }: BookOptions, parts: readonly XmlPart[]): () => string {
  const taken = new Set(parts.map(({ id }) => id));
  return () => {
    let id = createId();
    while (taken.has(id)) id = createId();
    return id;
  };
}

class BookFiller {
  readonly #pkg: Package;
  readonly #workbook: Workbook;
  readonly #book: HostBook;
  readonly #looks: CellLooks;

  readonly #xmlParts: readonly XmlPart[];

  constructor(pkg: Package, workbook: Workbook, book: HostBook, xmlParts: readonly XmlPart[]) {
    this.#xmlParts = xmlParts;
    this.#pkg = pkg;
    this.#workbook = workbook;
    this.#book = book;
    this.#looks = readLooks(pkg);
  }

  fill(): void {
    const { names, date1904, structureLocked } = this.#workbook;
    const { sheets: lines, activeSheet } = outlineWorkbook(this.#pkg);
    this.#book.styles.setPlain(this.#looks.cells[0]?.look ?? plainStyle);
    const sheets = this.#workbook.sheets.map((sheet, position) => {
      const part = lines[position]?.worksheetPart;
      return part === undefined ? undefined : this.#addSheet(sheet, part, position);
    });
    this.#book.change({
      names: bookNames(names, sheets),
      date1904,
      protection: structureLocked ? { password: null } : null,
      xmlParts: this.#xmlParts,
      properties: { ...this.#book.state.properties, ...readProperties(this.#pkg) },
    });
    const active = sheets[activeSheet];
    if (active) this.#book.activate(active);
  }

  #addSheet(sheet: Sheet, part: string, position: number): HostSheet {
    const added = this.#book.newSheet(sheet.name);
    added.origin = { part, hasMoved: false } satisfies SheetOrigin;
    const details = readSheetDetails(this.#pkg, part, this.#looks);
    for (const { range, style } of details.styles) {
      added.styles.set(range, this.#book.styles.intern(this.#looks.cells[style]?.look ?? this.#book.styles.plain));
    }
    for (const { first, last, width } of details.widths) added.columnWidths.set(first, last, width);
    for (const { row, height } of details.heights) added.rowHeights.set(row, row, height);
    for (const { first, last } of sheet.hiddenRows) added.hiddenRows.set(first, last, true);
    for (const { first, last } of sheet.hiddenColumns) added.hiddenColumns.set(first, last, true);
    added.change({
      ...details.state,
      visibility: sheet.visibility,
      merges: sheet.merges,
      tables: readBookTables(this.#pkg, part),
      comments: readComments(this.#pkg, part),
      pageLayout: {
        ...(details.state.pageLayout ?? plainPageLayout),
        ...printRangesOf(this.#workbook.names, position),
      },
    });
    this.#book.attach(added, this.#book.sheets.length);
    added.storeCells(wholeSheet, this.#cells(sheet, details.quoted));
    return added;
  }

  *#cells(sheet: Sheet, quoted: readonly CellRange[]): Generator<readonly [number, number, Cell]> {
    const isQuoted = (row: number, column: number): boolean => quoted.some((range) => isWithin(range, row, column));
    for (const [column, { rows, tags, values }] of sheet.columns) {
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at] as number;
        const isText = tags[at] === cellTag.text;
        const value = isText ? (this.#workbook.strings[values[at] as number] ?? "") : this.#value(sheet, row, column);
        const formula = sheet.formulas.get(cellKey(row, column)) ?? null;
        yield [row, column, { value, formula, quotePrefix: isText && formula === null && isQuoted(row, column) }];
      }
    }
    for (const [key, formula] of sheet.formulas) {
      const [row, column] = [rowOfKey(key), columnOfKey(key)];
      if (row < maxRows && column < maxColumns && this.#value(sheet, row, column) === null) {
        yield [row, column, { value: null, formula, quotePrefix: false }];
      }
    }
  }

  #value(sheet: Sheet, row: number, column: number): CellValue {
    const content = cellValue(this.#workbook, sheet, row, column);
    if (!content) return null;
    return content.kind === "error" ? cellError(content.value) : content.value;
  }
}
