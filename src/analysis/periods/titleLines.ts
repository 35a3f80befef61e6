/** The lines of text that speak for a table: over it, and in the corner of its header. */
import type { CellRef } from "../../domain/cell.ts";
import { largestOf } from "../../domain/extremes.ts";
import { cellValue, type Workbook } from "../../domain/grid.ts";
import type { RecognisedTable } from "../../recognise/table.ts";

/** A line of text with its cell. */
export interface TitleLine {
  readonly cell: CellRef;
  readonly text: string;
}

/** How far above a table its title may stand. */
const titleReach = 6;
/** A longer text is a paragraph. */
const longestTitle = 120;

/** The nearest line first; what stands beyond another of the sheet's tables speaks for that one. */
export function titleLines(
  workbook: Workbook,
  ofSheet: readonly RecognisedTable[],
  table: RecognisedTable,
): TitleLine[] {
  const { sheet: index, range, headerRows, labelColumn } = table;
  const sheet = workbook.sheets[index];
  if (!sheet) return [];
  const others = ofSheet.filter((other) => other !== table);
  const ceiling = largestOf([-1, ...others.map((other) => other.range.bottom).filter((bottom) => bottom < range.top)]);
  const wall = largestOf([
    -1,
    ...others
      .filter((other) => other.range.top <= range.bottom && other.range.bottom >= range.top)
      .map((other) => other.range.right)
      .filter((right) => right < range.left),
  ]);
  const textAt = (row: number, column: number): TitleLine[] => {
    const content = cellValue(workbook, sheet, row, column);
    return content?.kind === "text" && content.value.length <= longestTitle
      ? [{ cell: { sheet: index, row, column }, text: content.value }]
      : [];
  };
  const corner = rowsBetween(headerRows.first, headerRows.last).flatMap((row) =>
    textAt(row, labelColumn ?? range.left),
  );
  const above = rowsBetween(Math.max(ceiling + 1, range.top - titleReach), range.top - 1).reverse();
  return [
    ...(labelColumn === null ? [] : corner),
    ...above.flatMap((row) => rowsBetween(wall + 1, range.right).flatMap((column) => textAt(row, column))),
  ];
}

function rowsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}
