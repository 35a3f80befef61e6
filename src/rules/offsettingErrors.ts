import { diagnosedAs } from "./arithmetic/hits.ts";
import { defineRule } from "./rule.ts";

/** Several lines are wrong although their total ties. */
export const offsettingErrors = defineRule({
  id: "offsetting-errors",
  severity: "error",
  docs: {
    why: "A right total hides an amount booked on the wrong line; each line's own deviation shows it.",
    source: "design 4.2 and 4.3",
  },
  check: (input) => diagnosedAs("offsetting-errors", input),
});
