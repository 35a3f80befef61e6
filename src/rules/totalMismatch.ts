import { diagnosedAs } from "./arithmetic/hits.ts";
import { defineRule } from "./rule.ts";
import { roundingHits } from "./arithmetic/roundingHits.ts";

/** A stated total must equal the sum of its lines, to within rounding; an unusually wide rounding gap is a note. */
export const totalMismatch = defineRule({
  id: "total-mismatch",
  severity: "error",
  docs: {
    why: "A total typed over its formula hides later changes in the lines, and a line added at the edge is left out of it.",
    source: "design 4.1 and 4.3; the last row of Nacka's table of October 2017, left out of one total",
  },
  check: (input) => [...diagnosedAs("total-mismatch", input), ...roundingHits(input)],
});
