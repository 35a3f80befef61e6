import { developmentOf } from "./development.ts";
import { defaultPreset } from "./default.ts";
import { statementReports } from "./slots.ts";
import type { Preset } from "./preset.ts";
import { fullYear, toDate } from "./slots.ts";

const forecastPer = fullYear("deviation", "forecastPer", { isComputed: true });

/** The year's budget, then for each month of report what the period came to and the forecast's deviation. */
export const gnestaPreset: Preset = {
  ...defaultPreset,
  id: "gnesta",
  arrangements: [
    developmentOf({ budget: "budgetOf", forecast: "forecastPer", deviation: "forecastPer" }, "totalCapital", true),
    {
      reports: statementReports,
      when: "netActuals",
      groups: [
        { heading: null, slots: [fullYear("budget", "yearBudget")] },
        { heading: null, slots: [toDate("actual", "netActualPer"), forecastPer], repeats: "month" },
      ],
      total: "totalCapital",
      forecastIsDeviation: true,
    },
    {
      reports: statementReports,
      when: "any",
      groups: [
        { heading: null, slots: [fullYear("budget", "budgetOf")] },
        {
          heading: null,
          slots: [toDate("deviation", "budgetDeviationPer", { isComputed: true }), forecastPer],
          repeats: "month",
        },
      ],
      total: "totalCapital",
      forecastIsDeviation: true,
    },
    {
      reports: ["investment-statement"],
      when: "any",
      groups: [
        {
          heading: null,
          slots: [
            { measure: "openingBalance", component: "whole", span: "any", year: "this", heading: "opening" },
            fullYear("budget", "investmentBudgetOf"),
            toDate("actual", "actualPer"),
            toDate("remaining", "remainingPer", { isComputed: true }),
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
