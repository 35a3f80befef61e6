import type { NarrativeTexts } from "./narrativeTexts.ts";

/** Texts against tables, in English. */
export const narrativeEn: NarrativeTexts = {
  inCell: (address) => `The text in ${address}`,
  inNote: (address) => `The note in ${address}`,
  quoted: (words) => `“${words}”`,
  isInTable: (place, amount, address) => `${place} is ${amount} (${address})`,
  isDifference: (row, columns, amount, addresses) => `${row}, ${columns}, is ${amount} (${addresses})`,
  minus: (minuend, subtrahend) => `${minuend} − ${subtrahend}`,
  disagrees: (where, quotes, table) => `${where} says ${quotes}, but ${table}. Correct the text or the table.`,
  placeWithAddress: (place, address) => `${place} (${address})`,
  tellsInstead: (places) => `The text gives ${places}.`,
  conflicts: (where, quote, amount, addresses) =>
    `${where} says ${quote}, but in ${addresses} it is ${amount}. Correct the one that is wrong.`,
};
