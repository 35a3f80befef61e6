/** Putting the content of a backup sheet back on the sheet it is of, which itself stays: what points at it stays whole. */
import { queuePageBreaks } from "./pageBreaks.ts";

/** What is read of a sheet beside its cells: sizes, panes, print setup. */
export interface SheetFrame {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly frozen: Excel.Range;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly page: Excel.PageLayout;
  readonly printArea: Excel.RangeAreas;
  readonly printTitles: Excel.Range;
  readonly pageBreaks: Excel.PageBreakCollection;
  /** The cells after the page breaks, once they have been asked for. */
  breakCells: readonly Excel.Range[];
}

/** Queues the reading of a sheet's frame. `copy`: the sheet that still has its page breaks when they are asked for. */
export function readFrame(sheet: Excel.Worksheet, copy = sheet): SheetFrame {
  sheet.load("standardHeight");
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load("address");
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load("address");
  const page = sheet.pageLayout;
  page.load(pageProperties.join(","));
  page.headersFooters.defaultForAllPages.load(footerProperties.join(","));
  const printArea = page.getPrintAreaOrNullObject();
  printArea.load("address");
  const printTitles = page.getPrintTitleRowsOrNullObject();
  printTitles.load("address");
  const pageBreaks = copy.horizontalPageBreaks;
  pageBreaks.load("items");
  return {
    sheet,
    used,
    frozen,
    columns: used.getColumnProperties({ format: { columnWidth: true } }),
    rows: used.getRowProperties({ format: { rowHeight: true } }),
    page,
    printArea,
    printTitles,
    pageBreaks,
    breakCells: [],
  };
}

/** Queues what can only be asked once the page breaks are known: where they are. */
export function queueFrameBreaks(frame: SheetFrame): void {
  frame.breakCells = frame.pageBreaks.items.map((pageBreak) => pageBreak.getCellAfterBreak().load("rowIndex"));
}

const pageProperties = [
  "orientation",
  "paperSize",
  "zoom",
  "leftMargin",
  "rightMargin",
  "topMargin",
  "bottomMargin",
  "headerMargin",
  "footerMargin",
] as const;
const footerProperties = [
  "leftFooter",
  "centerFooter",
  "rightFooter",
  "leftHeader",
  "centerHeader",
  "rightHeader",
] as const;

/** Queues everything that is on the backup onto the sheet, once the backup's frame has been read. Excel copies cells by itself. */
export function queueRestore(sheet: Excel.Worksheet, backup: SheetFrame): void {
  const everything = sheet.getRange();
  everything.conditionalFormats.clearAll();
  everything.clear();
  if (!backup.used.isNullObject) {
    const address = cellsOf(backup.used.address);
    sheet.getRange(address).copyFrom(backup.sheet.getRange(address), "All");
  }
  queueFrame(sheet, backup);
}

/** Queues a frame onto a sheet. */
export function queueFrame(sheet: Excel.Worksheet, from: SheetFrame): void {
  const { used, frozen, columns, rows, page, printArea, printTitles, breakCells } = from;
  sheet.getRange().format.useStandardHeight = true;
  if (!used.isNullObject) {
    const range = sheet.getRange(cellsOf(used.address));
    columns.value.forEach(({ format }, i) => {
      if (format?.columnWidth !== undefined) range.getColumn(i).format.columnWidth = format.columnWidth;
    });
    rows.value.forEach(({ format }, i) => {
      // A height that is set no longer follows the text: rows of the usual height are left alone.
      if (format?.rowHeight === undefined || format.rowHeight === from.sheet.standardHeight) return;
      range.getRow(i).format.rowHeight = format.rowHeight;
    });
  }
  if (frozen.isNullObject) sheet.freezePanes.unfreeze();
  else sheet.freezePanes.freezeAt(cellsOf(frozen.address));
  const target = sheet.pageLayout;
  queuePageBreaks(
    sheet,
    breakCells.map(({ rowIndex }) => rowIndex),
  );
  for (const property of pageProperties) target.set({ [property]: page[property] });
  const footer = page.headersFooters.defaultForAllPages;
  for (const property of footerProperties) target.headersFooters.defaultForAllPages[property] = footer[property];
  if (!printArea.isNullObject) target.setPrintArea(cellsOf(printArea.address));
  if (!printTitles.isNullObject) target.setPrintTitleRows(cellsOf(printTitles.address));
}

/** `Blad1!A1:C4` without the sheet. */
export function cellsOf(address: string): string {
  return address
    .split(",")
    .map((area) => area.slice(area.lastIndexOf("!") + 1))
    .join(",");
}

/** Queues that a sheet goes, if it is there. Excel deletes no sheet that is very hidden. */
export function queueSheetGone(workbook: Excel.Workbook, name: string): void {
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  sheet.visibility = "Hidden";
  sheet.delete();
}
