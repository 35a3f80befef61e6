import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { chromium, type Browser, type Frame, type Page, type Route } from "playwright-core";
import webpack from "webpack";
import { longestWait } from "../../support/browserPages.ts";
import { chromiumArguments, findChromium } from "../../support/chromium.ts";

const officeFolder = dirname(createRequire(__filename).resolve("@microsoft/office-js/package.json"));
const officeScripts = `<script src="office/office.js"></script><script>
Office.onReady(async (info) => {
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Blad1").getRange("A1:B1").load("values");
    await context.sync();
    range.getCell(0, 0).values = [["KS"]];
    await context.sync();
    return range.values;
  });
  window.result = { info, values };
});
</script>`;
const pages: Readonly<Record<string, string>> = {
  "/host.html": "<!doctype html><iframe></iframe><script src=host.js></script>",
  "/pane.html": `<!doctype html>${officeScripts}`,
  "/inPage.html": `<!doctype html><script src="host.js"></script>${officeScripts}`,
};

let browser: Browser | undefined;
let page: Page;
let folder: string;
const outside: string[] = [];

async function bundled(): Promise<string> {
  const compiler = webpack({
    mode: "development",
    devtool: false,
    entry: join(__dirname, "framePage.ts"),
    output: { path: folder, filename: "host.js" },
    module: {
      rules: [
        {
          test: /\.ts$/,
          use: { loader: "swc-loader", options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } } },
        },
      ],
    },
  });
  await new Promise<void>((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
  return readFileSync(join(folder, "host.js"), "utf8");
}

/** Everything the two pages ask for, from memory and from the package: the browser needs no server and no certificate. */
function serve(route: Route, hostScript: string): Promise<void> {
  const { hostname, pathname } = new URL(route.request().url());
  if (hostname !== "localhost") {
    outside.push(route.request().url());
    return route.abort();
  }
  const html = (body: string): Promise<void> => route.fulfill({ contentType: "text/html; charset=utf-8", body });
  const script = (body: string): Promise<void> =>
    route.fulfill({ contentType: "text/javascript; charset=utf-8", body });
  const content = pages[pathname];
  if (content !== undefined) return html(content);
  if (pathname === "/host.js") return script(hostScript);
  if (pathname.startsWith("/office/"))
    return script(readFileSync(join(officeFolder, "dist", pathname.slice("/office/".length)), "utf8"));
  return route.abort();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "avvika-frame-"));
  const hostScript = await bundled();
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments, timeout: longestWait });
  page = await browser.newPage();
  page.setDefaultTimeout(longestWait);
  await page.route("**/*", (route) => serve(route, hostScript));
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What both ways of hosting come to: read, written, nothing unknown, nothing outside. */
async function expectHosted(pane: Frame | Page): Promise<void> {
  await pane.waitForFunction("window.result");
  expect(await pane.evaluate("window.result")).toEqual({
    info: { host: "Excel", platform: "OfficeOnline", addin: null },
    values: [["Nämnd", -100]],
  });
  expect(await page.evaluate("host.book.sheets[0].value(0, 0)")).toBe("KS");
  expect(await page.evaluate("host.internalErrors.length + host.unknownMembers.size")).toBe(0);
  expect(outside).toEqual([]);
}

describe("the add-in in a browser", () => {
  it("finds Excel behind its frame", async () => {
    const [pane] = await Promise.all([
      page.waitForEvent("framenavigated", (frame) => frame.url().endsWith("/pane.html")),
      page.goto("https://localhost/host.html"),
    ]);
    await expectHosted(pane);
  });

  it("finds Excel in its own page", async () => {
    await page.goto("https://localhost/inPage.html");
    await expectHosted(page);
  });
});
