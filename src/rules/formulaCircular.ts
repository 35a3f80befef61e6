import { formulaHits } from "./formulas/hits.ts";
import { defineRule } from "./rule.ts";

/** Formulas that read themselves, at whatever remove. */
export const formulaCircular = defineRule({
  id: "formula-circular",
  severity: "error",
  docs: {
    why: "Excel shows 0 or the last result it had, and everything computed from it is wrong.",
    source: "design chapter 6; decision 0030",
  },
  check: (input) => formulaHits(input, "circular"),
});
