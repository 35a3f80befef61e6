import { bookFrom } from "../months/monthPlan.ts";
import { monthSheet } from "../months/monthSheet.ts";
import { hasFigures } from "./template.ts";
import type { ReportTemplate } from "./template.ts";

/** Månadsuppföljning: outcome month by month, the year so far against its budget, and the year's budget; a sheet for each month book. */
export const monthFollowUp: ReportTemplate = {
  id: "month-follow-up",
  kinds: ["month-matrix"],
  allows: hasFigures,
  allowsMonths: (months, tableIndex) => bookFrom(months, tableIndex) !== undefined,
  sheetName: ({ monthFollowUp: texts }) => texts.sheet,
  title: ({ monthFollowUp: texts }) => texts.title,
  build: (input) => {
    const book = bookFrom(input.months, input.tableIndex);
    if (!book) throw new Error("month-book-unknown");
    return monthSheet("month-follow-up", book, input);
  },
};
