/** The workbench in a browser as a stage: the real pane over any workbook, in either language, and what a person does there. */
import { readFileSync } from "node:fs";
import type { Frame, FrameLocator, Locator, Page } from "playwright-core";
import type { Language } from "../../src/messages/format.ts";
import { textsIn } from "../../src/messages/index.ts";
import type { Texts } from "../../src/messages/texts.ts";
import type { Fault } from "../../src/workbench/host/faults.ts";
import { openFile, paneDocument, paneFrame, quietCalls } from "./workbenchPage.ts";

/** A workbook of the repository: "nacka-1" of the samples, "golden/two-tables". */
export function bytesOf(name: string): Uint8Array {
  const golden = /^golden\/(.+)$/.exec(name)?.[1];
  return readFileSync(golden === undefined ? `samples/${name}.xlsx` : `tests/golden/${golden}/input.xlsx`);
}

export class PaneStage {
  readonly page: Page;
  readonly texts: Texts;
  readonly #language: Language;
  readonly #address: string;

  constructor(page: Page, address: string, language: Language) {
    this.page = page;
    this.texts = textsIn[language];
    this.#language = language;
    this.#address = address;
  }

  get pane(): FrameLocator {
    return this.page.frameLocator(paneFrame);
  }

  /** The pane's document, where a locator is not enough. */
  frame(): Frame {
    return paneDocument(this.page);
  }

  /** Opens the page with the pane in the language, and waits until it has read the first sample. */
  async start(): Promise<void> {
    await this.page.goto(`${this.#address}/workbench.html`);
    if (this.#language === "sv") {
      await this.#read();
      return;
    }
    const { pane: words } = textsIn.sv;
    await this.pane.getByRole("tab", { name: words.frame.tabs.check }).waitFor();
    await this.pane.getByRole("button", { name: words.settings.title }).click();
    await this.pane.getByLabel(words.settings.language).selectOption(this.#language);
    await this.pane.getByRole("button", { name: this.texts.pane.settings.back }).click();
    await this.#read();
  }

  /** Opens a workbook, and waits until the pane has read it; not with `heldAfter`, where Excel stops after so many batches. */
  async open(
    name: string,
    bytes: Uint8Array = bytesOf(name),
    { isRead = true, heldAfter }: { readonly isRead?: boolean; readonly heldAfter?: number } = {},
  ): Promise<void> {
    if (heldAfter !== undefined) await this.#holdNext(heldAfter);
    await openFile(this.page, `${name.replace("golden/", "")}.xlsx`, bytes);
    await this.pane.locator("#root > *").first().waitFor({ state: "attached" });
    if (isRead && heldAfter === undefined) await this.#read();
  }

  /** The workbook that is opened next is held after so many batches. */
  async #holdNext(batches: number): Promise<void> {
    await this.page.evaluate((after) => {
      const before = window.workbench;
      const waiting = setInterval(() => {
        const { workbench } = window;
        if (workbench === undefined || workbench === before) return;
        clearInterval(waiting);
        const { faults } = workbench.host;
        if (after === 0) faults.hold();
        else faults.before(after, () => faults.hold());
      }, 1);
    }, batches);
  }

  /** Until the pane shows what it read. */
  async #read(): Promise<void> {
    await this.pane.getByRole("tablist").waitFor();
  }

  async tab(tab: keyof Texts["pane"]["frame"]["tabs"]): Promise<void> {
    await this.pane.getByRole("tab", { name: this.texts.pane.frame.tabs[tab] }).click();
  }

  /** The first button or link that is called so. */
  button(name: string | RegExp): Locator {
    const exact = typeof name === "string";
    return this.pane.getByRole("button", { name, exact }).first();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  /** Until nothing is being done: what is on the page can be pressed. */
  async idle(): Promise<void> {
    await this.pane.locator("[aria-disabled=true]").first().waitFor({ state: "detached" });
  }

  /** Opens every fold. */
  async unfold(): Promise<void> {
    await this.frame().evaluate(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
    });
  }

  /** The sheet is protected, as its owner would do. */
  async protect(sheet: number): Promise<void> {
    await this.page.evaluate((at) => {
      window.workbench?.book.sheets[at]?.change({ protection: { options: {}, password: null } });
    }, sheet);
  }

  /** Excel will answer so to what is done next. */
  async fail(fault: Fault): Promise<void> {
    await quietCalls(this.page); // what an earlier press still asks would meet a fault meant for the next
    await this.page.evaluate((planned) => window.workbench?.host.faults.plan(planned), fault);
  }

  /** Excel carries nothing out. */
  async hold(): Promise<void> {
    await this.page.evaluate(() => window.workbench?.host.faults.hold());
  }

  async release(): Promise<void> {
    await this.page.evaluate(() => window.workbench?.host.faults.release());
  }

  /** The user types in the selected cell. */
  async type(content: string): Promise<void> {
    const field = this.page.getByLabel("Cellens innehåll");
    await field.fill(content);
    await field.press("Enter");
  }
}
