import { addressOf, inRange } from "../../src/domain/cell.ts";
import { dumpSheet, usedRange } from "../../src/workbench/book/index.ts";
import type { HostSheet } from "../../src/workbench/book/index.ts";

/**
 * A report sheet as text, to compare what two writers made of the same layout: everything of the sheet, and the look of every cell
 * that can be seen. What a merge hides counts for nothing, nor does the apostrophe that keeps Excel from reading a text as a date.
 */
export function reportText(sheet: HostSheet): string[] {
  const isContent = (line: string): boolean => /^[A-Z]+\d+ /.test(line) || line.startsWith("style ");
  const records = dumpSheet(sheet).filter((line) => !isContent(line));
  const used = usedRange(sheet, false);
  if (!used) return records;
  const lines: string[] = [];
  for (let row = used.top; row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) {
      if (isHidden(sheet, row, column)) continue;
      const { value = null, formula = null } = sheet.cell(row, column) ?? {};
      const style = sheet.style(row, column);
      const isSeen = value !== null || formula !== null || style !== sheet.plainStyle;
      if (isSeen) lines.push(`${addressOf(row, column)} ${JSON.stringify({ formula, value, style })}`);
    }
  }
  return [...records, ...lines];
}

function isHidden(sheet: HostSheet, row: number, column: number): boolean {
  return sheet.state.merges.some((merge) => inRange(merge, row, column) && (merge.top < row || merge.left < column));
}
