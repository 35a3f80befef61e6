import { abstracted } from "../../recognise/overrule/abstracted.ts";

/** The day before a month, which `abstracted` leaves: "31 #". */
const dayBefore = /(?<!\d)\d{1,2}\.? ?(?=#)/g;
/** "Prognos 2": which of the year's it is. */
const numbered = /(?<![\p{L}\d])(prognos|forecast) ?[1-9](?![\p{L}\d])/gu;

/**
 * What a text says beside when: "Ack utfall okt 2017" and "Ack. utfall nov 2018, tkr" are the same. Case, spaces, punctuation and the unit
 * of money do not count either.
 */
export function lastingText(text: string): string {
  return abstracted(text)
    .replace(dayBefore, "")
    .replace(numbered, "$1")
    .replace(/[^\p{L}\d%]+/gu, " ")
    .trim();
}
