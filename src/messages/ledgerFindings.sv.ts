import type { LedgerFindingTexts } from "./ledgerFindingTexts.ts";

const more = (count: number): string => (count === 0 ? "" : ` och ${String(count)} till`);

/** Findings in ledgers, in Swedish. */
export const ledgerFindingsSv: LedgerFindingTexts = {
  blankCode: (heading, postings, count, amount) =>
    `${heading} saknas på ${postings} ${count === 1 ? "kontering" : "konteringar"}, tillsammans ${amount}.`,
  noPeriod: (heading, postings, count, amount) =>
    `${heading} saknas eller går inte att läsa på ${postings} ${count === 1 ? "kontering" : "konteringar"}, tillsammans ${amount}.`,
  leftOutOfPeriods: "Rapporter över en period kan inte ta med dem.",
  notInRegister: (heading, codes, left, register) => `${heading} ${codes}${more(left)} finns inte i ${register}.`,
  outOfDate: (heading, codes, left, register) => `${heading} ${codes}${more(left)} gällde inte då enligt ${register}.`,
  postingsOf: (postings, count, amount) =>
    `Det är ${postings} ${count === 1 ? "kontering" : "konteringar"}, tillsammans ${amount}.`,
  shownUnallocated: "De står som Ej fördelat i rapporterna, så att summan blir densamma som i huvudboken.",
  correctCode: "Rätta i källan.",
  correctRegister: "Rätta i källan, eller lägg till koden i registret.",
  postingTwice: (voucher, amount, first, second) =>
    `Verifikation ${voucher} (${amount}) står två gånger, i rad ${first} och ${second}, med samma innehåll i alla kolumner.`,
  alsoTwice: (postings, count) => `Det gäller ${postings} ${count === 1 ? "kontering" : "konteringar"} i huvudboken.`,
  sameNumbers: "Också radnumren är desamma.",
  removeOne: "Ta bort den ena om exporten är inklistrad två gånger.",
};
