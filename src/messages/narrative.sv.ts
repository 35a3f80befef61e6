import type { NarrativeTexts } from "./narrativeTexts.ts";

/** Texts against tables, in Swedish. */
export const narrativeSv: NarrativeTexts = {
  inCell: (address) => `Texten i ${address}`,
  inNote: (address) => `Anteckningen i ${address}`,
  quoted: (words) => `”${words}”`,
  isInTable: (place, amount, address) => `${place} är ${amount} (${address})`,
  isDifference: (row, columns, amount, addresses) => `${row}, ${columns}, är ${amount} (${addresses})`,
  minus: (minuend, subtrahend) => `${minuend} − ${subtrahend}`,
  disagrees: (where, quotes, table) => `${where} säger ${quotes}, men ${table}. Rätta texten eller tabellen.`,
  placeWithAddress: (place, address) => `${place} (${address})`,
  tellsInstead: (places) => `Texten anger ${places}.`,
  conflicts: (where, quote, amount, addresses) =>
    `${where} säger ${quote}, men i ${addresses} är det ${amount}. Rätta det som är fel.`,
};
