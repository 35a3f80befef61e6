/** The statement of a ledger set against the grant of its year. */
import type { MoneyUnit } from "../../domain/money.ts";
import { monthsOfYear } from "../../domain/monthSeries.ts";
import type { LedgerReportTexts } from "../../messages/ledgerReportTexts.ts";
import type { LedgerBook, LedgerDimension } from "../../model/ledger/ledgerBook.ts";
import type { CodeRegister } from "../../recognise/ledger/findRegisters.ts";
import type { LayoutRow, Quantity } from "../layout.ts";
import { labelColumn, textCell } from "../statement/cells.ts";
import { grantNotes, grantRows, reportGrant, type GrantColumn } from "./grant.ts";
import { withGrantColumns, type HeadedColumn } from "./grantColumns.ts";
import type { LedgerReportColumn, LedgerTime } from "./ledgerColumns.ts";
import { netKey } from "./ledgerRows.ts";

interface LedgerBody {
  readonly rows: readonly LayoutRow[];
  readonly time: LedgerTime;
  readonly dimension: LedgerDimension | null;
  readonly register: CodeRegister | null;
  readonly unit: MoneyUnit;
  readonly quantity: Quantity;
}

interface SetAgainst {
  readonly rows: readonly LayoutRow[];
  readonly columns: readonly HeadedColumn[];
  /** What stands below the table of it. */
  readonly notes: readonly string[];
}

/** The rows with the grant that somebody has said, if any: in columns where each row has its own, else on rows below the net. */
export function againstGrant(
  book: LedgerBook,
  { rows, time, dimension, register, unit, quantity }: LedgerBody,
  texts: LedgerReportTexts,
): SetAgainst {
  const { columns, span } = time;
  const found = reportGrant(book, span?.year ?? book.ledger.year);
  const notes = (hasPlace: boolean): string[] =>
    grantNotes(found, { unit, months: span?.endMonth ?? null, hasPlace }, texts);
  if (found?.in !== "amount") return { rows, columns, notes: notes(true) };
  const { grant } = found;
  const against = columns.find((each) => "ask" in each && each.ask.measure === "actual")?.key;
  if (grant.of && grant.of.column === dimension?.column.column && span && against !== undefined) {
    const { codes } = grant.of;
    const nameOf = (code: string): string => [code, register?.codes.get(code)?.name ?? ""].join(" ").trim();
    const input = { rows, columns, against, span, codes, nameOf, unit, quantity };
    return { ...withGrantColumns(input, texts), notes: notes(true) };
  }
  const net = rows.find(({ key }) => key === netKey);
  const netIn = (key: string): number | undefined => {
    const value = net?.cells[key]?.value;
    return typeof value === "number" ? value : undefined;
  };
  const timed = columns.flatMap((each) => grantColumn(each, book, grant.year ?? span?.year ?? null));
  const added = grantRows({ grant, columns: timed, netIn, unit, quantity }, texts).map(
    ({ key, label, emphasis, cells }): LayoutRow => ({
      key,
      emphasis,
      level: emphasis === "body" ? 1 : 0,
      cells: { [labelColumn]: textCell(label), ...Object.fromEntries(cells) },
    }),
  );
  return {
    rows: rows.flatMap((row) => (row.key === netKey ? [row, ...added] : [row])),
    columns,
    notes: notes(added.length > 0),
  };
}

/** How many months of the grant's year a column covers; nothing where it is of another year, or nobody can tell. */
function grantColumn(column: LedgerReportColumn, { ledger }: LedgerBook, year: number | null): GrantColumn[] {
  if (!("ask" in column)) return [column];
  const { key, ask } = column;
  if (ask.stretch) return ask.stretch.year === year ? [{ key, months: Math.min(ask.stretch.to, monthsOfYear) }] : [];
  const amount = ledger.amounts[ask.series ?? -1];
  const own = amount?.period?.year ?? ledger.year;
  if (!amount || (own !== null && year !== null && own !== year)) return [];
  if (amount.span === "fullYear") return [{ key, months: monthsOfYear }];
  return amount.span === "toDate" && amount.period ? [{ key, months: amount.period.month }] : [];
}
