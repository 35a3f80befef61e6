import { monthsEn } from "./months.ts";
import type {
  ForecastMoment,
  PhasedBudgetTexts,
  SavedBridgeTexts,
  SavedDevelopmentTexts,
  SavedForecastTexts,
} from "./savedForecastTexts.ts";

/** The sheet of saved forecasts in English. */
export const savedForecastEn: SavedForecastTexts = {
  sheet: "Avvika forecasts",
  title: "Saved forecasts",
  tells:
    "You may change forecast, method and comment here: Avvika reads them. A figure that you write in the column Forecast becomes your own estimate. What stands outside the tables is gone once the next forecast is saved.",
  block: (month, year) =>
    month === 0
      ? `Forecast at the beginning of ${String(year)}`
      : `Forecast of ${monthsEn.long[month - 1] ?? ""} ${String(year)}`,
  facts: { source: "Source", savedOn: "Saved", unit: "Amounts in", method: "Method", comment: "Comment" },
  columns: {
    label: "Line",
    budget: "Budget",
    booked: "Actuals",
    byMethod: "By the method",
    events: "Events",
    forecast: "Forecast",
    deviation: "Deviation",
    method: "Method",
    comment: "Comment",
  },
  common: "Events for all lines",
  total: "Total",
  events: {
    label: "Known event",
    thisYear: "Effect this year",
    fullYear: "Full-year effect",
    kind: "Kind",
    line: "Concerns",
  },
  allLines: "All lines",
  secured: "secured",
  unsecured: "not secured",
};

export const phasedBudgetEn: PhasedBudgetTexts = {
  sheet: "Phased budget",
  title: "Phased budget",
  tells:
    "The months are used in the forecast as long as a line's year equals the budget in its source. You may move amounts between months. Texts of your own outside the tables are gone the next time the sheet is written.",
  block: (year) => `Phased budget ${String(year)}`,
  facts: { source: "Source", profile: "Profile", unit: "Amounts in" },
  labels: "Line",
  year: "Full year",
  total: "Total",
};

/** Saved forecasts side by side in English. */
export const savedDevelopmentEn: SavedDevelopmentTexts = {
  sheet: "Saved forecast development",
  title: (year) => `Forecast development ${String(year)}`,
  subtitle: (unit, source) =>
    ["Saved forecasts", source, `Amounts in ${unit}`].filter((part) => part !== "").join(" · "),
  forecast: (month) => `Forecast ${monthsEn.short[month - 1] ?? ""}`,
  change: "Change since last",
  outcome: "Actuals",
  deviation: "Deviation from budget",
  chartTitle: (first, last) =>
    `The forecast of ${long(last)} is ${sideEn(last)} budget, that of ${long(first)} was ${sideEn(first)} budget`,
  chartMeasure: (year) => `Forecast less budget ${String(year)}`,
  miss: (month) => `Miss ${monthsEn.short[month - 1] ?? ""}`,
  bias: "Bias",
  note: (sheet) => `The amounts are those that stood on the sheet ${sheet} when the report was made.`,
  missNote:
    "A miss is forecast less actuals. Bias is the mean of the misses in relation to the actuals: plus means that the forecasts promised a better result than came.",
};

export const savedBridgeEn: SavedBridgeTexts = {
  sheet: "Saved forecast bridge",
  savedOn: (day) => `saved ${day}`,
  beforeMeasures: "Forecast before measures",
  unsecured: (text) => `Unsecured measure: ${text}`,
  risk: (text) => `Risk: ${text}`,
  opportunity: (text) => `Opportunity: ${text}`,
  reads:
    "The steps of activities are the method's forecast less the budget. Then come known events and secured measures. Plus betters the result.",
  volumes:
    "The step of volume is the change in volume times the budget's price per unit; the step of price is the rest. Volumes are those that the workbook holds now.",
  outside: "Unsecured measures, risks and opportunities are not part of the forecast.",
  leftOut: (lines) => `Lacks budget or forecast and is left out: ${lines.join(", ")}.`,
};

function long({ month }: ForecastMoment): string {
  return monthsEn.long[month - 1] ?? "";
}

function sideEn({ amount, side }: ForecastMoment): string {
  return side === "none" ? "as" : `${amount} ${side === "surplus" ? "better than" : "worse than"}`;
}
