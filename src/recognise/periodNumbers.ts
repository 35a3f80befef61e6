/** Accounting periods by number: "Period 03", "P3", "Månad 12". 00 holds opening balances and 13 the entries of the year's end. */
import { remembered } from "./remembered.ts";
import { vocabulary } from "./vocabulary/index.ts";
import { findWords, normaliseText } from "./words.ts";

/** A period, or a stretch of them, in a normalised text. */
export interface NumberedPeriod {
  /** 0 to 13, twice the same for a single period. */
  readonly first: number;
  readonly last: number;
  /** The text without it. */
  readonly rest: string;
}

/** The period after the months of the year, for entries of its end. */
export const closingPeriod = 13;

const numberAfter = /^\.? ?(\d{1,2})(?: ?- ?(\d{1,2}))?(?![\d\p{L}])/u;
/** "P", "per" and "mån" are parts of too much else to be looked for inside a text. */
const shortestInside = 4;

/** The numbered period that a text names; undefined where it names none. */
export const readPeriodNumber = remembered((text: string): NumberedPeriod | undefined => {
  for (const { start, end } of findWords(text, vocabulary.periodNumbers)) {
    const match = numberAfter.exec(text.slice(end));
    if (!match) continue;
    const [whole, from, to = from] = match;
    const isAlone = start === 0 && end + whole.length === text.length;
    const [first, last] = [Number(from), Number(to)];
    if ((!isAlone && end - start < shortestInside) || last > closingPeriod || first > last) continue;
    return { first, last, rest: `${text.slice(0, start)}${text.slice(end + whole.length)}`.trim() };
  }
  return undefined;
});

/** The word in a text that makes numbers under or beside it periods: "Månad", "Per månad"; undefined without one. */
export function periodWordIn(text: string): string | undefined {
  const [hit] = findWords(normaliseText(text), vocabulary.periodNumbers).filter(
    ({ start, end }) => end - start >= shortestInside,
  );
  return hit && normaliseText(text).slice(hit.start, hit.end);
}
