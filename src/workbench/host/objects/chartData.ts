import { quoteSheetName, type CellRange } from "../../../domain/cell.ts";
import type { ChartSeries } from "../../book/bookTypes.ts";
import { columnCount, rangeText, rowCount } from "../../book/cellRange.ts";
import type { HostSheet } from "../../book/sheet.ts";
import type { Argument } from "../objectType.ts";
import { wordOf } from "./argumentValues.ts";
import type { RangeTarget } from "./refer.ts";

/**
 * The series that Excel makes of a block of cells: by columns unless it is wider than high; a first row of texts names them, a
 * first column of texts, or under a blank corner, gives the categories.
 */
export function chartSeriesFrom({ sheet, range }: RangeTarget, seriesBy: Argument): ChartSeries[] {
  const wish = seriesBy === undefined ? "Auto" : wordOf(seriesBy, ["Auto", "Columns", "Rows"]);
  const byColumns = wish === "Auto" ? rowCount(range) >= columnCount(range) : wish === "Columns";
  const names = byColumns ? { ...range, bottom: range.top } : { ...range, right: range.left };
  const labels = byColumns ? { ...range, right: range.left } : { ...range, bottom: range.top };
  const isCornerBlank = sheet.value(range.top, range.left) === null;
  const hasNames = rowCount(range) * columnCount(range) > 1 && holdsText(sheet, names, isCornerBlank);
  const hasLabels = holdsText(sheet, labels, isCornerBlank);
  const first = byColumns ? range.left + Number(hasLabels) : range.top + Number(hasLabels);
  const last = byColumns ? range.right : range.bottom;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
    const line = byColumns
      ? { ...range, left: first + at, right: first + at }
      : { ...range, top: first + at, bottom: first + at };
    const name = byColumns ? { ...line, bottom: line.top } : { ...line, right: line.left };
    const body = (cells: CellRange): CellRange => {
      if (!hasNames) return cells;
      return byColumns ? { ...cells, top: cells.top + 1 } : { ...cells, left: cells.left + 1 };
    };
    return {
      id: at + 1,
      name: hasNames ? { formula: absolute(sheet, name) } : null,
      values: absolute(sheet, body(line)),
      categories: hasLabels ? absolute(sheet, body(labels)) : null,
      type: null,
      settings: {},
    };
  });
}

/** 'Blad 1'!$A$1:$A$5, as charts refer to cells. */
export function absolute(sheet: HostSheet, range: CellRange): string {
  return `${quoteSheetName(sheet.name)}!${rangeText(range, true)}`;
}

/** Texts beside the corner, or a blank corner. */
function holdsText(sheet: HostSheet, cells: CellRange, isCornerBlank: boolean): boolean {
  if (isCornerBlank) return true;
  const beside = sheet.storedCells(cells).filter(({ row, column }) => row !== cells.top || column !== cells.left);
  return beside.some(({ cell }) => typeof cell.value === "string");
}
