/** Amounts of a ledger that Excel holds as text: every sum over the column passes them by. */
import { boundsOf, type CellRange } from "../../domain/cell.ts";
import { cellTag, firstFrom, type Workbook } from "../../domain/grid.ts";
import type { RecognisedLedger } from "../../recognise/ledger/ledger.ts";
import { LedgerCells } from "../../recognise/ledger/ledgerCells.ts";

export interface TextAmounts {
  /** From the first of them to the last. */
  readonly range: CellRange;
  readonly count: number;
}

/** Those of postings, dashes for nothing apart; null where there are none. */
export function textAmounts(workbook: Workbook, { sheet: index, amounts, rows }: RecognisedLedger): TextAmounts | null {
  const sheet = workbook.sheets[index];
  const [top, bottom] = [rows[0], rows[rows.length - 1]];
  if (!sheet || top === undefined || bottom === undefined) return null;
  const cells = new LedgerCells(workbook, sheet);
  const ends: { readonly row: number; readonly column: number }[] = [];
  let count = 0;
  for (const column of amounts.flatMap(({ column: own, minus }) => (minus === null ? [own] : [own, minus]))) {
    const data = sheet.columns.get(column);
    if (!data) continue;
    const end = firstFrom(data.rows, bottom + 1);
    let [first, last, next] = [-1, -1, 0];
    for (let at = firstFrom(data.rows, top); at < end; at++) {
      if (data.tags[at] !== cellTag.text) continue;
      const row = data.rows[at] as number;
      while ((rows[next] as number) < row) next++;
      const figure = cells.figure(data, at);
      if (rows[next] !== row || Number.isNaN(figure) || figure === 0) continue;
      if (first < 0) first = row;
      last = row;
      count++;
    }
    if (first >= 0) ends.push({ row: first, column }, { row: last, column });
  }
  const range = boundsOf(ends);
  return range ? { range, count } : null;
}
