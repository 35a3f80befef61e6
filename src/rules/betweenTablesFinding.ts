/** What the rules that hold tables and columns against each other have found. */
import type { Component, Measure } from "../domain/meaning.ts";
import type { NamedCell, NamedTable, ShownAmount } from "./named.ts";

/** One meaning of a heading, and where it has it. */
export interface HeadingMeaning {
  readonly measure: Measure;
  readonly component: Component | null;
  readonly tables: readonly NamedTable[];
}

/** A heading that means one thing in some tables and another in others. */
export interface HeadingData {
  readonly kind: "heading";
  readonly heading: string;
  readonly meanings: readonly [HeadingMeaning, HeadingMeaning];
  /** A row that stands in both, with its two amounts; null where none does. */
  readonly example: { readonly row: string; readonly amounts: readonly [ShownAmount, ShownAmount] } | null;
}

/** Two columns of a table, or the same column of two tables, that print their signs against each other. */
export interface SignConventionData {
  readonly kind: "signConvention";
  readonly columns: readonly [string, string];
  /** The tables where it is the same column of two. */
  readonly tables: readonly [NamedTable, NamedTable] | null;
  readonly example: { readonly row: string; readonly amounts: readonly [ShownAmount, ShownAmount] };
}

/** Amounts a thousand times (or a million) larger or smaller than their relatives. */
export interface UnitMixedData {
  readonly kind: "unitMixed";
  /** What is off as a whole. */
  readonly about: "cell" | "row" | "column" | "table";
  /** A figure that is off. */
  readonly off: NamedCell;
  /** How many times too large; below 1 when too small. */
  readonly factor: number;
  /** What it is measured against: the total of its own table, the columns beside it, or the same in another table. */
  readonly against: "total" | "beside" | "table";
  /** `table`: the table that is off and the one it is held against. */
  readonly tables: readonly [NamedTable, NamedTable] | null;
  /** A figure that is off beside what it would be: in the other table, or by the total; for a column the figure beside it. */
  readonly example: { readonly row: string; readonly amounts: readonly [ShownAmount, ShownAmount] };
}
