/** The ledgers of a workbook added up: what rules, reports and forecasts are given of them. */
import type { Workbook } from "../domain/grid.ts";
import { partOf, type Progress } from "../domain/progress.ts";
import { accountLines, type AccountLine, type AccountMapping } from "../domain/accountLine.ts";
import { ledgerBook, type LedgerBook, type LedgerRefusal } from "../model/ledger/ledgerBook.ts";
import { ledgerMonths, type LedgerLines } from "../model/ledger/ledgerMonths.ts";
import type { MonthBook } from "../model/months/monthBook.ts";
import { findRegisters, type CodeRegister } from "../recognise/ledger/findRegisters.ts";
import type { RecognisedLedger } from "../recognise/ledger/ledger.ts";
import { kommunBasNames } from "../recognise/vocabulary/kommunBas.ts";

export interface AddedLedgers {
  readonly books: readonly LedgerBook[];
  /** Ledgers that cannot be added up exactly. */
  readonly refusals: readonly LedgerRefusal[];
  /** Registers of codes beside them. */
  readonly registers: readonly CodeRegister[];
  /** The lines of the income statement month by month, a book for each ledger whose amounts have months. */
  readonly months: readonly MonthBook[];
}

const lineNames = Object.fromEntries(accountLines.map((line) => [line, kommunBasNames[line]])) as Record<
  AccountLine,
  string
>;

/** Reads the figures of every ledger out of the grid and adds them up. */
export function* addUpLedgers(
  workbook: Workbook,
  ledgers: readonly RecognisedLedger[],
): Generator<Progress, AddedLedgers> {
  const books: LedgerBook[] = [];
  const refusals: LedgerRefusal[] = [];
  const months: MonthBook[] = [];
  // One chart of accounts for all of a workbook's ledgers: what is said about one of them holds for the others, unless it is said there too.
  const said: AccountMapping = Object.assign({}, ...ledgers.map(({ mapping }) => mapping)) as AccountMapping;
  for (const [index, ledger] of ledgers.entries()) {
    const [start, end] = [index, index + 1].map((done) => done / ledgers.length) as [number, number];
    const middle = (start + end) / 2;
    const read = yield* partOf(ledgerBook(workbook, ledger, index, { ...said, ...ledger.mapping }), start, middle);
    if (!read.ok) {
      refusals.push(read.refusal);
      continue;
    }
    books.push(read.value);
    const adding = ledgerMonths(read.value, linesOf(read.value));
    const byMonth = yield* partOf(adding, middle, end);
    if (byMonth) months.push(byMonth);
  }
  const registers = books.length === 0 ? [] : findRegisters(workbook, ledgers);
  return { books, refusals, registers, months };
}

/** The lines of the income statement, or the codes that a person has chosen for rows. */
function linesOf({ ledger: { rowsBy, rowsWithin }, dimensions }: LedgerBook): LedgerLines {
  const dimensionOf = (wanted: number | null) => dimensions.find(({ column: { column } }) => column === wanted);
  const dimension = dimensionOf(rowsBy);
  if (!dimension) return { by: "line", labels: lineNames };
  const { unallocated: blank, netAppropriation: grant } = lineNames;
  return { by: "dimension", dimension, within: dimensionOf(rowsWithin) ?? null, blank, grant };
}
