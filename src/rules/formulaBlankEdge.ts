import { formulaHits, oneNotePerSheet } from "./formulas/hits.ts";
import { defineRule } from "./rule.ts";

/** Sums whose range starts or ends in a blank cell or a heading: one note per sheet. */
export const formulaBlankEdge = defineRule({
  id: "formula-blank-edge",
  severity: "info",
  docs: {
    why: "A range that ends beside its lines leaves out the next one that is put in there, or takes in what stands next to them.",
    source: "design chapter 6; decision 0030",
  },
  check: (input) => oneNotePerSheet(formulaHits(input, "blank-edge")),
});
