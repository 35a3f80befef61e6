import type { Item } from "./items.ts";
import type { AmountToken } from "./tokens.ts";

/** What a finding quotes at most: the figure and the few words before it. */
const longestQuote = 60;

/** The figure and the known words before it, as many as fit. */
export function quoteOf(text: string, lead: readonly Item[], amount: AmountToken): string {
  let start = amount.start - (/[-+\u2212\u2013]\s?$/.exec(text.slice(0, amount.start))?.[0].length ?? 0);
  for (const item of [...lead].reverse()) {
    const between = text.slice(item.end, start);
    if (amount.end - item.start > longestQuote || /[\p{L}\d]/u.test(between)) break;
    start = item.start;
  }
  return text
    .slice(start, amount.end)
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:.(]+/, "");
}
