import type { PostingsPaneTexts, PostingsSheetTexts } from "./postingsTexts.ts";

const grouped = new Intl.NumberFormat("sv-SE");

/** The sheet of a figure's postings in Swedish. */
export const postingsSheetSv: PostingsSheetTexts = {
  sheet: "Underlag",
  title: (line) => `Underlag: ${line}`,
  amount: "Belopp",
  total: "Summa",
  source: (address, count) =>
    `Källa: ${count === 1 ? "en rad" : `${grouped.format(count)} rader`} i ${address}, som de stod när bladet gjordes. Kolumnen källa säger raden. Intäkter är plus och kostnader minus.`,
  leftOut: (columns) =>
    `Kolumner som kan innehålla personuppgifter är inte med: ${columns.join(", ")}. Välj ”Ta med fritext” för att få med dem.`,
  withheld: "utelämnat",
  withheldWhy: "Celler med personnummer är utelämnade.",
  largest: (count) => `De ${grouped.format(count)} största beloppen visas. Resten är summerade på en rad.`,
  others: (count) => (count === 1 ? "En övrig rad" : `${grouped.format(count)} övriga rader`),
};

/** Where the pane asks for it, in Swedish. */
export const postingsPaneSv: PostingsPaneTexts = {
  open: "Visa underlag …",
  title: "Underlag till ett belopp",
  by: "Uppdelning",
  byLine: "Rader i resultaträkningen",
  row: "Rad",
  column: "Kolumn",
  withFreeText: "Ta med fritext",
  withFreeTextHelp: "Texter och motparter kan vara personuppgifter. De följer med bladet dit det skickas.",
  found: (amount, postings) => `${amount}, ${postings}`,
  rows: (count) => (count === "1" ? "en rad" : `${count} rader`),
  none: "Inga rader hör till beloppet.",
  make: "Visa underlag",
  filter: "Filtrera på bladet",
  filtered: (sheet, postings, amount) => `Bladet ${sheet} visar ${postings}, ${amount}.`,
  cancel: "Avbryt",
};
