import { addressOf, columnIndex, inRange } from "../../src/domain/cell.ts";
import { dumpSheet, usedRange } from "../../src/workbench/book/index.ts";
import { withoutChartLook } from "./chartLooks.ts";
import type { BookStyle, HostSheet } from "../../src/workbench/book/index.ts";

/**
 * A report sheet as text, to compare what two writers made of the same layout: everything of the sheet, and the look of every cell
 * that can be seen. What a merge hides counts for nothing, nor does the apostrophe that keeps Excel from reading a text as a date.
 */
export function reportText(sheet: HostSheet): string[] {
  const isContent = (line: string): boolean => /^[A-Z]+\d+ /.test(line) || line.startsWith("style ");
  const records = dumpSheet(sheet)
    .filter((line) => !isContent(line))
    .map(withoutChartLook);
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

/** A sheet as it looks: as `reportText`, with the line between two cells told of both, whichever of them it was given to. */
export function visibleText(sheet: HostSheet): string[] {
  return reportText(sheet).map((line) => {
    const found = /^([A-Z]+)(\d+) (\{.*\})$/.exec(line);
    if (!found) return line;
    const [row, column] = [Number(found[2]) - 1, columnIndex(found[1] ?? "")];
    const border = (r: number, c: number): BookStyle["border"] | null =>
      r < 0 || c < 0 ? null : sheet.style(r, c).border;
    const own = sheet.style(row, column).border;
    const cell = JSON.parse(found[3] ?? "{}") as { style: BookStyle };
    const lines = {
      top: own.top ?? border(row - 1, column)?.bottom,
      bottom: own.bottom ?? border(row + 1, column)?.top,
      left: own.left ?? border(row, column - 1)?.right,
      right: own.right ?? border(row, column + 1)?.left,
    };
    return `${addressOf(row, column)} ${JSON.stringify({ ...cell, style: { ...cell.style, border: lines } })}`;
  });
}
