import { defaultPreset } from "./default.ts";
import { statementReports } from "./slots.ts";
import type { Preset } from "./preset.ts";
import { fullYear, toDate } from "./slots.ts";

/** Revenue, cost and net so far; the period's budget; budget and forecast of the year. */
export const nackaPreset: Preset = {
  ...defaultPreset,
  id: "nacka",
  arrangements: [
    {
      reports: statementReports,
      when: "any",
      groups: [
        {
          heading: "actualToDate",
          slots: [
            toDate("actual", "actualRevenue", { component: "revenue" }),
            toDate("actual", "actualCost", { component: "cost" }),
            toDate("actual", "actualNet", { isComputed: true }),
          ],
        },
        {
          heading: "budgetToDate",
          slots: [toDate("budget", "budgetNet"), toDate("deviation", "budgetDeviation", { isComputed: true })],
        },
        {
          heading: "yearBudgetAndForecast",
          slots: [
            fullYear("budget", "budgetNet"),
            fullYear("forecast", "forecastNet"),
            fullYear("deviation", "forecastDeviation", { isComputed: true }),
          ],
        },
      ],
      total: "sum",
    },
    {
      reports: ["investment-statement"],
      when: "any",
      groups: [
        {
          heading: null,
          slots: [
            toDate("actual", "revenueOf", { component: "revenue" }),
            toDate("actual", "expenditureOf", { component: "cost" }),
            toDate("actual", "netOf", { isComputed: true }),
            fullYear("forecast", "forecastNetOf"),
            fullYear("forecast", "forecastNetOf", { year: "later" }),
            { measure: "forecast", component: "whole", span: "laterYears", year: "later", heading: "laterYears" },
            { measure: "forecast", component: "whole", span: "laterYears", year: "this", heading: "fromYear" },
          ],
        },
      ],
      total: "sum",
      keepsEmpty: true,
    },
  ],
  keepsCorner: true,
  unit: "tkr",
  decimals: { kr: 0, tkr: 0, mnkr: 1 },
  signs: "revenue-positive",
};
