/** The pane in a language that says everything in two fifths more words, at its narrowest: every text has room. */
import { expect, it } from "@jest/globals";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { testBrowser } from "../support/browserPages.ts";
import { openSample, paneDocument, paneFrame, settled } from "../support/workbenchPage.ts";

const tested = testBrowser("pseudo");

/** The pane beside a sample, 320 pixels wide. */
async function open(sample: string): Promise<{ page: Page; pane: FrameLocator }> {
  const page = await tested.newPage();
  await page.goto(`${tested.address}/workbench.html`);
  await openSample(page, sample);
  const frame = page.locator(paneFrame);
  await frame.evaluate((element) => {
    Object.assign(element.style, { width: "320px", minWidth: "320px", maxWidth: "320px" });
  });
  const pane = page.frameLocator(paneFrame);
  await pane.locator("#tab-check").waitFor();
  return { page, pane };
}

/** What does not fit: the page itself, what stands outside it, and what is cut off. What scrolls by itself may be wider. */
function cutOff(pane: FrameLocator): Promise<string[]> {
  return pane.locator("body").evaluate((body) => {
    const width = document.documentElement.clientWidth;
    const found = document.documentElement.scrollWidth > width ? ["the page"] : [];
    for (const element of body.querySelectorAll<HTMLElement>("*")) {
      const text = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      // A closed list shows as much of what is chosen as it can, and all of it when it is opened.
      if (!text || element.closest("[role=region], select, svg") !== null) continue;
      const { left, right, width: own, height } = element.getBoundingClientRect();
      // For those who listen.
      if (own <= 1 || height <= 1) continue;
      const { overflowX } = getComputedStyle(element);
      const isCut = overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1;
      if (left < -1 || right > width + 1 || isCut) found.push(`${element.tagName}: ${element.textContent ?? ""}`);
    }
    return found;
  });
}

/** Each state by how it is reached from the one before. */
const steps: readonly (readonly [string, (pane: FrameLocator) => Promise<void>])[] = [
  ["Stäm av", (pane) => pane.locator("#tab-check").click()],
  ["folds opened", (pane) => openFolds(pane)],
  ["Inläst", (pane) => pane.locator("#tab-recognised").click()],
  ["its folds opened", (pane) => openFolds(pane)],
  ["Prognos", (pane) => pane.locator("#tab-forecast").click()],
  ["its folds opened", (pane) => openFolds(pane)],
  ["Rapporter", (pane) => pane.locator("#tab-reports").click()],
  ["a report before it is made", (pane) => previews(pane).first().click()],
  ["another", (pane) => previews(pane).last().click()],
  ["settings", (pane) => pane.locator("header button[aria-expanded]").click()],
  [
    "a threshold that is none",
    async (pane) => {
      await pane.locator("input[inputmode=decimal]").first().fill("x");
      await pane.locator("input[inputmode=decimal]").first().press("Enter");
    },
  ],
];

const previews = (pane: FrameLocator): Locator => pane.locator("[role=tabpanel] li button[aria-expanded]");

function openFolds(pane: FrameLocator): Promise<void> {
  return pane.locator("body").evaluate((body) => {
    for (const fold of body.querySelectorAll("details")) fold.open = true;
  });
}

it.each(["nacka-1", "manader-2024"])("has room for every text about %s", async (sample) => {
  const { page, pane } = await open(sample);
  const found: Record<string, string[]> = {};
  for (const [at, [name, reach]] of steps.entries()) {
    await reach(pane);
    await settled(paneDocument(page));
    const problems = await cutOff(pane);
    if (problems.length > 0) found[`${String(at + 1)} ${name}`] = problems;
  }
  expect(found).toEqual({});
});
