/** What a commentary draft says, as data: sentences with their figures. Languages turn them into prose. */
import type { YearMonth } from "../domain/meaning.ts";
import type { MoneyUnit, Ore } from "../domain/money.ts";

/** A figure of a draft with where it comes from. */
export interface DraftFigure {
  /** In the model's sign where it is `isSignSure`, else as the source prints it. */
  readonly ore: Ore;
  readonly unit: MoneyUnit;
  /** Decimals it is rounded to, in `unit`. */
  readonly decimals: number;
  /** Ids of the figures in `BudgetModel.system`: its own, or those it is the difference of. */
  readonly figures: readonly number[];
}

/** A share of the budget: 0.049 is 4,9 procent. */
export interface DraftShare {
  readonly share: number;
  readonly figures: readonly number[];
}

/** A difference from budget. With `isSignSure` it is called surplus or deficit, else it keeps its sign. */
export interface DraftDeviation extends DraftFigure {
  readonly isSignSure: boolean;
  /** Of investments: above zero is less spent than budgeted, and no surplus. */
  readonly isOfSpending: boolean;
}

/** The time a sentence covers. Null where the workbook does not say it. */
export type DraftTime =
  | { readonly kind: "toDate" | "month"; readonly month: number | null; readonly year: number | null }
  /** The table says nothing of time. */
  | { readonly kind: "unsaid" }
  /** `isForecast`: the year is not over; `asOf` is when the forecast was made. */
  | {
      readonly kind: "fullYear";
      readonly year: number | null;
      readonly isForecast: boolean;
      readonly asOf: YearMonth | null;
    };

/** A line by its own name, which is never inflected. */
export interface DraftLine {
  readonly label: string;
  readonly deviation: DraftDeviation;
}

/** One sentence, or one list of them. */
export type DraftSentence =
  /** The whole against its budget. */
  | {
      readonly kind: "total";
      readonly time: DraftTime;
      readonly deviation: DraftDeviation;
      readonly share: DraftShare | null;
    }
  /** The whole's own amount, where the table has nothing to hold it against, and the same a year before. */
  | {
      readonly kind: "level";
      readonly time: DraftTime;
      /** Costs are more than revenue, and the signs are known: the amount is told as a net cost. */
      readonly isNetCost: boolean;
      readonly amount: DraftFigure;
      readonly yearBefore: DraftFigure | null;
    }
  /** The lines that together explain most of it. */
  | { readonly kind: "lines"; readonly time: DraftTime; readonly lines: readonly DraftLine[] }
  /** Revenue and cost as a whole: how much more or less than budget. */
  | {
      readonly kind: "components";
      readonly time: DraftTime;
      readonly components: readonly {
        readonly component: "revenue" | "cost";
        readonly isHigher: boolean;
        readonly difference: DraftFigure;
      }[];
    }
  /** Against the forecast before: by how much better or worse, or from what to what where signs prove neither. */
  | {
      readonly kind: "sinceForecast";
      readonly asOf: YearMonth;
      readonly moved: { readonly by: DraftFigure } | { readonly from: DraftFigure; readonly to: DraftFigure };
    }
  /** Slots for what figures cannot know. */
  | { readonly kind: "causes"; readonly labels: readonly string[] }
  | { readonly kind: "measures"; readonly isForecast: boolean };

/** The paragraphs of a draft, in this order. */
export const paragraphIds = ["period", "fullYear", "sinceForecast", "causes", "measures"] as const;
export type ParagraphId = (typeof paragraphIds)[number];

/** A part of a sentence: plain words, or a figure with how it is written. */
export type DraftPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "figure"; readonly text: string; readonly figure: DraftFigure | DraftShare };

/** How a language writes drafts. */
export interface CommentaryTexts {
  /** Over the paragraphs. */
  readonly heading: string;
  readonly sentence: (sentence: DraftSentence) => readonly DraftPart[];
}
