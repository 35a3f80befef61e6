import type { MonthFindingTexts } from "./monthFindingTexts.ts";

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Findings in months, in English. */
export const monthFindingsEn: MonthFindingTexts = {
  monthIsBlank: (month, lines) => `Nothing is booked in ${month}, though later months are: ${lines}.`,
  usualAmount: (label, amount) => `${label} (otherwise about ${amount} a month)`,
  moreLines: (count) => `So it is in ${String(count)} more ${plural(count, "row", "rows")}.`,
  bookOrZero: "Check the accounts, or write 0 if nothing is to be booked.",

  otherSeason: (months, lines) =>
    `The budget puts another part of the year on ${months} than earlier years' actuals: ${lines}.`,
  sharesApart: (label, budget, actual, amount) => `${label} (${budget} against ${actual}, a difference of ${amount})`,
  inTwelfths: (count) => `The budget is spread in twelfths in all ${String(count)} rows.`,
  twelfthsMean: "The period's deviation then does not tell whether the year's budget holds in rows that have a season.",
  twelfthsMissMost: (months, lines) => `Against earlier years' actuals ${months} these differ most: ${lines}.`,

  monthOf: (label, month) => `${label}, ${month}`,
  offSeason: (place, actual, usual, years) =>
    `${place}: ${actual} is far from what is usual for the month, about ${usual} by ${String(years)} earlier years.`,
  offOthers: (place, actual, usual) => `${place}: ${actual} is far from the year's other months, about ${usual}.`,
  slips: {
    tooLarge: "It may have a zero too many.",
    tooSmall: "It may have a zero too few.",
    turned: "With the sign turned, the amount is like the others.",
  },
  seeBooking: "Check the bookings, or write a comment if the amount is right.",
  seeLargest: "The cell is the largest amount of the month on the line.",
  otherLevel: (label, month, before, since) =>
    `${label}: another level from ${month} on, about ${since} a month against ${before} before.`,
  shiftMeans: "If the change is right, the forecast has to reckon with the new level.",

  personalNumbers: (count, range) =>
    `${String(count)} ${plural(count, "cell seems to hold a personal identity number", "cells seem to hold personal identity numbers")} (${range}). Remove ${plural(count, "it", "them")} before the workbook or a report is shared.`,
};
