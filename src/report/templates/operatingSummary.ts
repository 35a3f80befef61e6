import { outermostRows, hasParts } from "../statement/outermost.ts";
import { statementSheet } from "../statement/sheet.ts";
import type { ReportTemplate } from "./template.ts";

/** Driftredovisning i sammandrag: a line per committee where the table has its activities too. */
export const operatingSummary: ReportTemplate = {
  id: "operating-summary",
  kinds: ["operating-statement"],
  allows: hasParts,
  sheetName: ({ operatingSummary: texts }) => texts.sheet,
  title: ({ operatingSummary: texts }) => texts.title,
  build: (input) =>
    statementSheet("operating-summary", input, input.texts.operatingSummary, { addRows: outermostRows }),
};
