import { bookOfTable, hasCodes, ledgerSheet, usualDimension } from "../ledger/ledgerSheet.ts";
import { statementSheet } from "../statement/sheet.ts";
import { hasFigures } from "./template.ts";
import type { ReportTemplate } from "./template.ts";

/** Driftredovisning: a line per committee, activity or unit (or revenue and cost), outcome and forecast against budget. */
export const operatingStatement: ReportTemplate = {
  id: "operating-statement",
  kinds: ["operating-statement", "ledger"],
  allows: (table) => hasFigures(table) || hasCodes(table),
  sheetName: ({ operatingStatement: texts }) => texts.sheet,
  title: ({ operatingStatement: texts }) => texts.title,
  build: (input) =>
    input.model.tables[input.tableIndex]?.table.kind === "ledger"
      ? ledgerSheet(
          "operating-statement",
          input,
          { dimension: usualDimension(bookOfTable(input)) },
          input.texts.operatingStatement,
        )
      : statementSheet("operating-statement", input, input.texts.operatingStatement),
};
