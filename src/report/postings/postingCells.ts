/** What of a ledger's columns may stand beside the amounts, and how: codes as they are written, days as days, and no free text unasked. */
import { dateOfSerial } from "../../domain/calendar.ts";
import { cellTag, indexInColumn, type Workbook } from "../../domain/grid.ts";
import { personalNumbersIn } from "../../domain/personalNumber.ts";
import { LedgerEncoder } from "../../model/ledger/encode.ts";
import type { LedgerBook } from "../../model/ledger/ledgerBook.ts";
import type { LedgerColumn, RecognisedLedger } from "../../recognise/ledger/ledger.ts";
import { LedgerCells } from "../../recognise/ledger/ledgerCells.ts";
import type { LedgerRole } from "../../recognise/vocabulary/ledgerVocabulary.ts";

/** Amounts stand in a column of our own, and balances repeat them. */
const neverShown: readonly LedgerRole[] = ["amount", "debit", "credit", "balance"];
/** What may hold anything that somebody has typed. */
const freeText: readonly LedgerRole[] = ["text", "other"];

/** A column of the postings sheet, with the texts of its cells. */
export interface PostingColumn {
  readonly column: LedgerColumn;
  /** By posting; "" is blank, null a person's number that is left out. */
  readonly texts: readonly (string | null)[];
}

/** Whether a column may name persons: free text, and counterparties, who may be persons themselves. */
export function mayNamePersons({ role, dimension, names }: LedgerColumn, { columns }: RecognisedLedger): boolean {
  const isCounterparty = (of: LedgerColumn | undefined): boolean => of?.dimension === "counterparty";
  const named = names === null ? undefined : columns.find(({ column }) => column === names);
  return freeText.includes(role) || dimension === "counterparty" || (role === "name" && isCounterparty(named));
}

/** The columns for these postings (indexes into `ledger.rows`), the accounts first. */
export function postingColumns(
  workbook: Workbook,
  { ledger }: LedgerBook,
  at: readonly number[],
  withFreeText: boolean,
): PostingColumn[] {
  const sheet = workbook.sheets[ledger.sheet];
  if (!sheet) throw new Error("sheet-unknown");
  const cells = new LedgerCells(workbook, sheet);
  const rows = Uint32Array.from(at, (index) => ledger.rows[index] as number);
  const encoder = new LedgerEncoder(cells, rows, ledger.headerRows.last + 1);
  const textsOf = ({ column, role }: LedgerColumn): string[] => {
    const isAccount = role === "account";
    const isOutlined = ledger.outlined.includes(column);
    const isAbove = isAccount && ledger.isAccountAbove;
    const isShared = isAbove && ledger.isAccountShared;
    // What is written once stands over all the postings that have it, these among them.
    const isOfAll = isOutlined || isShared;
    const reader = isOfAll ? new LedgerEncoder(cells, ledger.rows, ledger.headerRows.last + 1) : encoder;
    const { codes: read, values, names } = reader.codes(column, { isAccount, isAbove, isShared, isOutlined });
    const codes = isOfAll ? Int32Array.from(at, (index) => read[index] as number) : read;
    const days = daysOf(column, cells, rows);
    return Array.from(codes, (code, index) => {
      const written = [values[code] ?? "", isAccount ? (names[code] ?? "") : ""].filter((part) => part !== "");
      return days[index] ?? written.join(" ");
    });
  };
  const shown = ledger.columns.filter(
    (column) => !neverShown.includes(column.role) && (withFreeText || !mayNamePersons(column, ledger)),
  );
  const isFirst = ({ column }: LedgerColumn): boolean => column === ledger.account;
  return [...shown.filter(isFirst), ...shown.filter((column) => !isFirst(column))]
    .map((column) => ({ column, texts: textsOf(column).map((text) => (withFreeText ? text : withoutPersons(text))) }))
    .filter(({ texts }) => texts.some((text) => text !== ""));
}

/** Null for what holds the number of a person. Ten digits in a row may be a voucher. */
function withoutPersons(text: string): string | null {
  return personalNumbersIn(text).some(({ isDistinct, isPersonal }) => isDistinct && isPersonal) ? null : text;
}

/** Days that cells hold as serial numbers, as 2024-03-15; null for what is written otherwise. */
function daysOf(column: number, cells: LedgerCells, rows: Uint32Array): (string | null)[] {
  const { date1904 } = cells.workbook;
  const data = cells.sheet.columns.get(column);
  return Array.from(rows, (row) => {
    const at = data ? indexInColumn(data, row) : -1;
    if (!data || at < 0 || data.tags[at] !== cellTag.number || !cells.isDateFormat(data.formats[at] ?? 0)) return null;
    const day = dateOfSerial(data.values[at] ?? 0, date1904);
    return day && [String(day.year), ...[day.month, day.day].map((part) => String(part).padStart(2, "0"))].join("-");
  });
}
