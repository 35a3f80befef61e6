import type { ForecastMethodId } from "../domain/forecastMethod.ts";
import type { ForecastTexts } from "./forecastTexts.ts";
import { monthsEn } from "./months.ts";

const methods: Readonly<Record<ForecastMethodId, string>> = {
  "remaining-budget": "Actuals + remaining budget",
  "run-rate": "Run rate",
  "seasonal-share": "Last year's pattern",
  "multi-year-share": "Pattern of several years",
  "budget-holds": "The budget holds",
  "previous-forecast": "Previous forecast",
  manual: "Own estimate",
  combined: "Combined",
  "best-by-backtest": "Best by back-test",
};

const stretch = (from: number, to: number): string =>
  from === to ? (monthsEn.short[from - 1] ?? "") : `${monthsEn.short[from - 1] ?? ""}–${monthsEn.short[to - 1] ?? ""}`;

/** How the figure is computed, with the months that it concerns. */
function how(method: ForecastMethodId, months: number): string {
  const [booked, rest] = [stretch(1, months), stretch(months + 1, 12)];
  switch (method) {
    case "remaining-budget":
      return `the actuals of ${booked} plus the budget of ${rest}`;
    case "run-rate":
      return `the actuals of ${booked} times 12/${String(months)}`;
    case "seasonal-share":
      return `the actuals of ${booked} scaled up by how much of last year was booked by then`;
    case "budget-holds":
      return "the year's budget";
    case "multi-year-share":
    case "previous-forecast":
    case "manual":
    case "combined":
    case "best-by-backtest":
      return methods[method].toLowerCase();
  }
}

/** Forecasts in English. */
export const forecastEn: ForecastTexts = {
  methods,
  assumptions: {
    "remaining-budget":
      "The rest of the year follows the budget. Deviations so far neither continue nor are recovered.",
    "run-rate": "All months are alike.",
    "seasonal-share": "As much of the year is booked now as at the same time last year.",
    "multi-year-share": "As much of the year is booked now as in the middle one of the earlier years.",
    "budget-holds": "The year ends on budget, whatever is booked.",
    "previous-forecast": "What was said last time still holds.",
    manual: "Your own figure.",
    combined: "The middle one of run rate, remaining budget, pattern of several years and budget.",
    "best-by-backtest": "The methods are weighed by how close they would have come in earlier years.",
  },
  added: (method, months) => `The source has no forecast. Here it is computed as ${how(method, months)}.`,
  asValues:
    "The forecast is written as values, because the method looks at all lines and years. Make the report again when the source changes.",
  linesWithout: (count) =>
    `${String(count)} ${count === 1 ? "line has" : "lines have"} no forecast, because the method lacks what it needs. The total is without ${count === 1 ? "it" : "them"}.`,
  refused: (method, reason) => {
    switch (reason) {
      case "needs-months":
        return `No forecast: the method ${methods[method]} needs months, and the table has amounts to date only.`;
      case "needs-budget":
        return `No forecast: the method ${methods[method]} needs a phased budget to count the remaining budget on.`;
      case "needs-last-year":
        return `No forecast: the method ${methods[method]} needs last year's actuals both for the period and for the whole year.`;
    }
  },
};
