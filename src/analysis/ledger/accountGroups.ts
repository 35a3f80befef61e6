/** The groups of a ledger's accounts with what they come to: which lines they make, and which have none for certain. */
import type { AccountLine } from "../../domain/accountLine.ts";
import type { Ore } from "../../domain/money.ts";
import { saidAbout } from "../../model/ledger/accountLines.ts";
import { ledgerMeasures, type LedgerBook } from "../../model/ledger/ledgerBook.ts";

/** Accounts that one asks about together. */
export interface AccountGroup {
  /** What their numbers begin with: two digits, or a whole number where a group is of several minds. */
  readonly begins: string;
  /** With postings; the largest first. */
  readonly accounts: readonly { readonly account: string; readonly name: string | null }[];
  readonly line: AccountLine;
  /** A person has said so. */
  readonly isDecided: boolean;
  /** Outcome in the model's sign; the budget where the ledger has no outcome. */
  readonly ore: Ore;
}

const groupDigits = 2;

interface Account {
  readonly account: string;
  readonly name: string | null;
  readonly line: AccountLine;
  readonly said: string | undefined;
  readonly ore: number;
}

/**
 * Groups by number, those of the balance sheet left out. A group whose accounts belong to several lines is told account by account, and so
 * are all where `isApart` says so.
 */
export function accountGroups(book: LedgerBook, isApart = false): AccountGroup[] {
  const groups = new Map<string, Account[]>();
  for (const account of accountsOf(book)) {
    const key = account.account.slice(0, groupDigits);
    groups.set(key, [...(groups.get(key) ?? []), account]);
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([begins, accounts]): AccountGroup[] => {
      const [first] = accounts;
      const isOne = !isApart && accounts.every(({ line, said }) => line === first?.line && said === first.said);
      const isOfGroup = first?.said === undefined || first.said.length <= groupDigits;
      if (isOne && isOfGroup) return [groupOf(first?.said ?? begins, accounts)];
      return accounts.map((one) => groupOf(one.account, [one]));
    });
}

/** Those that no group of Kommun-Bas places, and nobody has said anything about. */
export function unplacedGroups(groups: readonly AccountGroup[]): AccountGroup[] {
  return groups.filter(({ line, isDecided }) => line === "unallocated" && !isDecided);
}

function groupOf(begins: string, accounts: readonly Account[]): AccountGroup {
  const [first] = accounts;
  return {
    begins,
    accounts: [...accounts]
      .sort((one, other) => Math.abs(other.ore) - Math.abs(one.ore) || (one.account < other.account ? -1 : 1))
      .map(({ account, name }) => ({ account, name })),
    line: first?.line ?? "unallocated",
    isDecided: first?.said !== undefined,
    ore: accounts.reduce((sum, { ore }) => sum + ore, 0) as Ore,
  };
}

/** Accounts with postings, of revenue, cost or what may be either. */
function accountsOf({ accounts, lineOfAccount, mapping, series }: LedgerBook): Account[] {
  const sums = ledgerMeasures.map(() => new Float64Array(accounts.size));
  const isThere = ledgerMeasures.map(() => false);
  for (const { amounts, measures } of series) {
    for (let at = 0; at < amounts.length; at++) {
      const amount = amounts[at] as number;
      // A blank is no amount, and zero adds nothing.
      if (!amount) continue;
      const measure = measures.values[measures.codes[at] as number] as number;
      const code = accounts.codes[at] as number;
      const of = sums[measure] as Float64Array;
      of[code] = (of[code] as number) + amount;
      isThere[measure] = true;
    }
  }
  const used = new Uint8Array(accounts.size);
  for (const code of accounts.codes) used[code] = 1;
  const shown = sums[Math.max(0, isThere.indexOf(true))] as Float64Array;
  return accounts.values.flatMap((account, code): Account[] => {
    const line = lineOfAccount[code] ?? "unallocated";
    // Postings without an account are nobody's to place.
    if (account === "" || used[code] === 0 || line === "balance") return [];
    return [
      { account, name: accounts.names[code] ?? null, line, said: saidAbout(account, mapping), ore: shown[code] ?? 0 },
    ];
  });
}
