import { ledgerMonthSheet } from "../months/ledgerMonthSheet.ts";
import { bookFrom, bookOfLedger } from "../months/monthPlan.ts";
import { monthSheet } from "../months/monthSheet.ts";
import { hasFigures } from "./template.ts";
import type { ReportTemplate } from "./template.ts";

/** Månadsuppföljning: outcome month by month, the year so far against its budget, and the year's budget; a sheet for each month book. */
export const monthFollowUp: ReportTemplate = {
  id: "month-follow-up",
  kinds: ["month-matrix", "ledger"],
  allows: (table) => hasFigures(table) || table.kind === "ledger",
  allowsMonths: (months, tableIndex, table) =>
    (table.kind === "ledger" ? bookOfLedger(months, table) : bookFrom(months, tableIndex)) !== undefined,
  sheetName: ({ monthFollowUp: texts }) => texts.sheet,
  title: ({ monthFollowUp: texts }) => texts.title,
  build: (input) => {
    const table = input.model.tables[input.tableIndex]?.table;
    const ofLedger = table?.kind === "ledger" ? bookOfLedger(input.months, table) : undefined;
    if (ofLedger) return ledgerMonthSheet(ofLedger, input);
    const book = bookFrom(input.months, input.tableIndex);
    if (!book) throw new Error("month-book-unknown");
    return monthSheet("month-follow-up", book, input);
  },
};
