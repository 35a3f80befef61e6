/** What a filter tells rows by, and which rows it has left. */
import { dateOfSerial } from "../../domain/calendar.ts";
import { rangeAddress } from "../../domain/cell.ts";
import type { CellRange } from "../../domain/cell.ts";
import type { FilterColumn, FilterKey } from "../../report/postings/ledgerFilter.ts";
import { throwIfCancelled } from "../steps.ts";

/** Rows asked for in one batch: codes are short, and Excel on the web lets 5 MB through. */
const rowsPerBatch = 20_000;

/**
 * Reads what the cells of these columns show, below the headings, and whether any row is hidden. Dates are told by their month.
 * Shape: `keys` by column, then by row from below the headings.
 */
export async function filterKeys(
  context: Excel.RequestContext,
  sheetId: string,
  range: CellRange,
  columns: readonly FilterColumn[],
  signal: AbortSignal,
): Promise<{ readonly keys: readonly (readonly FilterKey[])[]; readonly hasHidden: boolean }> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const keys = columns.map((): FilterKey[] => []);
  let hasHidden = false;
  for (const part of parts({ ...range, top: range.top + 1 })) {
    throwIfCancelled(signal);
    const rows = sheet.getRange(rangeAddress(part)).load("rowHidden");
    const asked = columns.map(({ column, isDate }) =>
      sheet.getRange(rangeAddress({ ...part, left: column, right: column })).load(isDate ? "text,values" : "text"),
    );
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a megabyte at a time
    await context.sync();
    // Null where some are and some are not.
    hasHidden ||= (rows.rowHidden as boolean | null) !== false;
    asked.forEach((cells, at) => {
      const values: readonly (readonly unknown[])[] = columns[at]?.isDate === true ? cells.values : [];
      cells.text.forEach(([shown = ""], row) => keys[at]?.push(keyOf(shown, values[row]?.[0])));
    });
  }
  return { keys, hasHidden };
}

function keyOf(text: string, value: unknown): FilterKey {
  // Office.js does not tell which calendar counts; what cells show is compared in the end.
  const day = typeof value === "number" ? dateOfSerial(value, false) : null;
  return day ? { month: `${String(day.year)}-${String(day.month).padStart(2, "0")}` } : { text };
}

/** The rows of the range that are not hidden, 0-based on the sheet. */
export async function shownRows(context: Excel.RequestContext, sheetId: string, range: CellRange): Promise<number[]> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const shown: number[] = [];
  for (const part of parts(range)) {
    const rows = sheet.getRange(rangeAddress(part)).getRowProperties({ rowHidden: true });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a megabyte at a time
    await context.sync();
    rows.value.forEach(({ rowHidden }, at) => {
      if (rowHidden !== true) shown.push(part.top + at);
    });
  }
  return shown;
}

function parts(range: CellRange): CellRange[] {
  const found: CellRange[] = [];
  for (let { top } = range; top <= range.bottom; top += rowsPerBatch)
    found.push({ ...range, top, bottom: Math.min(range.bottom, top + rowsPerBatch - 1) });
  return found;
}
