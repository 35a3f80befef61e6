/** What a column shows. */
import type { ForecastMethodId } from "../../domain/forecastMethod.ts";
import type { BudgetVersion, Component, Measure, Period, YearMonth } from "../../domain/meaning.ts";
import type { Unit } from "../../domain/money.ts";
import type { RecognisedTable } from "../../recognise/table.ts";

export type ColumnContent =
  /** A column of the source, by its place in the table. */
  | { readonly kind: "source"; readonly index: number }
  | ComputedContent
  | ForecastContent
  /** `deviation` in percent of `budget`. */
  | { readonly kind: "percent"; readonly deviation: ColumnContent; readonly budget: ColumnContent };

/** A column that the source lacks: a signed sum of others, row by row. */
export interface ComputedContent {
  readonly kind: "computed";
  readonly as: "net" | "budget" | "deviation" | "remaining" | "change";
  /** What is compared stands first, a budget after it. */
  readonly terms: readonly ContentTerm[];
}

/** The year's forecast, which the source lacks, from columns that it has. */
export interface ForecastContent {
  readonly kind: "forecast";
  readonly method: TableForecast;
  /** Booked to date. */
  readonly booked: ColumnContent;
  /** What the method takes from other columns; null where it takes nothing. */
  readonly yearBudget: ColumnContent | null;
  readonly budgetToDate: ColumnContent | null;
  readonly lastYear: { readonly whole: ColumnContent; readonly toDate: ColumnContent } | null;
  /** Months booked. */
  readonly months: number;
}

/** Methods that need no months. */
export type TableForecast = Extract<
  ForecastMethodId,
  "remaining-budget" | "run-rate" | "seasonal-share" | "budget-holds"
>;

export interface ContentTerm {
  readonly of: ColumnContent;
  readonly factor: 1 | -1;
}

/** The same text for the same content. */
export function contentId(content: ColumnContent): string {
  switch (content.kind) {
    case "source":
      return String(content.index);
    case "computed":
      return `${content.as}(${content.terms.map(({ of, factor }) => (factor === 1 ? "+" : "-") + contentId(of)).join("")})`;
    case "forecast":
      return `forecast(${content.method})`;
    case "percent":
      return `percent(${contentId(content.deviation)}/${contentId(content.budget)})`;
  }
}

/** What the figures of a column mean. */
export interface ContentMeaning {
  readonly measure: Measure | null;
  readonly component: Component | null;
  readonly unit: Unit | null;
  readonly budgetVersion: BudgetVersion | null;
  readonly period: Period;
  readonly asOf: YearMonth | null;
}

/** undefined only for contents that name no column of the table. */
export function meaningOf(content: ColumnContent, table: RecognisedTable): ContentMeaning | undefined {
  switch (content.kind) {
    case "source":
      return table.columns[content.index];
    case "percent": {
      const deviation = meaningOf(content.deviation, table);
      return deviation && { ...deviation, unit: "percent" };
    }
    case "forecast": {
      const booked = meaningOf(content.booked, table);
      if (!booked) return undefined;
      const period = { span: "fullYear", year: booked.period.year, endMonth: null } as const;
      return { ...booked, measure: "forecast", budgetVersion: null, period };
    }
    case "computed": {
      const first = content.terms[0] && meaningOf(content.terms[0].of, table);
      if (!first) return undefined;
      switch (content.as) {
        case "net":
          return { ...first, component: "net" };
        case "deviation":
        case "remaining":
        case "change":
          return { ...first, measure: content.as, budgetVersion: null };
        case "budget":
          return { ...first, budgetVersion: "current" };
      }
    }
  }
}
