/** The pane in every state, in Chromium: axe finds nothing in any theme, and nothing is lost where the pane is 200 pixels wide (400 at 200 %). */
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { chromium, type Browser, type Page } from "playwright-core";
import { chromiumArguments, findChromium } from "../support/chromium.ts";
import { axeFindings } from "../support/paneAxe.ts";
import { setLook } from "../support/paneLooks.ts";
import { PaneStage } from "../support/paneStage.ts";
import { paneWalks } from "../support/paneWalks.ts";
import { servePages, type ServedPages } from "../support/servedPages.ts";

jest.setTimeout(180_000);

let pages: ServedPages;
let browser: Browser;
let page: Page;
let stage: PaneStage;

beforeAll(async () => {
  pages = await servePages();
  browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  page = await browser.newPage({
    ignoreHTTPSErrors: true,
    viewport: { width: 1_280, height: 900 },
    locale: "sv-SE",
    reducedMotion: "reduce",
  });
  stage = new PaneStage(page, pages.address, "sv");
  await stage.start();
});

afterAll(async () => {
  await browser.close();
  pages.stop();
});

/** Colours on their way to others are at their end. */
async function settle(): Promise<void> {
  await stage.frame().evaluate(async () => {
    // The theme is told to the pane, which draws in the frame after.
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getTiming().iterations !== Infinity) animation.finish();
    }
  });
}

/** What stands outside the pane's edge; a wide table scrolls in a frame of its own. */
async function cutOff(): Promise<string[]> {
  return stage.frame().evaluate(() => {
    const main = document.querySelector("main");
    const isWide = main !== null && main.scrollWidth > main.clientWidth;
    const outside = [...document.querySelectorAll("main *, header *")].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      const isScrolled = Boolean(element.parentElement?.closest("[role=region][tabindex='0']"));
      return width > 1 && right > window.innerWidth + 1 && !isScrolled;
    });
    return isWide || outside.length > 0 ? outside.map(({ outerHTML }) => outerHTML.slice(0, 160)) : [];
  });
}

describe("the pane is as it should be", () => {
  it.each(Object.entries(paneWalks))("on the walk %s", async (_name, walk) => {
    const faults: unknown[] = [];
    await walk(stage, async (state) => {
      for (const theme of ["light", "dark", "contrast"] as const) {
        await setLook(page, { width: 320, theme });
        await settle();
        // Structure is the same in every theme.
        const found = await axeFindings(stage.frame(), theme === "light" ? null : ["color-contrast"]);
        faults.push(...found.map((fault) => ({ state, theme, ...fault })));
      }
      await setLook(page, { width: 200, theme: "light" });
      faults.push(...(await cutOff()).map((element) => ({ state, element })));
      await setLook(page, null);
    });
    expect(faults).toEqual([]);
  });
});
