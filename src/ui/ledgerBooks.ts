/** Ledgers among the tables of the pane. */
import type { LedgerPaneTexts } from "../messages/ledgerPaneTexts.ts";
import type { LedgerBook, LedgerDimension } from "../model/ledger/ledgerBook.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";
import { dimensionOfRows, rowParts, usualDimension } from "../report/ledger/ledgerSheet.ts";
import type { RecognisedTable } from "../recognise/table.ts";

/** The ledger of a table, added up; undefined where it is none, or cannot be added up. */
export function ledgerBookOf({ sheet, range }: RecognisedTable, { ledgers }: CheckedWorkbook): LedgerBook | undefined {
  return ledgers.books.find(({ ledger }) => ledger.sheet === sheet && ledger.range.top === range.top);
}

/** What its reports have rows for: now, and when nobody has said. */
export function rowNamesOf(book: LedgerBook, words: LedgerPaneTexts): { readonly now: string; readonly usual: string } {
  const usual = words.usualRows(usualDimension(book)?.column.path.at(-1) ?? null);
  if (book.ledger.rowsBy === null) return { now: usual, usual };
  const { dimension, within } = rowParts(book, dimensionOfRows(book, null));
  const nameOf = ({ column: { path } }: LedgerDimension): string => path.at(-1) ?? words.roles.dimension;
  if (!dimension) return { now: words.byLine, usual };
  return { now: within ? words.rowsInRows(nameOf(dimension), nameOf(within)) : nameOf(dimension), usual };
}

/** "3310 Kommunbidrag" */
export function namedAccounts(
  accounts: readonly { readonly account: string; readonly name: string | null }[],
): string[] {
  return accounts.map(({ account, name }) => (name === null ? account : `${account} ${name}`));
}
