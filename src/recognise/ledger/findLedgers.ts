/**
 * Finds the ledgers of a sheet: from the columnar grid, column by column, because a sheet has room for a million postings and none of
 * them may become an object. A ledger is what has accounts of Kommun-Bas row by row, amounts, and beside them a period or another
 * part of the coding string.
 */
import { usedRange, type Workbook } from "../../domain/grid.ts";
import { partOf, type Progress } from "../../domain/progress.ts";
import { ColumnProfiler } from "./columnProfile.ts";
import { findHeader } from "./headerRow.ts";
import type { RecognisedLedger } from "./ledger.ts";
import { LedgerCells } from "./ledgerCells.ts";
import { fewestRows, readLedger } from "./readLedger.ts";

/** The ledgers of one sheet, from the top down, a stretch of a column at a step. */
export function* findLedgers(workbook: Workbook, sheetIndex: number): Generator<Progress, RecognisedLedger[]> {
  const sheet = workbook.sheets[sheetIndex];
  const used = sheet?.kind === "worksheet" ? usedRange(sheet) : undefined;
  if (!sheet || !used || used.bottom - used.top < fewestRows) return [];
  const cells = new LedgerCells(workbook, sheet);
  const ledgers: RecognisedLedger[] = [];
  let profiler: ColumnProfiler | undefined;
  for (let from = used.top; from <= used.bottom - fewestRows;) {
    const header = findHeader(cells, used, from);
    if (!header) break;
    profiler ??= new ColumnProfiler(cells);
    const reading = readLedger(cells, profiler, { sheet: sheetIndex, header, used });
    const ledger = yield* partOf(reading, (from - used.top) / (used.bottom - used.top + 1), 1);
    if (ledger) ledgers.push(ledger);
    from = (ledger?.range.bottom ?? header.last) + 1;
  }
  return ledgers;
}
