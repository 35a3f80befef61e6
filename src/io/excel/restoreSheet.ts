/** Putting the content of a backup sheet back on the sheet it is of, which itself stays: what points at it stays whole. */

/** What is read of a backup beside its cells, which Excel copies by itself. */
export interface BackupContent {
  readonly backup: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly frozen: Excel.Range;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly page: Excel.PageLayout;
  readonly printArea: Excel.RangeAreas;
  readonly printTitles: Excel.Range;
}

/** Queues the reading of a backup. */
export function readBackup(backup: Excel.Worksheet): BackupContent {
  backup.load("standardHeight");
  const used = backup.getUsedRangeOrNullObject(false);
  used.load("address");
  const frozen = backup.freezePanes.getLocationOrNullObject();
  frozen.load("address");
  const page = backup.pageLayout;
  page.load(pageProperties.join(","));
  page.headersFooters.defaultForAllPages.load(footerProperties.join(","));
  const printArea = page.getPrintAreaOrNullObject();
  printArea.load("address");
  const printTitles = page.getPrintTitleRowsOrNullObject();
  printTitles.load("address");
  return {
    backup,
    used,
    frozen,
    columns: used.getColumnProperties({ format: { columnWidth: true } }),
    rows: used.getRowProperties({ format: { rowHeight: true } }),
    page,
    printArea,
    printTitles,
  };
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

/** Queues everything that is on the backup onto the sheet, once the backup has been read. */
export function queueRestore(sheet: Excel.Worksheet, content: BackupContent): void {
  const { backup, used, frozen, page, printArea, printTitles } = content;
  const everything = sheet.getRange();
  everything.conditionalFormats.clearAll();
  everything.clear();
  everything.format.useStandardHeight = true;
  if (!used.isNullObject) {
    const address = cellsOf(used.address);
    sheet.getRange(address).copyFrom(backup.getRange(address), "All");
    const range = sheet.getRange(address);
    content.columns.value.forEach(({ format }, i) => {
      if (format?.columnWidth !== undefined) range.getColumn(i).format.columnWidth = format.columnWidth;
    });
    content.rows.value.forEach(({ format }, i) => {
      // A height that is set no longer follows the text: rows of the usual height are left alone.
      if (format?.rowHeight === undefined || format.rowHeight === backup.standardHeight) return;
      range.getRow(i).format.rowHeight = format.rowHeight;
    });
  }
  if (frozen.isNullObject) sheet.freezePanes.unfreeze();
  else sheet.freezePanes.freezeAt(cellsOf(frozen.address));
  const target = sheet.pageLayout;
  for (const property of pageProperties) target.set({ [property]: page[property] });
  const footer = page.headersFooters.defaultForAllPages;
  for (const property of footerProperties) target.headersFooters.defaultForAllPages[property] = footer[property];
  if (!printArea.isNullObject) target.setPrintArea(cellsOf(printArea.address));
  if (!printTitles.isNullObject) target.setPrintTitleRows(cellsOf(printTitles.address));
}

/** `Blad1!A1:C4` without the sheet. */
function cellsOf(address: string): string {
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
