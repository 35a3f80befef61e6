import { monthsEn } from "./months.ts";
import type { ArrangedGroupTexts, ArrangedTexts, HeadingTime } from "./arrangedTexts.ts";

const joined = (...words: readonly (string | number | null)[]): string =>
  words.filter((word) => word !== null && word !== "").join(" ");
const short = (month: number): string => monthsEn.short[month - 1] ?? "";
const long = (month: number | null): string => (month === null ? "" : (monthsEn.long[month - 1] ?? ""));
const period = ({ year, endMonth }: HeadingTime): string =>
  joined(endMonth === null ? "" : endMonth === 1 ? "January" : `Jan–${short(endMonth)}`, year);
const month = ({ year, endMonth }: HeadingTime): string => joined(endMonth === null ? "" : short(endMonth), year);
const asOf = (words: string, { endMonth }: HeadingTime): string =>
  endMonth === null ? words : `${words}, ${long(endMonth)}`;

/** Municipalities' headings in English. */
export const arrangedEn: ArrangedTexts = {
  actual: () => "Actual",
  actualRevenue: () => "Actual revenue",
  actualCost: () => "Actual costs",
  actualNet: () => "Actual net",
  actualOf: (time) => joined("Actual", period(time)),
  netActualPer: (time) => asOf("Net actual", time),
  actualPer: (time) => asOf("Actual", time),
  periodActual: () => "Actual of the period",
  operationNet: () => "Operations, net",
  finalActualOf: ({ year }) => joined("Final accounts", year),
  budget: () => "Budget",
  budgetNet: () => "Budget net",
  budgetCommaNet: () => "Budget, net",
  budgetOf: ({ year }) => joined("Budget", year),
  yearBudget: () => "Full-year budget",
  budgetOfYear: () => "Full-year budget",
  investmentBudgetOf: ({ year }) => joined("Investment budget", year),
  forecast: () => "Forecast",
  forecastNet: () => "Forecast net",
  forecastCommaNet: () => "Forecast, net",
  forecastOf: ({ year }) => joined("Full-year forecast", year),
  forecastOfYear: () => "Full-year forecast",
  forecastNetOf: ({ year }) => joined("Forecast", year, "net"),
  forecastPer: (time) => asOf("Forecast", time),
  deviation: () => "Deviation",
  budgetDeviation: () => "Budget deviation",
  forecastDeviation: () => "Forecast deviation",
  deviationOfForecast: () => "Deviation, full-year forecast from budget",
  changeSinceLast: () => "Change since last forecast",
  budgetDeviationPer: (time) => asOf("Budget deviation", time),
  opening: ({ year }) => joined("Opening balance", year),
  remainingPer: (time) => asOf("Remaining of submitted budget", time),
  revenueOf: (time) => joined("Income", month(time)),
  expenditureOf: (time) => joined("Expenditure", month(time)),
  netOf: (time) => joined("Actual", month(time), "net"),
  laterYears: ({ year }) => joined("Forecast", year, "and later"),
  fromYear: ({ year }) => joined("Total", year, "and later"),
  decidedTotal: () => "Decided total expenditure",
  accumulated: () => "Accumulated",
  expectedTotal: () => "Expected total expenditure",
  originalBudget: () => "Original budget",
  carriedOver: () => "Carried over",
  supplementary: () => "Supplementary budget",
  reallocated: () => "Reallocated",
  budgetToDate: ({ endMonth }) => joined("Budget", endMonth === null ? "to date" : `to ${long(endMonth)}`),
  remaining: () => "Remaining budget",
  forecastRevenue: () => "Forecast income",
  forecastCost: () => "Forecast expenditure",
  investmentRevenue: () => "Actual income",
  investmentCost: () => "Actual expenditure",
  volumeBudget: () => "Volume, budget",
  volumeBudgetToDate: () => "Volume, budget to date",
  volumeForecast: () => "Volume, forecast",
  volumeActual: () => "Volume, actual",
  volumeDeviation: () => "Volume, deviation",
  volumeBudgetOfFrame: () => "Volume, budget as decided",
  volumeForecastOfYear: () => "Volume, full-year forecast",
  volumeDeviationFromBudget: () => "Volume, deviation of forecast from decided budget",
};

/** Over groups of columns. */
export const arrangedGroupsEn: ArrangedGroupTexts = {
  actual: () => "ACTUAL",
  forecast: () => "FORECAST",
  year: () => "FULL YEAR",
  previousYear: () => "Previous year",
  actualToDate: ({ year }) => joined("Actual to date", year),
  budgetToDate: ({ year }) => joined("Budget to date", year),
  yearBudgetAndForecast: ({ year }) => joined("Full-year budget and forecast", year),
  period: () => "PERIOD",
  projectLife: () => "The project as a whole",
  thisYear: ({ year }) => (year === null ? "The year" : `Year ${String(year)}`),
};
