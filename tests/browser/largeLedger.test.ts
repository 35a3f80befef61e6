/** A ledger of 200 000 postings: while the pane reads and checks it, the pane never stands still for long. */
import { expect, it } from "@jest/globals";
import { Host } from "../../src/workbench/host/host.ts";
import { testBrowser } from "../support/browserPages.ts";
import { excelBookFrom } from "../support/excelBook.ts";
import { openHostedPane } from "../support/hostedPane.ts";
import { ledgerWorkbook, madeUpLedger } from "../support/madeUpLedger.ts";
import { slowness } from "../support/processorTime.ts";
import { markName, processorTimes, traceTasks } from "../support/taskTimes.ts";

const tested = testBrowser();
/** Some forty seconds on a quiet machine. */
const longestReading = 600_000;

const rows = 200_000;
/** Milliseconds of the processor's that a task of the pane may take on a usual machine: what else it does meanwhile is not the pane's. */
const longestTask = 200;

/** A task of more than 50 ms, as the pane's frame sees it. */
interface LongTask {
  /** "self": the pane's own. */
  readonly name: string;
  /** Milliseconds since the pane was opened. */
  readonly startTime: number;
  readonly duration: number;
}

it("reads and checks 200 000 postings without a task of the pane's own above 200 ms", async () => {
  const workbook = ledgerWorkbook(madeUpLedger(rows), { form: "posting", layout: "long", signs: "cost-positive" });
  const host = new Host(excelBookFrom(workbook));
  const page = await tested.newPage();
  await page.addInitScript(() => {
    const seen: LongTask[] = [];
    Object.assign(globalThis, { longTasks: seen });
    new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries()) seen.push({ name, startTime, duration });
    }).observe({ type: "longtask", buffered: true });
  });
  const endTrace = await traceTasks(tested.browser);
  const pane = await openHostedPane(page, host, tested.address);
  await pane.getByText("Läser bladet Huvudbok").first().waitFor({ timeout: longestReading });
  await pane.getByText("1 tabell på 1 blad").waitFor({ timeout: longestReading });
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
  const allowed = longestTask * slowness();
  expect(own.map((task, at) => ({ ...task, time: times[at] ?? 0 })).filter(({ time }) => time > allowed)).toEqual([]);
});
