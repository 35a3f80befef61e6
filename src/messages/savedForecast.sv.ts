import { monthsSv } from "./months.ts";
import type {
  ForecastMoment,
  PhasedBudgetTexts,
  SavedBridgeTexts,
  SavedDevelopmentTexts,
  SavedForecastTexts,
} from "./savedForecastTexts.ts";

/** The sheet of saved forecasts in Swedish. */
export const savedForecastSv: SavedForecastTexts = {
  sheet: "Avvika prognoser",
  title: "Sparade prognoser",
  tells:
    "Du kan ändra prognos, metod och kommentar här: Avvika läser dem. En siffra som du skriver i kolumnen Prognos blir din egen bedömning. Det som står utanför tabellerna finns inte kvar när nästa prognos sparas.",
  block: (month, year) =>
    month === 0
      ? `Prognos per ingången av ${String(year)}`
      : `Prognos per ${monthsSv.long[month - 1] ?? ""} ${String(year)}`,
  facts: { source: "Underlag", savedOn: "Sparad", unit: "Belopp i", method: "Metod", comment: "Kommentar" },
  columns: {
    label: "Rad",
    budget: "Budget",
    booked: "Utfall",
    byMethod: "Enligt metoden",
    events: "Händelser",
    forecast: "Prognos",
    deviation: "Avvikelse",
    method: "Metod",
    comment: "Kommentar",
  },
  common: "Händelser för alla rader",
  total: "Summa",
  events: {
    label: "Känd händelse",
    thisYear: "Effekt i år",
    fullYear: "Helårseffekt",
    kind: "Slag",
    line: "Gäller",
  },
  allLines: "Alla rader",
  secured: "säkrad",
  unsecured: "osäker",
};

export const phasedBudgetSv: PhasedBudgetTexts = {
  sheet: "Periodiserad budget",
  title: "Periodiserad budget",
  tells:
    "Månaderna används i prognosen så länge en rads helår är lika med budgeten i underlaget. Du kan flytta belopp mellan månader. Egna texter utanför tabellerna försvinner nästa gång bladet skrivs.",
  block: (year) => `Periodiserad budget ${String(year)}`,
  facts: { source: "Underlag", profile: "Profil", unit: "Belopp i" },
  labels: "Rad",
  year: "Helår",
  total: "Summa",
};

/** Saved forecasts side by side in Swedish. */
export const savedDevelopmentSv: SavedDevelopmentTexts = {
  sheet: "Prognosutveckling sparade",
  title: (year) => `Prognosutveckling ${String(year)}`,
  subtitle: (unit, source) =>
    ["Sparade prognoser", source, `Belopp i ${unit}`].filter((part) => part !== "").join(" · "),
  forecast: (month) => `Prognos ${monthsSv.short[month - 1] ?? ""}`,
  change: "Förändring sedan förra",
  outcome: "Utfall",
  deviation: "Avvikelse mot budget",
  chartTitle: (first, last) =>
    `Prognosen i ${long(last)} är ${sideSv(last)} budget, i ${long(first)} var den ${sideSv(first)} budget`,
  chartMeasure: (year) => `Prognos minus budget ${String(year)}`,
  miss: (month) => `Miss ${monthsSv.short[month - 1] ?? ""}`,
  bias: "Skevhet",
  note: (sheet) => `Beloppen är de som stod på bladet ${sheet} när rapporten gjordes.`,
  missNote:
    "Miss är prognos minus utfall. Skevhet är missarnas medelvärde i förhållande till utfallet: plus betyder att prognoserna lovade ett bättre resultat än det blev.",
};

export const savedBridgeSv: SavedBridgeTexts = {
  sheet: "Prognosbrygga sparad",
  savedOn: (day) => `sparad ${day}`,
  beforeMeasures: "Prognos före åtgärder",
  unsecured: (text) => `Osäker åtgärd: ${text}`,
  risk: (text) => `Risk: ${text}`,
  opportunity: (text) => `Möjlighet: ${text}`,
  reads:
    "Verksamheternas steg är metodens prognos minus budget. Sedan följer kända händelser och säkrade åtgärder. Plus förbättrar resultatet.",
  volumes:
    "Volymsteget är ändringen i volym gånger budgetens pris per enhet, prissteget är resten. Volymerna är de som står i arbetsboken nu.",
  outside: "Osäkra åtgärder, risker och möjligheter ingår inte i prognosen.",
  leftOut: (lines) => `Saknar budget eller prognos och är inte med: ${lines.join(", ")}.`,
};

function long({ month }: ForecastMoment): string {
  return monthsSv.long[month - 1] ?? "";
}

function sideSv({ amount, side }: ForecastMoment): string {
  return side === "none" ? "som" : `${amount} ${side === "surplus" ? "bättre än" : "sämre än"}`;
}
