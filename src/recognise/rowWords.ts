/** What the words of a row label say. */
import type { Component, Measure } from "../domain/meaning.ts";
import type { Unit } from "../domain/money.ts";
import { remembered } from "./remembered.ts";
import { vocabulary } from "./vocabulary/index.ts";
import type { RowMeaning } from "./vocabulary/vocabulary.ts";
import { readUnit } from "./units.ts";
import { findWords, normaliseText } from "./words.ts";

export interface RowWords {
  readonly total: "total" | "subtotal" | "grand" | null;
  /** The total word alone would not prove a total ("Netto …"). */
  readonly isWeakTotal: boolean;
  readonly component: Component | null;
  /** The label names the component itself ("Kostnader"), not only a thing that usually is one ("Lokalhyror"). */
  readonly isOwnComponent: boolean;
  readonly measure: Measure | null;
  readonly unit: Unit | null;
  readonly isPartOfAbove: boolean;
  readonly isNote: boolean;
}

/** The words of a label with something else for its measure or unit. */
export function withMeaning(words: RowWords, measure: Measure | null, unit: Unit | null): RowWords {
  return {
    total: words.total,
    isWeakTotal: words.isWeakTotal,
    component: words.component,
    isOwnComponent: words.isOwnComponent,
    measure,
    unit,
    isPartOfAbove: words.isPartOfAbove,
    isNote: words.isNote,
  };
}

const longestLabel = 90;

/** Measures of rows that stand at a moment, whatever their columns measure. */
export const balances: readonly Measure[] = ["openingBalance", "closingBalance"];

export const readRowWords = remembered((label: string): RowWords => {
  const text = normaliseText(label);
  const hits = findWords(text, vocabulary.rows);
  const total = hits.find((hit) => hit.means.total !== undefined && isTotalPosition(text, hit.start, hit.end));
  const component = componentOf(hits.map((hit) => hit.means));
  // A measure names the row where it begins the label, or follows the word for a total: "Summa budgetavvikelse".
  const lead = total !== undefined && total.start <= 1 ? total.end + 1 : 0;
  // A balance may be told of at the end: "Likvida medel vid årets början".
  const measure =
    hits.find(
      ({ means, start }) => means.measure !== undefined && (start <= lead + 3 || balances.includes(means.measure)),
    )?.means.measure ?? null;
  return {
    total: total?.means.total ?? null,
    isWeakTotal: total?.means.weak ?? false,
    component: component?.component ?? null,
    isOwnComponent: component !== undefined && !component.weak,
    measure,
    unit: rowUnit(text, component !== undefined),
    isPartOfAbove: hits.some((hit) => hit.means.partOfAbove === true && hit.start <= 3),
    isNote:
      /^\s*[*†‡¹²³]/.test(label) ||
      text.length > longestLabel ||
      findWords(text, vocabulary.notes).some((hit) => hit.start === 0 && /[:.]/.test(text.slice(hit.end, hit.end + 2))),
  };
});

const countsThings = /^.{0,3}(antal|number of)|\(\s*(antal|st)\s*\)/;

/**
 * A label that begins with "Antal", or says "(st)", counts things; one that has the word inside is about something else. What is paid for
 * persons is money: "Löner tillsvidareanställda".
 */
function rowUnit(text: string, isOfMoney: boolean): Unit | null {
  const unit = readUnit(text);
  return (unit !== "count" && !(unit === "persons" && isOfMoney)) || countsThings.test(text) ? unit : null;
}

/** A total word counts at the start or the end of a label: "Summa kostnader", "Socialnämnden totalt". */
function isTotalPosition(text: string, start: number, end: number): boolean {
  return start <= 1 || /^[\s(:.*]*(\(.*\))?[\s:.*]*$/.test(text.slice(end));
}

/** Revenue and cost in one label cancel: "Intäkter / kostnader". "Bidrag (intäkter)" is revenue. */
function componentOf(meanings: readonly RowMeaning[]): { component: Component; weak: boolean } | undefined {
  const strong = [
    ...new Set(meanings.flatMap((meaning) => (meaning.component && !meaning.weak ? meaning.component : []))),
  ];
  if (strong.length === 1) return { component: strong[0] as Component, weak: false };
  if (strong.length > 1) return undefined;
  const weak = [...new Set(meanings.flatMap((meaning) => meaning.component ?? []))];
  return weak.length === 1 ? { component: weak[0] as Component, weak: true } : undefined;
}
