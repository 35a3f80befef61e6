/**
 * From accounts to the lines of the income statement, by the groups of Kommun-Bas. What its classes say is sure; groups that charts use
 * differently are left unallocated until their accounts' names or a person say what they are.
 */
import type { AccountLine, AccountMapping } from "../../domain/accountLine.ts";
import { ledgerVocabulary } from "../../recognise/vocabulary/ledger.ts";
import { findWords, normaliseText } from "../../recognise/words.ts";

/** Lines of revenue; all others that belong to the result are costs, and those after them neither. */
const revenueLines: readonly AccountLine[] = [
  "sales",
  "fees",
  "rents",
  "grants",
  "otherRevenue",
  "netAppropriation",
  "taxRevenue",
  "equalisationGrants",
  "financialRevenue",
];
const costLines: readonly AccountLine[] = [
  "class4",
  "staff",
  "otherCost",
  "depreciation",
  "equalisationFees",
  "financialCost",
];

/** Which side a line is on; null for what may be either. */
export function sideOf(line: AccountLine): "revenue" | "cost" | null {
  return revenueLines.includes(line) ? "revenue" : costLines.includes(line) ? "cost" : null;
}

/** Groups of accounts that mean the same in every chart. */
const ofGroup: Readonly<Record<string, AccountLine>> = {
  "30": "sales",
  "31": "fees",
  "34": "rents",
  "35": "grants",
  // Depreciation in most charts, but not in all: its accounts' names decide.
  "79": "unallocated",
  "80": "taxRevenue",
  "82": "equalisationGrants",
  "83": "equalisationFees",
  "84": "financialRevenue",
  "85": "financialCost",
};
const ofClass: Readonly<Record<string, AccountLine>> = {
  "1": "balance",
  "2": "balance",
  "3": "otherRevenue",
  "4": "class4",
  "5": "staff",
  "6": "otherCost",
  "7": "otherCost",
};

/** The longest beginning of the account's number that a person has said something about; undefined where there is none. */
export function saidAbout(account: string, mapping: AccountMapping): string | undefined {
  for (let length = account.length; length > 0; length--)
    if (mapping[account.slice(0, length)] !== undefined) return account.slice(0, length);
  return undefined;
}

/** The line of an account; `name` is what the ledger calls it. */
export function lineOf(account: string, name: string | null, mapping: AccountMapping = {}): AccountLine {
  const said = mapping[saidAbout(account, mapping) ?? ""];
  if (said !== undefined) return said;
  const group = account.slice(0, 2);
  if (group === "79" && name !== null && findWords(normaliseText(name), ledgerVocabulary.depreciation).length > 0)
    return "depreciation";
  return ofGroup[group] ?? ofClass[account.slice(0, 1)] ?? "unallocated";
}
