// Draws icon.svg as the pictures that Excel asks for: `node assets/build-icons.mjs` (needs Chromium; CHROMIUM names another).
import { readFile } from "node:fs/promises";
import { chromium } from "playwright-core";

const sizes = [16, 32, 64, 80];
const here = (name) => new URL(name, import.meta.url);
const svg = (await readFile(here("icon.svg"), "utf8")).replace(/ width="\d+" height="\d+"/, "");

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: here(`icon-${size}.png`).pathname, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
