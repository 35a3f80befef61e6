import type { ForecastMethodId } from "../domain/forecastMethod.ts";
import type { ForecastTexts } from "./forecastTexts.ts";
import { monthsSv } from "./months.ts";

const methods: Readonly<Record<ForecastMethodId, string>> = {
  "remaining-budget": "Utfall + kvarvarande budget",
  "run-rate": "Årstakt",
  "seasonal-share": "Fjolårets mönster",
  "multi-year-share": "Flerårsmönster",
  "budget-holds": "Budgeten håller",
  "previous-forecast": "Förra prognosen",
  manual: "Egen bedömning",
  combined: "Sammanvägd",
  "best-by-backtest": "Bäst i återtest",
};

const stretch = (from: number, to: number): string =>
  from === to ? (monthsSv.short[from - 1] ?? "") : `${monthsSv.short[from - 1] ?? ""}–${monthsSv.short[to - 1] ?? ""}`;

/** How the figure is computed, with the months that it concerns. */
function how(method: ForecastMethodId, months: number): string {
  const [booked, rest] = [stretch(1, months), stretch(months + 1, 12)];
  switch (method) {
    case "remaining-budget":
      return `utfall ${booked} plus budget ${rest}`;
    case "run-rate":
      return `utfall ${booked} gånger 12/${String(months)}`;
    case "seasonal-share":
      return `utfall ${booked} uppräknat med hur stor del av fjolåret som var bokförd då`;
    case "budget-holds":
      return "årets budget";
    case "multi-year-share":
    case "previous-forecast":
    case "manual":
    case "combined":
    case "best-by-backtest":
      return methods[method].toLowerCase();
  }
}

/** Forecasts in Swedish. */
export const forecastSv: ForecastTexts = {
  methods,
  assumptions: {
    "remaining-budget":
      "Resten av året följer budgeten. Det som hittills har avvikit varken fortsätter eller tas igen.",
    "run-rate": "Alla månader är lika stora.",
    "seasonal-share": "Lika stor del av året är bokförd nu som vid samma tid i fjol.",
    "multi-year-share": "Lika stor del av året är bokförd nu som det mittersta av de tidigare åren.",
    "budget-holds": "Året slutar på budget, vad som än är bokfört.",
    "previous-forecast": "Det som sades förra gången gäller än.",
    manual: "Din egen siffra.",
    combined: "Det mittersta av årstakt, kvarvarande budget, flerårsmönster och budget.",
    "best-by-backtest": "Metoderna vägs efter hur nära de hade kommit tidigare år.",
  },
  added: (method, months) => `Källan har ingen prognos. Här är den räknad som ${how(method, months)}.`,
  asValues:
    "Prognosen är inlagd som värden, eftersom metoden ser på alla rader och år. Skapa om rapporten när underlaget ändras.",
  linesWithout: (count) =>
    `${String(count)} ${count === 1 ? "rad" : "rader"} saknar prognos, eftersom metoden inte har det underlag den behöver. Summan är utan ${count === 1 ? "den" : "dem"}.`,
  refused: (method, reason) => {
    switch (reason) {
      case "needs-months":
        return `Prognos saknas: metoden ${methods[method]} behöver månader, och tabellen har bara ackumulerade belopp.`;
      case "needs-budget":
        return `Prognos saknas: metoden ${methods[method]} behöver en periodiserad budget att räkna kvarvarande budget på.`;
      case "needs-last-year":
        return `Prognos saknas: metoden ${methods[method]} behöver fjolårets utfall både för perioden och för hela året.`;
    }
  },
};
