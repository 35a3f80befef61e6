import type { HighlightTexts } from "./highlightTexts.ts";

/** Marks in the workbook, in English. */
export const highlightEn: HighlightTexts = {
  title: "Marks in the workbook",
  lead: "The cells that the findings are about get conditional formatting. Your own formatting is left alone. Mark again when you have made corrections.",
  mark: "Mark in the workbook",
  remove: "Remove marks",
  working: "Marking …",
  legend: "What they look like:",
  looks: {
    error: "red, bold text, solid border",
    warning: "yellow, italic text, dashed border",
    info: "blue, underlined text, dotted border",
  },
  made: (cells) =>
    cells === 0 ? "No cells were marked." : cells === 1 ? "One cell is marked." : `${String(cells)} cells are marked.`,
  removed: (sheets, count) => `The marks on ${count === 1 ? `the sheet ${sheets}` : `the sheets ${sheets}`} are gone.`,
  noneFound: "There are no marks to remove.",
  notMarked: (sheets, count) =>
    count === 1
      ? `The sheet ${sheets} is protected, so nothing is marked there. Remove the protection under Review and mark again.`
      : `The sheets ${sheets} are protected, so nothing is marked there. Remove the protection under Review and mark again.`,
  notRemoved: (sheets, count) =>
    count === 1
      ? `The sheet ${sheets} is protected, so the marks there remain. Remove the protection under Review and try again.`
      : `The sheets ${sheets} are protected, so the marks there remain. Remove the protection under Review and try again.`,
};
