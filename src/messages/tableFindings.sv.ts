import { monthsSv } from "./months.ts";
import type { TableFindingTexts } from "./tableFindingTexts.ts";

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Findings in tables, in Swedish. */
export const tableFindingsSv: TableFindingTexts = {
  months: monthsSv,

  headerIsDate: (cell, date) => `Rubriken i ${cell} har blivit ett datum (${date}).`,
  labelIsDate: (cell, date) => `Etiketten i ${cell} har blivit ett datum (${date}).`,
  typeAsText: (typed) => `Skriv in den igen med en apostrof först: '${typed}.`,
  figureIsDate: (place, date, value) => `${place}: cellen visar ett datum (${date}) och räknas som ${value}.`,
  typedFigure: (figure) => `Troligen ska det vara ${figure}. Skriv in beloppet igen.`,
  figureHolds: (amount) => `Räkningen stämmer med ${amount}. Skriv in beloppet igen.`,
  figureAgain: "Skriv in beloppet igen.",
  unshownDate: "utanför kalendern",
  moreCells: (count) => `Samma sak gäller ${String(count)} ${plural(count, "cell", "celler")} till.`,

  withAmount: (name, amount) => `${name} (${amount})`,
  blankDifference: (place, operands, expected) => `${place}: cellen är tom, men ${operands} ger ${expected}.`,
  blankTotal: (place, expected) => `${place}: cellen är tom, men raderna summerar till ${expected}.`,
  blankAmount: (place, beside) => `${place}: cellen är tom, fast raden har ${beside}. Fyll i beloppet, eller 0.`,
  blankInSeries: (place, beside) => `${place}: cellen är tom mellan ${beside}.`,

  rowTwice: (label, amount, first, second) =>
    `Raden ${label} (${amount}) står två gånger med samma belopp, i rad ${first} och ${second}.`,
  bothCounted: (total) => `Båda är med i ${total}.`,
  removeOne: "Ta bort den ena om den är en dubblett.",

  titleSays: (title, said, columns) => `Rubriken "${title}" säger ${said}, men kolumnerna säger ${columns}.`,
  sheetSays: (name, columns) => `Bladet heter "${name}", men kolumnerna säger ${columns}.`,
  columnsCompared: (one, period, other, otherPeriod) =>
    `Avvikelsen jämför ${one} (${period}) med ${other} (${otherPeriod}).`,
  openMonths: (said, months) => `Rubriken säger ${said}, men det finns utfall i ${months}.`,
  correctPeriod: "Rätta den som är fel.",

  allUntouched: (rows) => `Prognosen är budgeten på alla rader, fast perioden avviker: ${rows}.`,
  someUntouched: (untouched, of, rows) =>
    `Prognosen är budgeten på ${untouched} av ${of} rader, fast perioden avviker: ${rows}.`,

  asksOfRest: (place, forecast, rest, months, soFar) =>
    `${place}: ${forecast} förutsätter ${rest} per månad ${months} mot ${soFar} hittills.`,
  moreIsBooked: (place, forecast) => `${place}: ${forecast} är mindre än det som redan är bokfört.`,
  lastYearWas: (rest, soFar) => `Förra året var det ${rest} mot ${soFar}.`,
  alsoRows: (rows) => `Samma sak gäller ${rows}.`,
  twoPaces: (row, rest, soFar) => `${row} (${rest} mot ${soFar})`,

  budgetOf: { fullYear: "helårets budget", toDate: "periodens budget", unsaid: "budget" },
  largeDeviations: (limits, budget, rows) => `Mer än ${limits} från ${budget}: ${rows}.`,
  deviations: (budget, rows) => `Avvikelser från ${budget}: ${rows}.`,
  moreRows: (count) => `${String(count)} ${plural(count, "rad", "rader")} till`,

  wrongPercent: (place, stated) => `${place}: ${stated} stämmer inte.`,
  ratioIs: (compared, base, expected) => `${compared} är ${expected} av ${base}.`,
  changeIs: (compared, base, expected) => `Från ${base} till ${compared} är förändringen ${expected}.`,
  pointsAre: (compared, base, expected) => `Från ${base} till ${compared} är det ${expected} procentenheter.`,
  isMeanOfLines: (stated) => `${stated} är medelvärdet av raderna.`,
  isSumOfLines: (stated) => `${stated} är summan av raderna.`,

  wrongMean: (place, stated, first, last, expected) =>
    `${place}: ${stated} stämmer inte. Medelvärdet av ${first} till ${last} är ${expected}.`,

  hiddenInSum: (place, stated, visible, count) =>
    `${place}: ${stated}, men de synliga raderna summerar till ${visible}. ${String(count)} ${plural(count, "dold rad", "dolda rader")} är med i summan.`,
  brokenLink: (file, count) =>
    `${String(count)} ${plural(count, "formel", "formler")} hämtar från en annan fil${file === "" ? "" : ` (${file})`} som inte går att läsa. Rätta länken eller skriv in värdet.`,
  linkToLastYear: (file, fileYear, year, count) =>
    `${String(count)} ${plural(count, "formel", "formler")} i kolumner för ${year} hämtar från ${file}, som verkar gälla ${fileYear}.`,
};
