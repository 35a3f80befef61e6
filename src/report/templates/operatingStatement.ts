import { statementSheet } from "../statement/sheet.ts";
import { hasFigures } from "./template.ts";
import type { ReportTemplate } from "./template.ts";

/** Driftredovisning: a line per committee, activity or unit (or revenue and cost), outcome and forecast against budget. */
export const operatingStatement: ReportTemplate = {
  id: "operating-statement",
  kinds: ["operating-statement"],
  allows: hasFigures,
  sheetName: ({ operatingStatement: texts }) => texts.sheet,
  title: ({ operatingStatement: texts }) => texts.title,
  build: (input) => statementSheet("operating-statement", input, input.texts.operatingStatement),
};
