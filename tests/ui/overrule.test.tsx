/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from "@jest/globals";
import { SessionProblem } from "../../src/io/session.ts";
import { drawnRows, workbookOf, type DrawnSheet } from "../support/book.ts";
import { BookSession } from "../support/bookSession.ts";
import { overrulingOf } from "../support/overrulings.ts";
import {
  clearPage,
  click,
  control,
  controls,
  drawPane,
  headings,
  sample,
  settle,
  shownText,
} from "../support/panePage.tsx";

afterEach(clearPage);

/** A part of the form: "Tabellen", "En kolumn", "En rad". */
function group(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('[role="group"]')].find(
    (element) => document.getElementById(element.getAttribute("aria-labelledby") ?? "")?.textContent === name,
  );
  if (!found) throw new Error(`no group is called ${name}`);
  return found;
}

function field(part: string, label: string): HTMLSelectElement | HTMLInputElement {
  const labels = [...group(part).querySelectorAll("label")].filter((element) => element.textContent === label);
  const found = document.getElementById(labels[0]?.htmlFor ?? "");
  if (!(found instanceof HTMLSelectElement) && !(found instanceof HTMLInputElement))
    throw new Error(`no field is called ${label}`);
  return found;
}

/** Chooses by the words of the option. */
async function pick(part: string, label: string, words: string | RegExp): Promise<void> {
  const select = field(part, label);
  if (!(select instanceof HTMLSelectElement)) throw new Error(`${label} is no list`);
  const option = [...select.options].find(({ text }) =>
    typeof words === "string" ? text === words : words.test(text),
  );
  if (!option) throw new Error(`${label} has ${[...select.options].map(({ text }) => text).join(", ")}`);
  await settle(() => {
    select.value = option.value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

async function type(part: string, label: string, text: string): Promise<void> {
  const input = field(part, label);
  await settle(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

const shown = (part: string, label: string): string => {
  const found = field(part, label);
  return found instanceof HTMLSelectElement ? (found.selectedOptions[0]?.text ?? "") : found.value;
};

const form = (): Element | null => document.querySelector("form");
const sheet = (name: string, drawing: string): DrawnSheet => ({ name, rows: drawnRows(drawing) });
const statement = `
  Nämnd, tkr     | Pengar | Utfall | Avvikelse
  Kommunstyrelse |   -100 |    -95 |         5
  Socialnämnd    |   -900 |   -970 |       -70
  Samtliga       |  -1999 |  -1065 |       -65`;

async function openForm(session: BookSession): Promise<void> {
  await drawPane(session);
  await click("Inläst");
  await click("Ändra tolkning");
}

describe("Ändra tolkning", () => {
  it("changes table, column and row, checks anew and shows what was decided", async () => {
    const session = new BookSession(workbookOf([sheet("Drift", statement)]));
    await openForm(session);
    expect(document.activeElement).toBe(form());
    expect([shown("Tabellen", "Slag"), shown("Tabellen", "Celler")]).toEqual([
      "driftredovisning (som inläst)",
      "A1:D4",
    ]);
    await pick("Tabellen", "Enhet", "mnkr");
    await pick("En kolumn", "Kolumn", "Kolumn B (Pengar)");
    await pick("En kolumn", "Belopp", "budget");
    await pick("En kolumn", "Budget", "ursprunglig budget");
    await pick("En rad", "Rad", "Rad 4 (Samtliga)");
    await pick("En rad", "Radens slag", "summa");
    await click("Spara");
    const [decided] = session.overrulings;
    expect(decided?.table).toEqual({ unit: "mnkr" });
    expect(decided?.columns.map((column) => column.decided)).toEqual([
      { measure: "budget", budgetVersion: "original" },
    ]);
    expect(decided?.rows.map((row) => row.decided)).toEqual([{ type: "total" }]);
    expect(form()).toBeNull();
    expect(shownText()).toContain("Tolkningen är sparad i arbetsboken.");
    expect(shownText()).toContain("ÄndradSäker tolkningEnhetmnkr");
    expect(shownText()).toContain(
      "Du har bestämtEnhet: mnkrTa tillbakaKolumn B (Pengar): budget och ursprunglig budgetTa tillbakaRad 4 (Samtliga): summaTa tillbaka",
    );
    expect(shownText()).toContain("Du har bestämt: budget och ursprunglig budget.");
    await click("Stäm av");
    expect(headings()).toContain("h2 Fel (1)");
  });

  it("shows again what was decided, and leaves it to the reading where that is chosen", async () => {
    const session = new BookSession(workbookOf([sheet("Drift", statement)]));
    session.overrulings = [
      overrulingOf(session.workbook, { columns: { B: { measure: "budget", component: null, unit: null } } }),
    ];
    await openForm(session);
    await pick("En kolumn", "Kolumn", "Kolumn B (Pengar)");
    expect(["Belopp", "Del", "Enhet"].map((label) => shown("En kolumn", label))).toEqual([
      "budget",
      "inget av dem",
      "tabellens",
    ]);
    for (const label of ["Belopp", "Del", "Enhet"]) await pick("En kolumn", label, /som inläst/);
    await click("Spara");
    expect(session.overrulings).toEqual([]);
    expect(shownText()).toContain("Avvika tolkar tabellen själv igen.");
    expect(shownText()).not.toContain("Du har bestämt");
  });

  it("takes back one decision of several, from the card", async () => {
    const session = new BookSession(workbookOf([sheet("Drift", statement)]));
    session.overrulings = [overrulingOf(session.workbook, { table: { unit: "mnkr" }, rows: { 4: { type: "total" } } })];
    await drawPane(session);
    await click("Inläst");
    await click("Ta tillbaka Enhet: mnkr");
    expect(session.overrulings.map(({ table, rows }) => [table, rows.length])).toEqual([[{}, 1]]);
    await click("Ta tillbaka Rad 4 (Samtliga): summa");
    expect(session.overrulings).toEqual([]);
  });

  it("is undone from the notice, and asks where it was decided once more since", async () => {
    const session = new BookSession(workbookOf([sheet("Drift", statement)]));
    await openForm(session);
    await pick("Tabellen", "Enhet", "mnkr");
    await click("Spara");
    session.isTouched = true;
    await settle(() => controls("Ångra")[0]?.click());
    expect(shownText()).toContain("Tolkningen av Drift!A1:D4 har ändrats en gång till sedan dess.");
    await click("Ångra ändå");
    expect(session.overrulings).toEqual([]);
  });

  it("is left by Avbryt and by Escape as it was", async () => {
    const session = new BookSession(workbookOf([sheet("Drift", statement)]));
    await openForm(session);
    await pick("Tabellen", "Enhet", "mnkr");
    await click("Avbryt");
    await settle(() => undefined, 50);
    expect(document.activeElement).toBe(control("Ändra tolkning"));
    await click("Ändra tolkning");
    expect(shown("Tabellen", "Enhet")).toBe("tkr (som inläst)");
    await settle(
      () => field("Tabellen", "Enhet").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })),
      50,
    );
    expect(form()).toBeNull();
    expect(session.overrulings).toEqual([]);
  });

  it("keeps what was filled in when it cannot be saved", async () => {
    const session = new BookSession(workbookOf([sheet("Drift", statement)]));
    await openForm(session);
    await pick("Tabellen", "Enhet", "mnkr");
    session.failures.set("overrule", new SessionProblem("read-only"));
    await click("Spara");
    expect(shownText()).toContain("skrivskyddad");
    expect(shown("Tabellen", "Enhet")).toBe("mnkr");
    await click("Spara");
    expect(session.overrulings).toHaveLength(1);
  });

  it("calls something no table, and a table again", async () => {
    const session = sample("nacka-1");
    await openForm(session);
    await pick("Tabellen", "Slag", "ingen tabell, läs den inte");
    expect(controls("Spara")).toHaveLength(1);
    expect(shownText(form() ?? document.body)).not.toContain("En kolumn");
    await click("Spara");
    expect(headings()).toContain("h3 Läses inte");
    expect(shownText()).toContain("Inga tabeller hittades");
    await click("Läs som tabell");
    expect(headings()).toContain("h3 driftredovisning");
    expect(session.overrulings).toEqual([]);
  });
});

describe("the cells of a table", () => {
  const two = [
    "Nämnd, tkr | Budget | Utfall\nKommunstyrelse | -100 | -95\nSocialnämnd | -900 | -970",
    "Enhet, tkr | Budget | Utfall\nNorr | -10 | -9\nSöder | -20 | -21",
  ].map(drawnRows);
  const book = (): BookSession =>
    new BookSession(workbookOf([{ name: "Drift", rows: [...(two[0] ?? []), [], [], [], ...(two[1] ?? [])] }]));
  const openFirst = async (session: BookSession): Promise<void> => {
    await drawPane(session);
    await click("Inläst");
    await settle(() => controls("Ändra tolkning")[0]?.click());
  };

  it("are what is typed; what is no range, or cuts another table, is said", async () => {
    const session = book();
    await openFirst(session);
    for (const [typed, complaint] of [
      ["hej", "Skriv ett område, till exempel A1:G13."],
      ["A1:C8", "Området skär av tabellen A7:C9. Ta med hela den eller inget av den."],
    ] as const) {
      await type("Tabellen", "Celler", typed);
      await click("Spara");
      expect(shownText()).toContain(complaint);
      expect(session.overrulings).toEqual([]);
    }
    await type("Tabellen", "Celler", "Drift!$A$1:b3");
    await click("Spara");
    expect(session.overrulings.map(({ table }) => table)).toEqual([
      { extent: { top: 0, left: 0, bottom: 0, right: -1 } },
    ]);
    expect(shownText()).toContain("Visa tabellen A1:B3");
    expect(shownText()).toContain("Du har bestämtCeller: A1:B3");
  });

  it("decide nothing where they are those it has", async () => {
    const session = book();
    await openFirst(session);
    await type("Tabellen", "Celler", "A1:B3");
    await type("Tabellen", "Celler", "A1:C3");
    await click("Spara");
    expect(session.overrulings).toEqual([]);
  });

  it("take in a neighbour that is part of the same table", async () => {
    const session = book();
    await openFirst(session);
    await settle(() => document.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click());
    expect(shown("Tabellen", "Celler")).toBe("A1:C9");
    await click("Spara");
    expect(session.overrulings.map(({ table }) => table.joined?.length)).toEqual([1]);
    expect(shownText()).toContain("1 tabell på 1 blad");
    expect(shownText()).toContain("Du har bestämtHör till samma tabell: A7:C9");
    await click(/^Ta tillbaka Hör till/);
    expect(shownText()).toContain("2 tabeller på 1 blad");
  });
});

describe("a decision whose table is not to be found", () => {
  const form3 = `
    Tkr        | Budget | Utfall
    Intäkter   | 100    | 5
    Kostnader  | -900   | -970
    Netto      | -800   | -965`;
  const sheets = ["Skola", "Vård", "Kultur"].map((name) => sheet(name, form3));
  const decided = overrulingOf(workbookOf(sheets), { table: { unit: "mnkr" } });
  const withDecision = (left: readonly DrawnSheet[]): BookSession => {
    const session = new BookSession(workbookOf(left));
    session.overrulings = [decided];
    return session;
  };

  it("asks which it is, on every tab, and remembers the answer", async () => {
    const session = withDecision(sheets.slice(1));
    await drawPane(session);
    expect(shownText()).toContain('Du har ändrat tolkningen av "Skola". Vilken av tabellerna är det?');
    await click("Kultur!A1:C4");
    expect(session.overrulings.map(({ id, name }) => [id, name])).toEqual([[decided.id, "Kultur"]]);
    expect(shownText()).not.toContain("Vilken av tabellerna");
    await click("Inläst");
    expect(shownText()).toMatch(/Kultur.*Enhetmnkr/);
  });

  it("asks whether it is the only one that fits, and forgets it when it is not", async () => {
    const session = withDecision(sheets.slice(1, 2));
    await drawPane(session);
    expect(shownText()).toContain('Du har ändrat tolkningen av "Skola". Är det den här tabellen?');
    expect(controls("Ja, Vård!A1:C4")).toHaveLength(1);
    await click("Nej");
    expect(session.overrulings).toEqual([]);
    expect(shownText()).toContain("Den ändrade tolkningen är glömd.");
    expect(shownText()).not.toContain("Är det den här tabellen?");
  });

  it("is kept where nothing fits, until it is forgotten", async () => {
    const session = withDecision([sheet("Drift", statement)]);
    await drawPane(session);
    await click("Inläst");
    expect(shownText()).toContain("Ändrade tolkningar utan tabell (1)");
    await click("Glöm Skola");
    expect(session.overrulings).toEqual([]);
    await click(/^Ångra Tolkningen av Skola/);
    expect(session.overrulings).toHaveLength(1);
  });
});
