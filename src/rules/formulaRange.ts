import { formulaHits } from "./formulas/hits.ts";
import { defineRule } from "./rule.ts";

/** Sums over a range that is too short, too long, or another one. */
export const formulaRange = defineRule({
  id: "formula-range",
  severity: "warning",
  docs: {
    why: "A line put in at the edge is not counted, or a subtotal is counted twice.",
    source: "design chapter 6; decision 0030",
  },
  check: (input) => formulaHits(input, "range"),
});
