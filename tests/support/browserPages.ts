/** Chromium with the pages of `npm start`, for tests. Whatever is waited for is a state; limits of time only end what hangs. */
import { setTimeout as pause } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "@jest/globals";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { chromiumArguments, findChromium } from "./chromium.ts";
import { servePages, type ServedPages } from "./servedPages.ts";

/** Milliseconds after which something on a page counts as never coming: some thirty times what it takes on a quiet machine. */
export const longestWait = 120_000;

export interface TestBrowser {
  /** Of the pages, "https://localhost:1234". */
  readonly address: string;
  readonly browser: Browser;
  /** An empty page, closed after the test that opens it; one that is opened before them serves all. */
  readonly newPage: (options?: BrowserContextOptions) => Promise<Page>;
}

/** Started before all tests of the file that calls it, and ended after them, whatever failed. */
export function testBrowser(which: Parameters<typeof servePages>[0] = "own"): TestBrowser {
  let pages: ServedPages | undefined;
  let browser: Browser | undefined;
  let isTesting = false;
  const opened: Page[] = [];
  beforeEach(() => {
    isTesting = true;
  });
  beforeAll(async () => {
    pages = await servePages(which);
    browser = await chromium.launch({
      executablePath: findChromium(),
      args: [...chromiumArguments],
      timeout: longestWait,
    });
  });
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });
  afterAll(async () => {
    await browser?.close();
    pages?.stop();
  });
  const started = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error("the browser has not started");
    return thing;
  };
  return {
    get address() {
      return started(pages).address;
    },
    get browser() {
      return started(browser);
    },
    newPage: async (options) => {
      const page = await started(browser).newPage({
        ignoreHTTPSErrors: true,
        viewport: { width: 1_280, height: 900 },
        locale: "sv-SE",
        reducedMotion: "reduce",
        ...options,
      });
      page.setDefaultTimeout(longestWait);
      if (isTesting) opened.push(page);
      return page;
    },
  };
}

/** Waits until it is so, and says what it is instead where it does not come to that. */
export async function becomes<T>(read: () => Promise<T>, wanted: T): Promise<void> {
  const end = performance.now() + longestWait;
  while (!isDeepStrictEqual(await read(), wanted) && performance.now() < end) await pause(50);
  expect(await read()).toEqual(wanted);
}
