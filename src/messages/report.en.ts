import { commentaryEn } from "./commentary.en.ts";
import { monthsEn } from "./months.ts";
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
  commentary: commentaryEn,
  operatingStatement: { sheet: "Operating statement", title: "Operating statement", labels: "Activity" },
  incomeStatement: { sheet: "Income statement", title: "Income statement", labels: "Revenue and costs" },
  statement: {
    headings: {
      default: {
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
        deviationPercent: "Deviation %",
        result: "Result",
        ofComponent: (measure, component) => `${measure} ${components[component]}`,
      },
    },
    groups: {
      month: (month, year) => joined(month === null ? "Month" : long(month), year),
      toDate: (endMonth, year) => joined(endMonth === null ? "Year to date" : stretch(endMonth), year),
      fullYear: (year) => joined("Full year", year),
      previousYear: (span) =>
        ({ month: "Month, previous year", toDate: "To date, previous year", fullYear: "Previous full year" })[span],
      comingYears: "Coming years",
    },
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
    source: (sheetName, title) =>
      `Source: sheet ${sheetName}${title === null ? "" : `, “${title}”`}. The column Source shows the number of the row there.`,
    differsFromSource: (printed) => `The amount is computed here. The source says ${printed}.`,
    fixedFigure:
      "The amount was read as a value, because no formula can read the text of the source. It does not follow changes there.",
    figure: figureEn,
    footer: (amountsIn) => ["{file}", `{sheet} · ${amountsIn}`, "Page {page} of {pages}"],
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
