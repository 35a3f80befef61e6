import { bookOfTable, dimensionOfRows, hasCodes, ledgerSheet, usualDimension } from "../ledger/ledgerSheet.ts";
import type { MonthBook } from "../../model/months/monthBook.ts";
import { bookFrom, followedYear, hasBudgetToDate } from "../months/monthPlan.ts";
import { monthSheet } from "../months/monthSheet.ts";
import { statementSheet } from "../statement/sheet.ts";
import { hasFigures } from "./template.ts";
import type { ReportTemplate } from "./template.ts";

/**
 * Driftredovisning: a line per committee, activity or unit (or revenue and cost), outcome and forecast against budget. Tables by month are added up
 * to the year so far, a sheet for each month book that has a budget.
 */
export const operatingStatement: ReportTemplate = {
  id: "operating-statement",
  kinds: ["operating-statement", "month-matrix", "ledger"],
  allows: (table) => hasFigures(table) || hasCodes(table),
  allowsMonths: (months, tableIndex, { kind }) =>
    kind !== "month-matrix" || comparedBook(months, tableIndex) !== undefined,
  sheetName: ({ operatingStatement: texts }) => texts.sheet,
  title: ({ operatingStatement: texts }) => texts.title,
  build: (input) => {
    const texts = input.texts.operatingStatement;
    if (input.model.tables[input.tableIndex]?.table.kind === "ledger") {
      const ledger = bookOfTable(input);
      const dimension = dimensionOfRows(ledger, usualDimension(ledger));
      return ledgerSheet("operating-statement", input, { dimension }, texts);
    }
    const book = comparedBook(input.months, input.tableIndex);
    return book ? monthSheet("operating-statement", book, input) : statementSheet("operating-statement", input, texts);
  },
};

function comparedBook(months: readonly MonthBook[], tableIndex: number): MonthBook | undefined {
  const book = bookFrom(months, tableIndex);
  const year = book && followedYear(book);
  return book && year !== undefined && hasBudgetToDate(book, year) ? book : undefined;
}
