import { describe, expect, it } from "@jest/globals";
import { accountGroups, unplacedGroups, type AccountGroup } from "../../../src/analysis/ledger/accountGroups.ts";
import type { AccountMapping } from "../../../src/domain/accountLine.ts";
import type { LedgerBook } from "../../../src/model/ledger/ledgerBook.ts";
import { checkWorkbook, runToEnd } from "../../../src/pipeline/run.ts";
import { bookFrom, drawnRows } from "../../support/book.ts";
import { overrulingOf } from "../../support/overrulings.ts";

const { workbook } = bookFrom({
  name: "Huvudbok",
  rows: drawnRows(`
    Konto | Benämning         | Ansvar | Period | Belopp
    1930  | Bank              | 110    | 202401 | 5
    3120  | Avgifter          | 110    | 202401 | -10
    5020  | Löner             | 110    | 202401 | 100
    5610  | Avgifter          | 120    | 202402 | 90
    7910  | Avskrivning       | 120    | 202402 | 1
    7920  | Vinst             | 120    | 202402 | 2
    8710  | Bokslut           | 120    | 202402 | 30
    8720  | Annat bokslut     | 120    | 202402 | 40
          | Utan konto, fullt | 120    | 202402 | 7`),
});

function bookWith(accounts?: AccountMapping): LedgerBook {
  const overrulings = accounts ? [overrulingOf(workbook, { table: { accounts } })] : [];
  const [book] = runToEnd(checkWorkbook(workbook, { overrulings })).ledgers.books;
  if (!book) throw new Error("no ledger");
  return book;
}

const told = (groups: readonly AccountGroup[]): string[] =>
  groups.map(
    ({ begins, line, ore, isDecided, accounts }) =>
      `${begins} ${line} ${String(ore / 100)} ${accounts.map(({ account }) => account).join("+")}${isDecided ? " said" : ""}`,
  );

describe("groups of accounts", () => {
  it("are told by what they come to, account by account where their accounts differ", () => {
    expect(told(accountGroups(bookWith()))).toEqual([
      "31 fees 10 3120",
      "50 staff -100 5020",
      "56 staff -90 5610",
      "7910 depreciation -1 7910",
      "7920 unallocated -2 7920",
      "87 unallocated -70 8720+8710",
    ]);
  });

  it("are asked about where nothing places them, until somebody has", () => {
    expect(told(unplacedGroups(accountGroups(bookWith())))).toEqual([
      "7920 unallocated -2 7920",
      "87 unallocated -70 8720+8710",
    ]);
    const said = accountGroups(bookWith({ "7920": "otherCost", "87": "unallocated" }));
    expect(unplacedGroups(said)).toEqual([]);
    expect(told(said).slice(-2)).toEqual(["7920 otherCost -2 7920 said", "87 unallocated -70 8720+8710 said"]);
  });
});
