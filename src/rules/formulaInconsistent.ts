import { formulaHits } from "./formulas/hits.ts";
import { defineRule } from "./rule.ts";

/** Formulas that compute otherwise than those beside them, and blanks where all others have one. */
export const formulaInconsistent = defineRule({
  id: "formula-inconsistent",
  severity: "warning",
  docs: {
    why: "One row that is computed in another way looks like all others and is believed like them.",
    source: "design chapter 6; decision 0030",
  },
  check: (input) => formulaHits(input, "inconsistent"),
});
