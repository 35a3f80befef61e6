import type { Component } from "../../domain/meaning.ts";

/** A row that a claim may be about. */
export interface Place {
  readonly table: number;
  readonly row: number;
  /** The component that the row adds to its table's subject: "Intäkter" of the committee. */
  readonly component: Component | null;
  /** Its label says that it is a result: "Årets resultat". */
  readonly isResult: boolean;
  /** Beyond doubt. A figure of a place that is not may excuse a claim, and never contradicts it. */
  readonly isSure: boolean;
}

/** A row of a table as a key. Indexes. */
export function rowKey(table: number, row: number): string {
  return `${String(table)} ${String(row)}`;
}
