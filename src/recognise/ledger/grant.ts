/** The grant (kommunbidrag) that a ledger's net cost is set against, as a person says it: the ledger alone comes to no result. */
import { ore, type Ore } from "../../domain/money.ts";
import { findPart, type PartKey } from "../overrule/partKeys.ts";

/**
 * Unit and sign: öre above zero, a whole year's. Amounts are of a year, so that next year's file is not given this year's grant; `year`
 * is null where the ledger names none.
 */
export type SaidGrant =
  /** Nothing is to be added: the ledger's net holds it, and is a result. */
  | { readonly by: "net" }
  | { readonly by: "whole"; readonly year: number | null; readonly ore: Ore }
  /** An amount for each code of a column. */
  | {
      readonly by: "code";
      readonly year: number | null;
      readonly key: PartKey;
      readonly codes: Readonly<Record<string, Ore>>;
    };

/** What is said, with its column where that is now. */
export type LedgerGrant =
  | Extract<SaidGrant, { readonly by: "net" }>
  | {
      readonly by: "amount";
      readonly year: number | null;
      /** All of it. */
      readonly ore: Ore;
      /** By the codes of a column; null for one amount, or where the column is gone. */
      readonly of: { readonly column: number; readonly codes: Readonly<Record<string, Ore>> } | null;
    };

/** `names` and `columns` are of the same columns, in order. */
export function grantOf(said: SaidGrant, names: readonly string[], columns: readonly number[]): LedgerGrant {
  switch (said.by) {
    case "net":
      return said;
    case "whole":
      return { by: "amount", year: said.year, ore: said.ore, of: null };
    case "code": {
      const { year, key, codes } = said;
      const column = columns[findPart(key, names) ?? -1];
      const all = ore(Object.values(codes).reduce((sum: number, one) => sum + one, 0));
      return { by: "amount", year, ore: all, of: column === undefined ? null : { column, codes } };
    }
  }
}
