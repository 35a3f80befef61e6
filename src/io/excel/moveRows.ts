/** Rows of a report sheet that come and go, so that what points at those that stay follows them. */
import type { RowMove } from "../rowMoves.ts";
import { queueRowMark, type RowMark } from "./marks.ts";

/** What a mark needs to know of the report. */
export interface MovedReport {
  readonly layoutKey: string;
  readonly anchor: string;
}

/** Queues the moves, each with a mark before it that tells later whether it was carried out. Returns the names of the marks. */
export function queueRowMoves(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  report: MovedReport,
  moves: readonly RowMove[],
): string[] {
  return moves.map((move) => {
    const name = queueRowMark(context, { ...report, ...move }, sheet);
    queueMove(sheet, move);
    return name;
  });
}

/** Queues marks on the rows that go once the job counts. Returns the names of the marks. */
export function queueGoneMarks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  report: MovedReport,
  gone: readonly RowMove[],
): string[] {
  return gone.map((move) => queueRowMark(context, { ...report, ...move, kind: "gone" }, sheet));
}

/** Queues one move. */
export function queueMove(sheet: Excel.Worksheet, { kind, at, count }: RowMove): void {
  const rows = sheet.getRange(`${String(at + 1)}:${String(at + count)}`);
  if (kind === "insert") rows.insert("Down");
  else rows.delete("Up");
}

/**
 * Queues the moves of a job that was cut off back, as far as they had come. Shape: the marks of one report from the top down, which
 * is the last move first.
 */
export function queueMovesBack(sheet: Excel.Worksheet, marks: readonly RowMark[]): void {
  /** How far the moves above, which came later, have moved those below. */
  let down = 0;
  for (const { kind, at, count, row } of marks) {
    if (kind === "gone") continue;
    if (kind === "insert" && row === at + down + count) {
      queueMove(sheet, { kind: "delete", at, count });
      down += count;
    }
    if (kind === "delete" && row === null) {
      queueMove(sheet, { kind: "insert", at, count });
      down -= count;
    }
  }
}

/** Queues what a finished job had left to do: rows that go, from the bottom up. */
export function queueRowsGone(sheet: Excel.Worksheet, marks: readonly RowMark[]): void {
  for (const { kind, row, count } of marks.toReversed()) {
    if (kind === "gone" && row !== null) queueMove(sheet, { kind: "delete", at: row, count });
  }
}

/** Runs of rows as moves that delete them, from the bottom up. */
export function deletionsOf(rows: ReadonlySet<number>): RowMove[] {
  const runs: { at: number; count: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run.at + run.count === row) run.count++;
    else runs.push({ at: row, count: 1 });
  }
  return runs.reverse().map(({ at, count }) => ({ kind: "delete", at, count }));
}
