/** What a sentence says that can be held against a table. */
import type { CellRef } from "../../domain/cell.ts";
import type { Component } from "../../domain/meaning.ts";
import type { MoneyUnit } from "../../domain/money.ts";
import type { ClaimMeasure } from "../vocabulary/narrativeVocabulary.ts";
import type { NamePlace } from "./names.ts";

/** Who or what a claim is about. */
export type ClaimSubject =
  /** Index into `Narrative.names`. */
  | { readonly kind: "name"; readonly name: number }
  /** The row that the text comments on. */
  | { readonly kind: "row"; readonly place: NamePlace }
  /** The committee, or whatever the workbook is about. */
  | { readonly kind: "whole" };

/** The time a claim covers. Null where nothing is said. */
export interface ClaimPeriod {
  readonly span: "toDate" | "fullYear" | null;
  readonly year: number | null;
  /** The month at the end of the span, or of a forecast the month it was made in. */
  readonly month: number | null;
  /** The month only stands beside ("i april"), which may mean the month alone. */
  readonly isLoose: boolean;
}

/** A figure in a text with what the words around it say of it. */
export interface Claim {
  /** The cell of the text, or that the note stands on. */
  readonly cell: CellRef;
  readonly isNote: boolean;
  /** The figure and the few words before it. */
  readonly quote: string;
  /** Without sign, in `unit`. */
  readonly size: number;
  readonly unit: MoneyUnit;
  /** The last digit written, and the last that is not zero, in `unit`. */
  readonly step: number;
  readonly roundedTo: number;
  readonly isApproximate: boolean;
  /** Surplus or deficit in words, else the sign written; null where there is neither. */
  readonly sign: 1 | -1 | null;
  readonly measure: ClaimMeasure;
  readonly isForecast: boolean;
  readonly component: Component | null;
  readonly period: ClaimPeriod;
  readonly subject: ClaimSubject;
  /** No sentence says what it is about, only the place of the text: its headings, the row beside it. */
  readonly isByPlace: boolean;
  /** The name that heads the text: rows of its own table are meant first. */
  readonly section: number | null;
  readonly isAboutInvestments: boolean;
  /** The table that the text is known to be about. */
  readonly table: number | null;
  /** Claims of one text that tell a movement, "från A till B", share a number. */
  readonly pair: number | null;
}
