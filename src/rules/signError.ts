import { diagnosedAs } from "./arithmetic/hits.ts";
import { defineRule } from "./rule.ts";

/** One figure's sign is wrong: turned, the arithmetic holds. */
export const signError = defineRule({
  id: "sign-error",
  severity: "error",
  docs: {
    why: "A lost minus counts twice: the total moves by double the amount. Negative costs are normal (savings, refunds, distributed overhead), so only equations prove it; without them it is a note.",
    source: "design 4.2 and 4.3; Bostadsanpassning in Enköping's interim report of August 2024",
  },
  check: (input) => diagnosedAs("sign-error", input),
});
