import { monthsEn } from "./months.ts";
import type { TableFindingTexts } from "./tableFindingTexts.ts";

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Findings in tables, in English. */
export const tableFindingsEn: TableFindingTexts = {
  months: monthsEn,

  headerIsDate: (cell, date) => `The heading in ${cell} has become a date (${date}).`,
  labelIsDate: (cell, date) => `The label in ${cell} has become a date (${date}).`,
  typeAsText: (typed) => `Type it again after an apostrophe: '${typed}.`,
  figureIsDate: (place, date, value) => `${place}: the cell shows a date (${date}) and counts as ${value}.`,
  typedFigure: (figure) => `It is probably ${figure}. Type the amount again.`,
  figureHolds: (amount) => `The arithmetic holds with ${amount}. Type the amount again.`,
  figureAgain: "Type the amount again.",
  unshownDate: "beyond the calendar",
  moreCells: (count) => `The same goes for ${String(count)} more ${plural(count, "cell", "cells")}.`,

  withAmount: (name, amount) => `${name} (${amount})`,
  blankDifference: (place, operands, expected) => `${place}: the cell is blank, but ${operands} give ${expected}.`,
  blankTotal: (place, expected) => `${place}: the cell is blank, but the lines add up to ${expected}.`,
  blankAmount: (place, beside) =>
    `${place}: the cell is blank, though the row has ${beside}. Fill in the amount, or 0.`,
  blankInSeries: (place, beside) => `${place}: the cell is blank between ${beside}.`,

  rowTwice: (label, amount, first, second) =>
    `The row ${label} (${amount}) stands twice with the same amounts, in rows ${first} and ${second}.`,
  bothCounted: (total) => `Both are included in ${total}.`,
  removeOne: "Remove one if it is a duplicate.",

  titleSays: (title, said, columns) => `The heading "${title}" says ${said}, but the columns say ${columns}.`,
  sheetSays: (name, columns) => `The sheet is called "${name}", but the columns say ${columns}.`,
  columnsCompared: (one, period, other, otherPeriod) =>
    `The deviation compares ${one} (${period}) with ${other} (${otherPeriod}).`,
  openMonths: (said, months) => `The heading says ${said}, but there are actuals in ${months}.`,
  correctPeriod: "Correct the one that is wrong.",

  allUntouched: (rows) => `The forecast is the budget in every row, though the period deviates: ${rows}.`,
  someUntouched: (untouched, of, rows) =>
    `The forecast is the budget in ${untouched} of ${of} rows, though the period deviates: ${rows}.`,

  asksOfRest: (place, forecast, rest, months, soFar) =>
    `${place}: ${forecast} leaves ${rest} a month for ${months} against ${soFar} so far.`,
  moreIsBooked: (place, forecast) => `${place}: ${forecast} is less than what is booked already.`,
  lastYearWas: (rest, soFar) => `Last year it was ${rest} against ${soFar}.`,
  alsoRows: (rows) => `The same goes for ${rows}.`,
  twoPaces: (row, rest, soFar) => `${row} (${rest} against ${soFar})`,

  budgetOf: { fullYear: "the budget of the year", toDate: "the budget of the period", unsaid: "the budget" },
  largeDeviations: (limits, budget, rows) => `More than ${limits} from ${budget}: ${rows}.`,
  deviations: (budget, rows) => `Deviations from ${budget}: ${rows}.`,
  moreRows: (count) => `${String(count)} more ${plural(count, "row", "rows")}`,

  wrongPercent: (place, stated) => `${place}: ${stated} does not follow.`,
  ratioIs: (compared, base, expected) => `${compared} is ${expected} of ${base}.`,
  changeIs: (compared, base, expected) => `From ${base} to ${compared} the change is ${expected}.`,
  pointsAre: (compared, base, expected) => `From ${base} to ${compared} it is ${expected} percentage points.`,
  isMeanOfLines: (stated) => `${stated} is the mean of the lines.`,
  isSumOfLines: (stated) => `${stated} is the sum of the lines.`,

  wrongMean: (place, stated, first, last, expected) =>
    `${place}: ${stated} does not follow. The mean of ${first} to ${last} is ${expected}.`,

  hiddenInSum: (place, stated, visible, count) =>
    `${place}: ${stated}, but the visible lines add up to ${visible}. ${String(count)} hidden ${plural(count, "row is", "rows are")} included in the total.`,
  brokenLink: (file, count) =>
    `${String(count)} ${plural(count, "formula reads", "formulas read")} another file${file === "" ? "" : ` (${file})`} that cannot be read. Mend the link or type the value.`,
  linkToLastYear: (file, fileYear, year, count) =>
    `${String(count)} ${plural(count, "formula", "formulas")} in columns for ${year} ${plural(count, "reads", "read")} ${file}, which seems to be about ${fileYear}.`,
};
