// npm run guide
// Takes the pictures of docs/anvandarguide.md by doing in the workbench what it says. Needs Chromium.
import { join } from "node:path";
import { chromium } from "playwright-core";
import { chromiumArguments, findChromium } from "../tests/support/chromium.ts";
import { walkToProtocol, walkToReport, type GuideWalk } from "../tests/support/guideWalk.ts";
import { servePages } from "../tests/support/servedPages.ts";

const folder = join(import.meta.dirname, "..", "docs", "bilder");
const pages = await servePages();
const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
for (const walk of [walkToReport, walkToProtocol]) {
  const page = await browser.newPage({
    ignoreHTTPSErrors: true,
    viewport: { width: 1200, height: 760 },
    locale: "sv-SE",
  });
  await page.goto(`${pages.address}/workbench.html`);
  const frame = "iframe[title='Avvikas fönster']";
  const picture: GuideWalk["picture"] = async (name, of) => {
    // The grid and the pane draw a moment after what they wait for has come.
    await page.waitForTimeout(800);
    const path = join(folder, `guide-${name}.png`);
    await (of === "page" ? page.screenshot({ path }) : page.locator(frame).screenshot({ path }));
    console.log(`guide-${name}.png`);
  };
  await walk({ page, pane: page.frameLocator(frame), picture });
  await page.close();
}
await browser.close();
pages.stop();
