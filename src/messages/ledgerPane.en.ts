import type { LedgerPaneTexts } from "./ledgerPaneTexts.ts";

/** Ledgers in the pane, in English. */
export const ledgerPaneEn: LedgerPaneTexts = {
  roles: {
    account: "account",
    responsibilityUnit: "responsibility unit",
    activity: "activity",
    project: "project",
    object: "object",
    counterparty: "counterparty",
    committee: "committee",
    department: "department",
    funding: "funding",
    dimension: "another dimension",
    name: "name of a code",
    period: "period (year and month)",
    year: "year",
    month: "month",
    date: "date",
    amount: "amount",
    debit: "debit",
    credit: "credit",
    measure: "actual or budget, row by row",
    balance: "balance, not counted",
    quantity: "quantity, not counted",
    voucher: "voucher number",
    rowNumber: "row number",
    text: "free text",
    other: "something else, not used",
  },
  columns: "What the columns hold",
  columnNamed: (letter, header) => (header === "" ? letter : `${letter}, ${header}`),
  measureOf: (column) => `Column ${column} shows`,
  spanOf: (column) => `Column ${column} covers`,
  monthsAside: (columns) => `${String(columns)} columns of months are each read by their headings.`,
  noAccount: "One column has to be the account.",
  noAmount: "One column has to be the amount, or one debit and one credit.",
  signs: {
    "cost-positive": "cost\u00a0+, revenue\u00a0−",
    "revenue-positive": "revenue\u00a0+, cost\u00a0−",
    unsigned: "both revenue and cost\u00a0+",
  },
  rows: "Rows in reports",
  byLine: "lines of the income statement",
  usualRows: (dimension) =>
    dimension === null
      ? "lines of the income statement"
      : `${dimension} in the operating statement, lines of the income statement in the monthly follow-up`,
  rowsHelp: "Used in the operating statement, the monthly follow-up and the forecast.",
  makesRows: "rows in reports",
  openAccounts: "Lines of accounts …",
  accountsTitle: "Lines of the accounts in the income statement",
  apart: "Account by account",
  accountsHelp: "What you choose is kept in the workbook and holds each time it is read.",
  unplaced: (groups, amount) =>
    groups === 1
      ? `One group of accounts has no certain line in the income statement (${amount}). It is shown as not allocated until you choose.`
      : `${String(groups)} groups of accounts have no certain line in the income statement (${amount}). They are shown as not allocated until you choose.`,
  accountsNamed: (begins) => (begins.length <= 2 ? `Account group ${begins}` : `Account ${begins}`),
  accountsAre: (accounts, more, amount) => `${accounts}${more === 0 ? "" : ` and ${String(more)} more`} · ${amount}`,
  leftUnallocated: "Not allocated, do not ask again",
  otherGroups: (groups) => `Other groups of accounts (${String(groups)})`,
};
