/** @jest-environment jsdom */
import axe from "axe-core";
import { afterEach, describe, expect, it } from "@jest/globals";
import { workbookOf, drawnRows } from "../support/book.ts";
import { BookSession } from "../support/bookSession.ts";
import {
  clearPage,
  click,
  control,
  controls,
  drawPane,
  sample,
  settle,
  shownText,
  write,
} from "../support/panePage.tsx";

afterEach(clearPage);

const sheet = "Ekonomi okt 2017";
const strip = (): Element | null => document.querySelector("section[aria-label^='Markera']");
const stripText = (): string => {
  const element = strip();
  return element ? shownText(element) : "";
};

async function nacka(): Promise<BookSession> {
  const { session } = await drawPane(sample("nacka-1"));
  return session;
}

const select = (session: BookSession, address: string, name = sheet): Promise<void> =>
  settle(() => session.selectCells(name, address));

describe("the strip of the selected cell", () => {
  it("says what the cell is, and nothing before anybody has selected something", async () => {
    const session = await nacka();
    expect(strip()).toBeNull();
    await select(session, "E4");
    expect(stripText()).toMatch(/^Markerad cell: E4.+ · .+2017, tkr$/);
    await select(session, "M40");
    expect(stripText()).toBe("Markerad cell: M40Hör inte till någon tabell.");
    await select(session, "B4:C6");
    expect(stripText()).toContain("Markerat område: B4:C6");
  });

  it("leads to the findings of the cell, from any tab, and marks them", async () => {
    const session = await nacka();
    await select(session, "E10");
    expect(document.querySelectorAll("[aria-current='true']")).toHaveLength(1);
    await click("Rapporter");
    await click(/^Visa anmärkningen: /);
    await settle(() => undefined, 50);
    expect(control("Stäm av").getAttribute("aria-selected")).toBe("true");
    const focused = document.activeElement;
    expect(focused?.getAttribute("aria-current")).toBe("true");
    expect(focused ? shownText(focused) : "").toContain("ska vara −598 296");
    await select(session, "E9");
    expect(document.querySelectorAll("[aria-current='true']")).toHaveLength(0);
    expect(controls(/^Visa anmärkningen: /)).toEqual([]);
  });

  it("never moves the focus, and marks the table in Inläst", async () => {
    const session = await nacka();
    await click("Inläst");
    const before = control("Inläst");
    before.focus();
    await select(session, "C5");
    expect(document.activeElement).toBe(before);
    expect(document.querySelectorAll("li[aria-current='true']")).toHaveLength(1);
    await select(session, "M40");
    expect(document.querySelectorAll("li[aria-current='true']")).toHaveLength(0);
  });

  it("tells of an accepted finding that it is accepted", async () => {
    const session = await nacka();
    await select(session, "E10");
    await click(/^Godta: /);
    await write("Varför är det i sin ordning?", "Så ska det vara");
    await click("Godta");
    expect(stripText()).toContain("En anmärkning är godtagen.");
    expect(controls(/^Visa anmärkningen: /)).toEqual([]);
  });

  it("has nothing for axe to find", async () => {
    const session = await nacka();
    await select(session, "C5");
    await click("Visa cellen E10");
    document.title = "Avvika";
    const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
    expect(violations).toEqual([]);
  });

  it("says no more of a sheet that has not been read than where it is", async () => {
    const session = await nacka();
    await select(session, "B2", "Nytt blad");
    expect(stripText()).toBe("Markerad cell: Nytt blad!B2");
  });
});

describe("the way back", () => {
  it("is one click, to where the user was, however many cells the pane has shown since", async () => {
    const session = await nacka();
    await select(session, "B4:C6");
    await click("Visa cellen E10");
    expect(stripText()).toContain("Tillbaka till B4:C6");
    await click("Inläst");
    await click(/^Visa tabellen/);
    await click("Tillbaka till B4:C6");
    expect(stripText()).toContain("Markerat område: B4:C6");
    expect(controls(/^Tillbaka till/)).toEqual([]);
  });

  it("leads from where the user went himself", async () => {
    const session = await nacka();
    await select(session, "B4");
    await click("Visa cellen E10");
    await select(session, "G7");
    await click("Visa cellen E10");
    await click("Tillbaka till G7");
    expect(stripText()).toContain("Markerad cell: G7");
  });

  it("is gone when the user is there again, and for a sheet that is gone it says so", async () => {
    const session = await nacka();
    await select(session, "B4");
    await click("Visa cellen E10");
    await select(session, "B4");
    expect(controls(/^Tillbaka till/)).toEqual([]);
    await click("Visa cellen E10");
    session.failures.set("select", new Error("borta"));
    await click("Tillbaka till B4");
    expect(controls("Tillbaka till B4")).toHaveLength(1);
    expect(controls("Försök igen")).toHaveLength(1);
  });
});

it("names the sheet where tables stand on several", async () => {
  const rows = drawnRows(`
    Nämnd | Budget 2024 | Utfall 2024
    KS    | 10          | 11
    SN    | 20          | 21
    Summa | 30          | 32`);
  const { session } = await drawPane(
    new BookSession(
      workbookOf([
        { name: "Drift", rows },
        { name: "Nämnder", rows },
      ]),
    ),
  );
  await select(session, "B3", "Nämnder");
  expect(stripText()).toContain("Markerad cell: Nämnder!B3");
  expect(stripText()).toContain("SN · Budget");
});
