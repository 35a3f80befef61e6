/** Queues the manual page breaks of a sheet, in place of those it has. `rows`: 0-based, those that begin a page. */
export function queuePageBreaks(sheet: Excel.Worksheet, rows: readonly number[]): void {
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of rows) sheet.horizontalPageBreaks.add(`A${String(row + 1)}`);
}
