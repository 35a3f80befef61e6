// npm run bench -- pane [--rounds N]
//
// How long a person waits for the task pane in the workbench, from the moment its frame begins to load: until Microsoft's Office.js is
// ready (nothing of ours can be sooner), until the tabs stand there, and until the workbook has been read and summed up. The pages
// are those of `npm start`, not minified, from this machine. Medians in milliseconds and their ratios to Office.js, as JSON.
import { parseArgs } from "node:util";
import { chromium, type Browser } from "playwright-core";
import { chromiumArguments, findChromium } from "../tests/support/chromium.ts";
import { servePages } from "../tests/support/servedPages.ts";

const moments = ["office", "tabs", "read"] as const;
type Moment = (typeof moments)[number];
type Waits = Readonly<Record<Moment, number>>;

void measure();

async function measure(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "5" } } });
  const rounds = Number(values.rounds);
  const pages = await servePages();
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  // The first load fills the server's and the browser's caches.
  await waitsOf(browser, pages.address);
  const seen: Waits[] = [];
  for (let round = 0; round < rounds; round++) seen.push(await waitsOf(browser, pages.address));
  await browser.close();
  pages.stop();
  const medians = Object.fromEntries(moments.map((moment) => [moment, median(seen.map((waits) => waits[moment]))]));
  const { office = NaN, tabs = NaN, read = NaN } = medians;
  console.log(
    JSON.stringify({ rounds, ...medians, tabsToOffice: ratio(tabs, office), readToOffice: ratio(read, office) }),
  );
}

async function waitsOf(host: Browser, address: string): Promise<Waits> {
  const page = await host.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 }, locale: "sv-SE" });
  await page.addInitScript(() => {
    if (!location.pathname.includes("taskpane")) return;
    const waits: Record<string, number> = {};
    Object.assign(globalThis, { waits });
    const look = setInterval(() => {
      const { Office: office } = globalThis as { Office?: { onReady?: (then: () => void) => unknown } };
      if (!("asked" in waits) && office?.onReady) {
        waits["asked"] = performance.now();
        void office.onReady(() => (waits["office"] = performance.now()));
      }
      if (!("tabs" in waits) && document.querySelector("[role=tab]")) waits["tabs"] = performance.now();
      if (/tabell(er)? på/.test(document.body?.textContent ?? "")) {
        waits["read"] = performance.now();
        clearInterval(look);
      }
    }, 5);
  });
  await page.goto(`${address}/workbench.html`);
  const pane = page.frameLocator("iframe[title='Avvikas fönster']");
  await pane.getByText(/tabell(er)? på/).waitFor();
  const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
  if (!frame) throw new Error("no pane");
  await page.waitForTimeout(100);
  const waits = await frame.evaluate(() => (globalThis as unknown as { waits: Waits }).waits);
  await page.close();
  return waits;
}

function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return Math.round(sorted[sorted.length >> 1] ?? NaN);
}

function ratio(one: number, other: number): number {
  return Math.round((100 * one) / other) / 100;
}
