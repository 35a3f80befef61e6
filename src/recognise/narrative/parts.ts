/** A sentence as its amounts, each with the words before and after it. */
import { tailOf, type Lead } from "./clauses.ts";
import { saysNothing, type Item } from "./items.ts";
import type { AmountToken } from "./tokens.ts";

/** An amount with the words before it and after it. */
export interface Part {
  readonly amount: AmountToken;
  readonly before: readonly Item[];
  /** The items after it, up to the next amount. */
  readonly after: readonly Item[];
}

/** The amounts of a sentence. */
export function partsOf(items: readonly Item[]): Part[] {
  const places = items.flatMap((item, at) => (item.kind === "amount" ? [at] : []));
  let from = 0;
  return places.map((place, index) => {
    const { amount } = items[place] as Item & { kind: "amount" };
    const before = items.slice(from, place);
    const next = places[index + 1];
    const rest = items.slice(place + 1, next ?? items.length);
    const after = next === undefined ? rest : rest.slice(0, tailBefore(rest));
    from = place + 1 + (tailOf(after, amount.end)?.length ?? 0);
    return { amount, before, after };
  });
}

/** What leads to the next amount is no part of what follows this one: "från 5 mnkr till 3 mnkr". */
function tailBefore(items: readonly Item[]): number {
  const last = items.findLastIndex((item) => item.kind !== "preposition" && !saysNothing(item));
  return last + 1;
}

/** "Underskottet härrör från äldreomsorgen som visar …": what is said of the amount begins with the name before "som". */
export function fromNameWith(items: readonly Item[]): readonly Item[] {
  const relative = items.findLastIndex(({ kind }) => kind === "relative");
  return relative > 0 && items[relative - 1]?.kind === "name" ? items.slice(relative - 1) : items;
}

/** Nothing but "till" leads to it: the second of "från A till B". */
export function isSecondOfPair({ items }: Lead): boolean {
  const words = items.filter(({ kind }) => kind !== "mark");
  const [only] = words;
  return words.length === 1 && only?.kind === "preposition" && only.leads === "to";
}

/** A name with its amount in a parenthesis: "hemtjänsten (-503 tkr)". */
export function isListed({ items }: Lead): boolean {
  const [who, mark] = items.slice(-2);
  return mark?.kind === "mark" && mark.text === "(" && (who?.kind === "name" || who?.kind === "whole");
}
