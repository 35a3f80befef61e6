/** Every flow of the pane on two workbooks, in Chromium with Microsoft's Office.js; and the same by keyboard alone. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Locator, Page } from "playwright-core";
import { bookFile } from "../support/bookFile.ts";
import { becomes, testBrowser } from "../support/browserPages.ts";
import { bytesOf, PaneStage } from "../support/paneStage.ts";

const tested = testBrowser();
let page: Page;
let stage: PaneStage;
const complaints: string[] = [];

beforeAll(async () => {
  page = await tested.newPage({ permissions: ["clipboard-read", "clipboard-write"] });
  page.on("pageerror", (error) => complaints.push(error.message));
  stage = new PaneStage(page, tested.address, "sv");
  await stage.start();
});

afterAll(() => expect(complaints).toEqual([]));

const sheetTab = (name: string): Locator =>
  page.getByRole("navigation", { name: "Blad" }).getByRole("button", { name, exact: true });

async function said(text: string | RegExp): Promise<void> {
  await stage.pane.getByText(text).first().waitFor();
}

/** The formula bar shows this of the selected cell. */
const shows = (content: string): Promise<void> =>
  becomes(() => page.getByLabel("Cellens innehåll").inputValue(), content);

/** So many are there. */
const are = (count: number, found: Locator): Promise<void> => becomes(() => found.count(), count);

async function selected(address: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector("[aria-label='Markerad cell']")?.textContent === wanted,
    address,
  );
}

interface Statement {
  readonly name: string;
  readonly summary: string;
  readonly counts: string;
  /** Of the first finding. */
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  readonly kind: string;
  readonly report: string;
}

const statements: readonly Statement[] = [
  {
    name: "nacka-1",
    summary: "1 tabell på 1 blad · tkr",
    counts: "1 fel",
    cell: "E10",
    before: "-595990",
    after: "-598296",
    kind: "Driftredovisning",
    report: "Driftredovisning",
  },
  {
    name: "enkoping-1",
    summary: "1 tabell på 1 blad · mnkr",
    counts: "1 fel",
    cell: "D5",
    before: "59",
    after: "56,9",
    kind: "Resultaträkning",
    report: "Resultaträkning",
  },
];

describe.each(statements)("on $name", ({ name, summary, counts, cell, before, after, kind, report }) => {
  it("says what the workbook is and what is wrong in it", async () => {
    await stage.open(name);
    await said(summary);
    await said(counts);
  });

  it("goes to the cell of a finding and leaves the pane as it was", async () => {
    await stage.press(`Visa cellen ${cell}`);
    await selected(cell);
    await shows(before);
    expect(await stage.pane.getByRole("tab", { selected: true }).innerText()).toBe("Stäm av");
  });

  it("puts right what arithmetic determines, and takes it back", async () => {
    await stage.press(/^Rätta till/);
    await stage.press("Rätta");
    await said(/^Rättat\./);
    await shows(after);
    await stage.press("Ångra");
    await said("Ändringen är ångrad.");
    await shows(before);
    await stage.button(/^Rätta till/).waitFor();
  });

  it("accepts a finding with a reason, and takes that back", async () => {
    await stage.press(/^Godta: /);
    await stage.press("Så redovisar vi");
    await stage.pane.locator("form").getByRole("button", { name: "Godta", exact: true }).click();
    await said("1 godtagen");
    await stage.unfold();
    await said("”Så redovisar vi”");
    await stage.press(/^Ta tillbaka: /);
    await said("Tillbakatagen.");
    // The finding is open again when the workbook has been checked anew.
    await are(0, stage.pane.getByText("1 godtagen"));
  });

  it("marks the cells, and takes the marks away", async () => {
    await stage.press("Markera i arbetsboken");
    await said(/(är markerad|är markerade)\.$/);
    await stage.press("Ta bort markeringar");
    await said(/är borttagna\.$/);
    await stage.press("Ta bort markeringar");
    await said("Det finns inga markeringar att ta bort.");
  });

  it("reads a table as the user says, and as before again", async () => {
    await stage.tab("recognised");
    await said(kind);
    await stage.press("Ändra tolkning");
    await stage.pane.getByLabel("Enhet", { exact: true }).first().selectOption("kr");
    await stage.press("Spara");
    await said("Tolkningen är sparad i arbetsboken.");
    await said(summary.replace(/tkr|mnkr/, "kr"));
    await stage.press("Ångra");
    await said("Ändringen är ångrad.");
    await said(summary);
  });

  it("makes a report, updates it, undoes that, and takes the sheet away", async () => {
    await stage.tab("reports");
    await stage.press(`Skapa ${report.toLowerCase()}`);
    await said("Rapporten är klar.");
    await sheetTab(report).waitFor();
    await stage.press("Uppdatera rapporten");
    await said("uppdaterat");
    await stage.press("Ångra");
    await said("Ändringen är ångrad.");
    await sheetTab(report).waitFor();
    await stage.press("Ta bort Avvikas blad");
    await stage.press("Ta bort Avvikas blad");
    await said("Avvikas rapportblad är borttagna.");
    await are(0, sheetTab(report));
  });

  it("copies the report for Word", async () => {
    await stage.press(`Kopiera ${report} för Word`);
    await said(`${report} är kopierad.`);
    const copied = await stage.frame().evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType("text/html"))?.text() ?? "";
    });
    expect(copied).toContain("<table");
  });

  it("keeps settings in the workbook and the language on the machine", async () => {
    await stage.press("Inställningar");
    await stage.pane.getByLabel("Belopp i rapporter").selectOption("kr");
    await stage.pane.getByLabel("Språk").selectOption("en");
    await said("Amounts in reports");
    await stage.pane.getByLabel("Language").selectOption("sv");
    await stage.press("Tillbaka");
    await stage.pane.getByRole("button", { name: "Inställningar" }).and(stage.pane.locator(":focus")).waitFor();
    await stage.tab("reports");
    await becomes(() => stage.pane.getByLabel("Belopp i", { exact: true }).inputValue(), "kr");
  });

  it("obeys the ribbon without the pane", async () => {
    const ribbon = page.getByRole("banner");
    await ribbon.getByRole("button", { name: "Stäm av arbetsboken" }).click();
    await page.frameLocator("dialog iframe").getByText(counts).first().waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Stäng" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });

  it("saves what was done, in a file that is read alike", async () => {
    await stage.tab("check");
    await stage.press(/^Rätta till/);
    await stage.press("Rätta");
    await said(/^Rättat\./);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Spara som .xlsx" }).click(),
    ]);
    await stage.open("sparad", readFileSync(await download.path()));
    await said("Ändringar Avvika har gjort (1)");
    await are(0, stage.button(/^Rätta till/));
    await stage.tab("reports");
    await becomes(() => stage.pane.getByLabel("Belopp i", { exact: true }).inputValue(), "kr");
  });
});

describe("the ribbon's Skapa driftredovisning", () => {
  const press = (): Promise<void> =>
    page.getByRole("banner").getByRole("button", { name: "Skapa driftredovisning" }).click();

  it.each(["nacka-1", "enkoping-2"])("makes the sheet of %s", async (name) => {
    await stage.open(name);
    await press();
    await sheetTab("Driftredovisning").waitFor();
  });

  it("says why there is none of a workbook without such a table", async () => {
    await stage.open("enkoping-1");
    await press();
    await page.frameLocator("dialog iframe").getByText("Ingen av tabellerna räcker till en rapport.").first().waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Stäng" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });
});

/** A year by month, with its budget, as one committee has it. */
function oneYear(): Uint8Array {
  const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
  const lines = { Hemtjänst: -8_400, "Särskilt boende": -12_900, "Personlig assistans": -3_150 };
  const table = (what: string, booked: number, over: number): (string | number | null)[][] => [
    [`Äldrenämnden, ${what} 2024, tkr`],
    ["Verksamhet", ...months],
    ...Object.entries(lines).map(([name, month], line) => [
      name,
      ...months.map((_, at) => (at < booked ? Math.round(month * over) - 13 * line - 7 * at : null)),
    ]),
    [],
  ];
  return bookFile({ Månader: [...table("budget", 12, 1), ...table("utfall", 8, 1.02)] });
}

describe.each([
  { name: "manader-2024", bytes: () => bytesOf("manader-2024"), line: "Förskola" },
  { name: "one year", bytes: oneYear, line: "Hemtjänst" },
])("on the months of $name", ({ name, bytes, line }) => {
  it("forecasts every line, with a figure of one's own, and saves it", async () => {
    await stage.open(name, bytes());
    await stage.tab("forecast");
    await stage.pane.locator("button[aria-expanded]", { hasText: line }).click();
    await stage.press("Ändra metod eller ange egen siffra");
    await stage.pane.getByLabel(/^Egen siffra/).fill("-171 500");
    await stage.press("Använd");
    await said("Egen bedömning");
    await stage.press("Spara prognosen");
    await said(/är sparad på bladet Avvika prognoser/);
    await sheetTab("Avvika prognoser").waitFor();
    await stage.press("Ångra");
    await said("Ändringen är ångrad.");
    await are(0, sheetTab("Avvika prognoser"));
  });

  it("spreads the budget over the months, and takes it back", async () => {
    await stage.tab("forecast");
    await stage.pane.getByLabel("Profil").selectOption("quarters");
    await stage.press("Skriv in periodiseringen");
    await said(/^Rättat\./);
    await stage.press("Ångra");
    await said("Ändringen är ångrad.");
  });
});

describe.each([{ name: "golden/ledger-unit4-table" }, { name: "golden/ledger-visma-file" }])(
  "on the ledger $name",
  ({ name }) => {
    it("shows the postings of a figure on a sheet, and takes it away", async () => {
      await stage.open(name);
      await stage.tab("recognised");
      await stage.press("Visa underlag …");
      await stage.press("Visa underlag");
      await said("Bladet är klart.");
      await sheetTab("Underlag").waitFor();
      await stage.press("Ångra");
      await said("Ändringen är ångrad.");
      await are(0, sheetTab("Underlag"));
    });

    it("filters the ledger's own rows, and shows them all again", async () => {
      await stage.tab("recognised");
      await stage.press("Visa underlag …");
      await stage.press("Filtrera på bladet");
      await said(/^Bladet .+ visar \d+ rader, /);
      await stage.press("Ångra");
      await said("Ändringen är ångrad.");
    });
  },
);

/** Where the focus is in the pane, as it is called. */
async function focus(): Promise<string> {
  return stage.frame().evaluate(() => {
    const { activeElement: here } = document;
    if (here === null || here === document.body) return "nothing";
    const label =
      here.getAttribute("aria-label") ?? (here instanceof HTMLInputElement ? here.labels?.[0]?.textContent : null);
    return (label ?? here.textContent ?? "").replaceAll("\u00a0", " ").trim().slice(0, 60);
  });
}

/** Presses a key that moves the focus, and waits until it has. */
async function move(key: "Tab" | "Shift+Tab"): Promise<void> {
  const before = await stage.frame().evaluateHandle(() => document.activeElement);
  await page.keyboard.press(key);
  await stage.frame().waitForFunction((old) => document.activeElement !== old, before);
}

/** Tabs on until the focus is there. Returns what was passed on the way. */
async function tabTo(name: RegExp): Promise<string[]> {
  const passed: string[] = [];
  for (let steps = 0; steps < 40; steps++) {
    await move("Tab");
    const here = await focus();
    if (name.test(here)) return passed;
    passed.push(here);
  }
  throw new Error(`${String(name)} was not reached: ${passed.join(" | ")}`);
}

/** Waits until the focus is there. */
async function focusIs(name: RegExp): Promise<void> {
  await becomes(async () => {
    const here = await focus();
    return name.test(here) ? "there" : here;
  }, "there");
}

describe("by keyboard alone", () => {
  it.each([
    { name: "nacka-1", fix: /^Rätta till −598 296$/, cell: /^Visa cellen E10$/ },
    { name: "enkoping-1", fix: /^Rätta till 56,9$/, cell: /^Visa cellen D5$/ },
  ])("$name is checked, put right and put back, and a report is made", async ({ name, fix, cell }) => {
    await stage.open(name);
    await page.locator("body").focus();
    await stage.pane.getByRole("tab", { name: "Stäm av" }).focus();
    // From the tabs on: what the finding is about comes before what can be done to the workbook as a whole.
    expect(await tabTo(fix)).toEqual([]);
    expect(await tabTo(cell)).toEqual([expect.stringMatching(/^Godta: /)]);
    await move("Shift+Tab");
    await move("Shift+Tab");
    await page.keyboard.press("Enter");
    await focusIs(/^Rätta$/);
    await page.keyboard.press("Escape");
    await focusIs(fix);
    await page.keyboard.press("Enter");
    await focusIs(/^Rätta$/);
    await page.keyboard.press("Enter");
    await focusIs(/^Rättat\. /);
    await tabTo(/^Ångra$/);
    await stage.idle();
    await page.keyboard.press("Enter");
    await focusIs(/^Ändringen är ångrad/);
    await stage.idle();
    await tabTo(/^Stäng$/);
    await page.keyboard.press("Enter");
    await are(0, stage.pane.getByRole("button", { name: "Stäng", exact: true }));
    // The notice is gone: the next Tab goes on in the pane.
    await tabTo(fix);

    await tabTo(/^Godta: /);
    await page.keyboard.press("Enter");
    await focusIs(/^Varför är det i sin ordning/);
    await page.keyboard.type("Beslutat av nämnden");
    await page.keyboard.press("Enter");
    await focusIs(/^Godtagen\. /);

    await move("Shift+Tab");
    for (let steps = 0; steps < 6 && !/^Stäm av$/.test(await focus()); steps++) await move("Shift+Tab");
    await page.keyboard.press("End");
    await focusIs(/^Rapporter$/);
    await tabTo(/^Skapa /);
    await page.keyboard.press("Enter");
    await focusIs(/^Rapporten är klar/);
    await tabTo(/^Visa bladet /);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => window.workbench?.book.activeSheet === window.workbench?.book.sheets.at(-1));
    await focusIs(/^Visa bladet /);
  });
});
