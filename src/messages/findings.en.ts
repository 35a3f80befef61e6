import { ledgerFindingsEn } from "./ledgerFindings.en.ts";
import { measuresEn } from "./meaning.en.ts";
import { formulaFindingsEn } from "./formulaFindings.en.ts";
import type { FindingTexts, TimesOff } from "./findingTexts.ts";
import { monthFindingsEn } from "./monthFindings.en.ts";
import { narrativeEn } from "./narrative.en.ts";
import { tableFindingsEn } from "./tableFindings.en.ts";

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

const offBy = ({ times, isTooLarge }: TimesOff): string => `${times} times too ${isTooLarge ? "large" : "small"}`;

/** Findings in English. */
export const findingsEn: FindingTexts = {
  severities: { error: "Errors", warning: "Check", info: "Note" },
  rules: {
    "total-mismatch": "Total does not add up",
    "cross-table-mismatch": "The tables differ",
    "heading-means-two-things": "One heading, two meanings",
    "sign-convention-mixed": "Mixed signs",
    "unit-mixed": "Mixed units",
    "net-mismatch": "Net does not follow",
    "deviation-mismatch": "Deviation does not follow",
    "statement-mismatch": "Bottom line does not follow",
    "sign-error": "Wrong sign",
    "digit-error": "Wrong digit",
    "offsetting-errors": "Errors that offset each other",
    "text-number": "Numbers stored as text",
    "error-value": "Error value",
    "formula-blank-edge": "Sum from a blank cell",
    "formula-circular": "Circular reference",
    "formula-error": "Formula with an error",
    "formula-hardcoded": "Amount typed into a sum",
    "formula-inconsistent": "Formula out of line",
    "formula-overwritten": "Formula typed over",
    "formula-range": "Wrong range in a sum",
    "formula-reference": "Wrong cell in a formula",
    "stale-value": "Not recalculated",
    "unit-missing": "Unit missing",
    "good-to-know": "Good to know",
    "narrative-mismatch": "Text and table disagree",
    "number-as-date": "Number turned into a date",
    "missing-cell": "Amount missing",
    "duplicate-row": "Row stands twice",
    "period-mismatch": "Periods disagree",
    "forecast-equals-budget": "Forecast is the budget",
    "forecast-implausible": "Implausible forecast",
    "large-deviation": "Large deviation",
    "percent-mismatch": "Percentage does not follow",
    "unknown-code": "Unknown code",
    "double-posting": "Posting stands twice",
    "mean-mismatch": "Mean does not follow",
    "missing-month": "Missing month",
    "phasing-suspicious": "Phasing of the budget",
    "value-outlier": "Unusual amount",
    "level-shift": "New level",
    "personal-data": "Personal identity numbers",
  },

  place: (row, column) => (column === "" ? row : `${row}, ${column}`),
  placeInSpan: (row, span) => {
    const words = {
      month: "month",
      toDate: "year to date",
      fullYear: "full year",
      projectToDate: "project to date",
      laterYears: "later years",
    };
    return `${row}, ${words[span]}`;
  },

  shouldBe: (place, stated, expected) => `${place}: ${stated} should be ${expected}.`,
  isBlank: (place, expected) => `${place}: the cell is blank but should be ${expected}.`,
  lacksMinus: (place, stated) => `${place}: ${stated} lacks its minus sign.`,
  hasMinusTooMany: (place, stated) => `${place}: ${stated} should not have a minus sign.`,
  addedGross: (place, net) => `${place}: revenue and cost are added instead of netted. The net is ${net}.`,
  unusualSign: (place, stated) =>
    `${place}: ${stated} has another sign than the row usually has. Check that it is right.`,

  lineWithAmount: (line, amount) => `${line} (${amount})`,
  leftOut: (lines, count) => `${lines} ${plural(count, "is", "are")} not included in the total.`,
  countedTwice: (lines, count) => `${lines} ${plural(count, "is", "are")} counted twice.`,
  oneDigit: "One digit is wrong.",
  digitsSwapped: "Two digits have changed places.",
  timesTooLarge: (factor) => `The amount is ${factor} times too large.`,
  timesTooSmall: (factor) => `The amount is ${factor} times too small.`,
  mostLikely: (place, stated, expected) => `Most likely ${place} should be ${expected} instead of ${stated}.`,
  belongsTo: (place) => `The amount is in the wrong cell and belongs to ${place}.`,
  belongsElsewhere: "The amount is in the wrong cell.",
  rowLacksMinus: (row, amounts) => `${row} lacks its minus sign (${amounts}).`,
  totalHoldsAnyway: "The errors offset each other, so the total still holds.",

  gives: {
    sum: (amount) => `The lines add up to ${amount}`,
    sumAcross: (amount) => `The columns come to ${amount}`,
    net: (amount) => `Revenue and cost net to ${amount}`,
    statement: (amount) => `The subtotals give ${amount}`,
    deviation: (amount) => `The difference is ${amount}`,
  },
  givesAndHolds: (gives, results) => `${gives}, and then ${results} also holds.`,
  holdsWith: (amount, results) => `With ${amount}, ${results} holds.`,
  result: {
    sum: (amount) => `the total ${amount}`,
    sumAcross: (amount) => `${amount} along the row`,
    net: (amount) => `the net ${amount}`,
    statement: (amount) => `the bottom line ${amount}`,
    deviation: (amount) => `the deviation ${amount}`,
  },

  doesNotFollow: {
    sumAcross: (place, stated, computed, gap) =>
      `${place}: ${stated} does not follow from the columns of its row, which come to ${computed}. The difference is ${gap}.`,
    sum: (place, stated, computed, gap) =>
      `${place}: ${stated} does not follow from the lines, which add up to ${computed}. The gap is ${gap}.`,
    net: (place, stated, computed, gap) =>
      `${place}: ${stated} does not follow, revenue and cost net to ${computed}. The gap is ${gap}.`,
    statement: (place, stated, computed, gap) =>
      `${place}: ${stated} does not follow from the subtotals, which give ${computed}. The gap is ${gap}.`,
    deviation: (place, stated, computed, gap) =>
      `${place}: ${stated} does not follow from the amounts beside it, which give ${computed}. The gap is ${gap}.`,
  },

  tableNumber: (number) => `table ${number}`,
  tableOnSheet: (sheet, number) => `${sheet} (table ${number})`,
  sameInTable: (table, amount) => `The same figure in ${table} is ${amount}`,
  sameFact: (table, amount) => `the same figure in ${table}, ${amount},`,
  inTable: (amount, table) => `${amount} in ${table}`,
  inTableAsRow: (amount, table, row) => `${amount} in ${table} (${row})`,
  tablesDiffer: (place, amount, others) => `${place}: ${amount} but ${others}.`,
  differenceIs: (gap) => `The gap is ${gap}.`,
  tablesDifferOften: (tables, count, example) =>
    `${tables} have different amounts in ${String(count)} places (${example}). Check which table is the valid one.`,
  isRespectively: (place, one, other) => `${place}: ${one} against ${other}`,

  headingMeans: (measure, component) => {
    const nets = { actual: "net actuals", budget: "net budget", forecast: "net forecast" };
    if (component === "net" && measure in nets) return nets[measure as keyof typeof nets];
    return measure === "deviation" ? "budget deviation" : measuresEn[measure];
  },
  headingDiffers: (heading, one, other, example) =>
    `'${heading}' is ${one.meaning} in ${one.tables} but ${other.meaning} in ${other.tables}${example === "" ? "" : ` (${example})`}.`,
  signsAgainstColumn: (column, other, example) =>
    `${column} has its signs against ${other} (${example}). Use the same signs in both columns.`,
  signsAgainstTable: (column, table, other, example) =>
    `${column} has its signs in ${table} against ${other} (${example}). Use the same signs in both tables.`,
  rowAgainstTotal: (row, times, example) =>
    `The amounts in the row ${row} are ${offBy(times)} for the total of the table (${example}). Check the unit.`,
  cellAgainstBeside: (place, amount, times, beside) =>
    `${place}: ${amount} is ${offBy(times)} for the amounts beside it (${beside}). Check the unit.`,
  columnAgainstBeside: (column, times, example) =>
    `The amounts in the column ${column} are ${offBy(times)} for the columns beside it (${example}). Check the unit.`,
  cellAgainstTable: (place, times, table, other, amounts) =>
    `${place}: the amount is ${offBy(times)} in ${table} against ${other} (${amounts}). Check the unit.`,
  rowAgainstTable: (row, times, table, other, example) =>
    `The amounts in the row ${row} are ${offBy(times)} in ${table} against ${other} (${example}). Check the unit.`,
  columnAgainstTable: (column, times, table, other, example) =>
    `The amounts in the column ${column} are ${offBy(times)} in ${table} against ${other} (${example}). Check the unit.`,
  tableAgainstTable: (times, table, other, example) =>
    `The amounts in ${table} are ${offBy(times)} against ${other} (${example}). Check the unit.`,

  candidates: (places) => `The error is most likely in ${places}.`,
  placeInList: (row, column) => (column === "" ? row : `${row} (${column})`),
  holdsIf: (options) => `It holds ${options}.`,
  option: (amounts) => `if ${amounts}`,
  isAmount: (place, amount) => `${place} is ${amount}`,
  blank: "blank cell",

  roundingGap: (place, stated, computed) =>
    `${place}: ${stated}, but the lines add up to ${computed}. It may be rounding, though the gap is unusually wide.`,
  textFigures: (count, countText, range) =>
    `${countText} ${plural(count, "amount", "amounts")} in ${range} ${plural(count, "is", "are")} text and not counted.`,
  textsInReports: "Avvika's reports include them; formulas and pivot tables in Excel do not.",
  totalTooLow: (cell, amount) => `The total in ${cell} is ${amount} too low.`,
  totalTooHigh: (cell, amount) => `The total in ${cell} is ${amount} too high.`,
  pastedError: (place, value, count, passedOn) => {
    const cells =
      count === 1
        ? `${place}: the error value ${value} is typed in`
        : `${place}: the error value ${value} is typed in ${String(count)} cells`;
    return passedOn === 0
      ? `${cells}. Type the right value.`
      : `${cells} and passes on to ${String(passedOn)} ${plural(passedOn, "formula", "formulas")}. Type the right value.`;
  },
  noUnit: (range) =>
    `The table in ${range} does not say whether the amounts are in kr, tkr or mnkr. Write the unit in the heading.`,
  goodToKnow: (parts) => `Good to know: ${parts}.`,
  hiddenSheets: (count, names) => `${plural(count, "hidden sheet", "hidden sheets")} (${names})`,
  hiddenRows: (count, sheet) => `${String(count)} hidden ${plural(count, "row", "rows")} in ${sheet}`,
  hiddenColumns: (count, sheet) => `${String(count)} hidden ${plural(count, "column", "columns")} in ${sheet}`,
  mergedCells: (count, sheet) =>
    `${String(count)} merged ${plural(count, "cell", "cells")} among the amounts in ${sheet}`,
  skippedRows: (count, sheet) =>
    `${String(count)} total or heading ${plural(count, "row", "rows")} among the postings in ${sheet}, which ${plural(count, "is", "are")} not counted`,
  externalLinks: (count) => `${String(count)} ${plural(count, "link", "links")} to other files`,
  protectedSheets: (count, names) => `${plural(count, "protected sheet", "protected sheets")} (${names})`,

  narrative: narrativeEn,
  months: monthFindingsEn,
  tables: tableFindingsEn,
  ledgers: ledgerFindingsEn,
  formulas: formulaFindingsEn,

  shortShouldBe: (place, stated, expected) => `${place}: ${stated} should be ${expected}.`,
  shortDoesNotFollow: (place, stated, computed) => `${place}: ${stated}, but the amounts give ${computed}.`,

  correct: (cell, expected) => `Change ${cell} to ${expected}.`,
  correctInSource: (cell, expected) => `Correct it in the source: ${cell} should be ${expected}.`,
  eitherCells: (cells) => `Either ${cells}`,
  orCells: (cells) => `or ${cells}`,
  cellIs: (cell, expected) => `${cell} = ${expected}`,
  correctFormula: (cell, formula, expected) => `Change ${cell} to the formula ${formula}, which gives ${expected}.`,
};
