import type { MonthFindingTexts } from "./monthFindingTexts.ts";

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Findings in months, in English. */
export const monthFindingsEn: MonthFindingTexts = {
  monthIsBlank: (month, lines) => `Nothing is booked in ${month}, though later months are: ${lines}.`,
  usualAmount: (label, amount) => `${label} (otherwise about ${amount} a month)`,
  moreLines: (count) => `So it is in ${String(count)} more ${plural(count, "row", "rows")}.`,
  bookOrZero: "Check the accounts, or write 0 if nothing is to be booked.",

  otherSeason: (months, lines) =>
    `The budget puts another part of the year on ${months} than earlier years' outcome: ${lines}.`,
  sharesApart: (label, budget, actual, amount) => `${label} (${budget} against ${actual}, a difference of ${amount})`,
  inTwelfths: (count) => `The budget is spread in twelfths in all ${String(count)} rows.`,
  twelfthsMean: "The period's deviation then does not tell whether the year's budget holds in rows that have a season.",
  twelfthsMissMost: (months, lines) => `Against earlier years' outcome ${months} these differ most: ${lines}.`,

  personalNumbers: (count, range) =>
    `${String(count)} ${plural(count, "cell seems to hold a personal identity number", "cells seem to hold personal identity numbers")} (${range}). Remove ${plural(count, "it", "them")} before the workbook or a report is shared.`,
};
