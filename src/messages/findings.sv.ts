import { ledgerFindingsSv } from "./ledgerFindings.sv.ts";
import { measuresSv } from "./meaning.sv.ts";
import { formulaFindingsSv } from "./formulaFindings.sv.ts";
import type { FindingTexts, TimesOff } from "./findingTexts.ts";
import { monthFindingsSv } from "./monthFindings.sv.ts";
import { narrativeSv } from "./narrative.sv.ts";
import { tableFindingsSv } from "./tableFindings.sv.ts";

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

const offBy = ({ times, isTooLarge }: TimesOff): string => `${times} gånger för ${isTooLarge ? "stora" : "små"}`;
const offByOne = ({ times, isTooLarge }: TimesOff): string => `${times} gånger för ${isTooLarge ? "stort" : "litet"}`;

/** Findings in Swedish. */
export const findingsSv: FindingTexts = {
  severities: { error: "Fel", warning: "Kontrollera", info: "Notera" },
  rules: {
    "total-mismatch": "Summan stämmer inte",
    "cross-table-mismatch": "Tabellerna säger olika",
    "heading-means-two-things": "Samma rubrik, olika betydelse",
    "sign-convention-mixed": "Blandade tecken",
    "unit-mixed": "Blandade enheter",
    "net-mismatch": "Nettot stämmer inte",
    "deviation-mismatch": "Avvikelsen stämmer inte",
    "statement-mismatch": "Slutsumman stämmer inte",
    "sign-error": "Fel tecken",
    "digit-error": "Fel siffra",
    "offsetting-errors": "Fel som tar ut varandra",
    "text-number": "Tal som text",
    "error-value": "Felvärde",
    "formula-blank-edge": "Summa från tom cell",
    "formula-circular": "Cirkelreferens",
    "formula-error": "Formel med fel",
    "formula-hardcoded": "Inskrivet belopp i summa",
    "formula-inconsistent": "Avvikande formel",
    "formula-overwritten": "Överskriven formel",
    "formula-range": "Fel område i summa",
    "formula-reference": "Fel cell i formel",
    "stale-value": "Inte omräknad",
    "unit-missing": "Enhet saknas",
    "good-to-know": "Bra att veta",
    "narrative-mismatch": "Text och tabell säger olika",
    "number-as-date": "Tal som datum",
    "missing-cell": "Belopp saknas",
    "duplicate-row": "Dubblerad rad",
    "period-mismatch": "Perioden stämmer inte",
    "forecast-equals-budget": "Prognosen är budgeten",
    "forecast-implausible": "Orimlig prognos",
    "large-deviation": "Stor avvikelse",
    "percent-mismatch": "Procenten stämmer inte",
    "unknown-code": "Okänd kod",
    "double-posting": "Konteringen står två gånger",
    "mean-mismatch": "Medelvärdet stämmer inte",
    "missing-month": "Månad saknas",
    "phasing-suspicious": "Budgetens fördelning",
    "value-outlier": "Ovanligt belopp",
    "level-shift": "Ny nivå",
    "personal-data": "Personnummer",
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
  },
  givesAndHolds: (gives, results) => `${gives}, och då stämmer också ${results}.`,
  holdsWith: (amount, results) => `Med ${amount} stämmer ${results}.`,
  result: {
    sum: (amount) => `totalen ${amount}`,
    sumAcross: (amount) => `radens ${amount}`,
    net: (amount) => `nettot ${amount}`,
    statement: (amount) => `slutsumman ${amount}`,
    deviation: (amount) => `avvikelsen ${amount}`,
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
  },

  tableNumber: (number) => `tabell ${number}`,
  tableOnSheet: (sheet, number) => `${sheet} (tabell ${number})`,
  sameInTable: (table, amount) => `Samma uppgift i ${table} är ${amount}`,
  sameFact: (table, amount) => `samma uppgift i ${table}, ${amount}`,
  inTable: (amount, table) => `${amount} i ${table}`,
  inTableAsRow: (amount, table, row) => `${amount} i ${table} (${row})`,
  tablesDiffer: (place, amount, others) => `${place}: ${amount} men ${others}.`,
  differenceIs: (gap) => `Skillnaden är ${gap}.`,
  tablesDifferOften: (tables, count, example) =>
    `${tables} har olika belopp på ${String(count)} ställen (${example}). Kontrollera vilken tabell som gäller.`,
  isRespectively: (place, one, other) => `${place}: ${one} respektive ${other}`,

  headingMeans: (measure, component) => {
    const nets = { actual: "nettoutfall", budget: "nettobudget", forecast: "nettoprognos" };
    if (component === "net" && measure in nets) return nets[measure as keyof typeof nets];
    return measure === "deviation" ? "budgetavvikelse" : measuresSv[measure];
  },
  headingDiffers: (heading, one, other, example) =>
    `'${heading}' är ${one.meaning} i ${one.tables} men ${other.meaning} i ${other.tables}${example === "" ? "" : ` (${example})`}.`,
  signsAgainstColumn: (column, other, example) =>
    `${column} har omvända tecken mot ${other} (${example}). Använd samma tecken i båda kolumnerna.`,
  signsAgainstTable: (column, table, other, example) =>
    `${column} har omvända tecken i ${table} mot ${other} (${example}). Använd samma tecken i båda tabellerna.`,
  rowAgainstTotal: (row, times, example) =>
    `Beloppen i raden ${row} är ${offBy(times)} mot tabellens summa (${example}). Kontrollera enheten.`,
  cellAgainstBeside: (place, amount, times, beside) =>
    `${place}: ${amount} är ${offByOne(times)} mot beloppen bredvid (${beside}). Kontrollera enheten.`,
  columnAgainstBeside: (column, times, example) =>
    `Beloppen i kolumnen ${column} är ${offBy(times)} mot kolumnerna bredvid (${example}). Kontrollera enheten.`,
  cellAgainstTable: (place, times, table, other, amounts) =>
    `${place}: beloppet är ${offByOne(times)} i ${table} mot ${other} (${amounts}). Kontrollera enheten.`,
  rowAgainstTable: (row, times, table, other, example) =>
    `Beloppen i raden ${row} är ${offBy(times)} i ${table} mot ${other} (${example}). Kontrollera enheten.`,
  columnAgainstTable: (column, times, table, other, example) =>
    `Beloppen i kolumnen ${column} är ${offBy(times)} i ${table} mot ${other} (${example}). Kontrollera enheten.`,
  tableAgainstTable: (times, table, other, example) =>
    `Beloppen i ${table} är ${offBy(times)} mot ${other} (${example}). Kontrollera enheten.`,

  candidates: (places) => `Felet sitter troligast i ${places}.`,
  placeInList: (row, column) => (column === "" ? row : `${row} (${column})`),
  holdsIf: (options) => `Det stämmer ${options}.`,
  option: (amounts) => `om ${amounts}`,
  isAmount: (place, amount) => `${place} är ${amount}`,
  blank: "tom cell",

  roundingGap: (place, stated, computed) =>
    `${place}: ${stated}, men raderna summerar till ${computed}. Det kan vara avrundning, fast skillnaden är ovanligt stor.`,
  textFigures: (count, countText, range) => `${countText} belopp i ${range} är text och räknas inte med.`,
  textsInReports: "Avvikas rapporter har dem med, men inte formler och pivottabeller i Excel.",
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
  skippedRows: (count, sheet) =>
    `${String(count)} ${plural(count, "summarad eller rubrikrad", "summarader och rubrikrader")} bland konteringarna i ${sheet} som inte räknas med`,
  externalLinks: (count) => `${String(count)} ${plural(count, "länk", "länkar")} till andra filer`,
  protectedSheets: (count, names) => `${plural(count, "skyddat blad", "skyddade blad")} (${names})`,

  narrative: narrativeSv,
  months: monthFindingsSv,
  tables: tableFindingsSv,
  ledgers: ledgerFindingsSv,
  formulas: formulaFindingsSv,

  shortShouldBe: (place, stated, expected) => `${place}: ${stated} ska vara ${expected}.`,
  shortDoesNotFollow: (place, stated, computed) => `${place}: ${stated}, men beloppen ger ${computed}.`,

  correct: (cell, expected) => `Rätta ${cell} till ${expected}.`,
  correctInSource: (cell, expected) => `Rätta i källan: ${cell} ska vara ${expected}.`,
  eitherCells: (cells) => `Antingen ${cells}`,
  orCells: (cells) => `eller ${cells}`,
  cellIs: (cell, expected) => `${cell} = ${expected}`,
  correctFormula: (cell, formula, expected) => `Rätta ${cell} till formeln ${formula}, som ger ${expected}.`,
};
