/** @jest-environment jsdom */
/** "Kopiera för Word": what reaches the clipboard, by either way, and what is said when nothing may. */
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { act } from "react";
import { clearPage, click, control, controls, drawPane, sample, settle, shownText } from "../support/panePage.tsx";

interface FakeClipboard {
  readonly written: Map<string, Blob>[];
}

afterEach(() => {
  clearPage();
  // jsdom has none of them.
  Reflect.deleteProperty(globalThis, "ClipboardItem");
  Reflect.deleteProperty(document, "execCommand");
  Reflect.deleteProperty(navigator, "clipboard");
});

/** The Clipboard API, which jsdom lacks; `isAllowed` false refuses as Excel's web view may. */
function withClipboard(isAllowed: boolean): FakeClipboard {
  const written: Map<string, Blob>[] = [];
  class Item {
    readonly parts: Map<string, Blob>;
    constructor(parts: Record<string, Blob>) {
      this.parts = new Map(Object.entries(parts));
    }
  }
  Object.assign(globalThis, { ClipboardItem: Item });
  const write = (items: Item[]): Promise<void> => {
    if (!isAllowed) return Promise.reject(new DOMException("denied", "NotAllowedError"));
    written.push(...items.map(({ parts }) => parts));
    return Promise.resolve();
  };
  Object.defineProperty(navigator, "clipboard", { value: { write }, configurable: true });
  return { written };
}

/** The older command, which jsdom lacks: fires "copy" as a browser does. Returns what was put on the clipboard. */
function withCommand(): Map<string, string> {
  const data = new Map<string, string>();
  Object.assign(document, {
    execCommand: (name: string): boolean => {
      const event = new Event("copy", { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { setData: (type: string, text: string) => data.set(type, text) } });
      document.dispatchEvent(event);
      return name === "copy" && event.defaultPrevented;
    },
  });
  return data;
}

async function copyNacka(): Promise<void> {
  await drawPane(sample("nacka-1"));
  await click("Rapporter");
  await click("Kopiera Driftredovisning för Word");
  await settle(() => undefined);
}

const read = (blob: Blob | undefined): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === "string" ? reader.result : "");
    reader.readAsText(blob ?? new Blob());
  });

describe("Kopiera för Word", () => {
  it("puts a table and plain text on the clipboard, says so, and leaves nothing behind on the page", async () => {
    const { written } = withClipboard(true);
    const data = withCommand();
    await copyNacka();
    expect([...data.keys()]).toEqual(["text/html", "text/plain"]);
    const page = new DOMParser().parseFromString(data.get("text/html") ?? "", "text/html");
    expect(page.querySelectorAll("table tbody tr")).toHaveLength(8);
    expect(data.get("text/plain")).toContain("Barn och unga\t");
    expect(written).toEqual([]);
    expect(shownText()).toContain("Driftredovisning är kopierad. Klistra in i Word.");
    expect(document.querySelector('[role="status"]')).not.toBeNull();
    expect(document.body.textContent).not.toContain("Summa\t");
  });

  it("offers what is chosen: the record of the check is copied when it is ticked", async () => {
    withClipboard(true);
    const data = withCommand();
    await drawPane(sample("nacka-1"));
    await click("Rapporter");
    const offered = (): string[] =>
      [...document.querySelectorAll("button")].flatMap(({ textContent }) =>
        textContent?.endsWith("för Word") === true ? [textContent] : [],
      );
    expect(offered()).toEqual(["Kopiera Driftredovisning för Word"]);
    const tick = (name: string): Promise<void> =>
      settle(() => {
        const labels = [...document.querySelectorAll("label")];
        labels.find(({ textContent }) => textContent === name)?.click();
      });
    await tick("Kontrollprotokoll");
    expect(offered()).toEqual(["Kopiera Driftredovisning för Word", "Kopiera Kontrollprotokoll för Word"]);
    await click("Kopiera Kontrollprotokoll för Word");
    await settle(() => undefined);
    expect(data.get("text/plain")).toContain("Kontrollprotokoll");
    await tick("Driftredovisning");
    await tick("Kontrollprotokoll");
    expect(offered()).toEqual([]);
  });

  it("asks for one press more where the clipboard has closed while a table was made, and then has it at once", async () => {
    let clock = 0;
    const slow = jest.spyOn(performance, "now").mockImplementation(() => (clock += 50));
    await copyNacka();
    expect(shownText()).toContain("Driftredovisning är klar att kopiera. Tryck en gång till.");
    const data = withCommand();
    slow.mockRestore();
    await click("Kopiera Driftredovisning för Word");
    expect(data.get("text/plain")).toContain("Barn och unga\t");
    expect(shownText()).toContain("Driftredovisning är kopierad.");
  });

  it("makes nothing more once somebody stops it", async () => {
    withCommand();
    await drawPane(sample("nacka-1"));
    await click("Rapporter");
    let clock = 0;
    const slow = jest.spyOn(performance, "now").mockImplementation(() => (clock += 50));
    act(() => control("Kopiera Driftredovisning för Word").click());
    await act(() => new Promise((resolve) => setTimeout(resolve)));
    act(() => control("Avbryt").click());
    slow.mockRestore();
    await settle();
    expect(shownText()).not.toContain("är kopierad");
    expect(controls("Avbryt")).toEqual([]);
    await click("Kopiera Driftredovisning för Word");
    expect(shownText()).toContain("är kopierad");
  });

  it("takes the Clipboard API where the older command is gone", async () => {
    const { written } = withClipboard(true);
    await copyNacka();
    expect(written).toHaveLength(1);
    expect(await read(written[0]?.get("text/html"))).toContain("<thead>");
    expect(await read(written[0]?.get("text/plain"))).toContain("Summa\t");
    expect(shownText()).toContain("är kopierad");
  });

  it.each([
    ["refuses", () => void withClipboard(false)],
    ["is missing", () => undefined],
  ])("says what to do instead where the command is gone and the API %s", async (_, prepare) => {
    prepare();
    await copyNacka();
    // A machine that is busy may have made it after the click.
    await click("Kopiera Driftredovisning för Word");
    expect(shownText()).toContain("Det gick inte att kopiera");
    expect(document.querySelector('[role="alert"]')?.textContent).toContain("Markera rapportbladets celler");
  });
});
