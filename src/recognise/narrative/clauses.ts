/** The clause around an amount: the run of known words that leads to it, and what is said right after it. */
import type { Item } from "./items.ts";

/** The words that lead to an amount. */
export interface Lead {
  readonly items: readonly Item[];
  /** Every word from where it began is known: the sentence, or the clause after the amount before. */
  readonly isWhole: boolean;
}

/**
 * The known words right before an amount. A subordinate clause between commas is left out, and so is a parenthesis. Undefined
 * when an unknown word stands before it and no new clause begins in between.
 */
export function leadOf(segment: readonly Item[]): Lead | undefined {
  const items = withoutAsides(segment);
  let first = items.length;
  while (first > 0 && items[first - 1]?.kind !== "unknown") first--;
  if (first === 0) return { items, isWhole: true };
  const openings = items.slice(first).flatMap((item, at) => (opensClause(item) ? [first + at + 1] : []));
  const [opening] = openings;
  return opening === undefined ? undefined : { items: items.slice(opening), isWhole: false };
}

/** After an unknown word "och" may join two nouns, and a comma too; the others begin something new. */
function opensClause(item: Item): boolean {
  return (
    (item.kind === "boundary" && item.joins !== true) ||
    (item.kind === "mark" && (item.text === ";" || item.text === ":"))
  );
}

/** Leaves out ", vilket … ," and "(…)" where no amount stands in them. */
function withoutAsides(items: readonly Item[]): readonly Item[] {
  const kept: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item;
    const closing = asideFrom(items, at);
    if (closing === undefined) kept.push(item);
    else at = closing;
  }
  return kept;
}

/** The last item of an aside that starts here. */
function asideFrom(items: readonly Item[], at: number): number | undefined {
  const item = items[at] as Item;
  if (item.kind !== "mark") return undefined;
  if (item.text === "(") return indexOfMark(items, at + 1, ")");
  const isRelative = item.text === "," && items[at + 1]?.kind === "relative";
  return isRelative ? indexOfMark(items, at + 2, ",") : undefined;
}

function indexOfMark(items: readonly Item[], from: number, text: string): number | undefined {
  const index = items.findIndex((item, at) => at >= from && item.kind === "mark" && item.text === text);
  return index < 0 ? undefined : index;
}

/** What is said right after an amount. */
export interface Tail {
  /** Times, comparisons and names that belong to the amount. */
  readonly items: readonly Item[];
  /** How many items of the segment it takes, fillers among them. */
  readonly length: number;
}

/**
 * The words after an amount that belong to it, up to where something new begins. Undefined when an unknown word follows, which may
 * make the amount another: "5 mnkr högre", "5 mnkr för placeringar", "5 mnkr per plats".
 * `amountEnd` is where the amount ends in the text.
 */
export function tailOf(segment: readonly Item[], amountEnd: number): Tail | undefined {
  const items: Item[] = [];
  let end = amountEnd;
  for (let at = 0; at < segment.length; at++) {
    const item = segment[at] as Item;
    // A dash with air around it is punctuation; glued on it makes a compound.
    if (endsTail(item) || (item.kind === "mark" && item.text === "-" && item.start > end)) return { items, length: at };
    if (!inTail.includes(item.kind)) return undefined;
    items.push(item);
    end = item.end;
  }
  return { items, length: segment.length };
}

const endings: readonly Item["kind"][] = ["boundary", "cause", "equals", "relative", "partly"];

function endsTail(item: Item): boolean {
  return item.kind === "mark" ? !["/", "-", "%"].includes(item.text) : endings.includes(item.kind);
}

/** Times, comparisons and names, and what leads to them. Some of these make the amount another, which is for `readTail` to say. */
const inTail: readonly Item["kind"][] = [
  "against",
  "better",
  "asAt",
  "component",
  "filler",
  "here",
  "measure",
  "name",
  "number",
  "otherTime",
  "preposition",
  "pronoun",
  "span",
  "time",
  "total",
  "verb",
  "whole",
];
