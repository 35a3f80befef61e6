/** Which accounts may hold the grant: by their names, and only where it comes in. */
import { describe, expect, it } from "@jest/globals";
import { grantAccounts, hasTaxes } from "../../../src/analysis/ledger/grantAccounts.ts";
import type { LedgerBook } from "../../../src/model/ledger/ledgerBook.ts";
import { checkWorkbook, runToEnd } from "../../../src/pipeline/run.ts";
import { bookFrom, drawnRows } from "../../support/book.ts";

/** A ledger of a unit with one more posting. */
function bookWith(account: string, name: string, amount: string): LedgerBook {
  const { workbook } = bookFrom({
    name: "Huvudbok",
    rows: drawnRows(`
      Konto | Konto (T) | Ansvar | Period | Belopp
      3120  | Avgifter  | 110    | 202401 | -1000
      5020  | Löner     | 110    | 202401 | 9000
      5020  | Löner     | 120    | 202402 | 9000
      6010  | Lokalhyra | 120    | 202402 | 3000
      ${account} | ${name} | 120 | 202402 | ${amount}`),
  });
  const [book] = runToEnd(checkWorkbook(workbook)).ledgers.books;
  if (!book) throw new Error("no ledger");
  return book;
}
const found = (...one: Parameters<typeof bookWith>): string[] =>
  grantAccounts(bookWith(...one)).map(({ begins }) => begins);

describe("accounts that may hold the grant", () => {
  it.each([
    ["3310", "Kommunbidrag"],
    ["8810", "Erhållet kommunbidrag"],
    ["3980", "Nettoanslag från KF"],
    ["3391", "Budgetram"],
    ["7990", "Skattemedel"],
  ])("%s %s", (account, name) => {
    expect(found(account, name, "-20000")).toEqual([account]);
  });

  it.each([
    ["a grant from the state", "3510", "Statsbidrag", "-20000"],
    ["what is paid by other municipalities", "3520", "Interkommunala bidrag", "-20000"],
    ["a grant that is given on", "4510", "Anslag till föreningar", "20000"],
    ["taxes", "8010", "Preliminära skattemedel", "-20000"],
    ["a balance account", "2990", "Kommunbidrag att fördela", "-20000"],
  ])("but not %s", (_, account, name, amount) => {
    expect(found(account, name, amount)).toEqual([]);
  });
});

it("taxes tell the ledger of a whole municipality", () => {
  expect(hasTaxes(bookWith("8010", "Skatteintäkter", "-20000"))).toBe(true);
  expect(hasTaxes(bookWith("3310", "Kommunbidrag", "-20000"))).toBe(false);
});
