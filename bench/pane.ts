// npm run bench -- pane [--rounds N]
//
// How long a person waits for the task pane in the workbench, from the moment its frame begins to load: until Microsoft's Office.js is
// ready (nothing that touches the workbook can be sooner), until the pane is drawn and says that it opens the workbook, and until the
// workbook has been read and summed up below the tabs. The pages of `npm run build` and those of `npm start`, which are not minified, in
// turn, from this machine. Medians in milliseconds and their ratios to Office.js, as JSON. Builds both, which takes some minutes.
import { parseArgs } from "node:util";
import { chromium, type Browser } from "playwright-core";
import { chromiumArguments, findChromium } from "../tests/support/chromium.ts";
import { servePages } from "../tests/support/servedPages.ts";

const moments = ["office", "drawn", "read"] as const;
type Moment = (typeof moments)[number];
type Waits = Readonly<Record<Moment, number>>;

void measure();

async function measure(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: "string", default: "5" } } });
  const rounds = Number(values.rounds);
  const kinds = [
    { name: "built", pages: await servePages("built"), seen: [] as Waits[] },
    { name: "development", pages: await servePages(), seen: [] as Waits[] },
  ];
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
  // The first load fills the server's and the browser's caches.
  for (const { pages } of kinds) await waitsOf(browser, pages.address);
  for (let round = 0; round < rounds; round++)
    for (const { pages, seen } of kinds) seen.push(await waitsOf(browser, pages.address));
  await browser.close();
  for (const { pages } of kinds) pages.stop();
  console.log(
    JSON.stringify({ rounds, ...Object.fromEntries(kinds.map(({ name, seen }) => [name, figuresOf(seen)])) }),
  );
}

function figuresOf(seen: readonly Waits[]): Readonly<Record<string, number>> {
  const medians = Object.fromEntries(moments.map((moment) => [moment, median(seen.map((waits) => waits[moment]))]));
  const { office = NaN, drawn = NaN, read = NaN } = medians;
  return { ...medians, drawnToOffice: ratio(drawn, office), readToOffice: ratio(read, office) };
}

async function waitsOf(host: Browser, address: string): Promise<Waits> {
  const page = await host.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 }, locale: "sv-SE" });
  page.setDefaultTimeout(180_000); // a server that has just started may be slow once
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
      if (!("drawn" in waits) && document.querySelector("#root h1")) waits["drawn"] = performance.now();
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
