/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { drawnRows, workbookOf } from "../support/book.ts";
import { BookSession } from "../support/bookSession.ts";
import {
  choose,
  clearPage,
  click,
  control,
  controls,
  drawPane,
  sample,
  settle,
  shownText,
} from "../support/panePage.tsx";

afterEach(clearPage);

const operating = drawnRows(`
  Nämnd           | Budget tkr | Utfall tkr | Avvikelse tkr
  Kommunstyrelsen | -95 300    | -91 200    | 4 100
  Socialnämnden   | -498 700   | -511 900   | -13 200
  Summa           | -594 000   | -603 100   | -9 100`);
const income = drawnRows(`
  Resultaträkning, mnkr        | Utfall 2023 | Budget 2024
  Verksamhetens intäkter       | 310,2       | 318,0
  Verksamhetens kostnader      | -1 602,5    | -1 655,0
  Avskrivningar                | -58,1       | -60,0
  Verksamhetens nettokostnader | -1 350,4    | -1 397,0
  Skatteintäkter               | 1 090,3     | 1 120,0
  Årets resultat               | -260,1      | -277,0`);
const two = (): BookSession =>
  new BookSession(
    workbookOf([
      { name: "Drift", rows: operating },
      { name: "Resultat", rows: income },
    ]),
  );

describe("Rapporter", () => {
  it("makes a report in one click, shows it, and undoes it", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    const before = session.workbook;
    await click("Rapporter");
    expect(shownText()).toContain("1 fel i underlaget. Beloppen märks i rapporten.");
    await click("Skapa driftredovisning");
    expect(shownText()).toContain("Rapporten är klar.Visa bladet Driftredovisningnytt blad");
    expect(document.activeElement?.textContent).toContain("Rapporten är klar.");
    await click("Visa bladet Driftredovisning");
    expect(session.shown).toEqual([{ sheetName: "Driftredovisning", row: 0, column: 0 }]);
    await click("Ångra");
    expect(session.workbook).toBe(before);
    expect(controls("Skapa driftredovisning")).toHaveLength(1);
  });

  it("takes its sheets away again, after asking", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    const before = session.workbook.sheets.length;
    await click("Rapporter");
    expect(controls("Ta bort Avvikas blad")).toEqual([]);
    await click("Skapa driftredovisning");
    await click("Ta bort Avvikas blad");
    expect(shownText()).toContain("Bladet som Avvika har gjort tas bort. Det går inte att ångra");
    expect(document.activeElement?.textContent).toBe("Ta bort Avvikas blad");
    await click("Avbryt");
    expect(session.workbook.sheets).toHaveLength(before + 1);
    await click("Ta bort Avvikas blad");
    await click("Ta bort Avvikas blad");
    expect(session.workbook.sheets).toHaveLength(before);
    expect(shownText()).toContain(
      "Avvikas rapportblad är borttagna. Sparade prognoser och periodiserad budget finns kvar.",
    );
  });

  it("updates the report when the workbook has one of ours", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    await click("Rapporter");
    await click("Skapa driftredovisning");
    await click("Uppdatera rapporten");
    expect(shownText()).toContain("Visa bladet Driftredovisninguppdaterat");
    clearPage();
    await drawPane(new BookSession(session.workbook));
    await click("Rapporter");
    expect(controls("Uppdatera rapporten")).toHaveLength(1);
  });

  it("makes all reports unless the user leaves some out", async () => {
    const { session } = await drawPane(two());
    const create = jest.spyOn(session, "createReports");
    await click("Rapporter");
    expect(shownText()).toContain("DriftredovisningDrift A1:D4");
    expect(shownText()).toContain("ResultaträkningResultat A1:C7");
    await click("Skapa rapportblad");
    expect(create.mock.lastCall?.[0]).toEqual({ reports: "all", unit: null, preset: "default" });
    await click("Ångra");

    const [first, second] = document.querySelectorAll<HTMLElement>('input[type="checkbox"]');
    await settle(() => first?.click());
    await click("Skapa resultaträkning");
    expect(create.mock.lastCall?.[0]).toEqual({ reports: ["income-statement"], unit: null, preset: "default" });
    await click("Ångra");
    await settle(() => second?.click());
    await click(/^Skapa/);
    expect(shownText()).toContain("Välj minst en rapport.");
    expect(create).toHaveBeenCalledTimes(2);
  });

  it("writes amounts in the unit chosen, and remembers it", async () => {
    const { session } = await drawPane(two());
    const create = jest.spyOn(session, "createReports");
    await click("Rapporter");
    expect(shownText()).toContain("Källans enhet (tkr, mnkr)");
    await choose("Belopp i", "mnkr");
    await click("Skapa rapportblad");
    expect(create.mock.lastCall?.[0]).toEqual({ reports: "all", unit: "mnkr", preset: "default" });
    expect(session.settings.unit).toBe("mnkr");
  });

  it("goes to the errors", async () => {
    await drawPane(sample("nacka-1"));
    await click("Rapporter");
    await click("Se felen");
    expect(control("Stäm av").getAttribute("aria-selected")).toBe("true");
  });

  it("says so when there is no table", async () => {
    await drawPane(new BookSession(workbookOf([{ rows: [["hej"]] }])));
    await click("Rapporter");
    expect(shownText()).toContain("Det finns ingen tabell att göra rapporter av");
    expect(controls(/^Skapa/)).toEqual([]);
  });
});
