/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from "@jest/globals";
import { drawnRows, workbookOf } from "../support/book.ts";
import { BookSession } from "../support/bookSession.ts";
import { clearPage, click, control, drawPane, headings, sample, settle, shownText } from "../support/panePage.tsx";

afterEach(clearPage);

describe("Inläst", () => {
  it("says per sheet and table what was read, and takes the user there", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    await click("Inläst");
    expect(headings().slice(0, 3)).toEqual(["h1 Avvika", "h2 Ekonomi okt 2017", "h3 driftredovisning"]);
    expect(shownText()).toContain("Säker tolkningEnhettkrTeckenintäkter +, kostnader −");
    await click("Visa tabellen A1:I10");
    expect(session.shown).toEqual([{ sheetName: "Ekonomi okt 2017", row: 0, column: 0 }]);
  });

  it("says what each column means, with its header and the evidence", async () => {
    await drawPane(sample("nacka-1"));
    await click("Inläst");
    expect(shownText()).toContain("Kolumner (8)");
    expect(shownText()).toContain("Utfall intäkter, jan–okt 2017Ack utfall 2017 / Utfall intäkter");
    expect(shownText()).toContain("Avvikelse (prognos mot budget) netto, helår 2017");
    expect(shownText()).toContain("Beloppen talar för avvikelse: 7 av 8 beräkningar stämmer.");
  });

  it("marks columns that are not surely read", async () => {
    const rows = drawnRows(`
      Nämnd           | Budget tkr | 2019
      Kommunstyrelsen | -95 300    | -61 200
      Socialnämnden   | -498 700   | -341 900
      Summa           | -594 000   | -403 100`);
    await drawPane(new BookSession(workbookOf([{ rows }])));
    await click("Inläst");
    expect(shownText()).toMatch(/osäker|trolig/);
  });

  it("says when there is no table", async () => {
    await drawPane(new BookSession(workbookOf([{ rows: [["hej"]] }])));
    await click("Inläst");
    expect(shownText()).toContain("Avvika hittade ingen tabell");
  });
});

describe("the row of tabs", () => {
  const press = (key: string): Promise<void> =>
    settle(() => document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));

  it("is moved in by arrows, Home and End, and ties each tab to its panel", async () => {
    await drawPane(sample("nacka-1"));
    const selected = (): string | null | undefined => document.querySelector('[aria-selected="true"]')?.textContent;
    control("Stäm av").focus();
    await press("ArrowRight");
    expect(selected()).toBe("Prognos");
    await press("ArrowRight");
    expect(selected()).toBe("Rapporter");
    expect(document.activeElement).toBe(control("Rapporter"));
    await press("ArrowRight");
    expect(selected()).toBe("Inläst");
    await press("End");
    expect(selected()).toBe("Rapporter");
    await press("ArrowLeft");
    expect(selected()).toBe("Prognos");
    await press("Home");
    expect(selected()).toBe("Inläst");
    const panel = document.querySelector('[role="tabpanel"]');
    expect(panel?.getAttribute("aria-labelledby")).toBe(control("Inläst").id);
    expect(control("Inläst").getAttribute("aria-controls")).toBe(panel?.id);
    expect(control("Stäm av").tabIndex).toBe(-1);
  });
});
