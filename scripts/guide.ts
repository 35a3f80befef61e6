// npm run guide
// Takes the pictures of docs/anvandarguide.md by doing in the workbench what it says, and the one the README shows. Needs Chromium,
// and a font as wide as Calibri (fonts-crosextra-carlito), or the cells are in another letter than Excel's.
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { chromiumArguments, findChromium } from "../tests/support/chromium.ts";
import { walkToProof, walkToProtocol, walkToReport, type GuideWalk } from "../tests/support/guideWalk.ts";
import { servePages } from "../tests/support/servedPages.ts";
import { paneFrame } from "../tests/support/workbenchPage.ts";

const docs = join(import.meta.dirname, "..", "docs");
const pages = await servePages();
const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
for (const walk of [walkToReport, walkToProtocol]) {
  const page = await workbench({ width: 1200, height: 760 });
  const picture: GuideWalk["picture"] = (name, of) => take(page, of, join("bilder", `guide-${name}.png`));
  await walk({ page, pane: page.frameLocator(paneFrame), picture });
  await page.close();
}
const page = await workbench({ width: 1280, height: 720 }, 1.25);
await walkToProof({ page, pane: page.frameLocator(paneFrame) });
await take(page, "page", "pane.png");
await browser.close();
pages.stop();

async function workbench(viewport: { width: number; height: number }, deviceScaleFactor = 1): Promise<Page> {
  const opened = await browser.newPage({ ignoreHTTPSErrors: true, viewport, deviceScaleFactor, locale: "sv-SE" });
  await opened.goto(`${pages.address}/workbench.html`);
  return opened;
}

async function take(from: Page, of: "pane" | "page", file: string): Promise<void> {
  // The grid and the pane draw a moment after what they wait for has come.
  await from.waitForTimeout(800);
  const path = join(docs, file);
  await (of === "page" ? from.screenshot({ path }) : from.locator(paneFrame).screenshot({ path }));
  console.log(file);
}
