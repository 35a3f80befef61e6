import { practice, speaksOf } from "../recognise/vocabulary/practice.ts";
import { diagnosedAs } from "./arithmetic/hits.ts";
import type { Hit } from "./rule.ts";
import { defineRule } from "./rule.ts";

/** One figure's sign is wrong: turned, the arithmetic holds. */
export const signError = defineRule({
  id: "sign-error",
  severity: "error",
  docs: {
    why: "A lost minus counts twice: the total moves by double the amount. Negative costs are normal (savings, refunds, distributed overhead), so only equations prove it; without them it is a note.",
    source: "design 4.2 and 4.3; Bostadsanpassning in Enköping's interim report of August 2024",
  },
  check: (input) => diagnosedAs("sign-error", input).filter((hit) => !isUsual(hit)),
});

/** Without an equation: a sign that such rows often have. */
function isUsual({ severity, data }: Hit): boolean {
  return severity === "info" && data.kind === "arithmetic" && speaksOf(data.subject.row, practice.negativeCosts);
}
