import { formulaHits } from "./formulas/hits.ts";
import { defineRule } from "./rule.ts";

/** Numbers typed over formulas. */
export const formulaOverwritten = defineRule({
  id: "formula-overwritten",
  severity: "warning",
  docs: {
    why: "The number stays what it was when everything it was computed from changes.",
    source: "design chapter 6; decision 0030",
  },
  check: (input) => formulaHits(input, "overwritten"),
});
