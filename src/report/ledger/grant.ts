/** The grant that a ledger's net is set against: one amount, on rows below the net, or an amount for each code, in columns beside it. */
import { cleanFloat, fromOre, type MoneyUnit, type Ore } from "../../domain/money.ts";
import { monthsOfYear } from "../../domain/monthSeries.ts";
import type { LedgerReportTexts } from "../../messages/ledgerReportTexts.ts";
import type { LedgerBook } from "../../model/ledger/ledgerBook.ts";
import { grantLine } from "../../model/ledger/ledgerMonths.ts";
import type { LedgerGrant } from "../../recognise/ledger/grant.ts";
import { exactSum } from "../exactSum.ts";
import type { CellAddress, LayoutCell, Quantity } from "../layout.ts";
import { netKey, resultKey } from "./ledgerRows.ts";

export type SaidAmount = Extract<LedgerGrant, { readonly by: "amount" }>;

/** Where the grant of a report's year stands. */
export type ReportGrant =
  | { readonly in: "accounts"; readonly accounts: readonly string[] }
  | { readonly in: "net" }
  | { readonly in: "amount"; readonly grant: SaidAmount };

/** What is known of the grant of a year; null where nobody has said. What is booked counts before what is said. */
export function reportGrant(book: LedgerBook, year: number | null): ReportGrant | null {
  const accounts = bookedGrant(book);
  if (accounts.length > 0) return { in: "accounts", accounts };
  const { grant } = book.ledger;
  if (grant === null) return null;
  if (grant.by === "net") return { in: "net" };
  return grant.year === null || year === null || grant.year === year ? { in: "amount", grant } : null;
}

/** Accounts with postings that are said to hold the grant. */
export function bookedGrant({ accounts, lineOfAccount }: LedgerBook): string[] {
  const used = new Uint8Array(accounts.size);
  for (const code of accounts.codes) used[code] = 1;
  return accounts.values.filter((_, code) => used[code] === 1 && lineOfAccount[code] === grantLine).sort();
}

/** Where the grant comes from, and how much of it is counted so far. */
export function grantNotes(
  found: ReportGrant | null,
  { unit, months, hasPlace }: { readonly unit: MoneyUnit; readonly months: number | null; readonly hasPlace: boolean },
  texts: LedgerReportTexts,
): string[] {
  if (!found) return [];
  switch (found.in) {
    case "accounts":
      return [texts.grantInAccounts(found.accounts)];
    case "net":
      return [texts.grantInNet];
    case "amount": {
      if (!hasPlace) return [texts.grantHasNoPlace];
      const { year, ore } = found.grant;
      return [
        texts.grantSaid(year, fromOre(ore, unit), unit),
        ...(months !== null && months < monthsOfYear ? [texts.grantInTwelfths(months)] : []),
      ];
    }
  }
}

/** Keys of the row, or the column, that holds the year's grant as a value, and of what is counted of it. */
export const yearGrantKey = "grant-year";
export const grantKey = "grant";

/** A column of the sheet with the months that it covers, or the difference of two others. */
export type GrantColumn =
  | { readonly key: string; readonly months: number }
  | { readonly key: string; readonly plus: string; readonly minus: string };

export interface GrantRow {
  readonly key: string;
  readonly label: string;
  readonly emphasis: "body" | "total";
  readonly cells: ReadonlyMap<string, LayoutCell>;
}

interface GrantRowsInput {
  readonly grant: SaidAmount;
  readonly columns: readonly GrantColumn[];
  /** The net in a column; undefined where it has none. */
  readonly netIn: (column: string) => number | undefined;
  readonly unit: MoneyUnit;
  readonly quantity: Quantity;
}

/** The grant and the result, rows to stand below the net. What was said is one cell, which the others follow. */
export function grantRows(
  { grant: { ore, year }, columns, netIn, unit, quantity }: GrantRowsInput,
  texts: LedgerReportTexts,
): GrantRow[] {
  const row = `#${grantKey}`;
  const held = columns.filter(({ key }) => netIn(key) !== undefined);
  const timed = held.flatMap((column) => ("months" in column ? [column] : []));
  // What was said stands in a column of the whole year. A sheet without one has a row for it.
  const ofYear = timed.find(({ months }) => months === monthsOfYear);
  const home = ofYear ?? timed[0];
  if (!home) return [];
  const input: CellAddress = { row: ofYear ? row : `#${yearGrantKey}`, column: home.key };
  const said: LayoutCell = { value: fromOre(ore, unit), quantity, fixed: true };
  const grants = new Map<string, LayoutCell>();
  for (const { key, months } of timed) grants.set(key, { quantity, ...shareOf(ore, months, unit, input) });
  if (ofYear) grants.set(ofYear.key, said);
  for (const column of held) {
    if (!("plus" in column) || !grants.has(column.plus) || !grants.has(column.minus)) continue;
    const amount = (key: string): number => Number(grants.get(key)?.value);
    const terms = [
      { at: { row, column: column.plus }, factor: 1 as const },
      { at: { row, column: column.minus }, factor: -1 as const },
    ];
    const value = exactSum([amount(column.plus), -amount(column.minus)]);
    grants.set(column.key, { value, quantity, formula: { op: "combine", terms } });
  }
  return [
    { key: row, label: texts.grant, emphasis: "body", cells: grants },
    {
      key: resultKey,
      label: texts.result,
      emphasis: "total",
      cells: new Map(
        [...grants].map(([key, { value }]): [string, LayoutCell] => [
          key,
          {
            value: exactSum([netIn(key) ?? 0, Number(value)]),
            quantity,
            formula: { op: "sum", rows: [netKey, row] },
          },
        ]),
      ),
    },
    ...(ofYear
      ? []
      : [
          {
            key: input.row,
            label: texts.grantOfYear(year),
            emphasis: "body" as const,
            cells: new Map([[home.key, said]]),
          },
        ]),
  ];
}

/** So many twelfths of the year's grant. */
export function shareOf(
  ore: Ore,
  months: number,
  unit: MoneyUnit,
  of: CellAddress,
): Pick<LayoutCell, "value" | "formula"> {
  if (months === monthsOfYear) return { value: fromOre(ore, unit), formula: { op: "cell", at: of } };
  const value = cleanFloat((fromOre(ore, unit) * months) / monthsOfYear);
  return { value, formula: { op: "fraction", of, times: months, per: monthsOfYear } };
}
