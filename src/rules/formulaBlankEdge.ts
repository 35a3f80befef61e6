import type { CellRef } from "../domain/cell.ts";
import type { Figure } from "../model/equations.ts";
import { formulaHits, oneNotePerSheet } from "./formulas/hits.ts";
import { defineRule } from "./rule.ts";

const placeKey = ({ sheet, row, column }: CellRef): string => [sheet, row, column].join(" ");
const placesOf = (figure: Figure | undefined): string[] => (figure ? [placeKey(figure.cell)] : []);

/** Sums whose range starts or ends in a blank cell or a heading: one note per sheet. */
export const formulaBlankEdge = defineRule({
  id: "formula-blank-edge",
  severity: "info",
  docs: {
    why: "A range that ends beside its lines leaves out the next one that is put in there, or takes in what stands next to them.",
    source: "design chapter 6; decision 0030",
  },
  check: (input) => {
    const hits = formulaHits(input, "blank-edge");
    // Who asks for the formulas alone gets them all.
    if (input.scope === "formulas" || hits.length === 0) return oneNotePerSheet(hits);
    // The lines of a total that a recognised table has are known: headings and blanks among them are its layout.
    const { equations, figures } = input.model.system;
    const totals = new Set(equations.flatMap(({ result }) => placesOf(figures[result])));
    return oneNotePerSheet(hits.filter(({ cell }) => !totals.has(placeKey(cell))));
  },
});
