import type { SelectionTexts } from "./selectionTexts.ts";

/** The selected cells, in Swedish. */
export const selectionSv: SelectionTexts = {
  cell: "Markerad cell",
  cells: "Markerat område",
  headed: (what, place) => `${what}: ${place}`,
  meaning: (parts) => parts.join(" · "),
  inTable: (table) => `Hör till tabellen: ${table}`,
  noTable: "Hör inte till någon tabell.",
  severalTables: "Flera tabeller.",
  ownSheet: "Avvika har gjort bladet.",
  sameFormula: (count, places) => `Samma formel i ${String(count)} celler: ${places}.`,
  onlyFormula: "Formeln finns bara här på bladet.",
  formulaOf: (place, formula) => `${place}: ${formula}`,
  asSiblings: (formula, count, places) => `Som de ${String(count)} formlerna intill (${places}) vore det ${formula}.`,
  more: (count) => (count === 1 ? "och en anmärkning till" : `och ${String(count)} anmärkningar till`),
  showFinding: (finding) => `Visa anmärkningen: ${finding}`,
  accepted: (count) => (count === 1 ? "En anmärkning är godtagen." : `${String(count)} anmärkningar är godtagna.`),
  back: (place) => `Tillbaka till ${place}`,
  here: "Markerad i arbetsboken",
};
