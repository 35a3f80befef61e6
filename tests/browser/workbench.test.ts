/** The workbench in Chromium: the real pane, Microsoft's own Office.js, our host. What a new person does, and what must hold. */
import { afterEach, describe, expect, it } from "@jest/globals";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { becomes, testBrowser } from "../support/browserPages.ts";
import { guidePictures, walkToProtocol, walkToReport } from "../support/guideWalk.ts";
import type { GuidePicture, GuideWalk } from "../support/guideWalk.ts";
import { axeFindings } from "../support/paneAxe.ts";
import { statement } from "../support/statement.ts";
import { cellsDrawn, openFile, paneDocument, paneFrame, quietCalls } from "../support/workbenchPage.ts";

const tested = testBrowser();
let page: Page;
/** Hosts of everything a page asked for. */
const asked = new Set<string>();
const complaints: string[] = [];

afterEach(async () => {
  await page.close();
  expect([...asked]).toEqual([new URL(tested.address).host]);
  expect(complaints.splice(0)).toEqual([]);
});

const paneOf = (): FrameLocator => page.frameLocator(paneFrame);

/** Opens the workbench as a new person does, and waits until the pane has said what it found. */
async function open(viewport = { width: 1280, height: 800 }): Promise<FrameLocator> {
  await newPage(viewport);
  await page.goto(`${tested.address}/workbench.html`);
  const pane = paneOf();
  await pane.getByRole("tab", { name: "Stäm av" }).waitFor();
  await pane.getByText(/tabell(er)? på/).waitFor();
  return pane;
}

async function newPage(viewport = { width: 1280, height: 800 }): Promise<void> {
  page = await tested.newPage({ viewport });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http")) asked.add(url.host);
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
}

const sheetTab = (name: string): Locator =>
  page.getByRole("navigation", { name: "Blad" }).getByText(name, { exact: true });

async function axe(): Promise<unknown[]> {
  const found = [];
  for (const frame of page.frames()) {
    // The function file is never seen.
    if (!/workbench|taskpane/.test(frame.url())) continue;
    found.push(...(await axeFindings(frame)));
  }
  return found;
}

describe("the workbench", () => {
  it("takes a new person to a finished sheet in two clicks in the pane", async () => {
    const pane = await open();
    await pane
      .getByText(/SUMMA helår/)
      .first()
      .waitFor();
    await pane.getByRole("tab", { name: "Rapporter" }).click();
    await pane.getByRole("button", { name: "Skapa driftredovisning" }).click();
    await pane.getByText("Rapporten är klar").waitFor();
    await sheetTab("Driftredovisning").waitFor();
    expect(await axe()).toEqual([]);
  });

  it("leaves the keyboard with who writes in the pane when the cells come late", async () => {
    await newPage();
    let arrive = (): void => undefined;
    const late = new Promise<void>((resolve) => (arrive = resolve));
    await page.route(/univerjs/, async (route) => {
      await late;
      await route.continue();
    });
    await page.goto(`${tested.address}/workbench.html`);
    const pane = paneOf();
    await pane.getByText(/tabell(er)? på/).waitFor();
    await pane.getByRole("tab", { name: "Stäm av" }).press("ArrowRight");
    const focused = pane.getByRole("tab").and(pane.locator(":focus"));
    const before = await focused.innerText();
    arrive();
    await cellsDrawn(page);
    await page.locator("[data-u-comp=editor]").first().waitFor({ state: "attached" });
    expect(await focused.innerText()).toBe(before);
    await page.mouse.click(400, 560);
    await page.locator("[data-grid] :focus").waitFor({ state: "attached" });
  });

  it("follows the selection in the grid, and leads back to where one was with one click", async () => {
    const pane = await open();
    await pane.getByText("Markerad cell: A1", { exact: true }).waitFor();
    await pane.getByRole("button", { name: "Visa cellen E8" }).click();
    await pane.getByText("Markerad cell: E8", { exact: true }).waitFor();
    await pane.getByText("Samma formel i 7 celler: B8:H8. B8: =B6+B7", { exact: true }).waitFor();
    const before = await quietCalls(page);
    await cellsDrawn(page);
    await page.mouse.click(400, 560); // in the grid, below the table
    await pane.getByText("Hör inte till någon tabell.").waitFor();
    expect(await quietCalls(page)).toBe(before);
    await pane.getByRole("button", { name: "Tillbaka till A1" }).click();
    await pane.getByText("Markerad cell: A1", { exact: true }).waitFor();
    expect(await pane.getByRole("button", { name: /^Tillbaka till/ }).count()).toBe(0);
    expect(await axe()).toEqual([]);
  });

  it("does what the guide says, to a finished report and a checked workbook, and has the guide behind a button", async () => {
    const pane = await open();
    const seen: GuidePicture[] = [];
    const picture: GuideWalk["picture"] = async (name) => {
      seen.push(name);
      expect(await axe()).toEqual([]);
    };
    await walkToReport({ page, pane, picture });
    await walkToProtocol({ page, pane, picture });
    expect(seen).toEqual(guidePictures);
    const [guide] = await Promise.all([
      page.context().waitForEvent("page"),
      pane.getByRole("link", { name: /Användarguide/ }).click(),
    ]);
    await guide.waitForLoadState();
    const shown = await guide
      .locator("img")
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth > 0));
    expect(shown).toEqual(guidePictures.map(() => true));
    await guide.close();
  });

  it("copies a report so that it is pasted as a table", async () => {
    const pane = await open();
    await pane.getByRole("tab", { name: "Rapporter" }).click();
    await pane.getByRole("button", { name: "Kopiera Driftredovisning för Word" }).click();
    await pane.getByText("är kopierad").waitFor();
    // What Word is to the user: something that takes rich text.
    await page.goto("about:blank");
    await page.setContent('<main contenteditable="true" style="min-height:200px"></main>');
    await page.locator("main").press("ControlOrMeta+V");
    const table = page.locator("main table");
    await table.waitFor();
    expect(await table.locator("thead tr").count()).toBe(2);
    expect(await table.locator("tbody tr").last().innerText()).toMatch(/^SUMMA/);
    expect(await page.locator("main").innerText()).toContain("Kommentar");
    // The styles survive the pane's own Content-Security-Policy.
    const figure = table.locator("tbody tr").last().locator("td").last();
    expect(await figure.evaluate((cell) => getComputedStyle(cell).borderBottomStyle)).toBe("solid");
  });

  it("makes the sheet with one click in the ribbon", async () => {
    await open();
    await page.getByRole("button", { name: "Skapa driftredovisning" }).click();
    await sheetTab("Driftredovisning").waitFor();
  });

  it("takes the reader to the cell of a finding, and puts right what arithmetic determines", async () => {
    const pane = await open();
    const { bytes } = await statement(12, { wrongTotal: true });
    await openFile(page, "fel.xlsx", bytes);
    await pane.getByRole("tab", { name: "Stäm av" }).click();
    await pane
      .getByRole("link", { name: /Visa cellen/ })
      .or(pane.getByRole("button", { name: /Visa cellen/ }))
      .first()
      .click();
    await page.waitForFunction(() => document.querySelector("[aria-label='Markerad cell']")?.textContent === "C15");
    await pane.getByRole("button", { name: /^Rätta till/ }).click();
    expect(await axe()).toEqual([]);
    await pane.getByRole("button", { name: "Rätta", exact: true }).click();
    await pane.getByRole("button", { name: "Ångra" }).first().waitFor();
    await becomes(() => pane.getByRole("button", { name: /^Rätta till/ }).count(), 0);
  });

  it("needs no more than eight calls from click to sheet, the same at ten times the rows", async () => {
    const needed = [];
    for (const committees of [12, 120]) {
      const pane = await open();
      await openFile(page, `${String(committees)}.xlsx`, (await statement(committees)).bytes);
      await pane.getByText("1 tabell på 1 blad").waitFor();
      await pane.getByRole("tab", { name: "Rapporter" }).click();
      const before = await quietCalls(page);
      await pane.getByRole("button", { name: "Skapa driftredovisning" }).click();
      await pane.getByText("Rapporten är klar").waitFor();
      needed.push((await quietCalls(page)) - before);
      await page.close();
    }
    await open();
    expect(needed[1]).toBe(needed[0]);
    expect(needed[0]).toBeLessThanOrEqual(8);
  });

  it("keeps the pane usable at 320 pixels, without faults of access", async () => {
    const pane = await open({ width: 900, height: 800 });
    const frame = paneDocument(page);
    await page.locator(paneFrame).evaluate((element) => {
      element.style.inlineSize = "320px";
      element.style.flex = "none";
    });
    await frame.waitForFunction(() => window.innerWidth <= 320);
    for (const tab of ["Inläst", "Stäm av", "Rapporter"]) {
      await pane.getByRole("tab", { name: tab }).click();
      await pane.getByRole("tab", { name: tab, selected: true }).waitFor();
      const [content = 0, width = 0] = await frame.evaluate(() => [
        document.documentElement.scrollWidth,
        window.innerWidth,
      ]);
      expect(content).toBeLessThanOrEqual(width);
      expect(await axe()).toEqual([]);
    }
    await pane.getByRole("tab", { name: "Inläst" }).click();
    await pane.getByRole("button", { name: "Ändra tolkning" }).click();
    await pane.getByLabel("Kolumn", { exact: true }).selectOption({ index: 1 });
    await pane.getByLabel("Rad", { exact: true }).selectOption({ index: 1 });
    const edges = await pane
      .locator("form")
      .evaluate((form) =>
        [...form.querySelectorAll("select, input, button")].map((field) => field.getBoundingClientRect().right),
      );
    expect(Math.max(...edges)).toBeLessThanOrEqual(320);
    expect(await axe()).toEqual([]);
  });

  it("changes a reading by keyboard, counts with it, and takes it back", async () => {
    const pane = await open();
    await openFile(page, "bok.xlsx", (await statement(12)).bytes);
    await pane.getByText("1 tabell på 1 blad").waitFor();
    await pane.getByRole("tab", { name: "Inläst" }).click();
    const focused = pane.locator(":focus");
    await pane.getByRole("button", { name: "Ändra tolkning" }).press("Enter");
    await pane.locator("form:focus").press("Tab");
    await pane.getByLabel("Slag", { exact: true }).and(focused).press("Tab");
    await pane.getByLabel("Enhet", { exact: true }).first().and(focused).pressSequentially("mnkr");
    await focused.press("Escape");
    // Folds are on the way too, though Office.js moves the focus and not the browser.
    await pane.getByRole("button", { name: "Ändra tolkning" }).and(focused).press("Tab");
    await pane
      .locator("summary", { hasText: /^Kolumner/ })
      .and(focused)
      .press("Shift+Tab");
    await pane.getByRole("button", { name: "Ändra tolkning" }).and(focused).press("Enter");
    await pane.getByLabel("Enhet", { exact: true }).selectOption("mnkr");
    await pane.getByRole("button", { name: "Spara" }).press("Enter");
    await pane.getByText("Tolkningen är sparad").waitFor();
    await pane.getByText("Enhet: mnkr").waitFor();
    await quietCalls(page);
    expect(await axe()).toEqual([]);
    await pane.getByRole("button", { name: "Ångra" }).first().click();
    await pane.getByText("Ändringen är ångrad").waitFor();
    await becomes(() => pane.getByText("Enhet: mnkr").count(), 0);
  });
});
