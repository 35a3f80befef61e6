import type { Component } from "../../domain/meaning.ts";
import type { MoneyUnit } from "../../domain/money.ts";

/** What a sentence says that its figure is. `result` may be a net outcome or a deviation; `level` is a cost or a revenue, of whatever measure. */
export type ClaimMeasure = "actual" | "budget" | "forecast" | "deviation" | "result" | "level";

/** What a word or phrase of a sentence does. */
export type NarrativeMeaning =
  | {
      readonly kind: "measure";
      readonly measure: Exclude<ClaimMeasure, "level">;
      readonly direction?: 1 | -1;
      readonly span?: "toDate" | "fullYear";
      readonly isForecast?: true;
    }
  /** "Beräknas", "väntas": what follows is a forecast. */
  | { readonly kind: "forecasting"; readonly isVerb?: true }
  | { readonly kind: "direction"; readonly direction: 1 | -1 }
  | { readonly kind: "span"; readonly span: "toDate" | "fullYear"; readonly endMonth?: number }
  /** `isDefinite`: "kostnaderna" are all there are, "kostnader på 5 mnkr" may be some. */
  | { readonly kind: "component"; readonly component: Component; readonly isDefinite?: true }
  /** The committee or department that the report is about. */
  | { readonly kind: "whole" }
  | { readonly kind: "municipality" }
  /** "Verksamheten": the one just spoken of, or the noun before a name ("verksamheten vuxna"). */
  | { readonly kind: "here" }
  /** Says nothing of its own between a subject and its figure. */
  | { readonly kind: "filler" }
  /** The same; `isPast`: what was forecast then may be forecast otherwise now. */
  | { readonly kind: "verb"; readonly isPast?: true }
  /** "Den": an article, or before a verb whatever was spoken of; `pointsBack` ("detta") after a verb too. */
  | { readonly kind: "pronoun"; readonly pointsBack?: true }
  /** "Ligger på", "uppgår till", "underskott om": a filler that after a figure narrows what it is about. */
  | { readonly kind: "preposition"; readonly leads?: "to" | "from" }
  /** "Per", "t.o.m.": before a month, the state at its end. */
  | { readonly kind: "asAt" }
  /** "Mellan april och augusti". */
  | { readonly kind: "between" }
  /** "5 mnkr sämre än budget"; null where it depends on what the figure is: "högre". */
  | { readonly kind: "better"; readonly direction: 1 | -1 | null }
  /** What the figure is compared with follows. */
  | { readonly kind: "against" }
  | { readonly kind: "approximately" }
  /** The figure is a part of something. */
  | { readonly kind: "partly" }
  /** The figure is of something more or less than its subject. */
  | { readonly kind: "except" }
  /** Another year, an earlier forecast. */
  | { readonly kind: "otherTime" }
  /** The figure is a change, unless "till" leads to it; a noun stays one whatever follows. */
  | { readonly kind: "change"; readonly isNoun?: true }
  /** A new clause may begin here. */
  | { readonly kind: "boundary"; readonly joins?: true }
  | { readonly kind: "relative" }
  /** "Vilket motsvarar": the same thing said in another way. */
  | { readonly kind: "equals" }
  /** What explains a figure, which ends what is said of it. */
  | { readonly kind: "cause" }
  | { readonly kind: "respectively" }
  /** Words of headings that name no activity. */
  | { readonly kind: "heading" }
  | { readonly kind: "total" }
  | { readonly kind: "investment" };

/** Words and phrases in lower case, commas between them, with one meaning; "*" lets a word go on: "underskott*". */
export interface NarrativeWords {
  readonly means: NarrativeMeaning;
  readonly words: string;
}

/** Words of one language. */
export interface NarrativeVocabulary {
  readonly words: readonly NarrativeWords[];
  /** Units as sentences write them, beside those of tables. `times` scales the unit: a billion is 1 000 mnkr. */
  readonly units: readonly { readonly word: string; readonly unit: MoneyUnit; readonly times: number }[];
  /** Currency written before the figure, lower case: "sek 12.3 million". */
  readonly currencies: readonly string[];
  /** Short names that are not the first letters of the words. */
  readonly abbreviations: readonly { readonly short: string; readonly name: string }[];
  /** Ends of words that name a committee or department: "socialnämnden". */
  readonly committees: readonly string[];
  /** Ends of compounds that say no more than their beginning: "förskoleverksamheten". */
  readonly activityEndings: readonly string[];
  /** Words that join the parts of a name, and may be left out of it. */
  readonly joiners: readonly string[];
  /** What rows of a municipality's own income statement are called, and no committee's. */
  readonly taxes: readonly string[];
  /** After a month's name, where they add nothing: "augusti månad". */
  readonly monthWords: readonly string[];
  /** After a month's name: a forecast of that month ("aprilprognosen"). */
  readonly monthForecasts: readonly string[];
}
