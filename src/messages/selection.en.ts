import type { SelectionTexts } from "./selectionTexts.ts";

/** The selected cells, in English. */
export const selectionEn: SelectionTexts = {
  cell: "Selected cell",
  cells: "Selected range",
  headed: (what, place) => `${what}: ${place}`,
  meaning: (parts) => parts.join(" · "),
  inTable: (table) => `Part of the table: ${table}`,
  noTable: "Not part of any table.",
  severalTables: "Several tables.",
  ownSheet: "Avvika made this sheet.",
  sameFormula: (count, places) => `The same formula in ${String(count)} cells: ${places}.`,
  onlyFormula: "No other cell of the sheet has the formula.",
  formulaOf: (place, formula) => `${place}: ${formula}`,
  asSiblings: (formula, count, places) =>
    `Written as the ${String(count)} formulas beside it (${places}), it would be ${formula}.`,
  more: (count) => (count === 1 ? "and one more finding" : `and ${String(count)} more findings`),
  showFinding: (finding) => `Show the finding: ${finding}`,
  accepted: (count) => (count === 1 ? "One finding is accepted." : `${String(count)} findings are accepted.`),
  back: (place) => `Back to ${place}`,
  here: "Selected in the workbook",
};
