/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from "@jest/globals";
import axe from "axe-core";
import { workbookOf } from "../support/book.ts";
import { BookSession } from "../support/bookSession.ts";
import {
  choose,
  clearPage,
  click,
  control,
  controls,
  drawPane,
  headings,
  sample,
  settle,
  shownText,
  write,
} from "../support/panePage.tsx";

afterEach(clearPage);

/** The pane with the tab open. */
async function openForecast(name = "manader-2024"): Promise<void> {
  await drawPane(sample(name));
  await click("Prognos");
}

const panel = (): string => shownText(document.querySelector('[role="tabpanel"]') ?? document.body);
/** The card of a line. */
const card = (label: string): string => shownText(control(label).closest("li") ?? document.body);

describe("the forecast of a workbook by month", () => {
  it("finds how far the year has come, and forecasts every line and the sum of them", async () => {
    await openForecast();
    const selects = [...document.querySelectorAll("select")].map((select) => select.selectedOptions[0]?.text);
    expect(selects).toEqual(["augusti 2024", "Utfall + kvarvarande budget", "Som den är"]);
    expect(panel()).toContain("Resten av året följer budgeten.");
    expect(headings().slice(1, 10)).toEqual([
      "h2 Hela året, tkr",
      "h2 Rader (6)",
      "h3 Politisk verksamhet",
      "h3 Förskola",
      "h3 Grundskola",
      "h3 Fritidshem",
      "h3 Snöröjning skolgårdar",
      "h3 Statsbidrag",
      "h2 Kända händelser",
    ]);
    // The method of all lines is not said again.
    expect(card("Förskola")).toMatch(/Prognos−17\d \d{3}Avvikelse mot budget−\d \d{3}$/);
  });

  it("unfolds a line: chart, what the rest of the year must be, and how each method has done or why it cannot", async () => {
    await openForecast();
    await click("Förskola");
    const chart = document.querySelector('svg[role="img"]');
    expect(chart?.getAttribute("aria-label")).toMatch(
      /^Förskola månad för månad: utfall jan–aug, prognos sep–dec\. Året slutar på −17/,
    );
    expect(card("Förskola")).toMatch(/1\d \d{3} tkr per månad sep–dec mot 1\d \d{3} hittills/);
    expect(card("Förskola")).toContain("2 tidigare år: i snitt");
    expect(card("Förskola")).toContain("Förra prognosen–Ingen tidigare prognos är sparad för raden i år.");
  });

  it("takes another method for all lines, another period, and says which lines it does not work for", async () => {
    await openForecast();
    const before = panel();
    await choose("Metod för alla rader", "run-rate");
    expect(panel()).toContain("Alla månader är lika stora.");
    expect(panel()).not.toBe(before);
    await choose("Metod för alla rader", "previous-forecast");
    expect(panel()).toContain("Metoden ger ingen prognos för någon rad.");
    expect(card("Förskola")).toContain("Ingen prognos. Ingen tidigare prognos är sparad");
    await choose("Metod för alla rader", "remaining-budget");
    await choose("Bokfört till och med", "4");
    await click("Förskola");
    expect(card("Förskola")).toContain("per månad maj–dec");
  });

  it("takes one's own figure for a line, with a comment, and refuses what is no amount", async () => {
    await openForecast();
    await click("Förskola");
    await click("Ändra metod eller ange egen siffra");
    await write("Egen siffra för hela året", "ungefär som i fjol");
    await click("Använd");
    expect(card("Förskola")).toContain("Skriv ett belopp");
    await write("Egen siffra för hela året", "-171 500");
    await write("Kommentar", "Två nya avdelningar");
    await click("Använd");
    expect(card("Förskola")).toContain("Prognos−171 500Avvikelse mot budget−3 500Egen bedömning · Två nya avdelningar");
    expect(document.activeElement).toBe(control("Ändra metod eller ange egen siffra"));
  });

  it("puts known events on top, before and after measures, and takes them away again", async () => {
    await openForecast();
    const add = async (kind: string, text: string, amount: string, line: string): Promise<void> => {
      await click("Lägg till händelse");
      await choose("Slag", kind);
      await write("Vad", text);
      await choose("Rad", line);
      await write("Effekt i år", amount);
    };
    await add("measure", "Färre vikarier", "1 200", "forskola");
    await settle(() => document.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click());
    await click("Använd");
    await add("risk", "Fler barn", "−800", "");
    await click("Använd");
    expect(panel()).toContain("Prognos före åtgärder");
    expect(panel()).toContain("Säkrade åtgärder+1 200Risker (inte med)−800");
    await click("Ta bort Färre vikarier");
    expect(panel()).not.toContain("Prognos före åtgärder");
    await click("Ändra Fler barn");
    await write("Effekt i år", "");
    await click("Använd");
    expect(panel()).toContain("Skriv ett belopp");
    expect(controls("Lägg till händelse")).toHaveLength(1);
  });

  it("takes over the measures of a plan in the workbook, on request", async () => {
    await openForecast();
    expect(panel()).not.toContain("Lägre vikariekostnader");
    await click("Hämta 3 åtgärder från Åtgärdsplan A3:E6");
    expect(panel()).toContain("Lägre vikariekostnaderÅtgärd · Förskola · säkrad+1 200 i år, +3 600 på helår");
    expect(panel()).toContain("Avdelning slås ihopÅtgärd · Förskola · osäker");
    expect(panel()).toContain("Säkrade åtgärder+3 700Osäkra åtgärder (inte med)+800");
    expect(controls(/^Hämta/)).toEqual([]);
    expect(document.activeElement).toBe(control("Lägg till händelse"));
  });

  it("has no faults that axe finds, unfolded and while choosing", async () => {
    await openForecast();
    await click("Förskola");
    await click("Ändra metod eller ange egen siffra");
    await click("Lägg till händelse");
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe("saving the forecast", () => {
  it("says what is saved where, goes on from it, and starts the next one from it", async () => {
    const { session } = await drawPane(sample("manader-2024"));
    await click("Prognos");
    await choose("Bokfört till och med", "4");
    await click("Förskola");
    await click("Ändra metod eller ange egen siffra");
    await write("Egen siffra för hela året", "−170 000");
    await write("Kommentar", "Nya avtal");
    await click("Använd");
    await write("Kommentar till prognosen", "April");
    expect(panel()).toContain("Ändringarna är inte sparade.");
    await click("Spara prognosen");
    expect(shownText()).toContain("Prognosen per april 2024 är sparad på bladet Avvika prognoser.");
    expect(panel()).not.toContain("Ändringarna är inte sparade.");
    expect(control("Spara om prognosen per april 2024")).toBeDefined();
    expect(card("Förskola")).toContain("Prognos−170 000");
    expect(panel()).toContain("april 2024, sparad 2024-09-05");

    await choose("Bokfört till och med", "8");
    expect(card("Förskola")).not.toContain("Prognos−170 000");
    await choose("Metod för alla rader", "previous-forecast");
    expect(card("Förskola")).toContain("Prognos−170 000");
    await click("Kopiera prognosen per april 2024");
    expect(card("Förskola")).toContain("Egen bedömning · Nya avtal");
    await click("Visa bladet Avvika prognoser");
    expect(session.shown).toEqual([{ sheetName: "Avvika prognoser", row: 0, column: 0 }]);
    await click("Ångra");
    expect(session.workbook.sheets.map(({ name }) => name)).not.toContain("Avvika prognoser");
  });
});

describe("the phased budget", () => {
  it("is shown before anything is written, and written only when it is accepted", async () => {
    const { session } = await drawPane(sample("manader-2024"));
    await click("Prognos");
    const before = session.workbook;
    await choose("Profil", "twelfths");
    expect(panel()).toContain("72 celler på ditt blad ändras. Det går att ångra.");
    expect(panel()).toContain("Snöröjning skolgårdar: 12 månaderjan−792 → −300");
    expect(session.workbook).toBe(before);
    await click("Skriv in periodiseringen");
    expect(panel()).toContain("Budget−506 400");
    await choose("Profil", "twelfths");
    expect(panel()).toContain("Inget ändras.");
    await click("Ångra");
    expect(session.workbook).toBe(before);
  });
});

describe("a workbook without months", () => {
  it("says what reports can do where figures are to date", async () => {
    await openForecast("nacka-1");
    expect(panel()).toContain("Tabellerna har ackumulerade belopp, inga månader");
    await click("Till rapporterna");
    expect(document.getElementById("tab-reports")?.getAttribute("aria-selected")).toBe("true");
  });

  it("says what is needed where there is nothing to forecast", async () => {
    await openForecast("gnesta-12");
    expect(panel()).toContain("Ingen tabell har månader");
  });
});

describe("a budget that stands for the year beside the months", () => {
  const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
  const booked = (each: number): string[] => months.map((_, at) => (at < 8 ? String(each) : ""));
  const rows = [
    ["Utfall 2024, tkr", ...months, "Budget helår 2024"],
    ["Personal", ...booked(-11), "-120"],
    ["Lokaler", ...booked(-21), "-240"],
    ["Summa", ...booked(-32), "-360"],
  ];

  it("is spread on a sheet of its own, and the forecast then follows it", async () => {
    const { session } = await drawPane(new BookSession(workbookOf([{ name: "Månader", rows }])));
    await click("Prognos");
    await click("Personal");
    expect(card("Personal")).toContain("Budgeten är inte fördelad på månader.");
    await choose("Profil", "twelfths");
    expect(panel()).toContain(
      "2 rader har bara budget för helåret. Månaderna läggs på bladet Periodiserad budget och används i prognosen.",
    );
    expect(headings()).not.toContain("Skriv in periodiseringen");
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations).toEqual([]);
    await click("Lägg på bladet Periodiserad budget");
    expect(session.workbook.sheets.map(({ name }) => name)).toContain("Periodiserad budget");
    expect(shownText(document.body)).toContain("Bladet är klart.");
    // 88 booked and four months of ten.
    expect(card("Personal")).toContain("−128");
  });
});
