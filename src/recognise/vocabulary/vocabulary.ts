import type { BudgetVersion, Component, Measure, Span, TableKind } from "../../domain/meaning.ts";
import type { Unit } from "../../domain/money.ts";
import type { VocabularyEntry } from "../words.ts";

/** What a word in a header, label or title can say. */
export interface HeaderMeaning {
  readonly measure?: Measure;
  /** A deviation that its own word names one side of: "prognosavvikelse". */
  readonly operand?: Measure;
  readonly component?: Component;
  readonly span?: Span;
  readonly budgetVersion?: BudgetVersion;
  /** "Fg år": the year before the table's. */
  readonly yearOffset?: number;
  /** "Fg prognos": the forecast before the latest. */
  readonly previousForecast?: boolean;
  /** "Totalt" over a column: the same measure as the columns it totals. */
  readonly total?: boolean;
}

export interface RowMeaning {
  readonly component?: Component;
  readonly measure?: Measure;
  readonly total?: "total" | "subtotal" | "grand";
  /** "varav": part of the row above, not a line of the sum. */
  readonly partOfAbove?: boolean;
  /** How strongly the word says so; a total word in the middle of a name says little. */
  readonly weak?: boolean;
}

/** A word that says what kind of table this is, and how much it says (1 is a heading that names the kind). */
export interface KindMeaning {
  readonly kind: TableKind;
  readonly weight: number;
}

/** Words of one language. */
export interface Vocabulary {
  readonly headers: readonly VocabularyEntry<HeaderMeaning>[];
  readonly rows: readonly VocabularyEntry<RowMeaning>[];
  readonly units: readonly VocabularyEntry<Unit>[];
  /** What is counted, as a cell by itself in a column of units: "Kunder", "Årsplacering". */
  readonly countedThings: readonly VocabularyEntry<Unit>[];
  /** Names of months, 1 to 12. */
  readonly months: readonly VocabularyEntry<number>[];
  /** Words before the number of an accounting period. */
  readonly periodNumbers: readonly VocabularyEntry<true>[];
  /** Words of titles and header corners that name the kind. */
  readonly titles: readonly VocabularyEntry<KindMeaning>[];
  /** Headers of plans and controls, whose cells are texts. */
  readonly textHeaders: readonly VocabularyEntry<true>[];
  /** Row labels that tell the kind: kostnadsslag, staff, projects. */
  readonly labels: readonly VocabularyEntry<KindMeaning>[];
  /** Headers of columns that refer to something else: notes, codes, accounts. */
  readonly references: readonly VocabularyEntry<true>[];
  /** Headers over the numbers of accounts. */
  readonly accountHeaders: readonly VocabularyEntry<true>[];
  /** Lines of a balance sheet. */
  readonly balances: readonly VocabularyEntry<true>[];
  /** Words before a month that make it the end of a stretch from January. */
  readonly toDate: readonly VocabularyEntry<true>[];
  /** Starts of lines under a table that are notes. */
  readonly notes: readonly VocabularyEntry<true>[];
  /** Headers of columns that say how far something has come. */
  readonly statusHeaders: readonly VocabularyEntry<true>[];
  /** Parts of an investment budget: what has been put to the board for decision, and what has not. */
  readonly budgetParts: readonly VocabularyEntry<"submitted" | "unsubmitted">[];
}
