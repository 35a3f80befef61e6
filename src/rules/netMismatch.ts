import { diagnosedAs } from "./arithmetic/hits.ts";
import { defineRule } from "./rule.ts";

/** A net must be revenue and cost taken together; added gross instead of netted is the classic slip. */
export const netMismatch = defineRule({
  id: "net-mismatch",
  severity: "error",
  docs: {
    why: "A net that does not follow from its revenue and cost turns a deficit into a surplus, or hides it.",
    source: "design 4.3; Lomma's full-year columns of April 2024, where revenue and cost are added instead of netted",
  },
  check: (input) => diagnosedAs("net-mismatch", input),
});
