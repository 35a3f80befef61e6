/** What a person has decided about a ledger, by the columns it is about. */
import type { AccountMapping } from "../../domain/accountLine.ts";
import { isMoney, type MoneyUnit } from "../../domain/money.ts";
import type { SignConvention } from "../../domain/meaning.ts";
import { keysOfColumns } from "../overrule/decide.ts";
import type { DecidedColumn, Decisions } from "../overrule/overruling.ts";
import { findPart, type PartKey } from "../overrule/partKeys.ts";
import { meaningOfRole } from "./decidedRole.ts";
import { grantOf, type LedgerGrant } from "./grant.ts";
import type { LedgerColumn } from "./ledger.ts";

export interface LedgerDecisions {
  /** What columns are for, what they measure and of which time, by column. */
  readonly columns: ReadonlyMap<number, DecidedColumn>;
  /** The column that is said to hold the accounts; null where nobody has said. */
  readonly account: number | null;
  /** The column whose codes are to be the rows of reports. */
  readonly rowsBy: number | null;
  /** The column whose codes are to be rows within those. */
  readonly rowsWithin: number | null;
  readonly unit: MoneyUnit | null;
  readonly signConvention: SignConvention | null;
  readonly mapping: AccountMapping;
  readonly grant: LedgerGrant | null;
}

export const undecided: LedgerDecisions = {
  columns: new Map(),
  account: null,
  rowsBy: null,
  rowsWithin: null,
  unit: null,
  signConvention: null,
  mapping: {},
  grant: null,
};

/** The decisions by where their columns stand now, and the keys of those whose column is gone. */
export function ledgerDecisions(
  { table, columns: overruled }: Decisions,
  columns: readonly LedgerColumn[],
): { readonly decisions: LedgerDecisions; readonly unmet: readonly PartKey[] } {
  const names = keysOfColumns(columns).map(({ name }) => name);
  const decided = new Map<number, DecidedColumn>();
  const unmet: PartKey[] = [];
  for (const { key, decided: said } of overruled) {
    const column = columns[findPart(key, names) ?? -1]?.column;
    if (column === undefined) unmet.push(key);
    else decided.set(column, said);
  }
  const all = [...decided];
  const { unit, signConvention, accounts, grant } = table;
  return {
    decisions: {
      columns: new Map(all.filter(([, { role, measure, span }]) => (role ?? measure ?? span) !== undefined)),
      account: all.find(([, { role }]) => role === "account")?.[0] ?? null,
      rowsBy: all.find(([, { makesRows }]) => makesRows)?.[0] ?? null,
      rowsWithin: all.find(([, { makesRowsWithin }]) => makesRowsWithin)?.[0] ?? null,
      unit: unit !== undefined && isMoney(unit) ? unit : null,
      signConvention: signConvention ?? null,
      mapping: accounts ?? {},
      grant: grant
        ? grantOf(
            grant,
            names,
            columns.map(({ column }) => column),
          )
        : null,
    },
    unmet,
  };
}

/** Whether a person has said that the column is for one of these. */
export function isRole({ columns }: LedgerDecisions, column: number, roles: readonly LedgerColumn["role"][]): boolean {
  const role = columns.get(column)?.role;
  return role !== undefined && roles.includes(meaningOfRole(role).role);
}
