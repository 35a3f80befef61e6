// npm run pane-pictures -- OUTDIR [WALK…]
// Takes pictures of the pane in its states, at three widths, light, dark and with forced colours, in both languages. Needs Chromium.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { chromiumArguments, findChromium } from "../tests/support/chromium.ts";
import { allLooks, lookNamed, setLook, type PaneLook } from "../tests/support/paneLooks.ts";
import { PaneStage } from "../tests/support/paneStage.ts";
import { paneWalks } from "../tests/support/paneWalks.ts";
import { servePages } from "../tests/support/servedPages.ts";
import { paneFrame } from "../tests/support/workbenchPage.ts";

/** Of a picture, in pixels: what is longer ends there. */
const lowest = 240;
const highest = 3_190;

const [folder, ...wanted] = process.argv.slice(2);
if (folder === undefined) {
  console.error(`npm run pane-pictures -- OUTDIR [${Object.keys(paneWalks).join("] [")}]`);
  process.exit(2);
}
const walks = Object.entries(paneWalks).filter(([name]) => wanted.length === 0 || wanted.includes(name));
const pages = await servePages();
const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
const taken: string[] = [];
for (const language of ["sv", "en"] as const) {
  for (const [name, walk] of walks) {
    const page = await browser.newPage({
      ignoreHTTPSErrors: true,
      viewport: { width: 1_100, height: 3_200 },
      locale: language === "sv" ? "sv-SE" : "en-GB", // until Excel has told its own
    });
    const stage = new PaneStage(page, pages.address, language);
    await stage.start();
    try {
      await walk(stage, async (state) => {
        for (const look of allLooks) await picture(page, stage, look, `${state}.${lookNamed(look)}.${language}`);
        await setLook(page, null);
      });
    } catch (error) {
      // The other walks are worth their pictures all the same.
      console.error(`${name} (${language}):`, error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
    await page.close();
  }
}
await browser.close();
pages.stop();
writeFileSync(join(folder, "index.html"), overview(taken));
console.log(`${String(taken.length)} pictures in ${folder}`);

async function picture(page: Page, stage: PaneStage, look: PaneLook, name: string): Promise<void> {
  mkdirSync(folder ?? ".", { recursive: true });
  await setLook(page, look, lowest);
  await page.waitForTimeout(60); // notices arrange themselves for their width
  const height = await stage.frame().evaluate(() => {
    const main = document.querySelector("main");
    const parts = [...(main?.parentElement?.children ?? [])]; // what is scrolled, and what stays above and below it
    return parts.reduce(
      (sum, part) => sum + (part === main ? part.scrollHeight : part.getBoundingClientRect().height),
      0,
    );
  });
  await setLook(page, look, Math.min(Math.max(Math.ceil(height), lowest), highest));
  await page.waitForTimeout(80);
  const path = join(folder ?? ".", `${name}.png`);
  await page.locator(paneFrame).screenshot({ path, animations: "disabled" });
  taken.push(`${name}.png`);
}

/** All pictures on a page, those of a state beside each other. */
function overview(files: readonly string[]): string {
  const states = [...new Set(files.map(stateOf))];
  const rows = states.map((state) => {
    const own = files.filter((file) => stateOf(file) === state);
    const images = own.map((file) => `<a href="${file}"><img loading="lazy" src="${file}" alt="${file}"></a>`);
    return `<h2>${state}</h2><div>${images.join("")}</div>`;
  });
  const style = "body{font:14px sans-serif;background:#ddd}div{display:flex;gap:8px;align-items:start;overflow-x:auto}";
  return `<!doctype html><meta charset="utf-8"><title>Avvika</title><style>${style}</style>${rows.join("\n")}`;
}

function stateOf(file: string): string {
  return file.split(".")[0] ?? "";
}
