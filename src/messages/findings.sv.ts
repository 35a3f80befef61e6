import type { FindingTexts } from "./findingTexts.ts";
import { narrativeSv } from "./narrative.sv.ts";
import { tableFindingsSv } from "./tableFindings.sv.ts";

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** Findings in Swedish. */
export const findingsSv: FindingTexts = {
  severities: { error: "Fel", warning: "Kontrollera", info: "Notera" },
  rules: {
    "total-mismatch": "Summan stämmer inte",
    "net-mismatch": "Nettot stämmer inte",
    "deviation-mismatch": "Avvikelsen stämmer inte",
    "statement-mismatch": "Slutsumman stämmer inte",
    "sign-error": "Fel tecken",
    "digit-error": "Fel siffra",
    "offsetting-errors": "Fel som tar ut varandra",
    "text-number": "Tal som text",
    "error-value": "Felvärde",
    "unit-missing": "Enhet saknas",
    "good-to-know": "Bra att veta",
    "narrative-mismatch": "Text och tabell säger olika",
    "number-as-date": "Tal som datum",
    "missing-cell": "Belopp saknas",
    "duplicate-row": "Dubblerad rad",
    "period-mismatch": "Perioden stämmer inte",
    "forecast-equals-budget": "Prognosen är budgeten",
    "forecast-implausible": "Orimlig prognos",
    "percent-mismatch": "Procenten stämmer inte",
    "mean-mismatch": "Medelvärdet stämmer inte",
  },

  place: (row, column) => (column === "" ? row : `${row}, ${column}`),
  placeInSpan: (row, span) => {
    const words = {
      month: "månad",
      toDate: "hittills i år",
      fullYear: "helår",
      projectToDate: "projekt hittills",
      laterYears: "senare år",
    };
    return `${row} ${words[span]}`;
  },

  shouldBe: (place, stated, expected) => `${place}: ${stated} ska vara ${expected}.`,
  isBlank: (place, expected) => `${place}: cellen är tom men ska vara ${expected}.`,
  lacksMinus: (place, stated) => `${place}: ${stated} saknar minustecken.`,
  hasMinusTooMany: (place, stated) => `${place}: ${stated} ska inte ha minustecken.`,
  addedGross: (place, net) => `${place}: intäkter och kostnader är adderade i stället för nettade. Nettot är ${net}.`,
  unusualSign: (place, stated) =>
    `${place}: ${stated} har ett annat tecken än raden brukar ha. Kontrollera att det stämmer.`,

  lineWithAmount: (line, amount) => `${line} (${amount})`,
  leftOut: (lines) => `${lines} är inte med i summan.`,
  countedTwice: (lines, count) => `${lines} ${plural(count, "är räknad", "är räknade")} två gånger.`,
  oneDigit: "En siffra är fel.",
  digitsSwapped: "Två siffror har bytt plats.",
  timesTooLarge: (factor) => `Beloppet är ${factor} gånger för stort.`,
  timesTooSmall: (factor) => `Beloppet är ${factor} gånger för litet.`,
  mostLikely: (place, stated, expected) => `Troligast ska ${place} vara ${expected} i stället för ${stated}.`,
  belongsTo: (place) => `Beloppet har hamnat i fel cell och hör till ${place}.`,
  belongsElsewhere: "Beloppet har hamnat i fel cell.",
  rowLacksMinus: (row, amounts) => `${row} saknar minustecken (${amounts}).`,
  totalHoldsAnyway: "Felen tar ut varandra, så summan stämmer ändå.",

  gives: {
    sum: (amount) => `Raderna summerar till ${amount}`,
    sumAcross: (amount) => `Kolumnerna ger ${amount}`,
    net: (amount) => `Intäkter och kostnader ger ${amount} netto`,
    statement: (amount) => `Delsummorna ger ${amount}`,
    deviation: (amount) => `Skillnaden är ${amount}`,
    sameFact: (amount) => `Samma uppgift i den andra tabellen är ${amount}`,
  },
  givesAndHolds: (gives, results) => `${gives}, och då stämmer också ${results}.`,
  holdsWith: (amount, results) => `Med ${amount} stämmer ${results}.`,
  result: {
    sum: (amount) => `totalen ${amount}`,
    sumAcross: (amount) => `radens ${amount}`,
    net: (amount) => `nettot ${amount}`,
    statement: (amount) => `slutsumman ${amount}`,
    deviation: (amount) => `avvikelsen ${amount}`,
    sameFact: (amount) => `samma uppgift i den andra tabellen, ${amount}`,
  },

  doesNotFollow: {
    sumAcross: (place, stated, computed, gap) =>
      `${place}: ${stated} stämmer inte med kolumnerna på raden, som ger ${computed}. Skillnaden är ${gap}.`,
    sum: (place, stated, computed, gap) =>
      `${place}: ${stated} stämmer inte med raderna, som summerar till ${computed}. Skillnaden är ${gap}.`,
    net: (place, stated, computed, gap) =>
      `${place}: ${stated} stämmer inte, intäkter och kostnader ger ${computed} netto. Skillnaden är ${gap}.`,
    statement: (place, stated, computed, gap) =>
      `${place}: ${stated} stämmer inte med delsummorna, som ger ${computed}. Skillnaden är ${gap}.`,
    deviation: (place, stated, computed, gap) =>
      `${place}: ${stated} stämmer inte med beloppen bredvid, som ger ${computed}. Skillnaden är ${gap}.`,
    sameFact: (place, stated, computed, gap) =>
      `${place}: ${stated} är ${computed} i den andra tabellen. Skillnaden är ${gap}.`,
  },
  candidates: (places) => `Felet sitter troligast i ${places}.`,
  placeInList: (row, column) => (column === "" ? row : `${row} (${column})`),
  holdsIf: (options) => `Det stämmer ${options}.`,
  option: (amounts) => `om ${amounts}`,
  isAmount: (place, amount) => `${place} är ${amount}`,
  blank: "tom cell",

  roundingGap: (place, stated, computed) =>
    `${place}: ${stated}, men raderna summerar till ${computed}. Det kan vara avrundning, fast skillnaden är ovanligt stor.`,
  textFigures: (count, countText, range) => `${countText} belopp i ${range} är text och räknas inte med.`,
  totalTooLow: (cell, amount) => `Summan i ${cell} blir ${amount} för låg.`,
  totalTooHigh: (cell, amount) => `Summan i ${cell} blir ${amount} för hög.`,
  pastedError: (place, value, count, passedOn) => {
    const cells =
      count === 1
        ? `${place}: felvärdet ${value} är inskrivet`
        : `${place}: felvärdet ${value} är inskrivet i ${String(count)} celler`;
    return passedOn === 0
      ? `${cells}. Skriv in rätt värde.`
      : `${cells} och går vidare till ${String(passedOn)} ${plural(passedOn, "formel", "formler")}. Skriv in rätt värde.`;
  },
  noUnit: (range) => `Tabellen i ${range} säger inte om beloppen är i kr, tkr eller mnkr. Skriv enheten i rubriken.`,
  goodToKnow: (parts) => `Bra att veta: ${parts}.`,
  hiddenSheets: (count, names) => `${plural(count, "dolt blad", "dolda blad")} (${names})`,
  hiddenRows: (count, sheet) => `${String(count)} ${plural(count, "dold rad", "dolda rader")} i ${sheet}`,
  hiddenColumns: (count, sheet) => `${String(count)} ${plural(count, "dold kolumn", "dolda kolumner")} i ${sheet}`,
  mergedCells: (count, sheet) =>
    `${String(count)} ${plural(count, "sammanfogad cell", "sammanfogade celler")} bland beloppen i ${sheet}`,
  externalLinks: (count) => `${String(count)} ${plural(count, "länk", "länkar")} till andra filer`,
  protectedSheets: (count, names) => `${plural(count, "skyddat blad", "skyddade blad")} (${names})`,

  narrative: narrativeSv,
  tables: tableFindingsSv,

  shortShouldBe: (place, stated, expected) => `${place}: ${stated} ska vara ${expected}.`,
  shortDoesNotFollow: (place, stated, computed) => `${place}: ${stated}, men beloppen ger ${computed}.`,

  correct: (cell, expected) => `Rätta ${cell} till ${expected}.`,
  correctInSource: (cell, expected) => `Rätta i källan: ${cell} ska vara ${expected}.`,
  eitherCells: (cells) => `Antingen ${cells}`,
  orCells: (cells) => `eller ${cells}`,
  cellIs: (cell, expected) => `${cell} = ${expected}`,
  correctFormula: (cell, formula, expected) => `Rätta ${cell} till formeln ${formula}, som ger ${expected}.`,
};
