import { diagnosedAs } from "./arithmetic/hits.ts";
import { defineRule } from "./rule.ts";

/** One digit, or two that changed places, makes everything tie. */
export const digitError = defineRule({
  id: "digit-error",
  severity: "error",
  docs: {
    why: "Figures are copied by hand between systems and reports; two equations that agree on one digit leave no other reading.",
    source: "design 4.2: needs two equations, since one alone fits a digit by chance",
  },
  check: (input) => diagnosedAs("digit-error", input),
});
