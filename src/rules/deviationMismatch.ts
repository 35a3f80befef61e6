import { diagnosedAs } from "./arithmetic/hits.ts";
import { defineRule } from "./rule.ts";

/** A deviation must be the difference its header says, to within rounding. */
export const deviationMismatch = defineRule({
  id: "deviation-mismatch",
  severity: "error",
  docs: {
    why: "The deviation is the figure a board acts on; typed beside the amounts it goes stale when they change.",
    source: "design 4.1 and 4.3; RKR R14 on comparison with the budget",
  },
  check: (input) => diagnosedAs("deviation-mismatch", input),
});
