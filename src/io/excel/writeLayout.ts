import { addressOf, rangeAddress } from "../../domain/cell.ts";
import type { CellRange } from "../../domain/cell.ts";
import { eachInSteps, partOf, type Progress } from "../../domain/progress.ts";
import type { ReportLook } from "../../report/styleSheet.ts";
import { drawnCharts } from "../chart/drawnChart.ts";
import type { FormulaScope } from "../formula/formulaText.ts";
import type { LayoutIndex } from "../layoutIndex.ts";
import { columnPoints, footerSections, pageMargins, printRanges } from "../pageSetup.ts";
import { printPages, type PrintPages } from "../printPages.ts";
import { areaLists } from "./areas.ts";
import { sheetContent } from "./cellContent.ts";
import type { SheetContent } from "./cellContent.ts";
import { queuePageBreaks } from "./pageBreaks.ts";
import { queueCharts } from "./writeCharts.ts";
import { borderCalls, cellLooks, cellStyles, formatCalls, queueFormats, type FormatCall } from "./writeFormats.ts";

/** What a report sheet is to hold and look like, so far that nothing is left but to tell Excel. */
export interface PreparedLayout {
  readonly index: LayoutIndex;
  readonly look: ReportLook;
  readonly content: SheetContent;
  readonly formats: readonly FormatCall[];
  readonly borders: readonly FormatCall[];
  /** Points by row; null is Excel's own. */
  readonly heights: readonly (number | null)[];
  readonly pages: PrintPages;
}

/** Prepares a sheet, in steps: every cell's formula and look are found here. */
export function* prepareLayout(scope: FormulaScope, look: ReportLook): Generator<Progress, PreparedLayout> {
  const { index } = scope;
  const styles = yield* partOf(cellStyles(index, look), 0, 0.4);
  const content = yield* partOf(sheetContent(scope, styles), 0.4, 0.8);
  const looks = cellLooks(index, styles);
  const formats = yield* partOf(formatCalls(looks), 0.8, 0.9);
  const borders = yield* partOf(borderCalls(looks), 0.9, 0.95);
  const heights = yield* partOf(eachInSteps(index.layout.rows, look.rowHeight), 0.95, 1);
  return { index, look, content, formats, borders, heights, pages: printPages(index, look) };
}

/**
 * Queues a whole report sheet onto an empty one: content, look, widths, merges, conditional formats, frozen panes and print setup.
 * Nothing is sent. The number of calls does not grow with the rows but for what differs between them.
 */
export function queueLayout(sheet: Excel.Worksheet, prepared: PreparedLayout): void {
  const { index, look, content } = prepared;
  const table = sheet.getRange(rangeAddress(wholeRange(index)));
  table.numberFormat = content.numberFormats as string[][];
  table.formulas = content.inputs as (string | number)[][];
  queueFormats(sheet, prepared.formats);
  queueSizes(sheet, prepared);
  for (const { row, fromColumn, toColumn } of index.layout.merges) {
    const at = index.rowOf(row);
    const range = { top: at, bottom: at, left: index.columnOf(fromColumn), right: index.columnOf(toColumn) };
    if (range.left < range.right) sheet.getRange(rangeAddress(range)).merge();
  }
  // Merging gives every cell the lines of the first, so lines come after.
  queueFormats(sheet, prepared.borders);
  queueConditionalFormats(sheet, index, look);
  const { frozen } = index.layout;
  sheet.freezePanes.freezeAt(`A1:${addressOf(index.rowOf(frozen.row), index.columnOf(frozen.column))}`);
  queuePrintSetup(sheet, prepared);
  queueCharts(sheet, drawnCharts(index, look.chart), look.chart);
}

/** Queues what a new report sheet looks like as a whole; on one that is written anew the user may have chosen otherwise. */
export function queueSheetLook(sheet: Excel.Worksheet, look: ReportLook): void {
  sheet.showGridlines = false;
  sheet.tabColor = `#${look.tabColor}`;
}

/** The cells a layout takes up. */
export function wholeRange({ layout }: LayoutIndex): CellRange {
  return {
    top: 0,
    left: 0,
    bottom: Math.max(0, layout.rows.length - 1),
    right: Math.max(0, layout.columns.length - 1),
  };
}

function queueSizes(sheet: Excel.Worksheet, { index, look, heights }: PreparedLayout): void {
  const widths = index.layout.columns.map((column) => columnPoints(look.columnWidth(column)));
  for (const { first, last, value } of runs(widths)) {
    sheet.getRange(rangeAddress({ top: 0, left: first, bottom: 0, right: last })).format.columnWidth = value;
  }
  for (const { first, last, value } of runs(heights)) {
    if (value !== null) sheet.getRange(`${String(first + 1)}:${String(last + 1)}`).format.rowHeight = value;
  }
}

/** Stretches of equal neighbours. */
function runs<V>(values: readonly V[]): { first: number; last: number; value: V }[] {
  const found: { first: number; last: number; value: V }[] = [];
  values.forEach((value, at) => {
    const open = found.at(-1);
    if (open && open.value === value) open.last = at;
    else found.push({ first: at, last: at, value });
  });
  return found;
}

/** Excel puts each new one before the others, so the last comes first. */
function queueConditionalFormats(sheet: Excel.Worksheet, index: LayoutIndex, look: ReportLook): void {
  for (const { rows, column } of index.layout.conditionalFormats.toReversed()) {
    if (rows.length === 0) continue;
    const at = index.columnOf(column);
    // Rows that go would cut the range in two, which stays so when they have gone.
    const lines = [...new Set([...rows.map(index.rowOf), ...index.goneRows])].sort((a, b) => a - b);
    const areas = runs(lines.map((row, i) => row - i)).map(({ first, last }) => ({
      top: lines[first] as number,
      bottom: lines[last] as number,
      left: at,
      right: at,
    }));
    for (const list of areaLists(areas)) {
      const format = sheet.getRanges(list).conditionalFormats.add("CellValue");
      format.cellValue.format.font.color = `#${look.negative.fontColor}`;
      format.cellValue.rule = { formula1: "0", operator: "LessThan" };
    }
  }
}

const pointsPerInch = 72;

function queuePrintSetup(sheet: Excel.Worksheet, { index, pages }: PreparedLayout): void {
  const { print } = index.layout;
  const { orientation, isOnePage, breaks } = pages;
  const page = sheet.pageLayout;
  page.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = "A4";
  page.zoom = { horizontalFitToPages: 1, ...(isOnePage ? { verticalFitToPages: 1 } : {}) };
  queuePageBreaks(sheet, breaks);
  page.leftMargin = pageMargins.left * pointsPerInch;
  page.rightMargin = pageMargins.right * pointsPerInch;
  page.topMargin = pageMargins.top * pointsPerInch;
  page.bottomMargin = pageMargins.bottom * pointsPerInch;
  page.headerMargin = pageMargins.header * pointsPerInch;
  page.footerMargin = pageMargins.footer * pointsPerInch;
  const { area, titles } = printRanges(index);
  page.setPrintArea(area);
  page.setPrintTitleRows(titles);
  const { defaultForAllPages: texts } = page.headersFooters;
  [texts.leftFooter, texts.centerFooter, texts.rightFooter] = footerSections(print.footer);
}
