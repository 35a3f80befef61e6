import type { HighlightTexts } from "./highlightTexts.ts";

/** Marks in the workbook, in Swedish. */
export const highlightSv: HighlightTexts = {
  title: "Markeringar i arbetsboken",
  lead: "Cellerna som anmärkningarna gäller får villkorsstyrd formatering. Din egen formatering ändras inte. Markera igen när du har rättat.",
  mark: "Markera i arbetsboken",
  remove: "Ta bort markeringar",
  working: "Markerar …",
  legend: "Så ser de ut:",
  looks: {
    error: "röd, fet text, heldragen ram",
    warning: "gul, kursiv text, streckad ram",
    info: "blå, understruken text, prickad ram",
  },
  made: (cells) =>
    cells === 0
      ? "Inga celler markerades."
      : cells === 1
        ? "En cell är markerad."
        : `${String(cells)} celler är markerade.`,
  removed: (sheets, count) => `Markeringarna på ${count === 1 ? `bladet ${sheets}` : `bladen ${sheets}`} är borttagna.`,
  noneFound: "Det finns inga markeringar att ta bort.",
  notMarked: (sheets, count) =>
    count === 1
      ? `Bladet ${sheets} är skyddat, så där är inget markerat. Ta bort skyddet under Granska och markera igen.`
      : `Bladen ${sheets} är skyddade, så där är inget markerat. Ta bort skydden under Granska och markera igen.`,
  notRemoved: (sheets, count) =>
    count === 1
      ? `Bladet ${sheets} är skyddat, så markeringarna där är kvar. Ta bort skyddet under Granska och försök igen.`
      : `Bladen ${sheets} är skyddade, så markeringarna där är kvar. Ta bort skydden under Granska och försök igen.`,
};
