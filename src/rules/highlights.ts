import { cellKey } from "../domain/cell.ts";
import type { CellRef } from "../domain/cell.ts";
import type { Finding, SheetRange, Severity } from "./finding.ts";
import { severities } from "./index.ts";
import { mergedRanges, rangeOfCell } from "./ranges.ts";

/** Cells that are marked as one level. */
export interface Highlight {
  readonly sheet: number;
  readonly level: Severity;
  readonly ranges: readonly SheetRange[];
}

/** What of the findings can be pointed at, sheet by sheet. A cell that several speak of is marked as the gravest. */
export function highlightsOf(findings: readonly Finding[]): Highlight[] {
  const marked = new Map<number, Map<number, CellRef & { readonly level: Severity }>>();
  for (const level of severities) {
    const ofLevel = findings.filter(({ severity }) => severity === level);
    for (const cell of ofLevel.flatMap((finding) => pointedAt(finding).flatMap(cellsIn))) {
      const onSheet = marked.get(cell.sheet) ?? new Map<number, CellRef & { readonly level: Severity }>();
      marked.set(cell.sheet, onSheet);
      const key = cellKey(cell.row, cell.column);
      if (!onSheet.has(key)) onSheet.set(key, { ...cell, level });
    }
  }
  return [...marked]
    .sort(([a], [b]) => a - b)
    .flatMap(([sheet, cells]) =>
      severities.flatMap((level) => {
        const ranges = mergedRanges([...cells.values()].filter((cell) => cell.level === level));
        return ranges.length === 0 ? [] : [{ sheet, level, ranges }];
      }),
    );
}

/** What is to be changed, where one repair is determined; else what is to blame. */
export function pointedAt({ data, cell, related, repair, alternatives }: Finding): readonly SheetRange[] {
  // It is about the workbook: no cell is to blame.
  if (data.kind === "goodToKnow") return [];
  if (data.kind === "largeDeviation") return related;
  if (data.kind === "formula") return data.ranges;
  if (data.kind === "textNumber") return [...data.figures, ...data.left].map((text) => rangeOfCell(text.cell));
  const isDetermined = data.kind === "arithmetic" && repair.length > 0 && alternatives.length === 0;
  return (isDetermined ? repair.map((change) => change.cell) : [cell]).map(rangeOfCell);
}

function cellsIn({ sheet, top, bottom, left, right }: SheetRange): CellRef[] {
  const cells: CellRef[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push({ sheet, row, column });
  return cells;
}
