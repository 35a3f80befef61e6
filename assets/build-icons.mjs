// Draws the icons as the pictures that Excel asks for: `node assets/build-icons.mjs` (needs Chromium; CHROMIUM names another).
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

/** The product's, and those of the two buttons that do something by themselves. */
const drawings = ["icon", "create", "check"];
const sizes = [16, 32, 64, 80];
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  for (const drawing of drawings) {
    const svg = (await readFile(here(`${drawing}.svg`), "utf8")).replace(/ width="\d+" height="\d+"/, "");
    for (const size of sizes) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      await page.screenshot({ path: here(`${drawing}-${size}.png`), omitBackground: true });
      await page.close();
    }
  }
} finally {
  await browser.close();
}
