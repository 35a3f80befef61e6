import { statementSheet } from "../statement/sheet.ts";
import { hasFigures } from "./template.ts";
import type { ReportTemplate } from "./template.ts";

/**
 * Investeringsredovisning, in line with RKR R14: the project from decision to end, and this year's budget, outcome and forecast, kept
 * apart because the one is never compared with the other.
 */
export const investmentStatement: ReportTemplate = {
  id: "investment-statement",
  kinds: ["investment-statement"],
  allows: hasFigures,
  sheetName: ({ investmentStatement: texts }) => texts.sheet,
  title: ({ investmentStatement: texts }) => texts.title,
  build: (input) => statementSheet("investment-statement", input, input.texts.investmentStatement),
};
