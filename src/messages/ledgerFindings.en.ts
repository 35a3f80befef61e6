import type { LedgerFindingTexts } from "./ledgerFindingTexts.ts";

const more = (count: number): string => (count === 0 ? "" : ` and ${String(count)} more`);

/** Findings in ledgers, in English. */
export const ledgerFindingsEn: LedgerFindingTexts = {
  blankCode: (heading, postings, count, amount) =>
    `${heading} is missing on ${postings} ${count === 1 ? "posting" : "postings"}, ${amount} in all.`,
  noPeriod: (heading, postings, count, amount) =>
    `${heading} is missing or cannot be read on ${postings} ${count === 1 ? "posting" : "postings"}, ${amount} in all.`,
  leftOutOfPeriods: "Reports over a period cannot count them.",
  notInRegister: (heading, codes, left, register) => `${heading} ${codes}${more(left)} is not in ${register}.`,
  outOfDate: (heading, codes, left, register) =>
    `${heading} ${codes}${more(left)} was not valid then, according to ${register}.`,
  postingsOf: (postings, count, amount) =>
    `That is ${postings} ${count === 1 ? "posting" : "postings"}, ${amount} in all.`,
  shownUnallocated: "Reports show them as Not allocated, so that the total is that of the ledger.",
  correctCode: "Correct it in the source.",
  correctRegister: "Correct it in the source, or add the code to the register.",
  postingTwice: (voucher, amount, first, second) =>
    `Voucher ${voucher} (${amount}) stands twice, in rows ${first} and ${second}, with the same content in every column.`,
  alsoTwice: (postings, count) => `This is so for ${postings} ${count === 1 ? "posting" : "postings"} of the ledger.`,
  sameNumbers: "The row numbers are the same too.",
  removeOne: "Remove one if the export has been pasted twice.",
};
