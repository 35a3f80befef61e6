import type { ArrangedGroupTexts, ArrangedTexts } from "./arrangedTexts.ts";
import type {
  PhasedBudgetTexts,
  SavedBridgeTexts,
  SavedDevelopmentTexts,
  SavedForecastTexts,
} from "./savedForecastTexts.ts";
import type { PostingsSheetTexts } from "./postingsTexts.ts";
import type { BudgetVersion, Component, YearMonth } from "../domain/meaning.ts";
import type { Unit } from "../domain/money.ts";
import type { ForecastTexts } from "./forecastTexts.ts";
import type { CommentaryTexts } from "./commentaryTexts.ts";
import type { LedgerReportTexts } from "./ledgerReportTexts.ts";

/** What one report sheet is called. */
export interface StatementSheetTexts {
  /** Name of the sheet's tab. */
  readonly sheet: string;
  /** Heading at the top of the sheet. */
  readonly title: string;
  /** Over the row labels, where the source has no word for them. */
  readonly labels: string;
}

/** What columns are called, by meaning, in our own order. */
export interface HeadingTexts {
  readonly actual: string;
  /** The outcome of a whole year that is over. */
  readonly finalActual: string;
  readonly forecast: string;
  /** One of several forecasts: when it was made. */
  readonly forecastAsOf: (asOf: YearMonth) => string;
  readonly budget: Readonly<Record<BudgetVersion, string>>;
  readonly deviation: string;
  /** One of several forecasts' deviations from the budget: when the forecast was made. */
  readonly deviationAsOf: (asOf: YearMonth) => string;
  /** The deviation in percent of the budget. */
  readonly deviationPercent: string;
  readonly result: string;
  /** What is left of a budget. */
  readonly remaining: string;
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
  /** An investment from its decision to its end. */
  readonly projectLife: string;
  /** A year and all after it: "2021 och senare". */
  readonly yearsFrom: (year: number) => string;
  /** Years after the report's, unnamed. */
  readonly comingYears: string;
}

/** Words that all statement sheets share. */
export interface StatementTexts {
  readonly headings: HeadingTexts;
  readonly groups: ColumnGroupTexts;
  readonly arranged: ArrangedTexts;
  readonly arrangedGroups: ArrangedGroupTexts;
  /** Totals that the source lacks, by how an arrangement writes them. */
  readonly totals: Readonly<Record<"sum" | "sumCapital" | "sumTotal" | "total" | "totalCapital", string>>;
  /** The same in our own order. */
  readonly added: Readonly<Record<"total" | "revenue" | "cost" | "netCost" | "result" | "investments", string>>;
  /** A column called forecast holds the forecast's deviation. */
  readonly forecastIsDeviation: string;
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
  /** The same of investments. */
  /** Where costs are printed without a sign, and the deviation is outcome less budget. */
  readonly positiveIsMore: string;
  readonly positiveIsUnspent: string;
  /** Why two halves of an investment sheet are not compared. */
  readonly projectAndYear: string;
  /** What the parts of an investment budget are. */
  readonly submittedBudget: string;
  /** Stands for the label of the only row of a table without labels. */
  readonly wholeTable: string;
  /** `hasColumn`: the sheet has a column of the rows' numbers in the source. */
  readonly source: (sheetName: string, title: string | null, hasColumn: boolean) => string;
  /** A computed figure that is not the printed one, without a finding that tells why. */
  readonly differsFromSource: (printed: string) => string;
  /** A text that no formula reads. */
  readonly fixedFigure: string;
  /** Of forecasts that the report adds. */
  readonly forecasts: Pick<ForecastTexts, "added" | "asValues" | "linesWithout" | "refused">;
  /** A figure with the decimals it is shown with. */
  readonly figure: (value: number, decimals: number) => string;
  /** Left, middle and right of the printed footer; {file}, {sheet}, {page} and {pages} are filled in by Excel. */
  readonly footer: (amountsIn: string) => readonly [string, string, string];
}

/** From the budget to the forecast. */
export interface BridgeTexts extends StatementSheetTexts {
  /** The ends. */
  readonly from: string;
  readonly to: string;
  /** Over the steps. */
  readonly change: string;
  /** Along the axis of the chart. */
  readonly amount: string;
  readonly others: string;
  readonly volumeOf: (activity: string) => string;
  readonly priceOf: (activity: string) => string;
  /** Over what is counted. */
  readonly volumes: { readonly budget: string; readonly forecast: string };
  /** How the sheet is read. */
  readonly reads: string;
  /** Volume and price point at no sheet. */
  readonly effectsAreValues: string;
  readonly nothing: string;
}

/** The sheet of causes. */
export interface ExplanationTexts extends StatementSheetTexts {
  /** A total of all causes, and of an activity's. */
  readonly total: string;
  readonly totalOf: (activity: string) => string;
  /** Over the deviation that is to be explained, and over what is left of it. */
  readonly stated: string;
  readonly unexplained: string;
  readonly remainder: string;
  /** The workbook has no statement with the deviation. */
  readonly nothingToExplain: string;
}

/** The sheet of volumes. */
export interface VolumeTexts extends StatementSheetTexts {
  readonly effects: Readonly<
    Record<
      | "amount-budget"
      | "amount-forecast"
      | "price-budget"
      | "price-forecast"
      | "effect-volume"
      | "effect-price"
      | "effect",
      string
    >
  >;
  readonly howEffects: string;
  /** No activity here stands in a statement of the workbook. */
  readonly noPrices: string;
}

/** The sheet of months. */
export interface MonthFollowUpTexts extends StatementSheetTexts {
  /** "Utfall per månad 2024": over the months of a measure. */
  readonly byMonth: (measure: string, year: number | null) => string;
  /** Over the entries of the year's end. */
  readonly closing: string;
  /** Months that no cell holds, because the source has only amounts to date. */
  readonly readOutOfSums: string;
  /** Amounts of a few lines in months after the one that all have come to. */
  readonly bookedAhead: (month: number) => string;
  /** What the chart shows: the row, and its year. */
  readonly chartOf: (row: string, year: number | null) => string;
}

/** Tables that are carried over as they stand. */
export interface CarriedTexts {
  /** All of them together, where they are offered. */
  readonly title: string;
  /** Names of sheets, and over the row labels, by what the table holds. */
  readonly sheets: Readonly<Record<"staff" | "shares" | "text-table", string>>;
  readonly labels: Readonly<Record<"staff" | "shares" | "text-table", string>>;
  /** Stands for a status that is blank in the source. */
  readonly noStatus: string;
  /** Over the counts of a column. */
  readonly counts: (column: string) => string;
  readonly all: string;
}

/** The record of a check. */
export interface ProtocolTexts {
  readonly sheet: string;
  readonly title: string;
  readonly made: (day: string, summary: string) => string;
  readonly place: string;
  readonly what: string;
  readonly proof: string;
  readonly todo: string;
  /** An equation in a line: what its terms come to, and what stands there. */
  readonly working: (proof: {
    readonly caption: string;
    readonly terms: readonly { readonly label: string; readonly factor: 1 | -1; readonly amount: string | null }[];
    readonly hiddenTerms: number;
    readonly computed: string;
    readonly stated: string;
    readonly difference: string | null;
  }) => string;
  readonly accepted: string;
  /** Why and when a finding was accepted. */
  readonly acceptedBecause: (reason: string, day: string) => string;
  readonly tables: string;
  readonly nothing: string;
  /** What the sheet is. */
  readonly tells: string;
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
  readonly operatingSummary: StatementSheetTexts;
  readonly forecastDevelopment: StatementSheetTexts;
  readonly savedForecasts: SavedForecastTexts;
  readonly phasedBudget: PhasedBudgetTexts;
  readonly savedDevelopment: SavedDevelopmentTexts;
  readonly savedBridge: SavedBridgeTexts;
  readonly forecastBridge: BridgeTexts;
  readonly incomeStatement: StatementSheetTexts;
  readonly investmentStatement: StatementSheetTexts;
  readonly deviationExplanations: ExplanationTexts;
  readonly volumes: VolumeTexts;
  readonly monthFollowUp: MonthFollowUpTexts;
  readonly carriedTable: CarriedTexts;
  readonly checkProtocol: ProtocolTexts;
  readonly statement: StatementTexts;
  readonly chart: ChartTexts;
  readonly commentary: CommentaryTexts;
  readonly ledger: LedgerReportTexts;
  readonly postings: PostingsSheetTexts;
}
