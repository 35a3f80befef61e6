/** What a person has in mind about a ledger's grant while the form is open, and what is saved of it. */
import type { AccountMapping } from "../domain/accountLine.ts";
import { fromOre, type MoneyUnit, type Ore } from "../domain/money.ts";
import type { Formats } from "../messages/format.ts";
import type { ToldDecisions } from "../messages/renderOverruling.ts";
import { grantLine } from "../model/ledger/ledgerMonths.ts";
import type { SaidGrant } from "../recognise/ledger/grant.ts";
import type { PartKey } from "../recognise/overrule/partKeys.ts";
import { withAccounts, withGrant } from "./readingDraft.ts";
import { asWrittenIn, typedAmount } from "./typedAmount.ts";

/** As typed: an amount for the whole, and amounts by code. */
export interface GrantDraft {
  readonly by: SaidGrant["by"] | null;
  readonly whole: string;
  readonly codes: Readonly<Record<string, string>>;
}

/** What the form asks about. */
export interface GrantQuestion {
  /** null where the ledger names no year. */
  readonly year: number | null;
  readonly unit: MoneyUnit;
  /** The column whose codes can have an amount each; null where it has too many for a form, or there is none. */
  readonly ofCodes: { readonly key: PartKey; readonly name: string; readonly rows: readonly CodeRow[] } | null;
  /** Accounts that are said to hold the grant. */
  readonly booked: readonly NamedAccount[];
  /** Those that may, by what they are called. */
  readonly possible: readonly NamedAccount[];
}

export interface NamedAccount {
  readonly account: string;
  readonly name: string | null;
}

export interface CodeRow {
  readonly code: string;
  readonly label: string;
}

/** What is said now; amounts of another year are not this one's. */
export function grantDraftOf({ table }: ToldDecisions, { year, unit }: GrantQuestion, formats: Formats): GrantDraft {
  const { accounts = {}, grant } = table;
  const nothing: GrantDraft = { by: null, whole: "", codes: {} };
  if (Object.values(accounts).includes(grantLine)) return { ...nothing, by: "net" };
  if (!grant) return nothing;
  if (grant.by === "net") return { ...nothing, by: "net" };
  if (grant.year !== year) return nothing;
  const shown = (amount: Ore): string => formats.number(fromOre(amount, unit));
  if (grant.by === "whole") return { ...nothing, by: "whole", whole: shown(grant.ore) };
  const codes = Object.entries(grant.codes).map(([code, amount]) => [code, shown(amount)]);
  return { ...nothing, by: "code", codes: Object.fromEntries(codes) as Record<string, string> };
}

/** An amount of a grant: null for a blank, undefined for what is none. */
export function grantTyped(text: string, unit: MoneyUnit, { language }: Formats): Ore | null | undefined {
  const amount = typedAmount(asWrittenIn(language, text), unit);
  return typeof amount === "number" && amount < 0 ? undefined : amount;
}

/** What is decided about the table once this is saved; undefined where an amount is missing or cannot be read. */
export function withGrantDraft(
  told: ToldDecisions,
  { by, whole, codes }: GrantDraft,
  { year, unit, ofCodes, booked, possible }: GrantQuestion,
  formats: Formats,
): ToldDecisions | undefined {
  const { accounts = {} } = told.table;
  const ofOthers = Object.entries(accounts).filter(([, line]) => line !== grantLine);
  const others = withAccounts(told, Object.fromEntries(ofOthers));
  switch (by) {
    case null:
      return withGrant(others, undefined);
    case "net": {
      if (booked.length + possible.length === 0) return withGrant(told, { by });
      const held = Object.fromEntries(possible.map(({ account }) => [account, grantLine])) as AccountMapping;
      return withGrant(withAccounts(told, { ...accounts, ...held }), undefined);
    }
    case "whole": {
      const amount = grantTyped(whole, unit, formats);
      return amount == null ? undefined : withGrant(others, { by, year, ore: amount });
    }
    case "code": {
      if (!ofCodes) return undefined;
      const read = Object.entries(codes).map(([code, text]) => [code, grantTyped(text, unit, formats)] as const);
      const amounts = read.filter(([, amount]) => amount !== null);
      if (amounts.length === 0 || amounts.some(([, amount]) => amount === undefined)) return undefined;
      return withGrant(others, {
        by,
        year,
        key: ofCodes.key,
        codes: Object.fromEntries(amounts) as Record<string, Ore>,
      });
    }
  }
}
