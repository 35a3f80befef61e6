/** From a figure of a ledger's report to the postings it is the sum of. */
import type { Ore } from "../../domain/money.ts";
import { accountLines } from "../../domain/accountLine.ts";
import { periodOfCode } from "../../model/ledger/encode.ts";
import { ledgerMeasures, type LedgerBook, type LedgerDimension } from "../../model/ledger/ledgerBook.ts";
import type { LedgerReportRow } from "../ledger/ledgerRows.ts";
import { isWithin, type LedgerQuery, type RowParts } from "../ledger/query.ts";
import type { AskableFigures, AskedColumn } from "./figures.ts";

/** Rows of a ledger, and what each counts in the figure. */
export interface Postings {
  /** Indexes into `ledger.rows`, ascending. */
  readonly at: readonly number[];
  /** In öre and the model's sign. */
  readonly amounts: readonly Ore[];
  readonly total: Ore;
}

/** The postings of one figure. A row of the ledger that has nothing but zeros of it is left out. */
export function postingsOf(
  book: LedgerBook,
  { rows, parts }: AskableFigures,
  row: LedgerReportRow,
  { ask }: AskedColumn,
): Postings {
  const isAsked = askedRows(book, leavesOf(row, rows), parts);
  const counted = new Map<number, number>();
  let total = 0;
  for (const [index, { amounts, measures, periods }] of book.series.entries()) {
    if (ask.series !== null && ask.series !== index) continue;
    const isMeasure = Array.from(measures.values, (code) => ledgerMeasures[code] === ask.measure);
    const { stretch } = ask;
    const isTime = Array.from(periods.values, (code) => stretch === null || isWithin(periodOfCode(code), stretch));
    for (let at = 0; at < amounts.length; at++) {
      const amount = amounts[at] as number;
      // A blank is no amount, and zero adds nothing.
      if (!amount || isAsked[at] === 0) continue;
      if (isMeasure[measures.codes[at] as number] !== true || isTime[periods.codes[at] as number] !== true) continue;
      counted.set(at, (counted.get(at) ?? 0) + amount);
      total += amount;
    }
  }
  const found = [...counted].sort(([a], [b]) => a - b);
  return {
    at: found.map(([at]) => at),
    amounts: found.map(([, amount]) => amount as Ore),
    total: total as Ore,
  };
}

type Leaf = Pick<LedgerQuery, "lines" | "code" | "within">;

/** The lines that a line adds up, down to those that ask. */
function leavesOf({ of }: LedgerReportRow, rows: readonly LedgerReportRow[]): Leaf[] {
  if (of === null) return [];
  if ("lines" in of) return [of];
  return of.rows.flatMap((key) => rows.filter((row) => row.key === key).flatMap((row) => leavesOf(row, rows)));
}

/** By posting: 1 where one of the lines asks for it. */
function askedRows({ lines }: LedgerBook, leaves: readonly Leaf[], { dimension, within }: RowParts): Uint8Array {
  const asked = new Uint8Array(lines.codes.length);
  for (const leaf of leaves) {
    const isLine = accountLines.map((line) => leaf.lines === null || leaf.lines.includes(line));
    for (let at = 0; at < asked.length; at++) {
      const isCode = isOf(dimension, leaf.code, at) && isOf(within, leaf.within, at);
      if (isCode && isLine[lines.codes[at] as number] === true) asked[at] = 1;
    }
  }
  return asked;
}

function isOf(dimension: LedgerDimension | null, code: number | null, at: number): boolean {
  return code === null || dimension === null || dimension.codes[at] === code;
}
