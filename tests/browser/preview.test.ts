/** From the settings to a report seen before it is made, in the real pane with Microsoft's own Office.js, by the keyboard where that is another way. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, expect, it, jest } from "@jest/globals";
import { chromium } from "playwright-core";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { chromiumArguments, findChromium } from "../support/chromium.ts";
import { servePages, type ServedPages } from "../support/servedPages.ts";

jest.setTimeout(240_000);

let pages: ServedPages;
let browser: Browser;

beforeAll(async () => {
  pages = await servePages();
  browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
});

afterAll(async () => {
  await browser.close();
  pages.stop();
});

/** What axe finds in the pane, colours too. */
async function axeIn(page: Page): Promise<string[]> {
  const source = readFileSync(createRequire(`${process.cwd()}/package.json`).resolve("axe-core/axe.min.js"), "utf8");
  const frame = page.frames().find((one) => one.url().includes("taskpane"));
  await frame?.evaluate(source);
  return (
    (await frame?.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
      const { violations } = await axe.run(document, { iframes: false });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    })) ?? ["no pane"]
  );
}

async function open(sample: string, colorScheme: "light" | "dark"): Promise<{ page: Page; pane: FrameLocator }> {
  const page = await browser.newPage({
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 900 },
    locale: "sv-SE",
    colorScheme,
  });
  await page.goto(`${pages.address}/workbench.html`);
  await page.locator("select").first().selectOption(`${sample}.xlsx`);
  const pane = page.frameLocator("iframe[title='Avvikas fönster']");
  await pane.getByText(/1 tabell på 1 blad/).waitFor();
  return { page, pane };
}

it.each([
  ["enkoping-2", "light", "Hemtjänst", "−25,7"],
  ["nacka-1", "dark", "Vuxna 21-64 år", "6 229"],
] as const)("shows %s's report before it is made, and makes it", async (sample, scheme, row, deviation) => {
  const { page, pane } = await open(sample, scheme);
  await pane.getByRole("tab", { name: "Rapporter" }).click();
  await pane.getByRole("button", { name: "Förhandsgranska Driftredovisning" }).press("Enter");
  await pane.getByText("Blir ett nytt blad: Driftredovisning").waitFor();
  const table = pane.getByRole("region", { name: "Så blir bladet Driftredovisning" });
  await table.getByRole("row", { name: row }).getByText(deviation, { exact: true }).waitFor();
  expect(await axeIn(page)).toEqual([]);

  // The arrow keys reach the columns that have no room.
  await pane.getByRole("button", { name: "Dölj förhandsgranskningen av Driftredovisning" }).press("Tab");
  const focused = await table.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(focused).toBe("Så blir bladet Driftredovisning");
  for (let times = 0; times < 10; times++) await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(300);
  expect(await table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);

  const before = await table.getByRole("row").count();
  await pane.getByLabel("Uppställning").selectOption("lomma");
  await pane.getByLabel("Uppställning").selectOption("default");
  expect(await table.getByRole("row").count()).toBe(before);
  await pane.getByRole("button", { name: "Skapa driftredovisning" }).click();
  await pane.getByText("Rapporten är klar").waitFor();
  await pane.getByText("Uppdaterar bladet Driftredovisning").waitFor();
  await page.close();
});

it("checks by thresholds as soon as they are chosen, and keeps them in the workbook", async () => {
  const { page, pane } = await open("nacka-1", "light");
  await pane.getByRole("button", { name: "Inställningar" }).click();
  await pane.getByLabel("Gräns i procent av budget").fill("-3");
  await page.keyboard.press("Enter");
  await pane.getByText("Ange en procentsats från 0 till 1 000").waitFor();
  expect(await axeIn(page)).toEqual([]);
  await pane.getByLabel("Gräns i procent av budget").fill("2,5 %");
  await pane.getByLabel("Gräns i kronor").fill("5 mnkr");
  await page.keyboard.press("Enter");
  await pane.getByText("1 att notera", { exact: true }).waitFor();
  expect(await pane.getByLabel("Gräns i kronor").inputValue()).toMatch(/^5\s000\s000$/);
  await pane.getByRole("button", { name: "Tillbaka" }).click();
  await pane.getByText(/Mer än 2,5\s% och 5\s000\stkr från helårets budget/).waitFor();
  await pane.getByRole("button", { name: "Inställningar" }).click();
  await pane.getByRole("button", { name: "Återställ alla inställningar" }).click();
  await pane.getByText("1 att notera", { exact: true }).waitFor({ state: "detached" });
  await page.close();
});
