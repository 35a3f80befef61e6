/** The figures of a ledger's reports as something one can ask for the postings of. */
import type { LedgerReportTexts } from "../../messages/ledgerReportTexts.ts";
import type { LedgerBook } from "../../model/ledger/ledgerBook.ts";
import type { ReportLedgers } from "../input.ts";
import { ledgerColumns, type LedgerReportColumn } from "../ledger/ledgerColumns.ts";
import type { LedgerReportRow } from "../ledger/ledgerRows.ts";
import { ledgerRows, rowParts } from "../ledger/ledgerSheet.ts";
import { byLines, ledgerAnswers, type RowParts } from "../ledger/query.ts";
import { runLedger } from "../ledger/run.ts";

/** A figure by its place in a ledger's report: the same from run to run, as long as the line is there. */
export interface AskedFigure {
  /** Index among the workbook's ledgers. */
  readonly ledger: number;
  /** Column of the part of the coding string that the lines are; null for the lines of the income statement. */
  readonly by: number | null;
  /** Keys of the report's row and column. */
  readonly row: string;
  readonly column: string;
}

/** A column of figures that are sums of postings; a deviation is none. */
export type AskedColumn = Extract<LedgerReportColumn, { readonly ask: unknown }>;

/** What can be asked of a ledger: the lines and columns of its reports. */
export interface AskableFigures {
  readonly parts: RowParts;
  readonly rows: readonly LedgerReportRow[];
  readonly columns: readonly AskedColumn[];
}

/** The lines and columns of the report by a part of the coding string, or by the lines of the income statement. */
export function askableFigures(
  book: LedgerBook,
  by: number | null,
  { registers }: Pick<ReportLedgers, "registers">,
  texts: LedgerReportTexts,
): AskableFigures {
  const parts = rowParts(book, book.dimensions.find(({ column }) => column.column === by) ?? null);
  const { columns } = ledgerColumns(book, runLedger(ledgerAnswers(book, byLines)).sums, texts);
  const rows = ledgerRows(book, parts, registers, texts).filter(({ of }) => of !== null);
  return {
    parts,
    // Out of its section a line does not say whose it is.
    rows: rows.map((row) => (row.section === undefined ? row : { ...row, label: `${row.section} · ${row.label}` })),
    columns: columns.filter((column) => "ask" in column),
  };
}

/** A figure that was asked for, found again in the workbook as it is now. */
export interface FoundFigure {
  readonly book: LedgerBook;
  readonly figures: AskableFigures;
  readonly row: LedgerReportRow;
  readonly column: AskedColumn;
}

/** The figure; null where the workbook no longer has it. */
export function figureOf(asked: AskedFigure, ledgers: ReportLedgers, texts: LedgerReportTexts): FoundFigure | null {
  const book = ledgers.books.find(({ index }) => index === asked.ledger);
  if (!book) return null;
  const figures = askableFigures(book, asked.by, ledgers, texts);
  const row = figures.rows.find(({ key }) => key === asked.row);
  const column = figures.columns.find(({ key }) => key === asked.column);
  const isSameBy = (figures.parts.dimension?.column.column ?? null) === asked.by;
  return row && column && isSameBy ? { book, figures, row, column } : null;
}
