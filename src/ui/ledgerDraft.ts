/** What a person has in mind about a ledger while a form is open. */
import type { Decisions } from "../recognise/overrule/overruling.ts";
import { keysOfColumns } from "../recognise/overrule/decide.ts";
import { isSamePart, type PartKey } from "../recognise/overrule/partKeys.ts";
import { meaningOfRole, type DecidedRole } from "../recognise/ledger/decidedRole.ts";
import type { RecognisedColumn, RecognisedTable } from "../recognise/table.ts";
import type { ToldDecisions } from "../messages/renderOverruling.ts";
import { decidedPart, withDecided, withPart } from "./decidedParts.ts";

/** What a ledger cannot be without. */
export type LedgerProblem = { readonly reason: "no-account" } | { readonly reason: "no-amount" };

/** A column with its key, and what it is for as decided or as read. */
export interface DraftColumn {
  readonly column: RecognisedColumn;
  readonly key: PartKey;
  readonly role: DecidedRole;
}

/** The columns of a ledger as the draft has them; `own` is the ledger as read without anybody's decisions. */
export function draftColumns(own: RecognisedTable, { columns }: Pick<Decisions, "columns">): DraftColumn[] {
  const keys = keysOfColumns(own.columns);
  return own.columns.flatMap((column, at): DraftColumn[] => {
    const key = keys[at];
    return key ? [{ column, key, role: decidedPart(columns, key)?.role ?? column.role ?? "other" }] : [];
  });
}

/** Why nothing would be a ledger with these columns; undefined where something is. */
export function ledgerProblem(own: RecognisedTable, draft: Pick<Decisions, "columns">): LedgerProblem | undefined {
  const roles = new Set(draftColumns(own, draft).map(({ role }) => role));
  if (!roles.has("account")) return { reason: "no-account" };
  const hasAmount = roles.has("amount") || (roles.has("debit") && roles.has("credit"));
  return hasAmount ? undefined : { reason: "no-amount" };
}

/** Whether reports can have a row for each code of the column, or for each line that its accounts belong to. */
export function canMakeRows({ role }: DraftColumn): boolean {
  return role === "account" || meaningOfRole(role).role === "dimension";
}

/** The column that is decided to make the rows of reports, or rows within those. */
export function rowsColumn(
  columns: readonly DraftColumn[],
  draft: Pick<Decisions, "columns">,
  makes: RowMaking = "makesRows",
): DraftColumn | undefined {
  return columns.find(({ key }) => decidedPart(draft.columns, key)?.[makes]);
}

export type RowMaking = "makesRows" | "makesRowsWithin";

/** The same with rows made by this column and no other; undefined leaves it to the reading. Rows within rows go with those. */
export function withRowsBy(draft: ToldDecisions, chosen: DraftColumn | undefined): ToldDecisions {
  const others = chosen && canHaveRowsWithin(chosen) ? draft : withMaking(draft, "makesRowsWithin", undefined);
  const within = others.columns.find(({ decided }) => decided.makesRowsWithin);
  const isSame = within && chosen && isSamePart(within.key, chosen.key);
  return withMaking(isSame ? withMaking(others, "makesRowsWithin", undefined) : others, "makesRows", chosen);
}

/** The same with rows within the rows made by this column; undefined takes them away. */
export function withRowsWithin(draft: ToldDecisions, chosen: DraftColumn | undefined): ToldDecisions {
  return withMaking(draft, "makesRowsWithin", chosen);
}

/** Whether its rows can have others within them: lines of the income statement have no codes. */
export function canHaveRowsWithin({ role }: DraftColumn): boolean {
  return meaningOfRole(role).role === "dimension";
}

/** The same where this column makes them and no other. */
function withMaking(draft: ToldDecisions, makes: RowMaking, chosen: DraftColumn | undefined): ToldDecisions {
  const others = draft.columns.reduce(
    (kept, { key, decided }) => withPart(kept, key, withDecided(decided, makes, undefined)),
    draft.columns,
  );
  if (!chosen) return { ...draft, columns: others };
  const decided = decidedPart(others, chosen.key) ?? {};
  return { ...draft, columns: withPart(others, chosen.key, { ...decided, [makes]: true }) };
}
