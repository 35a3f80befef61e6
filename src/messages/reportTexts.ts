import type { BudgetVersion, Component, YearMonth } from "../domain/meaning.ts";
import type { Unit } from "../domain/money.ts";
import type { CommentaryTexts } from "./commentaryTexts.ts";

/** What one report sheet is called. */
export interface StatementSheetTexts {
  /** Name of the sheet's tab. */
  readonly sheet: string;
  /** Heading at the top of the sheet. */
  readonly title: string;
  /** Over the row labels, where the source has no word for them. */
  readonly labels: string;
}

/** What columns are called, by meaning. Several sets of words are several presets' choices. */
export interface HeadingTexts {
  readonly actual: string;
  /** The outcome of a whole year that is over. */
  readonly finalActual: string;
  readonly forecast: string;
  /** One of several forecasts: when it was made. */
  readonly forecastAsOf: (asOf: YearMonth) => string;
  readonly budget: Readonly<Record<BudgetVersion, string>>;
  readonly deviation: string;
  /** The deviation in percent of the budget. */
  readonly deviationPercent: string;
  readonly result: string;
  /** "Utfall" and revenue → "Utfall intäkter". */
  readonly ofComponent: (measure: string, component: Component) => string;
}

/** Headings over groups of columns. `year` is null where the workbook does not say it. Months are 1 to 12. */
export interface ColumnGroupTexts {
  readonly month: (month: number | null, year: number | null) => string;
  readonly toDate: (endMonth: number | null, year: number | null) => string;
  readonly fullYear: (year: number | null) => string;
  /** The year before the report's, where the workbook names neither. */
  readonly previousYear: (span: "month" | "toDate" | "fullYear") => string;
  /** Years after the report's, unnamed. */
  readonly comingYears: string;
}

/** Words that all statement sheets share. */
export interface StatementTexts {
  readonly headings: { readonly default: HeadingTexts };
  readonly groups: ColumnGroupTexts;
  /** Over the column that says each row's unit. */
  readonly unitHeading: string;
  readonly units: Readonly<Record<Unit, string>>;
  /** Over the column with row numbers of the source. */
  readonly sourceHeading: string;
  /** "Utfall jan–aug 2024, helår 2024": what the sheet covers; empty when nothing is known. */
  readonly covers: (parts: {
    readonly toDate: { readonly endMonth: number | null; readonly year: number | null } | null;
    readonly fullYear: number | null;
  }) => string;
  /** A deviation and the heading of its group of columns, which may have none: "Avvikelse, helår 2024". */
  readonly deviationOf: (group: string | null) => string;
  /** "Belopp i tkr". Null: the source does not say the unit. */
  readonly amountsIn: (unit: Unit | null) => string;
  /** Stands for the label of a row that has figures but no label. */
  readonly unnamedRow: string;
  /** A line below the table: "1) …". */
  readonly markedLine: (mark: number, text: string) => string;
  readonly rounding: string;
  readonly positiveIsSurplus: string;
  readonly source: (sheetName: string, title: string | null) => string;
  /** A computed figure that is not the printed one, without a finding that tells why. */
  readonly differsFromSource: (printed: string) => string;
  /** A text that no formula reads. */
  readonly fixedFigure: string;
  /** A figure with the decimals it is shown with. */
  readonly figure: (value: number, decimals: number) => string;
  /** Left, middle and right of the printed footer; {file}, {sheet}, {page} and {pages} are filled in by Excel. */
  readonly footer: (amountsIn: string) => readonly [string, string, string];
}

/** Words in and around charts. */
export interface ChartTexts {
  /** Over the lines that a chart is drawn from. */
  readonly drawnFrom: string;
  readonly surplus: string;
  readonly deficit: string;
  readonly actual: string;
  readonly budget: string;
  readonly forecast: string;
  /** Ends of a bridge, and the steps between. */
  readonly level: string;
  readonly rise: string;
  readonly fall: string;
  /** What the steps stand on, which is not drawn. */
  readonly base: string;
  /** "−13,6 mnkr": a figure with its decimals and unit. */
  readonly amount: (value: number, decimals: number, unit: Unit | null) => string;
  /** Several lines as one bar. */
  readonly others: (count: number) => string;
  /** "Avvikelse helår 2024, tkr". `from`: where the axis begins when not at 0. */
  readonly axis: (measure: string, unit: Unit | null, from?: string) => string;
  readonly deviationTitle: (parts: {
    readonly measure: string;
    readonly deficit: NamedAmount | null;
    readonly surplus: NamedAmount | null;
  }) => string;
  readonly barsAltText: (title: string, bars: number) => string;
  /** From the first level to the last, and the step that weighs most. */
  readonly bridgeTitle: (parts: {
    readonly from: NamedAmount;
    readonly to: NamedAmount;
    readonly largest: NamedAmount | null;
  }) => string;
  readonly bridgeAltText: (title: string, steps: readonly NamedAmount[]) => string;
  /** Outcome to date against the budget for the same months, and the forecast for the year against the year's budget. */
  readonly monthsTitle: (parts: {
    readonly toDate: { readonly month: string; readonly difference: NamedDirection } | null;
    readonly year: { readonly difference: NamedDirection } | null;
  }) => string;
  readonly monthsAltText: (title: string, months: number) => string;
  readonly monthNames: readonly string[];
}

export interface NamedAmount {
  readonly label: string;
  readonly amount: string;
}

/** How far something is from the budget: the size of it, and whether that is better. */
export interface NamedDirection {
  readonly amount: string;
  readonly side: "surplus" | "deficit" | "none";
}

/** Texts of the report sheets. */
export interface ReportTexts {
  readonly operatingStatement: StatementSheetTexts;
  readonly incomeStatement: StatementSheetTexts;
  readonly statement: StatementTexts;
  readonly chart: ChartTexts;
  readonly commentary: CommentaryTexts;
}
