/** Accounts of a ledger that may hold the grant from the municipality, by what they are called and which way they go. */
import { ledgerVocabulary } from "../../recognise/vocabulary/ledger.ts";
import { findWords, normaliseText } from "../../recognise/words.ts";
import type { LedgerBook } from "../../model/ledger/ledgerBook.ts";
import { grantLine } from "../../model/ledger/ledgerMonths.ts";
import { accountGroups, type AccountGroup } from "./accountGroups.ts";

/** Lines that are something else for certain, whatever their accounts are called: taxes are the municipality's own. */
const neverGrants: readonly AccountGroup["line"][] = [
  grantLine,
  "taxRevenue",
  "equalisationGrants",
  "equalisationFees",
  "financialRevenue",
  "financialCost",
];

/** Account by account, those that come in: a grant that is given on is no grant to the ledger, and one that nets to nothing neither. */
export function grantAccounts(book: LedgerBook): AccountGroup[] {
  return accountGroups(book, true).filter(
    ({ line, ore, accounts: [first] }) =>
      ore > 0 &&
      !neverGrants.includes(line) &&
      first?.name != null &&
      findWords(normaliseText(first.name), ledgerVocabulary.grants).length > 0,
  );
}

/** Taxes are booked in it: it is the whole municipality's, which nobody gives a grant. */
export function hasTaxes({ accounts, lineOfAccount }: LedgerBook): boolean {
  const taxes = lineOfAccount.map((line) => line === "taxRevenue");
  return accounts.codes.some((code) => taxes[code] === true);
}
