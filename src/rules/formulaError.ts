import { formulaHits } from "./formulas/hits.ts";
import { defineRule } from "./rule.ts";

/** Formulas in which an error arises. Those that only pass it on are not told. */
export const formulaError = defineRule({
  id: "formula-error",
  severity: "error",
  docs: {
    why: "One #REF! spreads to every total above it, and the reader cannot see where it began.",
    source: "design chapter 6; decision 0030",
  },
  check: (input) => formulaHits(input, "error"),
});
