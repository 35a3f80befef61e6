import { ledgerReportEn } from "./ledgerReport.en.ts";
import { postingsSheetEn } from "./postings.en.ts";
import { commentaryEn } from "./commentary.en.ts";
import { arrangedEn, arrangedGroupsEn } from "./arranged.en.ts";
import { forecastEn } from "./forecast.en.ts";
import { monthsEn } from "./months.ts";
import { phasedBudgetEn, savedBridgeEn, savedDevelopmentEn, savedForecastEn } from "./savedForecast.en.ts";
import { termList } from "./termList.ts";
import type { NamedDirection, ReportTexts } from "./reportTexts.ts";

const components = { revenue: "revenue", cost: "costs", net: "net", grant: "municipal grant" } as const;

const short = (month: number): string => monthsEn.short[month - 1] ?? "";
const long = (month: number): string => monthsEn.long[month - 1] ?? "";
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const joined = (...words: readonly (string | number | null)[]): string =>
  words.filter((word) => word !== null && word !== "").join(" ");
/** Jan–Aug; January for one month alone. */
const stretch = (endMonth: number): string => (endMonth === 1 ? long(1) : `${short(1)}–${short(endMonth)}`);

/** Report sheets in English. */
export const reportEn: ReportTexts = {
  ledger: ledgerReportEn,
  postings: postingsSheetEn,
  commentary: commentaryEn,
  operatingStatement: { sheet: "Operating statement", title: "Operating statement", labels: "Activity" },
  forecastDevelopment: { sheet: "Forecast development", title: "Forecast development", labels: "Activity" },
  savedForecasts: savedForecastEn,
  phasedBudget: phasedBudgetEn,
  savedDevelopment: savedDevelopmentEn,
  savedBridge: savedBridgeEn,
  forecastBridge: {
    sheet: "Forecast bridge",
    title: "From budget to forecast",
    labels: "Activity",
    from: "Budget",
    to: "Forecast",
    change: "Change",
    amount: "Amount",
    others: "Other activities",
    volumeOf: (activity) => `${activity}, volume`,
    priceOf: (activity) => `${activity}, price per unit`,
    volumes: { budget: "Volume, budget", forecast: "Volume, forecast" },
    reads: "Each step is forecast less budget, with the source's sign.",
    effectsAreValues:
      "Volume and price are written as values, because the sheet of volumes is not written with this one.",
    nothing: "The operating statement does not have both budget and forecast of the year on its total row.",
  },
  operatingSummary: { sheet: "Operating summary", title: "Operating statement in summary", labels: "Committee" },
  incomeStatement: { sheet: "Income statement", title: "Income statement", labels: "Revenue and costs" },
  investmentStatement: { sheet: "Investments", title: "Investment statement", labels: "Investment" },
  deviationExplanations: {
    sheet: "Deviation explanations",
    title: "Deviation explanations",
    labels: "Explanation",
    total: "Total",
    totalOf: (activity) => `Total ${activity}`,
    stated: "Deviation to explain",
    unexplained: "Left to explain",
    remainder: "Left to explain is the deviation in the operating statement less the sum of the explanations.",
    nothingToExplain:
      "The workbook has no operating statement with the deviation, so what is left to explain cannot be told.",
  },
  volumes: {
    sheet: "Volumes",
    title: "Volumes",
    labels: "Activity",
    effects: {
      "amount-budget": "Budget",
      "amount-forecast": "Forecast",
      "price-budget": "Price, budget (SEK)",
      "price-forecast": "Price, forecast (SEK)",
      "effect-volume": "Volume effect",
      "effect-price": "Price effect",
      effect: "Deviation in operating statement",
    },
    howEffects:
      "Volume effect = (forecast volume − budget volume) · budget price. Price effect = (forecast price − budget price) · forecast volume. Together they are the deviation. The price is the amount in the operating statement divided by the volume.",
    noPrices:
      "None of the activities has both a budget and a forecast in an operating statement, so volumes cannot be turned into money.",
  },
  monthFollowUp: {
    sheet: "Monthly follow-up",
    title: "Monthly follow-up",
    labels: "Row",
    byMonth: (measure, year) => joined(measure, "by month", year),
    closing: "Period 13",
    readOutOfSums: "Months are differences of amounts to date in the source and do not follow when those change.",
    bookedAhead: (month) =>
      `Some rows have amounts booked after ${long(month)}. These stand in their months but are not among the actuals to ${long(month)}.`,
    chartOf: (row, year) => joined(row, "by month", year),
  },
  carriedTable: {
    title: "Staff, shares and tables of text",
    sheets: { staff: "Staff", shares: "Shares", "text-table": "Table of text" },
    labels: { staff: "Selection", shares: "Activity", "text-table": "Row" },
    noStatus: "status missing",
    counts: (column) => `Count – ${column}`,
    all: "All",
  },
  checkProtocol: {
    sheet: "Check record",
    title: "Check record",
    made: (day, summary) => `Checked ${day} · ${summary}`,
    place: "Place",
    what: "Finding",
    proof: "Working",
    todo: "What to do",
    working: ({ caption, terms, hiddenTerms, computed, stated, difference }) => {
      const shown = termList(terms, "blank");
      const more = hiddenTerms === 0 ? "" : ` and ${String(hiddenTerms)} more`;
      const ends = difference === null ? "It holds." : `It says ${stated}; the difference is ${difference}.`;
      return `${caption}: ${shown}${more} = ${computed}. ${ends}`;
    },
    accepted: "Accepted",
    acceptedBecause: (reason, day) => `Accepted ${day}: ${reason}`,
    tables: "Tables read",
    nothing: "No errors were found.",
    tells: "The record shows the workbook as it was when it was checked and does not change with it.",
  },
  statement: {
    headings: {
      actual: "Actual",
      finalActual: "Final accounts",
      forecast: "Forecast",
      forecastAsOf: ({ month, year }) => joined("Forecast", long(month), year),
      budget: {
        original: "Original budget",
        supplementary: "Supplementary budget",
        reallocated: "Reallocated",
        carriedOver: "Carried over",
        current: "Budget",
      },
      deviation: "Deviation",
      deviationAsOf: ({ month }) => joined("Deviation, forecast of", long(month)),
      deviationPercent: "Deviation %",
      result: "Result",
      remaining: "Remaining",
      ofComponent: (measure, component) => `${measure} ${components[component]}`,
    },
    groups: {
      month: (month, year) => joined(month === null ? "Month" : long(month), year),
      toDate: (endMonth, year) => joined(endMonth === null ? "Year to date" : stretch(endMonth), year),
      fullYear: (year) => joined("Full year", year),
      previousYear: (span) =>
        ({ month: "Month, previous year", toDate: "To date, previous year", fullYear: "Previous full year" })[span],
      projectLife: "The project as a whole",
      yearsFrom: (year) => `${String(year)} and later`,
      comingYears: "Coming years",
    },
    arranged: arrangedEn,
    arrangedGroups: arrangedGroupsEn,
    totals: { sum: "Total", sumCapital: "TOTAL", sumTotal: "Grand total", total: "Total", totalCapital: "TOTAL" },
    added: {
      total: "Total",
      revenue: "Total revenue",
      cost: "Total costs",
      netCost: "Net cost",
      result: "Grand total",
      investments: "Total investments",
    },
    forecastIsDeviation: "Forecast is the deviation of the full-year forecast from the budget.",
    unitHeading: "Unit",
    units: {
      kr: "SEK",
      tkr: "SEK k",
      mnkr: "SEK m",
      persons: "number",
      places: "places",
      hours: "hours",
      percent: "%",
      count: "number",
    },
    sourceHeading: "Source (row)",
    covers: ({ toDate, fullYear }) => {
      const parts = [
        toDate?.endMonth != null ? joined("actual", stretch(toDate.endMonth), toDate.year) : null,
        toDate?.endMonth === null && toDate.year !== null ? `actual to date ${String(toDate.year)}` : null,
        fullYear === null ? null : `full year ${String(fullYear)}`,
      ].filter((part) => part !== null);
      return capital(parts.join(", "));
    },
    deviationOf: (group) => (group === null ? "Deviation" : `Deviation, ${group}`),
    amountsIn: (unit) => {
      switch (unit) {
        case "kr":
          return "Amounts in SEK";
        case "tkr":
          return "Amounts in SEK thousands";
        case "mnkr":
          return "Amounts in SEK millions";
        case "persons":
        case "count":
          return "Number";
        case "places":
          return "Number of places";
        case "hours":
          return "Hours";
        case "percent":
          return "Per cent";
        case null:
          return "The source states no unit";
      }
    },
    unnamedRow: "(row without a name)",
    markedLine: (mark, text) => `${String(mark)}) ${text}`,
    rounding: "Figures may not add up due to rounding.",
    positiveIsSurplus: "A positive deviation is a surplus, a negative one a deficit.",
    positiveIsMore: "A positive deviation is more than budget, a negative one less.",
    positiveIsUnspent: "A positive deviation means that less is spent than budgeted, a negative one that more is.",
    projectAndYear:
      "The project's total expenditure and this year's budget are shown separately and not compared with each other (in line with RKR R14).",
    submittedBudget:
      "The submitted part of the budget has been put forward for decision; what remains is counted on it.",
    wholeTable: "Total",
    source: (sheetName, title, hasColumn) =>
      `Source: sheet ${sheetName}${title === null ? "" : `, “${title}”`}.${hasColumn ? " The column Source shows the number of the row there." : ""}`,
    differsFromSource: (printed) => `The amount is computed here. The source says ${printed}.`,
    fixedFigure:
      "The amount was read as a value, because no formula can read the text of the source. It does not follow changes there.",
    forecasts: forecastEn,
    figure: figureEn,
    footer: (amountsIn) => [
      "{file}",
      amountsIn === "" ? "{sheet}" : `{sheet} · ${amountsIn}`,
      "Page {page} of {pages}",
    ],
  },
  chart: {
    drawnFrom: "What the chart is drawn from",
    surplus: "Surplus",
    deficit: "Deficit",
    actual: "Actual",
    budget: "Budget",
    forecast: "Forecast",
    level: "Level",
    rise: "Better",
    fall: "Worse",
    base: "Invisible base",
    amount: (value, decimals, unit) => joined(figureEn(value, decimals), unit === null ? null : unitWords[unit]),
    others: (count) => `Others (${String(count)})`,
    axis: (measure, unit, from) =>
      [measure, unit === null ? null : unitWords[unit], from === undefined ? null : `the axis begins at ${from}`]
        .filter((part) => part !== null)
        .join(", "),
    deviationTitle: ({ measure, deficit, surplus }) => {
      const parts = [
        deficit === null ? null : `largest deficit ${deficit.label} (${deficit.amount})`,
        surplus === null ? null : `largest surplus ${surplus.label} (${surplus.amount})`,
      ].filter((part) => part !== null);
      return `${measure}: ${parts.join(", ")}`;
    },
    barsAltText: (title, bars) => `Lying bars, one per line (${String(bars)}), the largest deficit on top. ${title}.`,
    bridgeTitle: ({ from, to, largest }) =>
      `From ${from.label} (${from.amount}) to ${to.label} (${to.amount})${largest === null ? "" : `: mostly by ${largest.label} (${largest.amount})`}`,
    bridgeAltText: (title, steps) =>
      `Standing columns in steps. ${title}. ${steps.map(({ label, amount }) => `${label} ${amount}`).join(", ")}.`,
    monthsTitle: ({ toDate, year }) =>
      [
        toDate === null ? null : `to ${toDate.month} ${directionEn(toDate.difference)}`,
        year === null ? null : `the forecast for the year ${directionEn(year.difference)}`,
      ]
        .filter((part) => part !== null)
        .join(", ")
        .replace(/^./, (letter) => letter.toUpperCase()),
    monthsAltText: (title, months) =>
      `Actual as columns for ${String(months)} months, budget and forecast as lines. ${title}.`,
    monthNames: monthsEn.short,
  },
};

const unitWords = {
  kr: "SEK",
  tkr: "SEK thousand",
  mnkr: "SEK million",
  persons: "persons",
  places: "places",
  hours: "hours",
  percent: "per cent",
  count: "",
} as const;

function directionEn({ amount, side }: NamedDirection): string {
  if (side === "none") return "as budgeted";
  return `${amount} ${side === "surplus" ? "better" : "worse"} than budget`;
}

/** −1,234.5 */
function figureEn(value: number, decimals: number): string {
  return new Intl.NumberFormat("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: "negative",
  })
    .format(value)
    .replace("-", "−");
}
