// npm run guide
// Takes the pictures of docs/anvandarguide.md by doing in the workbench what it says. Needs Chromium.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { chromiumArguments, findChromium } from "../tests/support/chromium.ts";
import { walkToProtocol, walkToReport, type GuideWalk } from "../tests/support/guideWalk.ts";

const folder = join(import.meta.dirname, "..", "docs", "bilder");
const server = spawn(process.execPath, ["tests/browser/serve.mjs"], { stdio: ["pipe", "pipe", "inherit"] });
const [data] = (await once(server.stdout, "data")) as [Buffer];
const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
for (const walk of [walkToReport, walkToProtocol]) {
  const page = await browser.newPage({
    ignoreHTTPSErrors: true,
    viewport: { width: 1200, height: 760 },
    locale: "sv-SE",
  });
  await page.goto(`${data.toString().trim()}/workbench.html`);
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
server.stdin.end();
