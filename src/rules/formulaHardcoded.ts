import { formulaHits } from "./formulas/hits.ts";
import { defineRule } from "./rule.ts";

/** Typed amounts inside totals and deviations. */
export const formulaHardcoded = defineRule({
  id: "formula-hardcoded",
  severity: "warning",
  docs: {
    why: "A total with an amount typed into it no longer is the sum of its lines, and nobody remembers why next month.",
    source: "design chapter 6; decision 0030",
  },
  check: (input) => formulaHits(input, "hardcoded"),
});
