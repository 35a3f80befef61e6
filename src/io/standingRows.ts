/** Which of a report's rows stand where on its sheet: people put rows of their own in between, and keys alone do not tell where. */
import { cellTag, type Workbook } from "../domain/grid.ts";
import type { SheetLayout } from "../report/layout.ts";
import { isSameSheetName } from "./sheetName.ts";

/** The texts of a sheet's first column, down to the last; null where there is none. */
export type RowLabels = readonly (string | null)[];

/** The labels of a sheet as it was read; none where it was not. */
export function rowLabels(workbook: Pick<Workbook, "sheets" | "strings">, sheetName: string): RowLabels {
  const sheet = workbook.sheets.find(({ name }) => isSameSheetName(name, sheetName));
  const column = sheet?.columns.get(0);
  if (!sheet || !column) return [];
  const labels: (string | null)[] = [];
  column.rows.forEach((row, at) => {
    while (labels.length <= row) labels.push(null);
    if (column.tags[at] === cellTag.text) labels[row] = workbook.strings[column.values[at] ?? -1] ?? null;
  });
  return labels;
}

/** The rows as they stand. */
export interface StandingRows {
  /** A key per row: the report's own, or one of no report for a row that a person has put in. */
  readonly keys: readonly string[];
  /** How many of them a person has put in and the report does not keep. */
  readonly foreign: number;
}

/** More rows than these in one table are no rows put in between: the sheet is another one. */
const mostForeign = 100;
/** A row is a person's where one label more fits for it, however many there are; without such gain none is, whatever labels have changed. */
const costs = { foreign: 0.005, otherLabel: 1, unknown: 0.1 } as const;

/**
 * Finds the rows that were remembered on the sheet as it is, by their labels. `before`: keys as remembered; the layout knows what those
 * that stay are called.
 */
export function standingRows(before: readonly string[], layout: SheetLayout, labels: RowLabels): StandingRows {
  const extra = Math.min(mostForeign, labels.length - before.length);
  if (extra <= 0) return { keys: before, foreign: 0 };
  const labelOf = new Map(layout.rows.map(({ key, cells }) => [key, textOf(cells.label?.value)] as const));
  const mismatch = (at: number, row: number): number => {
    const key = before[at] as string;
    const stands = labels[row] ?? null;
    if (!labelOf.has(key)) return stands === null ? costs.unknown : 0;
    return labelOf.get(key) === stands ? 0 : costs.otherLabel;
  };
  // best[at][skipped]: the least that the rows from `at` on cost when so many rows above were a person's; below the last they cost nothing.
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(extra + 1).fill(0));
  for (let at = before.length - 1; at >= 0; at--) {
    for (let skipped = extra; skipped >= 0; skipped--) {
      const stays = mismatch(at, at + skipped) + (best[at + 1]?.[skipped] ?? 0);
      const passes = skipped < extra ? costs.foreign + (best[at]?.[skipped + 1] ?? 0) : Infinity;
      (best[at] as number[])[skipped] = Math.min(stays, passes);
    }
  }
  const known = new Set(before);
  const keptOf = new Map(layout.rows.flatMap(({ key }) => (known.has(key) ? [] : [[labelOf.get(key), key] as const])));
  const keys: string[] = [];
  let foreign = 0;
  for (let at = 0, skipped = 0; at < before.length;) {
    const row = at + skipped;
    const isStaying = mismatch(at, row) + (best[at + 1]?.[skipped] ?? 0) <= (best[at]?.[skipped] ?? 0);
    if (isStaying) keys.push(before[at++] as string);
    else {
      const label = labels[row] ?? null;
      const kept = label === null ? undefined : keptOf.get(label);
      keptOf.delete(label);
      if (kept === undefined) foreign++;
      keys.push(kept ?? `#foreign-${String(row)}`);
      skipped++;
    }
  }
  return { keys, foreign };
}

function textOf(value: number | string | null | undefined): string | null {
  return value == null || value === "" ? null : String(value);
}
