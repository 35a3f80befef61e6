import { ledgerSheet } from "../ledger/ledgerSheet.ts";
import { statementSheet } from "../statement/sheet.ts";
import { hasFigures } from "./template.ts";
import type { ReportTemplate } from "./template.ts";

/** Resultaträkning: a line per kind of revenue and cost, with subtotals, outcome and forecast against budget. */
export const incomeStatement: ReportTemplate = {
  id: "income-statement",
  kinds: ["income-statement", "ledger"],
  allows: (table) => hasFigures(table) || table.kind === "ledger",
  sheetName: ({ incomeStatement: texts }) => texts.sheet,
  title: ({ incomeStatement: texts }) => texts.title,
  build: (input) =>
    input.model.tables[input.tableIndex]?.table.kind === "ledger"
      ? ledgerSheet("income-statement", input, { dimension: null }, input.texts.incomeStatement)
      : statementSheet("income-statement", input, input.texts.incomeStatement),
};
