import { maxRows } from "../../domain/cell.ts";
import type { RowEdit } from "../../io/xlsx/edits.ts";
import type { HostSheet } from "../book/sheet.ts";

/** Rows whose height or hidden state differs; null when that reaches the sheet's end, row by row too many. */
export function rowDifferences(before: HostSheet, after: HostSheet): RowEdit[] | null {
  const edits: RowEdit[] = [];
  const starts = new Set<number>();
  for (const sheet of [before, after]) {
    for (const { first } of sheet.rowHeights.all()) starts.add(first);
    for (const { first } of sheet.hiddenRows.all()) starts.add(first);
  }
  const ordered = [...starts].sort((a, b) => a - b);
  for (const [at, first] of ordered.entries()) {
    const last = (ordered[at + 1] ?? maxRows) - 1;
    const height = after.rowHeights.at(first);
    const hidden = after.hiddenRows.at(first);
    if (height === before.rowHeights.at(first) && hidden === before.hiddenRows.at(first)) continue;
    if (last === maxRows - 1) return null;
    for (let row = first; row <= last; row++) edits.push({ row, height, hidden });
  }
  return edits;
}

/** Whether any column has another width or hidden state. */
export function differsInColumns(before: HostSheet, after: HostSheet): boolean {
  return !before.columnWidths.equals(after.columnWidths) || !before.hiddenColumns.equals(after.hiddenColumns);
}
