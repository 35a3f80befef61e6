/** What a person has in mind about a table while the form is open, and what becomes of it. */
import type { AccountMapping } from "../domain/accountLine.ts";
import { isSameRange, parseRange, rangeAddress, type CellRange } from "../domain/cell.ts";
import { ok, refuse, type Result } from "../domain/result.ts";
import type { Decided, ToldDecisions } from "../messages/renderOverruling.ts";
import type { CheckedWorkbook } from "../pipeline/run.ts";
import type { TableReading } from "../recognise/index.ts";
import { ledgerProblem, type LedgerProblem } from "./ledgerDraft.ts";
import { foundIn } from "./places.ts";
import { decide, type OverrulingChange } from "../recognise/overrule/change.ts";
import { keysOfColumns, keysOfRows } from "../recognise/overrule/decide.ts";
import { moved, rangeOf, takenIn } from "../recognise/overrule/extents.ts";
import type { SaidGrant } from "../recognise/ledger/grant.ts";
import { findPart, isSamePart, type PartKey } from "../recognise/overrule/partKeys.ts";
import type { RecognisedTable } from "../recognise/table.ts";

/** Why a table cannot be read so: the cells cannot be its own, or a ledger lacks what makes it one. */
export type DraftProblem =
  | { readonly reason: "not-a-range" }
  | { readonly reason: "cuts-table"; readonly table: RecognisedTable }
  | LedgerProblem;

/** What is decided about the table now, columns and rows by the keys they have today. */
export function draftOf({ table: read, natural, overruling }: TableReading): ToldDecisions {
  const { columns: decidedColumns = [], rows: decidedRows = [], table = {} } = overruling ?? {};
  const shown = read ?? natural[0];
  const columns = rekeyed(decidedColumns, keysOfColumns(shown.columns));
  const rows = rekeyed(decidedRows, keysOfRows(shown.rows));
  const { extent, joined: _joined, ...whole } = table;
  const range = extent && moved(rangeOf(natural), extent);
  return {
    table: whole,
    columns,
    rows,
    cells: range ? rangeAddress(range) : null,
    parts: natural.slice(1).map((part) => rangeAddress(part.range)),
  };
}

/** Parts that are gone keep the key they had. */
function rekeyed<Part extends { readonly key: PartKey }>(parts: readonly Part[], keys: readonly PartKey[]): Part[] {
  const names = keys.map(({ name }) => name);
  return parts.map((part) => ({ ...part, key: keys[findPart(part.key, names) ?? -1] ?? part.key }));
}

/** The tables that may be parts of this one: those that are already, and neighbours with nothing in between. */
export function possibleParts({ natural: [own, ...parts] }: TableReading, checked: CheckedWorkbook): RecognisedTable[] {
  const others = othersOnSheet(own, checked).filter((table) => !parts.includes(table));
  const neighbours = others.filter((table) => {
    const between = others.filter((other) => other !== table);
    return takenIn(rangeOf([own, ...parts, table]), between)?.length === 0;
  });
  return [...parts, ...neighbours];
}

/** Where the table lies as read, with the parts it is given. */
export function rangeAsRead(
  { natural: [own] }: TableReading,
  { parts }: ToldDecisions,
  checked: CheckedWorkbook,
): CellRange {
  return rangeOf([own, ...partsIn(own, parts, checked)]);
}

/** The change that saves it. */
export function changeOf(
  reading: TableReading,
  { cells, parts, ...decisions }: ToldDecisions,
  checked: CheckedWorkbook,
): Result<OverrulingChange, DraftProblem> {
  const found = foundIn(checked);
  if (decisions.table.isTable === false) {
    const dismissed = { table: { isTable: false }, columns: [], rows: [] } as const;
    return ok(decide(reading, dismissed, { joined: [], range: null }, found));
  }
  const [own] = reading.natural;
  const problem = own.kind === "ledger" ? ledgerProblem(own, decisions) : undefined;
  if (problem) return refuse(problem);
  const joined = partsIn(own, parts, checked);
  if (cells === null) return ok(decide(reading, decisions, { joined, range: null }, found));
  const range = parseRange(cells.slice(cells.lastIndexOf("!") + 1).trim());
  if (!range) return refuse({ reason: "not-a-range" });
  const others = othersOnSheet(own, checked).filter((table) => !joined.includes(table));
  if (!takenIn(range, others)) {
    const cut = others.find((other) => !takenIn(range, [other]));
    if (cut) return refuse({ reason: "cuts-table", table: cut });
  }
  return ok(decide(reading, decisions, { joined, range }, found));
}

/** The same without one decision. */
export function withoutDecision(draft: ToldDecisions, about: Decided): ToldDecisions {
  switch (about.part) {
    case "kind":
    case "unit":
    case "signConvention":
    case "grant": {
      const { [about.part]: _gone, ...table } = draft.table;
      return { ...draft, table };
    }
    case "accounts":
      return withAccounts(
        draft,
        Object.fromEntries(Object.entries(draft.table.accounts ?? {}).filter(([begins]) => begins !== about.begins)),
      );
    case "cells":
      return { ...draft, cells: null };
    case "parts":
      return { ...draft, parts: [] };
    case "column":
      return { ...draft, columns: draft.columns.filter(({ key }) => !isSamePart(key, about.key)) };
    case "row":
      return { ...draft, rows: draft.rows.filter(({ key }) => !isSamePart(key, about.key)) };
  }
}

/** The same with these lines of accounts and no others. */
export function withAccounts(draft: ToldDecisions, accounts: AccountMapping): ToldDecisions {
  const { accounts: _before, ...table } = draft.table;
  return { ...draft, table: Object.keys(accounts).length === 0 ? table : { ...table, accounts } };
}

/** The same with this said about the grant; undefined leaves it unsaid. */
export function withGrant(draft: ToldDecisions, grant: SaidGrant | undefined): ToldDecisions {
  const { grant: _before, ...table } = draft.table;
  return { ...draft, table: grant ? { ...table, grant } : table };
}

/** Cells as typed; the cells the table has anyway decide nothing. */
export function cellsDecided(typed: string, asRead: CellRange): string | null {
  const range = parseRange(typed.trim());
  return range && isSameRange(range, asRead) ? null : typed;
}

function othersOnSheet(own: RecognisedTable, { recognition }: CheckedWorkbook): RecognisedTable[] {
  return recognition.natural.filter((table) => table !== own && table.sheet === own.sheet);
}

function partsIn(own: RecognisedTable, parts: readonly string[], checked: CheckedWorkbook): RecognisedTable[] {
  return othersOnSheet(own, checked).filter(({ range }) => parts.includes(rangeAddress(range)));
}
