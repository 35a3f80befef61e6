/** The pages when the network fails them, in Chromium with Microsoft's Office.js. */
import { it } from "@jest/globals";
import type { Page, Route } from "playwright-core";
import { testBrowser } from "../support/browserPages.ts";
import { paneFrame } from "../support/workbenchPage.ts";

const tested = testBrowser();
let page: Page;

/** What happens to a script that the page asks for. */
type Fate = (name: string, route: Route) => Promise<void>;

/** The workbench, where the scripts of one of the add-in's pages come as `fate` has it. */
async function opened(addInPage: "commands.html" | "taskpane.html", fate: Fate): Promise<void> {
  page = await tested.newPage();
  await page.route("**/*.js", async (route) => {
    const request = route.request();
    if (!request.frame().url().includes(addInPage)) return route.continue();
    await fate(new URL(request.url()).pathname.split("/").at(-1) ?? "", route);
  });
  await page.goto(`${tested.address}/workbench.html`);
}

const pane = () => page.frameLocator(paneFrame);
const isRead = (): Promise<void> => pane().getByRole("tablist").waitFor();

const button = () => page.getByRole("banner").getByRole("button", { name: "Stäm av arbetsboken" });

const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function says(text: string | RegExp): Promise<void> {
  await page.frameLocator("dialog iframe").getByText(text).first().waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Stäng" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** A button that is running cannot be pressed. */
const isReady = async (): Promise<void> => button().and(page.locator(":enabled")).waitFor();

it("tells in the pane that a part of it could not be loaded, and loads it again", async () => {
  let isDown = true;
  await opened("taskpane.html", (name, route) =>
    isDown && /ui_pane_ts/.test(name) ? route.abort() : route.continue(),
  );
  await pane().getByText("Hela Avvika kunde inte läsas in.").waitFor();
  isDown = false;
  await pane().getByRole("button", { name: "Försök igen" }).click();
  await isRead();
});

it("says in a window that a command could not be loaded, and works as soon as the network does", async () => {
  let isDown = true;
  await opened("commands.html", (name, route) =>
    isDown && /ribbonCommands/.test(name) ? route.abort() : route.continue(),
  );
  await isRead();
  await button().click();
  await says("Avvika kunde inte läsas in");
  await isReady();
  isDown = false;
  await button().click();
  await says("1 fel");
  await isReady();
});

it.each([
  ["our own script", /^commands\.js$/],
  ["Office.js", /^office\.js$/],
  ["what Office.js loads", /^excel-web-/],
  ["the button's work", /ribbonCommands/],
])("answers a press that comes before %s", async (_what, late) => {
  let pressed = (): void => undefined;
  const press = new Promise<void>((resolve) => (pressed = resolve));
  await opened("commands.html", async (name, route) => {
    if (late.test(name)) await press.then(() => later(500));
    await route.continue();
  });
  await isRead();
  await button().click();
  pressed();
  await says("1 fel");
  await isReady();
});
