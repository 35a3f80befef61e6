import type {
  IColumnData,
  IFreeze,
  IObjectArrayPrimitiveType,
  IRange,
  IRowData,
  IWorksheetData,
} from "@univerjs/presets";
import type { CellRange } from "../../../domain/cell.ts";
import { displayText, pointsOfCharacters, usedRange, type HostSheet } from "../../book/index.ts";
import type { DrawnAs } from "./drawnCell.ts";
import { automaticHeight, type MeasureText } from "./automaticHeight.ts";

/** Rows and columns beyond what is used, so that there is room to type. */
const roomBelow = 60;
const roomBeside = 8;
const leastRows = 120;
const leastColumns = 26;

const pixelsPerPoint = 4 / 3;

/** A sheet as Univer keeps it, without cells: those it asks for one by one as it draws. */
export function drawnSheet(sheet: HostSheet, as: DrawnAs, measure: MeasureText): Partial<IWorksheetData> {
  const used = usedRange(sheet, false) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const rowCount = Math.max(leastRows, used.bottom + 1 + roomBelow);
  const columnCount = Math.max(leastColumns, used.right + 1 + roomBeside);
  const { standardWidth, standardHeight, showGridlines, merges, freeze } = sheet.state;
  return {
    id: sheet.id,
    name: sheet.id, // tabs are the page's own; Univer only tells its sheets apart
    rowCount,
    columnCount,
    defaultColumnWidth: pixels(pointsOfCharacters(standardWidth)),
    defaultRowHeight: pixels(standardHeight),
    columnData: columnsOf(sheet, columnCount),
    rowData: rowsOf(sheet, Math.min(rowCount, used.bottom + 2), columnCount, as, measure),
    showGridlines: showGridlines ? 1 : 0,
    mergeData: merges.map(rangeOf),
    freeze: freezeOf(freeze),
    cellData: {},
    // What Univer's own default would be, which it leaves out of sheets that come later.
    hidden: 0,
    tabColor: "",
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    scrollTop: 0,
    scrollLeft: 0,
    zoomRatio: 1,
    rightToLeft: 0,
  };
}

/** Univer's own form of a range. */
export function rangeOf({ top, left, bottom, right }: CellRange): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

/** Frozen panes as Univer counts them: how many, and where the rest begins (-1 for none). */
export function freezeOf(freeze: HostSheet["state"]["freeze"]): IFreeze {
  const [rows, columns] = [freeze?.rows ?? 0, freeze?.columns ?? 0];
  return { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 };
}

function columnsOf(sheet: HostSheet, count: number): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  const columns: IObjectArrayPrimitiveType<Partial<IColumnData>> = {};
  for (const { first, last, value } of sheet.columnWidths.between(0, count - 1)) {
    if (value === null) continue;
    for (let column = first; column <= last; column++) columns[column] = { w: pixels(pointsOfCharacters(value)) };
  }
  for (const { first, last, value } of sheet.hiddenColumns.between(0, count - 1)) {
    if (value) for (let column = first; column <= last; column++) columns[column] = { ...columns[column], hd: 1 };
  }
  return columns;
}

function rowsOf(
  sheet: HostSheet,
  usedRows: number,
  columnCount: number,
  as: DrawnAs,
  measure: MeasureText,
): IObjectArrayPrimitiveType<Partial<IRowData>> {
  const rows: IObjectArrayPrimitiveType<Partial<IRowData>> = {};
  const needed = automaticHeights(sheet, columnCount, as, measure);
  for (let row = 0; row < usedRows; row++) {
    const height = sheet.rowHeights.at(row) ?? needed.get(row);
    if (height !== undefined) rows[row] = { h: pixels(height) };
    if (sheet.hiddenRows.at(row)) rows[row] = { ...rows[row], hd: 1 };
  }
  return rows;
}

/** Points that rows of automatic height need beyond the standard, by row. */
function automaticHeights(
  sheet: HostSheet,
  columnCount: number,
  as: DrawnAs,
  measure: MeasureText,
): Map<number, number> {
  const needed = new Map<number, number>();
  const { merges, standardHeight, standardWidth } = sheet.state;
  const isMerged = new Set(merges.map(({ top, left }) => `${String(top)} ${String(left)}`));
  for (const { row, column, cell } of sheet.storedCells()) {
    // Excel does not count merged cells when it fits a row.
    if (column >= columnCount || sheet.rowHeights.at(row) !== null || isMerged.has(`${String(row)} ${String(column)}`))
      continue;
    const style = sheet.style(row, column);
    const text = style.wrap ? displayText(cell.value, style.numberFormat, as) : "";
    const width = pixels(pointsOfCharacters(sheet.columnWidths.at(column) ?? standardWidth));
    const height = automaticHeight(text, style, width, measure);
    if (height > Math.max(standardHeight, needed.get(row) ?? 0)) needed.set(row, height);
  }
  return needed;
}

function pixels(points: number): number {
  return Math.round(points * pixelsPerPoint);
}
