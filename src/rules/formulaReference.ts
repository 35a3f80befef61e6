import { formulaHits } from "./formulas/hits.ts";
import { defineRule } from "./rule.ts";

/** Formulas that read another row, column or sheet than those beside them, a blank or a text. */
export const formulaReference = defineRule({
  id: "formula-reference",
  severity: "warning",
  docs: {
    why: "The figure belongs to something else, and is of the right size.",
    source: "design chapter 6; decision 0030",
  },
  check: (input) => formulaHits(input, "reference"),
});
