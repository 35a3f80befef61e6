/** A ledger of 200 000 postings: while the pane reads and checks it, the pane never stands still for long. */
import { afterAll, beforeAll, expect, it, jest } from "@jest/globals";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { Host } from "../../src/workbench/host/host.ts";
import { chromiumArguments, findChromium } from "../support/chromium.ts";
import { excelBookFrom } from "../support/excelBook.ts";
import { openHostedPane } from "../support/hostedPane.ts";
import { ledgerWorkbook, madeUpLedger } from "../support/madeUpLedger.ts";
import { servePages, type ServedPages } from "../support/servedPages.ts";
import { markName, processorTimes, traceTasks } from "../support/taskTimes.ts";

// Some forty seconds on a quiet machine.
jest.setTimeout(400_000);
const longestWait = 300_000;

const rows = 200_000;
/** Milliseconds of the processor's that a task of the pane may take: what else a loaded machine does meanwhile is not the pane's. */
const longestTask = 200;

/** A task of more than 50 ms, as the pane's frame sees it. */
interface LongTask {
  /** "self": the pane's own. */
  readonly name: string;
  /** Milliseconds since the pane was opened. */
  readonly startTime: number;
  readonly duration: number;
}

let pages: ServedPages;
let browser: Browser;

beforeAll(async () => {
  pages = await servePages();
  browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumArguments] });
});

afterAll(async () => {
  await browser.close();
  pages.stop();
});

it("reads and checks 200 000 postings without a task of the pane's own above 200 ms", async () => {
  const workbook = ledgerWorkbook(madeUpLedger(rows), { form: "posting", layout: "long", signs: "cost-positive" });
  const host = new Host(excelBookFrom(workbook));
  const page = await browser.newPage({ ignoreHTTPSErrors: true, locale: "sv-SE" });
  await page.addInitScript(() => {
    const seen: LongTask[] = [];
    Object.assign(globalThis, { longTasks: seen });
    new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries()) seen.push({ name, startTime, duration });
    }).observe({ type: "longtask", buffered: true });
  });
  const endTrace = await traceTasks(browser);
  const pane = await openHostedPane(page, host, pages.address);
  await pane.getByText("Läser bladet Huvudbok").first().waitFor({ timeout: longestWait });
  await pane.getByText("1 tabell på 1 blad").waitFor({ timeout: longestWait });
  const { tasks, marked } = await pane.evaluate(
    (name) => ({
      tasks: (globalThis as unknown as { longTasks: LongTask[] }).longTasks,
      marked: performance.mark(name).startTime,
    }),
    markName,
  );
  // The observer sees: loading the pane is longer than 50 ms.
  expect(tasks.length).toBeGreaterThan(0);
  const own = tasks.filter(({ name }) => name === "self");
  const times = processorTimes(await endTrace(), marked, own);
  expect(own.map((task, at) => ({ ...task, time: times[at] ?? 0 })).filter(({ time }) => time > longestTask)).toEqual(
    [],
  );
});
