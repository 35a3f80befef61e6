/** From the settings to a report seen before it is made, in the real pane with Microsoft's own Office.js, by the keyboard where that is another way. */
import { expect, it } from "@jest/globals";
import type { FrameLocator, Page } from "playwright-core";
import { becomes, testBrowser } from "../support/browserPages.ts";
import { axeFindings } from "../support/paneAxe.ts";
import { openSample, paneDocument, paneFrame } from "../support/workbenchPage.ts";

const tested = testBrowser();

async function open(sample: string, colorScheme: "light" | "dark"): Promise<{ page: Page; pane: FrameLocator }> {
  const page = await tested.newPage({ colorScheme });
  await page.goto(`${tested.address}/workbench.html`);
  await openSample(page, sample);
  const pane = page.frameLocator(paneFrame);
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
  expect(await axeFindings(paneDocument(page))).toEqual([]);

  // The arrow keys reach the columns that have no room.
  await pane.getByRole("button", { name: "Dölj förhandsgranskningen av Driftredovisning" }).press("Tab");
  await table.and(pane.locator(":focus")).waitFor();
  for (let times = 0; times < 10; times++) await table.press("ArrowRight");
  await becomes(() => table.evaluate(({ scrollLeft }) => scrollLeft > 0), true);

  const before = await table.getByRole("row").count();
  await pane.getByLabel("Uppställning").selectOption("lomma");
  await pane.getByLabel("Uppställning").selectOption("default");
  await becomes(() => table.getByRole("row").count(), before);
  await pane.getByRole("button", { name: "Skapa driftredovisning" }).click();
  await pane.getByText("Rapporten är klar").waitFor();
  await pane.getByText("Uppdaterar bladet Driftredovisning").waitFor();
});

it("checks by thresholds as soon as they are chosen, and keeps them in the workbook", async () => {
  const { page, pane } = await open("nacka-1", "light");
  await pane.getByRole("button", { name: "Inställningar" }).click();
  await pane.getByLabel("Gräns i procent av budget").fill("-3");
  await pane.getByLabel("Gräns i procent av budget").press("Enter");
  await pane.getByText("Ange en procentsats från 0 till 1 000").waitFor();
  expect(await axeFindings(paneDocument(page))).toEqual([]);
  await pane.getByLabel("Gräns i procent av budget").fill("2,5 %");
  await pane.getByLabel("Gräns i kronor").fill("5 mnkr");
  await pane.getByLabel("Gräns i kronor").press("Enter");
  await pane.getByText("1 att notera", { exact: true }).waitFor();
  expect(await pane.getByLabel("Gräns i kronor").inputValue()).toMatch(/^5\s000\s000$/);
  await pane.getByRole("button", { name: "Tillbaka" }).click();
  await pane.getByText(/Mer än 2,5\s% och 5\s000\stkr från helårets budget/).waitFor();
  await pane.getByRole("button", { name: "Inställningar" }).click();
  await pane.getByRole("button", { name: "Återställ alla inställningar" }).click();
  await pane.getByText("1 att notera", { exact: true }).waitFor({ state: "detached" });
});
