import { explanationRows } from "../explanations/rows.ts";
import { remainders } from "../explanations/remainders.ts";
import { statementSheet } from "../statement/sheet.ts";
import { hasFigures } from "./template.ts";
import type { ReportTemplate } from "./template.ts";

/** Avvikelseförklaringar: causes with amounts, summed per activity, and what of the deviation they leave unexplained. */
export const deviationExplanations: ReportTemplate = {
  id: "deviation-explanations",
  kinds: ["deviation-explanations"],
  allows: hasFigures,
  sheetName: ({ deviationExplanations: texts }) => texts.sheet,
  title: ({ deviationExplanations: texts }) => texts.title,
  build: (input) => {
    const texts = input.texts.deviationExplanations;
    return statementSheet("deviation-explanations", input, texts, {
      addRows: (rows, statement) => explanationRows(rows, statement, texts),
      extras: (draft) => remainders(draft, texts),
    });
  },
};
