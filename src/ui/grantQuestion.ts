/** What there is to ask about the grant of a ledger. */
import { grantAccounts } from "../analysis/ledger/grantAccounts.ts";
import type { ReportTexts } from "../messages/reportTexts.ts";
import type { LedgerBook } from "../model/ledger/ledgerBook.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";
import { keysOfColumns } from "../recognise/overrule/decide.ts";
import type { RecognisedTable } from "../recognise/table.ts";
import { bookedGrant } from "../report/ledger/grant.ts";
import { reportedYear } from "../report/ledger/ledgerColumns.ts";
import { rowsByCode } from "../report/ledger/ledgerRows.ts";
import { dimensionOfRows, registerOf, usualDimension } from "../report/ledger/ledgerSheet.ts";
import type { GrantQuestion, NamedAccount } from "./grantDraft.ts";

/** More amounts than this nobody writes by hand. */
const mostAmounts = 60;

/** `own` is the ledger as read without anybody's decisions. */
export function grantQuestion(
  book: LedgerBook,
  own: RecognisedTable,
  { ledgers }: CheckedWorkbook,
  { ledger: texts }: ReportTexts,
): GrantQuestion {
  return {
    year: reportedYear(book, texts),
    unit: book.ledger.unit,
    ofCodes: codesOf(book, own, ledgers, texts),
    booked: bookedGrant(book).map((account) => named(book, account)),
    possible: possibleAccounts(book),
  };
}

/** Accounts that may hold the grant and are not said to. */
export function possibleAccounts(book: LedgerBook): NamedAccount[] {
  return grantAccounts(book).map(({ begins }) => named(book, begins));
}

function named({ accounts }: LedgerBook, account: string): NamedAccount {
  return { account, name: accounts.names[accounts.values.indexOf(account)] ?? null };
}

/** The codes that the statement has rows for. */
function codesOf(
  book: LedgerBook,
  own: RecognisedTable,
  { registers }: CheckedWorkbook["ledgers"],
  texts: ReportTexts["ledger"],
): GrantQuestion["ofCodes"] {
  const dimension = dimensionOfRows(book, usualDimension(book));
  const key = keysOfColumns(own.columns)[own.columns.findIndex(({ column }) => column === dimension?.column.column)];
  if (!dimension || !key) return null;
  const rows = rowsByCode(book, { dimension, register: registerOf(dimension, registers) }, texts).flatMap(
    ({ label, of }) => {
      const code = of && "code" in of && of.code !== null ? (dimension.values[of.code] ?? "") : "";
      return code === "" ? [] : [{ code, label }];
    },
  );
  const name = dimension.column.path.at(-1) ?? "";
  return rows.length === 0 || rows.length > mostAmounts ? null : { key, name, rows };
}
