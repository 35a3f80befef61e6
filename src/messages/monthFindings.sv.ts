import type { MonthFindingTexts } from "./monthFindingTexts.ts";

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Findings in months, in Swedish. */
export const monthFindingsSv: MonthFindingTexts = {
  monthIsBlank: (month, lines) => `Utfall saknas för ${month}, fast senare månader är bokförda: ${lines}.`,
  usualAmount: (label, amount) => `${label} (annars omkring ${amount} per månad)`,
  moreLines: (count) => `Det gäller ${String(count)} ${plural(count, "rad", "rader")} till.`,
  bookOrZero: "Kontrollera bokföringen, eller skriv 0 om inget ska vara bokfört.",

  otherSeason: (months, lines) => `Budgeten lägger en annan del av året på ${months} än tidigare års utfall: ${lines}.`,
  sharesApart: (label, budget, actual, amount) => `${label} (${budget} mot ${actual}, en skillnad på ${amount})`,
  inTwelfths: (count) => `Budgeten är fördelad i tolftedelar på alla ${String(count)} rader.`,
  twelfthsMean: "Då säger periodens avvikelse inte om årets budget håller på rader med säsong.",
  twelfthsMissMost: (months, lines) => `Mot tidigare års utfall ${months} skiljer sig mest ${lines}.`,

  monthOf: (label, month) => `${label}, ${month}`,
  offSeason: (place, actual, usual, years) =>
    `${place}: ${actual} är långt från det vanliga för månaden, omkring ${usual} efter ${String(years)} tidigare år.`,
  offOthers: (place, actual, usual) => `${place}: ${actual} är långt från årets andra månader, omkring ${usual}.`,
  slips: {
    tooLarge: "Det kan vara en nolla för mycket.",
    tooSmall: "Det kan vara en nolla för lite.",
    turned: "Med omvänt tecken är beloppet som de andra.",
  },
  seeBooking: "Kontrollera bokföringen, eller skriv en kommentar om beloppet är riktigt.",
  seeLargest: "Cellen är månadens största belopp på raden.",
  otherLevel: (label, month, before, since) =>
    `${label}: nivån är en annan från ${month}, omkring ${since} per månad mot ${before} före.`,
  shiftMeans: "Är ändringen riktig behöver prognosen räkna med den nya nivån.",

  personalNumbers: (count, range) =>
    `${String(count)} ${plural(count, "cell ser ut att innehålla ett personnummer", "celler ser ut att innehålla personnummer")} (${range}). Ta bort ${plural(count, "det", "dem")} innan arbetsboken eller en rapport delas.`,
};
