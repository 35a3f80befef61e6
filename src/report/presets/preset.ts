import type { BudgetVersion, Component, Measure, SignConvention, Span } from "../../domain/meaning.ts";
import type { MoneyUnit } from "../../domain/money.ts";
import type { PresetId } from "../../domain/preset.ts";
import type { ArrangedGroup, ArrangedHeading } from "../../messages/arrangedTexts.ts";
import type { StatementTexts } from "../../messages/reportTexts.ts";
import type { ReportId } from "../layout.ts";

export type { ArrangedGroup, ArrangedHeading } from "../../messages/arrangedTexts.ts";

/**
 * What columns that stand together have in common. `plain` is the whole of a table that says nothing about time; `other` holds
 * columns that recognition could not read. `projectLife` is an investment from its decision to its end, whatever the year.
 */
export type ColumnGroupKind = "projectLife" | "month" | "toDate" | "fullYear" | "plain" | "later" | "earlier" | "other";

/** A group of columns in our own order. */
export interface PresetGroup {
  readonly kind: ColumnGroupKind;
  /** Order of the columns by meaning; measures that are not listed follow in the source's order. */
  readonly measures: readonly Measure[];
  /** A deviation that the source lacks is computed where its operands are there. */
  readonly addsDeviation: boolean;
  /** Each deviation from a budget is followed by its percentage of the budget. */
  readonly addsPercent: boolean;
}

/** What a total that the source lacks is called. */
export type TotalWord = keyof StatementTexts["totals"];

/** A place for columns of one meaning. */
export interface Slot {
  readonly measure: Measure;
  /** whole: net, or not divided at all. */
  readonly component: Exclude<Component, "net" | "grant"> | "whole";
  /** Of a budget; current unless said. */
  readonly version?: BudgetVersion;
  readonly span: Span | "any";
  readonly year: "this" | "previous" | "later";
  /** Amounts of money, or of something else; either unless said. */
  readonly amount?: "money" | "other";
  /** null keeps the source's own words. */
  readonly heading: ArrangedHeading | null;
  /** Filled from other places' columns where the source has no such column. */
  readonly isComputed?: boolean;
}

/** Places that stand together. */
export interface SlotGroup {
  readonly heading: ArrangedGroup | null;
  readonly slots: readonly Slot[];
  /** The places come once for each month that the columns name, the earliest first. */
  readonly repeats?: "month";
}

/** Columns of one kind of report, as a municipality prints them. */
export interface Arrangement {
  readonly reports: readonly ReportId[];
  /**
   * Tables that it holds for: all, those with revenue and cost on rows, those with net outcomes rather than deviations, those whose
   * projects spend without earning (land development earns what it spends, and more).
   */
  readonly when: "any" | "componentRows" | "netActuals" | "spending";
  readonly groups: readonly SlotGroup[];
  /** What a total that the source lacks is called. */
  readonly total: TotalWord;
  /** Columns of the source stand there though they hold nothing, as the printed form has them. */
  readonly keepsEmpty?: boolean;
  /** Columns without a place are left out: the sheet is a view of some of its table's columns. */
  readonly isView?: boolean;
  /** The forecast's columns hold its deviation from the budget, which a line below the table has to say. */
  readonly forecastIsDeviation?: boolean;
}

/** An "uppställning": which columns a statement has, in what order and under what words. Data only; templates do the work. */
export interface Preset {
  readonly id: PresetId;
  /** The first that fits a table arranges its columns; columns without a place follow in the order of `groups`. */
  readonly arrangements: readonly Arrangement[];
  /** Groups from left to right. Every column with figures is shown, so kinds that are not listed come last. */
  readonly groups: readonly PresetGroup[];
  /** Order within a measure. */
  readonly components: readonly (Component | null)[];
  /** Over the row labels stand the source's words also where they name the report. */
  readonly keepsCorner: boolean;
  /** Unit unless the user asks for another; null is the source's. */
  readonly unit: MoneyUnit | null;
  /** Decimals per unit; null decides by unit and by how the source is rounded. */
  readonly decimals: Readonly<Record<MoneyUnit, number>> | null;
  /** Signs of revenue and cost; `source` keeps them as the source prints them. */
  readonly signs: Extract<SignConvention, "revenue-positive" | "cost-positive"> | "source";
}
