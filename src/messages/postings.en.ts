import type { PostingsPaneTexts, PostingsSheetTexts } from "./postingsTexts.ts";

const grouped = new Intl.NumberFormat("en-GB");

/** The sheet of a figure's postings in English. */
export const postingsSheetEn: PostingsSheetTexts = {
  sheet: "Postings",
  title: (line) => `Postings: ${line}`,
  amount: "Amount",
  total: "Total",
  source: (address, count) =>
    `Source: ${count === 1 ? "one row" : `${grouped.format(count)} rows`} of ${address}, as they stood when the sheet was made. The source column says which row. Revenue is plus and cost minus.`,
  leftOut: (columns) =>
    `Columns that may hold personal data are left out: ${columns.join(", ")}. Choose "Include free text" to have them.`,
  withheld: "withheld",
  withheldWhy: "Cells with the number of a person are withheld.",
  largest: (count) => `The ${grouped.format(count)} largest amounts are shown. The others are added up in one row.`,
  others: (count) => (count === 1 ? "One other row" : `${grouped.format(count)} other rows`),
};

/** Where the pane asks for it, in English. */
export const postingsPaneEn: PostingsPaneTexts = {
  open: "Show postings …",
  title: "Postings of an amount",
  by: "By",
  byLine: "Lines of the income statement",
  row: "Row",
  column: "Column",
  withFreeText: "Include free text",
  withFreeTextHelp: "Texts and counterparties may be personal data. They go with the sheet wherever it is sent.",
  found: (amount, postings) => `${amount}, ${postings}`,
  rows: (count) => (count === "1" ? "one row" : `${count} rows`),
  none: "No rows belong to the amount.",
  make: "Show postings",
  filter: "Filter the sheet",
  filtered: (sheet, postings, amount) => `Sheet ${sheet} shows ${postings}, ${amount}.`,
  cancel: "Cancel",
};
