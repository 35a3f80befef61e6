import { defaultPreset } from "./default.ts";
import { statementReports } from "./slots.ts";
import type { Preset } from "./preset.ts";
import { fullYear, toDate } from "./slots.ts";

/** Last year, the period of both years, and the year's budget against its forecast, in millions with one decimal. */
export const enkopingPreset: Preset = {
  ...defaultPreset,
  id: "enkoping",
  arrangements: [
    {
      reports: statementReports,
      when: "any",
      groups: [
        {
          heading: null,
          slots: [
            fullYear("actual", "finalActualOf", { year: "previous" }),
            toDate("actual", "actualOf", { year: "previous" }),
            toDate("actual", "actualOf"),
            fullYear("budget", "budgetOf"),
            fullYear("forecast", "forecastOf"),
            fullYear("deviation", "deviationOfForecast", { isComputed: true }),
          ],
        },
      ],
      total: "total",
    },
    {
      reports: ["investment-statement"],
      when: "any",
      groups: [
        {
          heading: null,
          slots: [
            fullYear("budget", "budgetOf"),
            toDate("actual", "actualOf"),
            fullYear("forecast", "forecastOf"),
            fullYear("deviation", "deviationOfForecast", { isComputed: true }),
          ],
        },
      ],
      total: "total",
    },
    {
      reports: ["volumes"],
      when: "any",
      groups: [
        {
          heading: null,
          slots: [
            fullYear("budget", "volumeBudgetOfFrame", { amount: "other" }),
            fullYear("forecast", "volumeForecastOfYear", { amount: "other" }),
            fullYear("deviation", "volumeDeviationFromBudget", { amount: "other", isComputed: true }),
            fullYear("deviation", null, { amount: "money" }),
          ],
        },
      ],
      total: "total",
    },
  ],
  keepsCorner: true,
  unit: "mnkr",
  decimals: { kr: 0, tkr: 0, mnkr: 1 },
  signs: "revenue-positive",
};
