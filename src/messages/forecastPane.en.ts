import type { ForecastPaneTexts } from "./forecastPaneTexts.ts";
import { monthsEn } from "./months.ts";

const counted = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;
const long = (month: number): string => monthsEn.long[month - 1] ?? "";
const short = (month: number): string => monthsEn.short[month - 1] ?? "";

/** The tab for forecasts in English. */
export const forecastPaneEn: ForecastPaneTexts = {
  setup: {
    source: "Source",
    bookedTo: "Booked to the end of",
    month: (month, year) => `${long(month)} ${String(year)}`,
    nothingBooked: (year) => `nothing of ${String(year)}`,
    method: "Method for all lines",
    refusedLines: (count, all) =>
      count === all
        ? "The method gives no forecast for any line. The reason is given at each line."
        : `The method gives no forecast for ${String(count)} of ${String(all)} lines. They are not in the sum. The reason is given at each line.`,
  },
  none: "No table has months",
  noneWhy:
    "The forecast is made from tables with actuals and budget month by month. Several years are better: the methods can then be tried against how it went.",
  toDate: "The tables have amounts to date, no months",
  toDateWhy:
    "Where a table lacks a forecast, the reports add it by a formula: Actuals + remaining budget. Other methods, accuracy and uncertainty need actuals and budget month by month.",
  goToReports: "Go to the reports",
  wholeYear: "The whole year",
  figures: {
    budget: "Budget",
    booked: "Actuals so far",
    forecast: "Forecast",
    deviation: "Deviation from budget",
    beforeMeasures: "Forecast before measures",
    afterMeasures: "Forecast after measures",
    byMethod: "By the method",
    events: "Known events",
  },
  refusals: (refusal, percent) => {
    switch (refusal.reason) {
      case "nothing-booked":
        return "Nothing is booked yet.";
      case "no-budget":
        return "The line has no budget this year.";
      case "budget-not-by-month":
        return "The budget is not spread over months. Phase it at the bottom.";
      case "no-earlier-year":
        return "There is no earlier year of the line.";
      case "too-few-years":
        return `The method needs at least ${counted(refusal.needed, "earlier year", "earlier years")}, the line has ${refusal.years === 0 ? "none" : String(refusal.years)}.`;
      case "share-too-small":
        return refusal.share > 0
          ? `Only ${percent(refusal.share)} of earlier years was booked by this time. That is too little to scale up from.`
          : "Nothing of earlier years was booked by this time, so there is nothing to scale up from.";
      case "no-previous-forecast":
        return "No earlier forecast is saved for the line this year.";
      case "no-manual-figure":
        return "You have given no figure of your own for the line.";
      case "nothing-to-combine":
        return "None of the methods that are combined gives a forecast.";
      case "no-backtest":
        return "There is no earlier year to try the methods on.";
    }
  },
  accuracy: {
    missed: (percent, years) =>
      years === 1 ? `One earlier year: ${percent} off.` : `${String(years)} earlier years: ${percent} off on average.`,
    noShare: (amount, years) =>
      years === 1 ? `One earlier year: ${amount} off.` : `${String(years)} earlier years: ${amount} off on average.`,
    optimistic: (percent) => `Too optimistic by ${percent}.`,
    cautious: (percent) => `Too cautious by ${percent}.`,
    even: "As often too high as too low.",
    none: "No earlier year to try it on.",
    ofSum: (sentence) => `The sum of the lines. ${sentence}`,
  },
  uncertainty: {
    interval: (low, high) => `In four years of five the outcome is between ${low} and ${high}.`,
    span: (low, high, years) =>
      years === 1
        ? `With the same error as the year before: between ${low} and ${high}.`
        : `With the same errors as the ${String(years)} years before: between ${low} and ${high}.`,
  },
  pace: (rest, months, soFar) => `That takes ${rest} a month ${months} against ${soFar} so far.`,
  stretch: (from, to) => (from === to ? short(from) : `${short(from)}–${short(to)}`),
  lines: {
    title: (count) => `Lines (${String(count)})`,
    more: (count) => `Show ${counted(count, "more line", "more lines")}`,
    none: "No forecast",
    late: (month) => `Counted to the end of ${long(month)}: the invoices of the month after are not booked.`,
    methods: "All methods and their errors",
    change: "Change the method or give your own figure",
    sameAsAll: (method) => `As all lines (${method})`,
    method: "Method for the line",
    manual: (unit) => `Your own figure for the whole year, ${unit}`,
    manualHelp: "With its sign: costs are minus. Leave blank to use the method.",
    notAFigure: "Write an amount, for example −1,250.5.",
    comment: "Comment",
    save: "Use",
    cancel: "Cancel",
    ownFigure: "Own estimate",
  },
  chart: {
    name: (label, booked, rest) => `${label} month by month: actuals ${booked}, forecast ${rest}.`,
    ends: (forecast) => `The year ends on ${forecast}.`,
    legend: { booked: "Actuals", rest: "Forecast", budget: "Budget", range: "Uncertainty" },
  },
  events: {
    title: (count) => (count === 0 ? "Known events" : `Known events (${String(count)})`),
    lead: "What the months do not show yet is added to the method's figure. Risks, opportunities and unsecured measures are shown beside it.",
    none: "No events have been added.",
    kinds: {
      salaryRevision: "Salary revision",
      holidayPay: "Holiday pay liability",
      stateGrant: "State grant",
      volume: "Volume",
      measure: "Measure",
      oneOff: "One-off item",
      risk: "Risk",
      opportunity: "Opportunity",
    },
    add: "Add an event",
    edit: "Change",
    editThis: (text) => `Change ${text}`,
    remove: "Remove",
    removeThis: (text) => `Remove ${text}`,
    kind: "Kind",
    text: "What",
    line: "Line",
    allLines: "All lines together",
    thisYear: (unit) => `Effect this year, ${unit}`,
    thisYearHelp: "Plus improves the result, minus worsens it.",
    fullYear: (unit) => `Full-year effect, ${unit}`,
    secured: "Secured: decided and under way",
    isSecured: "secured",
    isUnsecured: "not secured",
    effect: (thisYear, fullYear) =>
      fullYear === null ? `${thisYear} this year` : `${thisYear} this year, ${fullYear} in a full year`,
    sums: {
      expected: "Events",
      secured: "Secured measures",
      unsecured: "Unsecured measures (not counted)",
      risk: "Risks (not counted)",
      opportunity: "Opportunities (not counted)",
    },
    needsText: "Write what it is.",
    needsFigure: "Write an amount, for example −1,250.5.",
    importPlan: (count, place) => `Take ${counted(count, "measure", "measures")} from ${place}`,
    imported: (count) => (count === 1 ? "One measure has been taken." : `${String(count)} measures have been taken.`),
  },
  saving: {
    title: "Save the forecast",
    comment: "Comment on the forecast",
    save: "Save the forecast",
    saveAgain: (period) => `Save the forecast of ${period} again`,
    where: (sheet) => `It is saved on the sheet ${sheet}, which can be read without Avvika.`,
    unsaved: "The changes are not saved.",
    copy: (period) => `Copy the forecast of ${period}`,
    copyWhat: "Methods, own figures, comments and events are taken along as the start of this one.",
    saved: (period, sheet) => `The forecast of ${period} is saved on the sheet ${sheet}.`,
    listTitle: (count) => `Saved forecasts (${String(count)})`,
    line: (period, day) => `${period}, saved ${day}`,
  },
  phasing: {
    title: (year) => `Phase the budget of ${String(year)}`,
    lead: "Spreads the lines' budget over the months in another way. The whole year's amount stays the same, and nothing is written until you have seen it.",
    profile: "Profile",
    asItIs: "As it is",
    profiles: {
      history: "The line's own earlier years",
      twelfths: "Twelfths",
      quarters: "Quarters (Jan, Apr, Jul, Oct)",
      schoolYear: "School year (nothing in July, half in June and Aug)",
    },
    line: (label, changed) => `${label}: ${changed === 0 ? "unchanged" : counted(changed, "month", "months")}`,
    change: (before, after) => (before === after ? after : `${before} → ${after}`),
    refusals: {
      "no-earlier-year": "There is no earlier year to follow.",
      "months-of-both-signs": "Earlier years have months of both signs, which make no profile.",
      "no-budget": "The line has no budget this year.",
      "no-cells": "The budget does not have one cell for each month.",
      "has-formulas": "The months of the budget are formulas, which are not written over.",
    },
    what: (cells) => `${counted(cells, "cell", "cells")} on your sheet change. It can be undone.`,
    onSheet: (lines, sheet) =>
      `${counted(lines, "line has", "lines have")} a budget for the year only. The months go on the sheet ${sheet} and are used in the forecast.`,
    nothing: "Nothing changes.",
    write: "Write the phased budget",
    save: (sheet) => `Put on the sheet ${sheet}`,
  },
};
