/** @jest-environment jsdom */
import axe from "axe-core";
import { afterEach, describe, expect, it } from "@jest/globals";
import { drawnRows, workbookOf } from "../support/book.ts";
import { BookSession } from "../support/bookSession.ts";
import { overrulingOf } from "../support/overrulings.ts";
import { clearPage, click, control, controls, drawPane, press, settle, shownText } from "../support/panePage.tsx";

afterEach(clearPage);

const workbook = workbookOf([
  {
    name: "Huvudbok",
    rows: drawnRows(`
      Konto | Konto (T)      | Ansvar | K3  | Period | Belopp
      3120  | Avgifter       | 110    | 407 | 202401 | -100
      5020  | Löner          | 110    | 407 | 202401 | 4000
      5020  | Löner          | 120    | 412 | 202402 | 3000
      7920  | Vinst maskiner | 120    | 412 | 202402 | 22
      8710  | Bokslut        | 130    | 430 | 202403 | 30
      8720  | Annat bokslut  | 130    | 430 | 202403 | 40`),
  },
]);

async function opened(...said: Parameters<typeof overrulingOf>[1][]): Promise<BookSession> {
  const session = new BookSession(workbook);
  session.overrulings = said.map((one) => overrulingOf(workbook, one));
  await drawPane(session);
  await click("Inläst");
  return session;
}

function list(label: string): HTMLSelectElement {
  const found = [...document.querySelectorAll("select")].find(({ labels }) => labels[0]?.textContent === label);
  if (!found) throw new Error(`no list ${label}`);
  return found;
}

const chosen = (label: string): string => list(label).selectedOptions[0]?.text ?? "";

async function pick(label: string, text: string): Promise<void> {
  const select = list(label);
  const option = [...select.options].find((one) => one.text === text);
  if (!option) throw new Error(`${label} has ${[...select.options].map((one) => one.text).join(", ")}`);
  await settle(() => {
    select.value = option.value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

async function violations(): Promise<string[]> {
  document.title = "Avvika";
  const found = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe("a ledger's card", () => {
  it("says what its reports have rows for, and what each column is", async () => {
    await opened();
    expect(shownText()).toContain(
      "Rader i rapporterAnsvar i driftredovisningen, resultaträkningens rader i månadsuppföljningen",
    );
    expect(shownText()).toContain("Ansvar eller enhet");
    expect(shownText()).toContain("Utfall, 2024");
  });

  it("is changed: a column, the signs and the rows of reports, and what was decided can be taken back", async () => {
    const session = await opened();
    await click("Ändra tolkning");
    expect(document.activeElement?.tagName).toBe("FORM");
    expect([chosen("A, Konto"), chosen("C, Ansvar"), chosen("D, K3")]).toEqual([
      "konto (som inläst)",
      "ansvar eller enhet (som inläst)",
      "annan koddel (som inläst)",
    ]);
    await pick("D, K3", "verksamhet");
    await pick("Tecken", "intäkter\u00a0+, kostnader\u00a0−");
    await pick("Rader i rapporter", "K3");
    await pick("Kolumn F visar", "budget");
    await click("Spara");
    expect(session.overrulings.map(({ table, columns }) => [table, columns.map(({ decided }) => decided)])).toEqual([
      [{ signConvention: "revenue-positive" }, [{ role: "activity", makesRows: true }, { measure: "budget" }]],
    ]);
    expect(shownText()).toContain("Rader i rapporterK3");
    expect(shownText()).toContain("Kolumn D (K3): verksamhet och rader i rapporter");
    await click("Ta tillbaka Kolumn D (K3): verksamhet och rader i rapporter");
    expect(session.overrulings[0]?.columns.map(({ decided }) => decided)).toEqual([{ measure: "budget" }]);
  });

  it("can have the lines of the income statement as rows, and only one column makes them", async () => {
    const session = await opened({ columns: { C: { makesRows: true } } });
    await click("Ändra tolkning");
    expect(chosen("Rader i rapporter")).toBe("Ansvar");
    expect([...list("Rader i rapporter").options].map(({ text }) => text)).toEqual([
      "Ansvar i driftredovisningen, resultaträkningens rader i månadsuppföljningen (som inläst)",
      "resultaträkningens rader",
      "Ansvar",
      "K3",
    ]);
    await pick("Rader i rapporter", "resultaträkningens rader");
    await click("Spara");
    expect(session.overrulings[0]?.columns).toMatchObject([{ key: { name: "konto" }, decided: { makesRows: true } }]);
    await click("Ändra tolkning");
    await settle(() => {
      const select = list("Rader i rapporter");
      select.value = "";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await click("Spara");
    expect(session.overrulings).toEqual([]);
  });

  it("can have rows within its rows, which go when those are lines of the income statement", async () => {
    const session = await opened();
    await click("Ändra tolkning");
    expect(controls("Och inom den")).toEqual([]);
    await pick("Rader i rapporter", "Ansvar");
    expect([...list("Och inom den").options].map(({ text }) => text)).toEqual(["inga fler rader", "K3"]);
    await pick("Och inom den", "K3");
    await click("Spara");
    expect(session.overrulings[0]?.columns).toMatchObject([
      { key: { name: "ansvar" }, decided: { makesRows: true } },
      { key: { name: "k3" }, decided: { makesRowsWithin: true } },
    ]);
    expect(shownText()).toContain("Rader i rapporterAnsvar, och inom den K3");
    expect(shownText()).toContain("Kolumn D (K3): rader inom raderna i rapporter");
    await click("Ändra tolkning");
    await pick("Rader i rapporter", "K3");
    expect(chosen("Och inom den")).toBe("inga fler rader");
    await pick("Och inom den", "Ansvar");
    await pick("Rader i rapporter", "resultaträkningens rader");
    await click("Spara");
    expect(session.overrulings[0]?.columns).toMatchObject([{ key: { name: "konto" }, decided: { makesRows: true } }]);
  });

  it("is not saved without accounts or amounts, and says what is missing", async () => {
    const session = await opened();
    await click("Ändra tolkning");
    await pick("F, Belopp", "fritext");
    await click("Spara");
    expect(document.querySelector('[role="alert"]')?.textContent).toBe(
      "Någon kolumn måste vara belopp, eller en debet och en kredit.",
    );
    await pick("A, Konto", "projekt");
    await click("Spara");
    expect(document.querySelector('[role="alert"]')?.textContent).toBe("Någon kolumn måste vara konto.");
    expect(session.overrulings).toEqual([]);
  });

  it("is not read where somebody says that it is no table, and read again", async () => {
    const session = await opened();
    await click("Ändra tolkning");
    await pick("Slag", "ingen tabell, läs den inte");
    expect(controls("A, Konto")).toEqual([]);
    await click("Spara");
    expect(session.overrulings[0]?.table).toEqual({ isTable: false });
    await click("Läs som tabell");
    expect(session.overrulings).toEqual([]);
  });
});

describe("accounts without a certain line", () => {
  it("are asked about with what they come to, and once only", async () => {
    const session = await opened();
    expect(shownText()).toContain(
      "2 kontogrupper har ingen given rad i resultaträkningen (−92 kr). De står som Ej fördelat tills du väljer.",
    );
    await click("Kontonas rader …");
    expect(chosen("Kontogrupp 87")).toBe("Välj …");
    expect(shownText()).toContain("8720 Annat bokslut, 8710 Bokslut · −70 kr");
    await pick("Kontogrupp 79", "Övriga verksamhetskostnader");
    await pick("Kontogrupp 87", "Ej fördelat, fråga inte mer");
    await click("Spara");
    expect(session.overrulings[0]?.table).toEqual({ accounts: { "79": "otherCost", "87": "unallocated" } });
    expect(shownText()).not.toContain("ingen given rad");
    expect(shownText()).toContain("Kontogrupp 79: Övriga verksamhetskostnader");
    await click("Ta tillbaka Kontogrupp 79: Övriga verksamhetskostnader");
    expect(session.overrulings[0]?.table).toEqual({ accounts: { "87": "unallocated" } });
    expect(shownText()).toContain("En kontogrupp har ingen given rad");
  });

  it("can be placed one by one, and so can those that have a line", async () => {
    const session = await opened();
    await click("Kontonas rader …");
    await settle(() => (document.querySelector('input[type="checkbox"]') as HTMLInputElement).click());
    await pick("Konto 8710", "Finansiella kostnader");
    await pick("Konto 3120", "Övriga intäkter");
    await click("Spara");
    expect(session.overrulings[0]?.table).toEqual({ accounts: { "3120": "otherRevenue", "8710": "financialCost" } });
  });

  it("keep the rest of what was decided, and the form closes with Escape", async () => {
    const session = await opened({ columns: { D: { makesRows: true } } });
    await click("Kontonas rader …");
    await press("Escape");
    await settle(undefined, 50);
    expect(document.activeElement).toBe(control("Kontonas rader …"));
    await click("Kontonas rader …");
    await pick("Kontogrupp 87", "Finansiella kostnader");
    await click("Spara");
    expect(session.overrulings).toMatchObject([
      { table: { accounts: { "87": "financialCost" } }, columns: [{ decided: { makesRows: true } }] },
    ]);
  });
});

describe("axe finds nothing in", () => {
  const said = {
    table: { accounts: { "79": "otherCost" } },
    columns: { D: { role: "activity", makesRows: true } },
  } as const;

  it("the card of a ledger", async () => {
    await opened(said);
    expect(await violations()).toEqual([]);
  });

  it("the choice of lines for accounts", async () => {
    await opened(said);
    await click("Kontonas rader …");
    await settle(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
    });
    expect(await violations()).toEqual([]);
  });

  it("the form of a ledger that lacks its accounts", async () => {
    await opened(said);
    await click("Ändra tolkning");
    await pick("A, Konto", "projekt");
    await click("Spara");
    expect(await violations()).toEqual([]);
  });
});
