/** A column on its way to a meaning. */
import type { Component, Measure, Span, TableKind } from "../domain/meaning.ts";
import type { Unit } from "../domain/money.ts";
import type { ContextTexts } from "./columnEvidence.ts";
import type { ColumnFormula } from "./columnFormula.ts";
import type { SizeReading } from "./columnSizes.ts";
import type { HeaderWords } from "./headerWords.ts";
import type { DecidedColumn } from "./overrule/overruling.ts";
import type { PeriodWords } from "./periods.ts";

/** A column as its words alone give it. */
export interface ColumnDraft {
  readonly column: number;
  readonly path: readonly string[];
  /** What a person has decided goes before what the header says. */
  readonly words: HeaderWords;
  /** The header's own words. */
  readonly ownWords: HeaderWords;
  readonly decided: DecidedColumn;
  /** Header levels above the leaf, joined. */
  readonly group: string;
  readonly hasFigures: boolean;
  /** No figure is larger than 1: shares may be stored as parts of one. */
  readonly areFractions: boolean;
  readonly hasText: boolean;
  /** Its years say which year a row is about. */
  readonly isKey: boolean;
}

/** What the rest of the table says of its columns. */
export interface MeaningContext {
  readonly formulas: readonly ColumnFormula[];
  /** Indexes of the columns that hold a month each. */
  readonly months: ReadonlySet<number>;
  /** Per column whether any line holds an amount that is not zero. */
  readonly holdsAmounts: readonly boolean[];
  /** Rows carry the measures (Budget, Utfall, Avvikelse as row labels). */
  readonly rowsCarryMeasure: boolean;
  /** What title, corner and sheet name say about time. */
  readonly period: PeriodWords;
  readonly titleSpan: Span | null;
  /** The one measure that title, corner or sheet name speaks of. */
  readonly titleMeasure: Measure | null;
  /** Revenue and cost stand on the rows: columns may be parts of an organisation. */
  readonly isStatement: boolean;
  /** A column holds prices. */
  readonly hasPrice: boolean;
  /** Causes of a forecast's deviation: the title speaks of a forecast. */
  readonly isAboutForecast: boolean;
  /** The texts that said so. */
  readonly saidBy: ContextTexts;
  readonly kind: TableKind;
  readonly tableUnit: Unit | null;
  readonly rowsHaveUnits: boolean;
  /** Every column of figures is in percent. */
  readonly isOfPercent: boolean;
  /** Per column what arithmetic says of a percentage. */
  readonly percents: readonly (Measure | null)[];
  /** Per column what the size of its figures says. */
  readonly sizes: readonly (SizeReading | null)[];
}

/** What a column means so far. */
export interface Settled {
  measure: Measure | null;
  span: Span | null;
  year: number | null;
  endMonth: number | null;
  of: readonly [Measure, Measure] | null;
  component: Component | null;
  isInferred: boolean;
  /** Adds months of several years, so that neither a year nor a span names what it covers. */
  coversYears?: boolean;
}
