import { addressOf, maxColumns, maxRows, rangeAddress } from "../../domain/cell.ts";
import { looksLikeNumber } from "../../io/cellText.ts";
import type { AddedSheetContext } from "../../io/xlsx/edits.ts";
import { blankCellXml, formulaCellXml, valueCellXml } from "../../io/xlsx/patch/cellXml.ts";
import { paneXml } from "../../io/xlsx/write/paneXml.ts";
import type { StyleRegistry } from "../../io/xlsx/write/styleRegistry.ts";
import { escapeAttribute } from "../../io/xlsx/xmlText.ts";
import type { BookStyle } from "../book/bookStyle.ts";
import { sheetDrawingXml } from "../../io/xlsx/write/drawingXml.ts";
import { boundingRange, cellAt, wholeSheet } from "../book/cellRange.ts";
import type { Cell } from "../book/cellValue.ts";
import type { HostSheet } from "../book/sheet.ts";
import { fileWidthOfCharacters } from "../book/units.ts";
import { autoFilterXml } from "./autoFilterXml.ts";
import { conditionalFormatsXml } from "./conditionalFormatsXml.ts";
import { fitsToPages, pageXml } from "./pageXml.ts";
import { protectionXml } from "./protectionXml.ts";

const plain = (local: string): string => local;

/** A sheet of the book as a worksheet part of its own. Shape: no tables, comments, validations; conditional formats writable. */
export function newSheetXml(sheet: HostSheet, isActive: boolean, context: AddedSheetContext): string {
  const { styles, namespace, codeName, drawingId, strict } = context;
  const { state } = sheet;
  const cells = sheetCells(sheet);
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
    propertiesXml(sheet, codeName),
    `<dimension ref="${dimension(cells)}"/>`,
    viewXml(sheet, isActive),
    formatXml(sheet),
    columnsXml(sheet, styles),
    dataXml(sheet, cells, styles),
    state.protection ? protectionXml(state.protection) : "",
    autoFilterXml(state.filter, plain),
    mergesXml(sheet, plain),
    conditionalFormatsXml(state.conditionalFormats, plain, styles),
    pageXml(state.pageLayout),
    numberTextsXml(cells),
    drawingId === null ? "" : sheetDrawingXml(drawingId, strict),
    `</worksheet>`,
  ].join("");
}

/** The merged ranges of a sheet. */
export function mergesXml({ state: { merges } }: HostSheet, q: (local: string) => string): string {
  if (merges.length === 0) return "";
  const ranges = merges.map((range) => `<${q("mergeCell")} ref="${rangeAddress(range)}"/>`);
  return `<${q("mergeCells")} count="${String(ranges.length)}">${ranges.join("")}</${q("mergeCells")}>`;
}

/** What is to be written of a cell, by row and column. */
type SheetCells = ReadonlyMap<number, ReadonlyMap<number, Cell | null>>;

/** Cells with content, and blank ones that look otherwise than their row or column. */
function sheetCells(sheet: HostSheet): SheetCells {
  const rows = new Map<number, Map<number, Cell | null>>();
  const put = (row: number, column: number, cell: Cell | null): void => {
    let cells = rows.get(row);
    if (!cells) rows.set(row, (cells = new Map<number, Cell | null>()));
    if (cell || !cells.has(column)) cells.set(column, cell);
  };
  for (const { row, column, cell } of sheet.storedCells()) put(row, column, cell);
  for (const { range, style } of sheet.styles.in(wholeSheet)) {
    if (range.bottom === maxRows - 1 || range.right === maxColumns - 1) continue;
    for (let column = range.left; column <= range.right; column++) {
      if (style === sheet.styles.ofColumn(column)) continue;
      for (let row = range.top; row <= range.bottom; row++) put(row, column, null);
    }
  }
  return rows;
}

function dimension(rows: SheetCells): string {
  let range = cellAt(0, 0);
  let isFirst = true;
  for (const [row, cells] of rows) {
    for (const column of cells.keys()) {
      range = isFirst ? cellAt(row, column) : boundingRange(range, cellAt(row, column));
      isFirst = false;
    }
  }
  return rangeAddress(range);
}

function propertiesXml({ state }: HostSheet, codeName: string | undefined): string {
  const name = codeName === undefined ? "" : ` codeName="${escapeAttribute(codeName)}"`;
  const color = state.tabColor === null ? "" : `<tabColor rgb="FF${state.tabColor}"/>`;
  const fit = fitsToPages(state.pageLayout) ? `<pageSetUpPr fitToPage="1"/>` : "";
  return name + color + fit === "" ? "" : `<sheetPr${name}>${color}${fit}</sheetPr>`;
}

function viewXml({ state }: HostSheet, isActive: boolean): string {
  const attributes = `${state.showGridlines ? "" : ` showGridLines="0"`}${state.showHeadings ? "" : ` showRowColHeaders="0"`}${isActive ? ` tabSelected="1"` : ""}`;
  return `<sheetViews><sheetView${attributes} workbookViewId="0">${paneXml(state.freeze, plain)}</sheetView></sheetViews>`;
}

function formatXml({ state }: HostSheet): string {
  const width =
    state.standardWidth === 8.43 ? "" : ` defaultColWidth="${String(fileWidthOfCharacters(state.standardWidth))}"`;
  return `<sheetFormatPr${width} defaultRowHeight="${String(state.standardHeight)}"/>`;
}

function columnsXml(sheet: HostSheet, styles: StyleRegistry): string {
  const ends = new Set([0]);
  for (const runs of [sheet.columnWidths, sheet.hiddenColumns]) for (const { first } of runs.all()) ends.add(first);
  for (const { first } of sheet.styles.columnRuns()) ends.add(first);
  const starts = [...ends].sort((a, b) => a - b);
  const plainStyle = sheet.styles.at(maxRows - 1, maxColumns - 1);
  const columns = starts.flatMap((first, at) => {
    const last = (starts[at + 1] ?? maxColumns) - 1;
    const width = sheet.columnWidths.at(first);
    const hidden = sheet.hiddenColumns.at(first);
    const style = sheet.styles.ofColumn(first);
    if (width === null && !hidden && style === plainStyle) return [];
    const size = fileWidthOfCharacters(width ?? sheet.state.standardWidth);
    const attributes = `width="${String(size)}"${style === plainStyle ? "" : ` style="${String(styles.cell(style, false))}"`}`;
    return `<col min="${String(first + 1)}" max="${String(last + 1)}" ${attributes}${hidden ? ` hidden="1"` : ""}${width === null ? "" : ` customWidth="1"`}/>`;
  });
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

function dataXml(sheet: HostSheet, rows: SheetCells, styles: StyleRegistry): string {
  const numbers = new Set(rows.keys());
  // Rows without cells that are high, hidden or formatted; what goes on to the end of the sheet is not spelled out.
  for (const runs of [sheet.rowHeights, sheet.hiddenRows]) {
    for (const { first, last, value } of runs.all()) {
      if (value !== null && value !== false && last < maxRows - 1)
        for (let row = first; row <= last; row++) numbers.add(row);
    }
  }
  for (const { range, style } of sheet.styles.in({ ...wholeSheet, left: maxColumns - 1 })) {
    const isRowStyle = range.bottom < maxRows - 1 && style !== sheet.styles.ofColumn(maxColumns - 1);
    if (isRowStyle) for (let row = range.top; row <= range.bottom; row++) numbers.add(row);
  }
  const elements = [...numbers]
    .sort((a, b) => a - b)
    .map(
      (row) =>
        `<row r="${String(row + 1)}"${rowAttributes(sheet, row, styles)}>${rowXml(sheet, row, rows, styles)}</row>`,
    );
  return elements.length === 0 ? "<sheetData/>" : `<sheetData>${elements.join("")}</sheetData>`;
}

function rowAttributes(sheet: HostSheet, row: number, styles: StyleRegistry): string {
  const style = sheet.styles.ofRow(row);
  const own =
    style === sheet.styles.ofColumn(maxColumns - 1) ? "" : ` s="${String(styles.cell(style, false))}" customFormat="1"`;
  const height = sheet.rowHeights.at(row);
  return `${own}${height === null ? "" : ` ht="${String(height)}" customHeight="1"`}${sheet.hiddenRows.at(row) ? ` hidden="1"` : ""}`;
}

function rowXml(sheet: HostSheet, row: number, rows: SheetCells, styles: StyleRegistry): string {
  return [...(rows.get(row) ?? [])]
    .sort(([a], [b]) => a - b)
    .map(([column, cell]) => cellXml(row, column, cell, sheet.style(row, column), styles))
    .join("");
}

function cellXml(row: number, column: number, cell: Cell | null, style: BookStyle, styles: StyleRegistry): string {
  const index = styles.cell(style, cell?.quotePrefix ?? false);
  if (cell?.formula != null) return formulaCellXml(row, column, index, cell.formula, cell.value, plain);
  const value = cell?.value ?? null;
  return value === null ? blankCellXml(row, column, index, plain) : valueCellXml(row, column, index, value, plain);
}

/** Years and codes as text are meant as text: no green corners. */
function numberTextsXml(rows: SheetCells): string {
  const found: string[] = [];
  for (const [row, cells] of rows) {
    for (const [column, cell] of cells) {
      if (typeof cell?.value === "string" && cell.formula === null && looksLikeNumber(cell.value))
        found.push(addressOf(row, column));
    }
  }
  if (found.length === 0) return "";
  return `<ignoredErrors><ignoredError sqref="${found.join(" ")}" numberStoredAsText="1"/></ignoredErrors>`;
}
