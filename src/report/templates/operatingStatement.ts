import { statementSheet } from "../statement/sheet.ts";
import type { ReportTemplate } from "./template.ts";

/** Driftredovisning: a line per committee, activity or unit (or revenue and cost), outcome and forecast against budget. */
export const operatingStatement: ReportTemplate = {
  id: "operating-statement",
  kind: "operating-statement",
  sheetName: ({ operatingStatement: texts }) => texts.sheet,
  title: ({ operatingStatement: texts }) => texts.title,
  build: (input) => statementSheet("operating-statement", input, input.texts.operatingStatement),
};
