/** What the words around an amount say of it: measure, time, sign and subject; or nothing that can be relied on. */
import type { Component } from "../../domain/meaning.ts";
import type { ClaimMeasure } from "../vocabulary/narrativeVocabulary.ts";
import type { ClaimPeriod } from "./claim.ts";
import { saysNothing, type Item, type TimeItem } from "./items.ts";

/** What the known words before or after an amount say. */
export interface Said {
  readonly measure: ClaimMeasure | null;
  readonly isForecast: boolean;
  readonly component: Component | null;
  readonly direction: 1 | -1 | null;
  readonly period: ClaimPeriod;
  /** The deviation is said to be from budget, and no profit or loss. */
  readonly isFromBudget: boolean;
  /** "Mellan april och augusti". */
  readonly between: readonly [TimeItem, TimeItem] | null;
  /** Names, without doubles. */
  readonly names: readonly number[];
  readonly hasWhole: boolean;
  readonly hasHere: boolean;
  /** "Det ger", "ger detta": about whatever was spoken of before. */
  readonly hasPronoun: boolean;
  readonly isApproximate: boolean;
  readonly isAboutInvestments: boolean;
  /** The same as the amount before, said in another way. */
  readonly isSameThing: boolean;
  /** What leads to the amount itself: "till", "från". */
  readonly leads: "to" | "from" | null;
}

/** Nothing said of time. */
export const noTime: ClaimPeriod = { span: null, year: null, month: null, isLoose: false };

/** Reads the words before an amount. Undefined when one of them makes the amount something else than it seems. */
export function readLead(items: readonly Item[]): Said | undefined {
  const { kept, isOfBudget } = withoutComparisons(items) ?? { kept: undefined, isOfBudget: false };
  if (!kept || kept.some(spoils) || (hasBetter(kept) && !isOfBudget)) return undefined;
  const last = items.at(-1);
  const leads = last?.kind === "preposition" ? (last.leads ?? null) : null;
  if (isChange(kept) && leads === null) return undefined;
  const between = betweenOf(kept);
  const period = between ? spanOf(kept) : periodOf(kept);
  const measure = measureOf(kept, isOfBudget);
  if (!period || measure === undefined || (isFormerForecast(kept) && period.month === null)) return undefined;
  return {
    ...said(kept),
    measure,
    isFromBudget:
      isOfBudget ||
      kept.some((item) => item.kind === "measure" && item.measure === "deviation" && item.direction === undefined),
    period,
    between,
    leads,
    isApproximate: items.slice(-approximateReach).some(({ kind }) => kind === "approximately"),
  };
}

/** "Ca" stands right before the amount; "över" further off belongs to something else. */
const approximateReach = 2;

/** Reads the words after an amount: when, and against what. Undefined when they make the amount something else. */
export function readTail(items: readonly Item[]): Said | undefined {
  const { kept, isOfBudget } = withoutComparisons(items) ?? { kept: undefined, isOfBudget: false };
  if (!kept) return undefined;
  const isNarrowed = kept.some(({ kind }) =>
    ["measure", "component", "number", "otherTime", "approximately"].includes(kind),
  );
  const period = periodOf(kept);
  // "5 mnkr sämre än budget" is a deviation, whatever led to it; sämre than anything else is no table's figure.
  const better = kept.findIndex(({ kind }) => kind === "better");
  const isBetter = better === 0 && isOfBudget;
  if (isNarrowed || !period || (better >= 0 && !isBetter)) return undefined;
  return {
    ...said(kept),
    measure: isBetter ? "deviation" : null,
    isFromBudget: isOfBudget,
    period,
    between: null,
    leads: null,
    isApproximate: false,
  };
}

function hasBetter(items: readonly Item[]): boolean {
  return items.some(({ kind }) => kind === "better");
}

function said(
  items: readonly Item[],
): Omit<Said, "measure" | "isFromBudget" | "period" | "between" | "leads" | "isApproximate"> {
  const names = new Set(items.flatMap((item) => (item.kind === "name" ? [item.name] : [])));
  const has = (kind: Item["kind"]): boolean => items.some((item) => item.kind === kind);
  const components = new Set(items.flatMap((item) => (item.kind === "component" ? [item.component] : [])));
  return {
    isForecast: items.some(
      (item) =>
        item.kind === "forecasting" ||
        (item.kind === "measure" && (item.measure === "forecast" || item.isForecast === true)),
    ),
    component: components.size === 1 ? ([...components][0] as Component) : null,
    direction: directionOf(items),
    names: [...names],
    hasWhole: has("whole"),
    hasHere: has("here"),
    hasPronoun: items.some((item, at) => item.kind === "pronoun" && pointsBack(item, items[at - 1], items[at + 1])),
    isAboutInvestments: has("investment"),
    isSameThing: isSaidAgain(items),
  };
}

function pointsBack(pronoun: Item & { kind: "pronoun" }, before: Item | undefined, after: Item | undefined): boolean {
  if (isVerb(after)) return true;
  const isArticle = after?.kind === "measure" || after?.kind === "forecasting";
  return pronoun.pointsBack === true && isVerb(before) && !isArticle;
}

function isVerb(item: Item | undefined): boolean {
  if (item?.kind === "forecasting") return item.isVerb === true;
  return item?.kind === "verb" || item?.kind === "equals" || item?.kind === "change";
}

/** "Vilket motsvarar en avvikelse", but not "prognosen är ett underskott motsvarande". */
function isSaidAgain(items: readonly Item[]): boolean {
  const measure = items.findIndex(({ kind }) => kind === "measure");
  const before = measure < 0 ? items : items.slice(0, measure);
  // "… vilket är 5 mnkr sämre än budget" names no measure.
  return before.some(({ kind }) => kind === "equals" || (kind === "relative" && measure < 0));
}

/** Words that make the amount a part, another year's, or one of several. */
function spoils({ kind }: Item): boolean {
  return ["partly", "except", "otherTime", "respectively", "cause", "number"].includes(kind);
}

/**
 * Leaves out what the figure is compared with. A budget is what deviations are taken from; compared with anything else it is
 * another deviation than any table's.
 */
function withoutComparisons(
  items: readonly Item[],
): { readonly kept: readonly Item[]; readonly isOfBudget: boolean } | undefined {
  const kept: Item[] = [];
  let isComparing = false;
  let isOfBudget = false;
  for (const item of items) {
    if (item.kind === "against") {
      if (isComparing) return undefined;
      isComparing = true;
    } else if (!isComparing) kept.push(item);
    else if (item.kind === "measure") {
      if (item.measure !== "budget") return undefined;
      isComparing = false;
      isOfBudget = true;
    } else if (item.kind === "otherTime") return undefined;
    else if (!saysNothing(item) && item.kind !== "preposition") kept.push(item);
  }
  return isComparing ? undefined : { kept, isOfBudget };
}

/** "Prognosen var": then, and not now. */
function isFormerForecast(items: readonly Item[]): boolean {
  return (
    items.some((item) => item.kind === "measure" && item.measure === "forecast") &&
    items.some((item) => item.kind === "verb" && item.isPast === true)
  );
}

/** A word of change counts until a measure is named after it: "har försämrats och visar ett underskott på". */
function isChange(items: readonly Item[]): boolean {
  let changes = false;
  for (const item of items) {
    if (item.kind === "change") {
      if (item.isNoun === true) return true;
      changes = true;
    } else if (item.kind === "measure") changes = false;
  }
  return changes;
}

/** The measure of a lead; null when none is named, undefined when two are and no reading of them is the plain one. */
function measureOf(items: readonly Item[], isOfBudget: boolean): ClaimMeasure | null | undefined {
  const measures = new Set(items.flatMap((item) => (item.kind === "measure" ? [item.measure] : [])));
  const isDirected = items.some(({ kind }) => kind === "direction");
  if (measures.has("budget") && measures.size > 1) return undefined;
  if (measures.has("deviation")) return "deviation";
  if (measures.has("result")) return "result";
  // "Utfallet jämfört med budget är -3,4": a deviation without the word.
  if (isOfBudget) return measures.size > 0 ? "deviation" : null;
  if (measures.has("forecast")) return "forecast";
  // "Ett positivt utfall på 2 mnkr" is better than budget, or a profit.
  if (measures.has("actual")) return isDirected ? "result" : "actual";
  if (measures.has("budget")) return "budget";
  const isLevel = items.some((item) => item.kind === "component" && item.isDefinite === true);
  return isLevel ? "level" : null;
}

/** Surplus or deficit by the last measure that says so, else by the adjectives; null where they contradict each other. */
function directionOf(items: readonly Item[]): 1 | -1 | null {
  const measured = items.flatMap((item) =>
    item.kind === "measure" && item.direction !== undefined ? [item.direction] : [],
  );
  const stated = items.flatMap((item) =>
    (item.kind === "direction" || item.kind === "better") && item.direction !== null ? [item.direction] : [],
  );
  const all = new Set([...measured.slice(-1), ...stated]);
  return all.size === 1 ? ([...all][0] as 1 | -1) : null;
}

function betweenOf(items: readonly Item[]): readonly [TimeItem, TimeItem] | null {
  const at = items.findIndex(({ kind }) => kind === "between");
  if (at < 0) return null;
  const times = items.slice(at + 1).flatMap((item) => (item.kind === "time" ? [item] : []));
  const [first, second, ...others] = times;
  return first && second && others.length === 0 ? [first, second] : null;
}

/** The span alone, where the months are told apart. */
function spanOf(items: readonly Item[]): ClaimPeriod | undefined {
  return periodOf(items.filter(({ kind }) => kind !== "time"));
}

/** The time that words give together; undefined when they contradict each other or tell of a stretch that no table has. */
function periodOf(items: readonly Item[]): ClaimPeriod | undefined {
  const times = items.flatMap((item) => (item.kind === "time" ? [item] : []));
  const spans = items.flatMap((item) => {
    if (item.kind === "span") return [{ span: item.span, month: item.endMonth ?? null }];
    return item.kind === "measure" && item.span !== undefined ? [{ span: item.span, month: null }] : [];
  });
  if (times.some(({ form }) => form === "months")) return undefined;
  const months = new Set(
    [...times.map(({ month }) => month), ...spans.map(({ month }) => month)].filter((month) => month !== null),
  );
  const years = new Set(times.map(({ year }) => year).filter((year) => year !== null));
  const named = new Set(spans.map(({ span }) => span));
  if (months.size > 1 || years.size > 1 || named.size > 1) return undefined;
  const isToDate = times.some(({ form }) => form === "toDate");
  const [span = isToDate ? ("toDate" as const) : null] = named;
  const [month = null] = months;
  const [year = null] = years;
  return {
    span,
    year,
    month,
    isLoose: month !== null && span === null && times.every(({ form }) => form === "in" || form === "year"),
  };
}

/** Two times put together; undefined when they contradict each other. */
export function joinedPeriod(one: ClaimPeriod, other: ClaimPeriod): ClaimPeriod | undefined {
  const clash = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null && a !== b;
  if (clash(one.span, other.span) || clash(one.year, other.year) || clash(one.month, other.month)) return undefined;
  const span = one.span ?? other.span;
  return {
    span,
    year: one.year ?? other.year,
    month: one.month ?? other.month,
    isLoose:
      span === null && (one.month === null ? other.isLoose : one.isLoose && (other.month === null || other.isLoose)),
  };
}
