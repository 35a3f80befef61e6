import { diagnosedAs } from "./arithmetic/hits.ts";
import { defineRule } from "./rule.ts";

/** A statement's last line must follow from its subtotals. */
export const statementMismatch = defineRule({
  id: "statement-mismatch",
  severity: "error",
  docs: {
    why: "Subtotals that are right and a last line that is not leave the reader with two results.",
    source: "design 4.3; the income statement's Summa totalt",
  },
  check: (input) => diagnosedAs("statement-mismatch", input),
});
