import { monthsEn } from "./months.ts";
import type { SavedForecastTexts } from "./savedForecastTexts.ts";

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
  facts: { savedOn: "Saved", unit: "Amounts in", method: "Method", comment: "Comment" },
  columns: {
    label: "Line",
    budget: "Budget",
    booked: "Outcome",
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
