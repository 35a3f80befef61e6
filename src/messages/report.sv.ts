import { ledgerReportSv } from "./ledgerReport.sv.ts";
import { postingsSheetSv } from "./postings.sv.ts";
import { commentarySv } from "./commentary.sv.ts";
import { arrangedGroupsSv, arrangedSv } from "./arranged.sv.ts";
import { forecastSv } from "./forecast.sv.ts";
import { monthsSv } from "./months.ts";
import { phasedBudgetSv, savedBridgeSv, savedDevelopmentSv, savedForecastSv } from "./savedForecast.sv.ts";
import { termList } from "./termList.ts";
import type { NamedDirection, ReportTexts } from "./reportTexts.ts";

const components = { revenue: "intäkter", cost: "kostnader", net: "netto", grant: "kommunbidrag" } as const;

const short = (month: number): string => monthsSv.short[month - 1] ?? "";
const long = (month: number): string => monthsSv.long[month - 1] ?? "";
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const joined = (...words: readonly (string | number | null)[]): string =>
  words.filter((word) => word !== null && word !== "").join(" ");
/** jan–aug; januari for one month alone. */
const stretch = (endMonth: number): string => (endMonth === 1 ? long(1) : `${short(1)}–${short(endMonth)}`);

/** Report sheets in Swedish. */
export const reportSv: ReportTexts = {
  ledger: ledgerReportSv,
  postings: postingsSheetSv,
  commentary: commentarySv,
  operatingStatement: { sheet: "Driftredovisning", title: "Driftredovisning", labels: "Verksamhet" },
  forecastDevelopment: { sheet: "Prognosutveckling", title: "Prognosutveckling", labels: "Verksamhet" },
  savedForecasts: savedForecastSv,
  phasedBudget: phasedBudgetSv,
  savedDevelopment: savedDevelopmentSv,
  savedBridge: savedBridgeSv,
  forecastBridge: {
    sheet: "Prognosbrygga",
    title: "Från budget till prognos",
    labels: "Verksamhet",
    from: "Budget",
    to: "Prognos",
    change: "Förändring",
    amount: "Belopp",
    others: "Övriga verksamheter",
    volumeOf: (activity) => `${activity}, volym`,
    priceOf: (activity) => `${activity}, pris per enhet`,
    volumes: { budget: "Volym budget", forecast: "Volym prognos" },
    reads: "Varje steg är prognos minus budget, med källans tecken.",
    effectsAreValues: "Volym och pris är inlagda som värden, eftersom bladet Volymer inte skrivs samtidigt.",
    nothing: "Driftredovisningen har inte både budget och prognos för helåret på sin summarad.",
  },
  operatingSummary: { sheet: "Driftsammandrag", title: "Driftredovisning i sammandrag", labels: "Nämnd" },
  incomeStatement: { sheet: "Resultaträkning", title: "Resultaträkning", labels: "Intäkter och kostnader" },
  investmentStatement: { sheet: "Investeringar", title: "Investeringsredovisning", labels: "Investering" },
  deviationExplanations: {
    sheet: "Avvikelseförklaringar",
    title: "Avvikelseförklaringar",
    labels: "Förklaring",
    total: "Totalt",
    totalOf: (activity) => `Totalt ${activity}`,
    stated: "Avvikelse att förklara",
    unexplained: "Återstår att förklara",
    remainder: "Återstår att förklara är avvikelsen i driftredovisningen minus summan av förklaringarna.",
    nothingToExplain:
      "Arbetsboken har ingen driftredovisning med avvikelsen, så det som återstår att förklara kan inte räknas ut.",
  },
  volumes: {
    sheet: "Volymer",
    title: "Volymer",
    labels: "Verksamhet",
    effects: {
      "amount-budget": "Budget",
      "amount-forecast": "Prognos",
      "price-budget": "Pris budget (kr)",
      "price-forecast": "Pris prognos (kr)",
      "effect-volume": "Volymeffekt",
      "effect-price": "Priseffekt",
      effect: "Avvikelse i driftredovisningen",
    },
    howEffects:
      "Volymeffekt = (volym prognos − volym budget) · pris budget. Priseffekt = (pris prognos − pris budget) · volym prognos. Tillsammans är de avvikelsen. Priset är beloppet i driftredovisningen delat med volymen.",
    noPrices:
      "Ingen av verksamheterna finns med både budget och prognos i en driftredovisning, så volymen kan inte räknas om till kronor.",
  },
  monthFollowUp: {
    sheet: "Månadsuppföljning",
    title: "Månadsuppföljning",
    labels: "Rad",
    byMonth: (measure, year) => joined(measure, "per månad", year),
    closing: "Period 13",
    readOutOfSums: "Månaderna är skillnaden mellan ackumulerade belopp i källan och följer inte med när de ändras.",
    bookedAhead: (month) =>
      `Några rader har belopp bokförda efter ${long(month)}. De står i sina månader men är inte med i utfallet till och med ${long(month)}.`,
    chartOf: (row, year) => joined(row, "per månad", year),
  },
  carriedTable: {
    title: "Personal, andelar och texttabeller",
    sheets: { staff: "Personal", shares: "Andelar", "text-table": "Texttabell" },
    labels: { staff: "Urval", shares: "Verksamhet", "text-table": "Rad" },
    noStatus: "status saknas",
    counts: (column) => `Antal – ${column}`,
    all: "Samtliga",
  },
  checkProtocol: {
    sheet: "Kontrollprotokoll",
    title: "Kontrollprotokoll",
    made: (day, summary) => `Avstämt ${day} · ${summary}`,
    place: "Plats",
    what: "Anmärkning",
    proof: "Uträkning",
    todo: "Åtgärd",
    working: ({ caption, terms, hiddenTerms, computed, stated, difference }) => {
      const shown = termList(terms, "tomt");
      const more = hiddenTerms === 0 ? "" : ` och ${String(hiddenTerms)} till`;
      const ends = difference === null ? "Stämmer." : `Där står ${stated}; det skiljer ${difference}.`;
      return `${caption}: ${shown}${more} = ${computed}. ${ends}`;
    },
    accepted: "Godtagna",
    acceptedBecause: (reason, day) => `Godtagen ${day}: ${reason}`,
    tables: "Inlästa tabeller",
    nothing: "Inga fel hittades.",
    tells: "Protokollet visar arbetsboken som den var vid avstämningen och ändras inte när den ändras.",
  },
  statement: {
    headings: {
      actual: "Utfall",
      finalActual: "Bokslut",
      forecast: "Prognos",
      forecastAsOf: ({ month, year }) => joined("Prognos", long(month), year),
      budget: {
        original: "Ursprunglig budget",
        supplementary: "Tilläggsbudget",
        reallocated: "Omfördelning",
        carriedOver: "Ombudgetering",
        current: "Budget",
      },
      deviation: "Avvikelse",
      deviationAsOf: ({ month }) => joined("Avvikelse, prognos", long(month)),
      deviationPercent: "Avvikelse %",
      result: "Resultat",
      remaining: "Kvarvarande",
      ofComponent: (measure, component) => `${measure} ${components[component]}`,
    },
    groups: {
      month: (month, year) => joined(month === null ? "Månaden" : capital(long(month)), year),
      toDate: (endMonth, year) => {
        if (endMonth !== null) return joined(capital(stretch(endMonth)), year);
        return year === null ? "Perioden" : `Ackumulerat ${String(year)}`;
      },
      fullYear: (year) => joined("Helår", year),
      previousYear: (span) =>
        ({ month: "Månaden föregående år", toDate: "Perioden föregående år", fullYear: "Föregående helår" })[span],
      projectLife: "Projektet totalt",
      yearsFrom: (year) => `${String(year)} och senare`,
      comingYears: "Kommande år",
    },
    arranged: arrangedSv,
    arrangedGroups: arrangedGroupsSv,
    totals: { sum: "Summa", sumCapital: "SUMMA", sumTotal: "Summa Totalt", total: "Totalt", totalCapital: "TOTAL" },
    added: {
      total: "Summa",
      revenue: "Summa intäkter",
      cost: "Summa kostnader",
      netCost: "Nettokostnad",
      result: "Summa totalt",
      investments: "Summa investeringar",
    },
    forecastIsDeviation: "Prognos är helårsprognosens avvikelse mot budget.",
    unitHeading: "Enhet",
    units: {
      kr: "kr",
      tkr: "tkr",
      mnkr: "mnkr",
      persons: "antal",
      places: "platser",
      hours: "timmar",
      percent: "%",
      count: "antal",
    },
    sourceHeading: "Källa (rad)",
    covers: ({ toDate, fullYear }) => {
      const parts = [
        toDate?.endMonth != null ? joined("utfall", stretch(toDate.endMonth), toDate.year) : null,
        toDate?.endMonth === null && toDate.year !== null ? `ackumulerat utfall ${String(toDate.year)}` : null,
        fullYear === null ? null : `helår ${String(fullYear)}`,
      ].filter((part) => part !== null);
      return capital(parts.join(", "));
    },
    deviationOf: (group) =>
      group === null ? "Avvikelse" : `Avvikelse ${group.charAt(0).toLowerCase()}${group.slice(1)}`,
    amountsIn: (unit) => {
      switch (unit) {
        case "kr":
        case "tkr":
        case "mnkr":
          return `Belopp i ${unit}`;
        case "persons":
        case "count":
          return "Antal";
        case "places":
          return "Antal platser";
        case "hours":
          return "Timmar";
        case "percent":
          return "Procent";
        case null:
          return "Källan anger ingen enhet";
      }
    },
    unnamedRow: "(rad utan namn)",
    markedLine: (mark, text) => `${String(mark)}) ${text}`,
    rounding: "Avrundningsdifferenser kan förekomma.",
    positiveIsSurplus: "Positiv avvikelse är överskott, negativ är underskott.",
    positiveIsMore: "Positiv avvikelse är mer än budget, negativ är mindre.",
    positiveIsUnspent: "Positiv avvikelse: utgiften blir lägre än budgeten. Negativ: den blir högre.",
    projectAndYear:
      "Projektets totalutgift och årets budget redovisas var för sig och jämförs inte med varandra (i linje med RKR R14).",
    submittedBudget:
      "Framskrivet är den del av budgeten som har lagts fram för beslut; kvarvarande budget räknas på den.",
    wholeTable: "Totalt",
    source: (sheetName, title, hasColumn) =>
      `Källa: bladet ${sheetName}${title === null ? "" : `, ”${title}”`}.${hasColumn ? " Kolumnen Källa visar radens nummer där." : ""}`,
    differsFromSource: (printed) => `Beloppet är uträknat här. I källan står ${printed}.`,
    fixedFigure:
      "Beloppet är inläst som värde, eftersom ingen formel kan läsa källans text. Det följer inte ändringar i källan.",
    forecasts: forecastSv,
    figure: figureSv,
    footer: (amountsIn) => [
      "{file}",
      amountsIn === "" ? "{sheet}" : `{sheet} · ${amountsIn}`,
      "Sida {page} av {pages}",
    ],
  },
  chart: {
    drawnFrom: "Underlag till diagrammet",
    surplus: "Överskott",
    deficit: "Underskott",
    actual: "Utfall",
    budget: "Budget",
    forecast: "Prognos",
    level: "Nivå",
    rise: "Förbättring",
    fall: "Försämring",
    base: "Osynlig grund",
    amount: (value, decimals, unit) => joined(figureSv(value, decimals), unit === null ? null : unitWords[unit]),
    others: (count) => `Övriga (${String(count)})`,
    axis: (measure, unit, from) =>
      [measure, unit === null ? null : unitWords[unit], from === undefined ? null : `axeln börjar vid ${from}`]
        .filter((part) => part !== null)
        .join(", "),
    deviationTitle: ({ measure, deficit, surplus }) => {
      const parts = [
        deficit === null ? null : `störst underskott ${deficit.label} (${deficit.amount})`,
        surplus === null ? null : `störst överskott ${surplus.label} (${surplus.amount})`,
      ].filter((part) => part !== null);
      return `${measure}: ${parts.join(", ")}`;
    },
    barsAltText: (title, bars) => `Liggande staplar, en per rad (${String(bars)}), störst underskott överst. ${title}.`,
    bridgeTitle: ({ from, to, largest }) =>
      `Från ${lowered(from.label)} (${from.amount}) till ${lowered(to.label)} (${to.amount})${largest === null ? "" : `: mest genom ${lowered(largest.label)} (${largest.amount})`}`,
    bridgeAltText: (title, steps) =>
      `Stående staplar i steg. ${title}. ${steps.map(({ label, amount }) => `${label} ${amount}`).join(", ")}.`,
    monthsTitle: ({ toDate, year }) =>
      [
        toDate === null ? null : `Till och med ${toDate.month} ${directionSv(toDate.difference, "budget")}`,
        year === null ? null : `prognosen för helåret ${directionSv(year.difference, "budget")}`,
      ]
        .filter((part) => part !== null)
        .join(", ")
        .replace(/^./, (letter) => letter.toUpperCase()),
    monthsAltText: (title, months) =>
      `Utfallet som staplar för ${String(months)} månader, budget och prognos som linjer. ${title}.`,
    monthNames: monthsSv.short,
  },
};

const unitWords = {
  kr: "kr",
  tkr: "tkr",
  mnkr: "mnkr",
  persons: "personer",
  places: "platser",
  hours: "timmar",
  percent: "procent",
  count: "",
} as const;

/** A label inside a sentence; what is written in capitals stays so. */
function lowered(label: string): string {
  const [first = "", second = ""] = label;
  return second === second.toUpperCase() && second !== second.toLowerCase()
    ? label
    : first.toLowerCase() + label.slice(1);
}

function directionSv({ amount, side }: NamedDirection, than: string): string {
  if (side === "none") return `som ${than}`;
  return `${amount} ${side === "surplus" ? "bättre" : "sämre"} än ${than}`;
}

/** −1 234,5 */
function figureSv(value: number, decimals: number): string {
  return new Intl.NumberFormat("sv-SE", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: "negative",
  }).format(value);
}
