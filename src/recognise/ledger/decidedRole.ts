/** What a person can say that a column of a ledger is for: one word, where a reading has a role and a part of the coding string. */
import type { DimensionId, LedgerRole } from "../vocabulary/ledgerVocabulary.ts";

/** Parts of the coding string, as one names them. */
const dimensionIds = [
  "responsibilityUnit",
  "activity",
  "project",
  "object",
  "counterparty",
  "committee",
  "department",
  "funding",
] as const satisfies readonly DimensionId[];

/** What is asked for most stands first; `dimension` is a part of the coding string that has no name here. */
export const decidedRoles = [
  "account",
  ...dimensionIds,
  "dimension",
  "name",
  "period",
  "year",
  "month",
  "date",
  "amount",
  "debit",
  "credit",
  "measure",
  "balance",
  "quantity",
  "voucher",
  "rowNumber",
  "text",
  "other",
] as const satisfies readonly (LedgerRole | DimensionId)[];
export type DecidedRole = (typeof decidedRoles)[number];

/** What a column is for, as a reading has it. */
interface ColumnUse {
  readonly role: LedgerRole;
  readonly dimension: DimensionId | null;
}

/** What the word makes of a column. */
export function meaningOfRole(role: DecidedRole): ColumnUse {
  const dimension = dimensionIds.find((id) => id === role);
  return dimension === undefined ? { role: role as LedgerRole, dimension: null } : { role: "dimension", dimension };
}

/** The word for what a column was read as. */
export function decidedRoleOf({ role, dimension }: ColumnUse): DecidedRole {
  return role === "dimension" ? (dimension ?? "dimension") : role;
}
