/** What a person has decided about how a table is to be read, in place of what words and arithmetic say. */
import type { AccountMapping } from "../../domain/accountLine.ts";
import type {
  BudgetVersion,
  Component,
  Measure,
  RowType,
  SignConvention,
  Span,
  TableKind,
} from "../../domain/meaning.ts";
import type { Unit } from "../../domain/money.ts";
import type { DecidedRole } from "../ledger/decidedRole.ts";
import type { SaidGrant } from "../ledger/grant.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { PartKey } from "./partKeys.ts";

/** Everything decided about one table. */
export interface Overruling extends Decisions {
  /** Given by the host, and kept as long as something is decided about the table. */
  readonly id: string;
  /** What a person knows the table by, as it stood: its title, else its sheet's name. */
  readonly name: string;
  /** The table as it is read without anybody's decisions. */
  readonly fingerprint: Fingerprint;
}

export interface Decisions {
  readonly table: DecidedTable;
  readonly columns: readonly OverruledColumn[];
  readonly rows: readonly OverruledRow[];
}

/** What is absent is left to the reading. */
export interface DecidedTable {
  /** No table at all. */
  readonly isTable?: false;
  readonly kind?: TableKind;
  readonly unit?: Unit;
  readonly signConvention?: SignConvention;
  readonly extent?: Extent;
  /** Tables that are part of this one. */
  readonly joined?: readonly Fingerprint[];
  /** Of a ledger: which lines its accounts belong to, by beginnings of their numbers. */
  readonly accounts?: AccountMapping;
  /** Of a ledger: the grant that its net cost is set against. */
  readonly grant?: SaidGrant;
}

/** How far each edge is moved from where the reading has it: positive is down or to the right. Follows rows that come in between. */
export interface Extent {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * What is absent is left to the reading; null says that there is none. Years and months are not decided: they would be wrong in
 * next month's file, and stand in the header for everybody to see.
 */
export interface DecidedColumn {
  readonly measure?: Measure;
  readonly component?: Component | null;
  /** null: the table's or the row's. */
  readonly unit?: Unit | null;
  readonly budgetVersion?: BudgetVersion;
  readonly span?: Span;
  /** Of a ledger: what the column is for. */
  readonly role?: DecidedRole;
  /** Of a ledger: its reports have a row for each code of the column; by the accounts, for each line of the income statement. */
  readonly makesRows?: true;
  /** Of a ledger: within each of those rows, its reports have a row for each code of this column. */
  readonly makesRowsWithin?: true;
}

/** What is absent is left to the reading; null says that there is none. */
export interface DecidedRow {
  readonly type?: RowType;
  readonly measure?: Measure;
  readonly component?: Component | null;
  /** null: the table's. */
  readonly unit?: Unit | null;
}

export interface OverruledColumn {
  readonly key: PartKey;
  readonly decided: DecidedColumn;
}

export interface OverruledRow {
  readonly key: PartKey;
  readonly decided: DecidedRow;
}

/** Whether anything is decided. */
export function decidesSomething({ table, columns, rows }: Decisions): boolean {
  return [table, ...columns.map(({ decided }) => decided), ...rows.map(({ decided }) => decided)].some(
    (decided) => Object.keys(decided).length > 0,
  );
}

/** What was decided about the table as a whole, as evidence names it. */
export function namesOf({ kind, unit, signConvention, extent, joined, accounts, grant }: DecidedTable): string[] {
  return [
    ...[kind, unit, signConvention].flatMap((decided) => decided ?? []),
    ...(extent ? ["extent"] : []),
    ...(joined ? ["joined"] : []),
    ...(accounts ? ["accounts"] : []),
    ...(grant ? ["grant"] : []),
  ];
}
