/** The pane in every state, in Chromium: axe finds nothing in any theme, and nothing is lost where the pane is 200 pixels wide (400 at 200 %). */
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { testBrowser } from "../support/browserPages.ts";
import { axeFindings } from "../support/paneAxe.ts";
import { setLook } from "../support/paneLooks.ts";
import { PaneStage } from "../support/paneStage.ts";
import { paneWalks } from "../support/paneWalks.ts";
import { settled } from "../support/workbenchPage.ts";

const tested = testBrowser();
let page: Page;
let stage: PaneStage;

beforeAll(async () => {
  page = await tested.newPage();
  stage = new PaneStage(page, tested.address, "sv");
  await stage.start();
});

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
        // Structure is the same in every theme.
        const found = await axeFindings(stage.frame(), theme === "light" ? null : ["color-contrast"]);
        faults.push(...found.map((fault) => ({ state, theme, ...fault })));
      }
      await setLook(page, { width: 200, theme: "light" });
      await settled(stage.frame());
      faults.push(...(await cutOff()).map((element) => ({ state, element })));
      await setLook(page, null);
    });
    expect(faults).toEqual([]);
  });
});
