/** Where to look in a ledger for what makes a month of a line large. */
import { accountLines } from "../../domain/accountLine.ts";
import { periodOfCode } from "../../model/ledger/encode.ts";
import { codesOfLine, grantLine } from "../../model/ledger/ledgerMonths.ts";
import type { GroupKey } from "../../model/ledger/grouping.ts";
import { ledgerMeasures, type LedgerBook, type LedgerDimension } from "../../model/ledger/ledgerBook.ts";
import type { CellRef } from "../../domain/cell.ts";

export interface MonthOfLine {
  /** Key of the line in the ledger's month book. */
  readonly line: string;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

/** The cell of its largest booked posting, whatever its sign; undefined where the month has none. */
export function largestPosting(book: LedgerBook, { line, ...wanted }: MonthOfLine): CellRef | undefined {
  const { ledger, lines, dimensions, series } = book;
  const dimensionOf = (makesRows: number | null): LedgerDimension[] =>
    dimensions.filter(({ column: { column } }) => column === makesRows);
  const ofCodes = line === grantLine ? [] : [...dimensionOf(ledger.rowsBy), ...dimensionOf(ledger.rowsWithin)];
  const parts: readonly GroupKey[] = ofCodes.length > 0 ? ofCodes : [lines];
  const codes = ofCodes.length > 0 ? codesOfLine(line, ofCodes) : [accountLines.findIndex((each) => each === line)];
  if (!codes) return undefined;
  const isOfLine = (row: number): boolean => parts.every((part, at) => part.codes[row] === codes[at]);
  // A code's line is a net cost: the grant has a line of its own.
  const grant = ofCodes.length > 0 ? accountLines.indexOf(grantLine) : -1;
  const balance = accountLines.indexOf("balance");
  const actual = ledgerMeasures.indexOf("actual");
  let largest = 0;
  let found: CellRef | undefined;
  for (const [at, { amounts, measures, periods, isToDate }] of series.entries()) {
    const column = ledger.amounts[at]?.column;
    if (isToDate || column === undefined) continue;
    const isOfMonth = Array.from(periods.values, (code) => {
      const period = periodOfCode(code);
      return period?.year === wanted.year && period.month === wanted.month;
    });
    for (let row = 0; row < amounts.length; row++) {
      const size = Math.abs(amounts[row] as number);
      if (!(size > largest) || !isOfLine(row) || lines.codes[row] === balance || lines.codes[row] === grant) continue;
      if (measures.values[measures.codes[row] as number] !== actual) continue;
      if (isOfMonth[periods.codes[row] as number] !== true) continue;
      largest = size;
      found = { sheet: ledger.sheet, row: ledger.rows[row] as number, column };
    }
  }
  return found;
}
