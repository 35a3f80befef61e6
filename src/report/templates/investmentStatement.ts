import type { RecognisedTable } from "../../recognise/table.ts";
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
  build: (input) => {
    const table = input.model.tables[input.tableIndex]?.table;
    const keepsOrder = table !== undefined && isPlan(table);
    return statementSheet("investment-statement", input, input.texts.investmentStatement, { keepsOrder });
  },
};

/** One measure over several years: a plan, which is read from year to year. */
function isPlan({ columns }: RecognisedTable): boolean {
  const amounts = columns.filter(({ measure }) => measure !== null && measure !== "text");
  const years = new Set(amounts.flatMap(({ period }) => period.year ?? []));
  return years.size > 1 && new Set(amounts.map(({ measure }) => measure)).size === 1;
}
