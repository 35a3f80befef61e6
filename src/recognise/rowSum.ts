/** A row that is the sum of others, and what the search for such rows needs to know. */
import type { Component } from "../domain/meaning.ts";
import type { Fit } from "./fit.ts";

/** What the search needs to know of a row. */
export interface RowForSums {
  readonly isHeading: boolean;
  /** Notes and "varav" rows take no part in sums. */
  readonly isAside: boolean;
  readonly total: "total" | "subtotal" | "grand" | null;
  readonly isWeakTotal: boolean;
  readonly component: Component | null;
  /** Rows of different kinds (money, persons, percent; budget, outcome) are never added; null goes with any. */
  readonly group: string | null;
  readonly isBold: boolean;
  /** Its name stands left of the others', as one that heads them does. */
  readonly isOutdented: boolean;
  /** The label made comparable, without words for a total. */
  readonly name: string;
  /** What a person has decided: a sum or none. undefined leaves it to words and arithmetic. */
  readonly isDecidedSum: boolean | undefined;
}

/** What each row is, as sums take it. */
export function componentsOf(rows: readonly RowForSums[]): (Component | null)[] {
  const components: (Component | null)[] = [];
  for (const { component } of rows) components.push(component);
  return components;
}

export interface RowSum {
  readonly result: number;
  readonly terms: readonly { readonly index: number; readonly factor: 1 | -1 }[];
  /** Columns of differences (indexes) in which all terms are added though amounts are netted: deviations, where + is a surplus in every row. */
  readonly plainColumns: readonly number[];
  /** Columns (indexes) in which the result is computed from something else. */
  readonly otherColumns: readonly number[];
  readonly fit: Fit;
  /** Words say total, but arithmetic holds in less than half of the columns. */
  readonly isByWordsOnly: boolean;
}

/** A column of figures to be added; in a column of differences revenue and cost may add up plainly even where amounts are netted. */
export interface SumColumn {
  readonly index: number;
  readonly isDifference: boolean;
  /** Words say that its figures are amounts; others may be ratios or numbers of something, which nobody adds. */
  readonly isAmount: boolean;
}

/** Digits of agreement that make a row without a word for it a total: one chance in ten thousand per run of rows tried. */
export const digitsWithoutWord = 4;
