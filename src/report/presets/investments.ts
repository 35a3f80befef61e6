/** Investments in our own order: the project as a whole, and this year, which are never compared with each other (RKR R14). */
import type { Arrangement } from "./preset.ts";
import { fullYear, projectLife, toDate } from "./slots.ts";

export const ownInvestments: Arrangement = {
  reports: ["investment-statement"],
  when: "spending",
  groups: [
    {
      heading: "projectLife",
      slots: [
        projectLife("budget", "decidedTotal"),
        projectLife("actual", "accumulated"),
        projectLife("forecast", "expectedTotal"),
        projectLife("deviation", "deviation", { isComputed: true }),
      ],
    },
    {
      heading: "thisYear",
      slots: [
        { measure: "openingBalance", component: "whole", span: "any", year: "this", heading: "opening" },
        fullYear("budget", "originalBudget", { version: "original" }),
        fullYear("budget", "carriedOver", { version: "carriedOver" }),
        fullYear("budget", "supplementary", { version: "supplementary" }),
        fullYear("budget", "reallocated", { version: "reallocated" }),
        fullYear("budget", "budget", { isComputed: true }),
        toDate("budget", "budgetToDate"),
        toDate("actual", "investmentRevenue", { component: "revenue" }),
        toDate("actual", "investmentCost", { component: "cost" }),
        toDate("actual", "actual", { isComputed: true }),
        toDate("deviation", "deviation"),
        fullYear("actual", "investmentRevenue", { component: "revenue" }),
        fullYear("actual", "investmentCost", { component: "cost" }),
        fullYear("actual", "actual", { isComputed: true }),
        { measure: "remaining", component: "whole", span: "any", year: "this", heading: "remaining", isComputed: true },
        fullYear("forecast", "forecastRevenue", { component: "revenue" }),
        fullYear("forecast", "forecastCost", { component: "cost" }),
        fullYear("forecast", "forecast", { isComputed: true }),
        fullYear("deviation", "deviation", { isComputed: true }),
      ],
    },
  ],
  total: "sum",
};
