import type { ForecastPaneTexts } from "./forecastPaneTexts.ts";
import { monthsSv } from "./months.ts";

const counted = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;
const long = (month: number): string => monthsSv.long[month - 1] ?? "";
const short = (month: number): string => monthsSv.short[month - 1] ?? "";

/** The tab for forecasts in Swedish. */
export const forecastPaneSv: ForecastPaneTexts = {
  setup: {
    source: "Underlag",
    bookedTo: "Bokfört till och med",
    month: (month, year) => `${long(month)} ${String(year)}`,
    nothingBooked: (year) => `inget av ${String(year)}`,
    method: "Metod för alla rader",
    refusedLines: (count, all) =>
      count === all
        ? "Metoden ger ingen prognos för någon rad. Skälet står vid raderna."
        : `Metoden ger ingen prognos för ${String(count)} av ${String(all)} rader. De är inte med i summan. Skälet står vid raderna.`,
  },
  none: "Ingen tabell har månader",
  noneWhy:
    "Prognosen räknas på tabeller med utfall och budget månad för månad. Hämta gärna flera år: då kan metoderna prövas mot hur det gick.",
  toDate: "Tabellerna har ackumulerade belopp, inga månader",
  toDateWhy:
    "Saknar en tabell prognos lägger rapporterna till den med en formel: Utfall + kvarvarande budget. Andra metoder, träffsäkerhet och osäkerhet behöver utfall och budget månad för månad.",
  goToReports: "Till rapporterna",
  wholeYear: "Hela året",
  figures: {
    budget: "Budget",
    booked: "Utfall hittills",
    forecast: "Prognos",
    deviation: "Avvikelse mot budget",
    beforeMeasures: "Prognos före åtgärder",
    afterMeasures: "Prognos efter åtgärder",
    byMethod: "Enligt metoden",
    events: "Kända händelser",
  },
  refusals: (refusal, percent) => {
    switch (refusal.reason) {
      case "nothing-booked":
        return "Inget är bokfört än.";
      case "no-budget":
        return "Raden har ingen budget i år.";
      case "budget-not-by-month":
        return "Budgeten är inte fördelad på månader. Periodisera den längst ned.";
      case "no-earlier-year":
        return "Inget tidigare år finns för raden.";
      case "too-few-years":
        return `Metoden behöver minst ${counted(refusal.needed, "tidigare år", "tidigare år")}, raden har ${refusal.years === 0 ? "inget" : String(refusal.years)}.`;
      case "share-too-small":
        return refusal.share > 0
          ? `Bara ${percent(refusal.share)} av tidigare år var bokfört vid den här tiden. Det är för lite att räkna upp från.`
          : "Inget av tidigare år var bokfört vid den här tiden, så det finns inget att räkna upp från.";
      case "no-previous-forecast":
        return "Ingen tidigare prognos är sparad för raden i år.";
      case "no-manual-figure":
        return "Du har inte angett någon egen siffra för raden.";
      case "nothing-to-combine":
        return "Ingen av metoderna som vägs samman ger en prognos.";
      case "no-backtest":
        return "Inget tidigare år går att pröva metoderna mot.";
    }
  },
  accuracy: {
    missed: (percent, years) =>
      years === 1 ? `Ett tidigare år: ${percent} fel.` : `${String(years)} tidigare år: i snitt ${percent} fel.`,
    noShare: (amount, years) =>
      years === 1 ? `Ett tidigare år: ${amount} fel.` : `${String(years)} tidigare år: i snitt ${amount} fel.`,
    optimistic: (percent) => `För optimistisk med ${percent}.`,
    cautious: (percent) => `För försiktig med ${percent}.`,
    even: "Lika ofta för hög som för låg.",
    none: "Inget tidigare år att pröva mot.",
    ofSum: (sentence) => `Summan av raderna. ${sentence}`,
  },
  uncertainty: {
    interval: (low, high) => `I fyra år av fem hamnar utfallet mellan ${low} och ${high}.`,
    span: (low, high, years) =>
      years === 1
        ? `Med samma fel som året före: mellan ${low} och ${high}.`
        : `Med samma fel som de ${String(years)} åren före: mellan ${low} och ${high}.`,
  },
  pace: (rest, months, soFar) => `Det förutsätter ${rest} per månad ${months} mot ${soFar} hittills.`,
  stretch: (from, to) => (from === to ? short(from) : `${short(from)}–${short(to)}`),
  lines: {
    title: (count) => `Rader (${String(count)})`,
    more: (count) => `Visa ${counted(count, "rad", "rader")} till`,
    none: "Ingen prognos",
    late: (month) => `Räknat till och med ${long(month)}: fakturorna för månaden efter är inte bokförda.`,
    methods: "Alla metoder och deras fel",
    change: "Ändra metod eller ange egen siffra",
    sameAsAll: (method) => `Som alla rader (${method})`,
    method: "Metod för raden",
    manual: (unit) => `Egen siffra för hela året, ${unit}`,
    manualHelp: "Med tecken: kostnader är minus. Lämna tomt för att räkna med metoden.",
    notAFigure: "Skriv ett belopp, till exempel −1 250,5.",
    comment: "Kommentar",
    save: "Använd",
    cancel: "Avbryt",
    ownFigure: "Egen bedömning",
  },
  chart: {
    name: (label, booked, rest) => `${label} månad för månad: utfall ${booked}, prognos ${rest}.`,
    ends: (forecast) => `Året slutar på ${forecast}.`,
    legend: { booked: "Utfall", rest: "Prognos", budget: "Budget", range: "Osäkerhet" },
  },
  events: {
    title: (count) => (count === 0 ? "Kända händelser" : `Kända händelser (${String(count)})`),
    lead: "Det som inte syns i månaderna än läggs ovanpå metoden. Risker, möjligheter och osäkra åtgärder visas vid sidan om.",
    none: "Inga händelser är tillagda.",
    kinds: {
      salaryRevision: "Lönerevision",
      holidayPay: "Semesterlöneskuld",
      stateGrant: "Statsbidrag",
      volume: "Volym",
      measure: "Åtgärd",
      oneOff: "Engångspost",
      risk: "Risk",
      opportunity: "Möjlighet",
    },
    add: "Lägg till händelse",
    edit: "Ändra",
    editThis: (text) => `Ändra ${text}`,
    remove: "Ta bort",
    removeThis: (text) => `Ta bort ${text}`,
    kind: "Slag",
    text: "Vad",
    line: "Rad",
    allLines: "Alla rader tillsammans",
    thisYear: (unit) => `Effekt i år, ${unit}`,
    thisYearHelp: "Plus förbättrar resultatet, minus försämrar det.",
    fullYear: (unit) => `Helårseffekt, ${unit}`,
    secured: "Säkrad: beslutad och påbörjad",
    isSecured: "säkrad",
    isUnsecured: "osäker",
    effect: (thisYear, fullYear) => (fullYear === null ? `${thisYear} i år` : `${thisYear} i år, ${fullYear} på helår`),
    sums: {
      expected: "Händelser",
      secured: "Säkrade åtgärder",
      unsecured: "Osäkra åtgärder (inte med)",
      risk: "Risker (inte med)",
      opportunity: "Möjligheter (inte med)",
    },
    needsText: "Skriv vad det är.",
    needsFigure: "Skriv ett belopp, till exempel −1 250,5.",
    importPlan: (count, place) => `Hämta ${counted(count, "åtgärd", "åtgärder")} från ${place}`,
    imported: (count) => (count === 1 ? "En åtgärd är hämtad." : `${String(count)} åtgärder är hämtade.`),
  },
  saving: {
    title: "Spara prognosen",
    comment: "Kommentar till prognosen",
    save: "Spara prognosen",
    saveAgain: (period) => `Spara om prognosen per ${period}`,
    where: (sheet) => `Den sparas på bladet ${sheet}, som går att läsa utan Avvika.`,
    unsaved: "Ändringarna är inte sparade.",
    copy: (period) => `Kopiera prognosen per ${period}`,
    copyWhat: "Metoder, egna siffror, kommentarer och händelser tas med som början på den här.",
    saved: (period, sheet) => `Prognosen per ${period} är sparad på bladet ${sheet}.`,
    listTitle: (count) => `Sparade prognoser (${String(count)})`,
    line: (period, day) => `${period}, sparad ${day}`,
  },
  phasing: {
    title: (year) => `Periodisera budgeten ${String(year)}`,
    lead: "Fördelar om radernas budget på månader. Helårets belopp ändras inte, och inget skrivs förrän du har sett det.",
    profile: "Profil",
    asItIs: "Som den är",
    profiles: {
      history: "Radens egna tidigare år",
      twelfths: "Tolftedelar",
      quarters: "Kvartal (jan, apr, juli, okt)",
      schoolYear: "Läsår (inget i juli, hälften i juni och aug)",
    },
    line: (label, changed) => `${label}: ${changed === 0 ? "oförändrad" : counted(changed, "månad", "månader")}`,
    change: (before, after) => (before === after ? after : `${before} → ${after}`),
    refusals: {
      "no-earlier-year": "Inget tidigare år finns att följa.",
      "months-of-both-signs": "Tidigare år har månader med båda tecknen, och de är ingen profil.",
      "no-budget": "Raden har ingen budget i år.",
      "no-cells": "Budgeten står inte i en cell per månad på ditt blad.",
      "has-formulas": "Budgetens månader är formler, och de skrivs inte över.",
    },
    what: (cells) => `${counted(cells, "cell", "celler")} på ditt blad ändras. Det går att ångra.`,
    onSheet: (lines, sheet) =>
      `${counted(lines, "rad", "rader")} har bara budget för helåret. Månaderna läggs på bladet ${sheet} och används i prognosen.`,
    nothing: "Inget ändras.",
    write: "Skriv in periodiseringen",
    save: (sheet) => `Lägg på bladet ${sheet}`,
  },
};
