import type { Component, Measure } from "../../domain/meaning.ts";
import type { MoneyUnit } from "../../domain/money.ts";
import type { StatementTexts } from "../../messages/reportTexts.ts";

/**
 * What columns that stand together have in common. `plain` is the whole of a table that says nothing about time; `other` holds
 * columns that recognition could not read.
 */
export type ColumnGroupKind = "month" | "toDate" | "fullYear" | "plain" | "later" | "earlier" | "other";

/** A group of columns in a preset. */
export interface PresetGroup {
  readonly kind: ColumnGroupKind;
  /** Order of the columns by meaning; measures that are not listed follow in the source's order. */
  readonly measures: readonly Measure[];
  /** A deviation that the source lacks is computed where its operands are there. */
  readonly addsDeviation: boolean;
  /** Each deviation from a budget is followed by its percentage of the budget. */
  readonly addsPercent: boolean;
}

/** An "uppställning": which columns a statement has, in what order and under what words. Data only; templates do the work. */
export interface Preset {
  readonly id: "default";
  /** Groups from left to right. Every column with figures is shown, so kinds that are not listed come last. */
  readonly groups: readonly PresetGroup[];
  /** Order within a measure. */
  readonly components: readonly (Component | null)[];
  /** Which set of words heads the columns. */
  readonly headings: keyof StatementTexts["headings"];
  /** Unit unless the user asks for another; null is the source's. */
  readonly unit: MoneyUnit | null;
  /** Decimals per unit; null decides by unit and by how the source is rounded. */
  readonly decimals: Readonly<Record<MoneyUnit, number>> | null;
  /** Signs as the source prints them. */
  readonly signs: "source";
}
