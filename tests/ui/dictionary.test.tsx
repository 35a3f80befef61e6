/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from "@jest/globals";
import { SessionProblem } from "../../src/io/session.ts";
import { reportFonts } from "../../src/report/reportTheme.ts";
import { pseudoTexts, unmarked } from "../support/pseudo.ts";
import { clearPage, click, control, drawPane, sample, settle } from "../support/panePage.tsx";

afterEach(clearPage);

const texts = pseudoTexts();
const dictionary = { sv: texts, en: texts };
const samples = ["nacka-1", "lomma-1", "enkoping-2", "lomma-2-text", "socialt-stod-1"];

/** Every text node and spoken name outside the dictionary that has letters; what is the workbook's own is taken away. */
function foreign(strings: readonly string[], sheets: readonly string[]): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // Dates are Intl's.
    if (node.parentElement?.tagName !== "TIME") found.push(node.textContent ?? "");
  }
  for (const element of document.querySelectorAll("[aria-label]")) found.push(element.getAttribute("aria-label") ?? "");
  // A column is named by the words that single it out: "Ack budget" of "Ack budget 2017".
  // Fonts are called the same in every language.
  const own = [...strings, ...sheets, ...reportFonts]
    .flatMap((text) => [text, ...text.split(/[\s,]+/)])
    .flatMap((text) => [text, text.toLowerCase()])
    .filter((text) => /\p{L}/u.test(text));
  own.sort((a, b) => b.length - a.length);
  return found
    .map((text) => own.reduce((left, word) => left.replaceAll(word, ""), unmarked(text)))
    .filter((text) => /\p{L}{2}/u.test(text.replace(/\b[A-Z]{1,3}\d+\b/g, "")));
}

describe.each(samples)("every word about %s", (name) => {
  it("comes from a dictionary", async () => {
    const { session } = await drawPane(sample(name), { dictionary });
    const leftovers = (): string[] => {
      const { strings, sheets } = session.workbook;
      return foreign(
        strings,
        sheets.map(({ name: sheet }) => sheet),
      );
    };
    expect(leftovers()).toEqual([]);
    for (const tab of ["recognised", "reports"]) {
      await settle(() => document.getElementById(`tab-${tab}`)?.click());
      expect(leftovers()).toEqual([]);
      if (tab === "reports") {
        for (const button of [...document.querySelectorAll<HTMLElement>("[role=tabpanel] button[aria-expanded]")]) {
          await settle(() => button.click());
          expect(document.querySelector("[role=region] table")).not.toBeNull();
          expect(leftovers()).toEqual([]);
        }
      }
      if (tab !== "recognised") continue;
      await settle(() => control(texts.overrule.change).click());
      await settle(() => {
        for (const select of document.querySelectorAll("select")) {
          if (select.options[0]?.text !== texts.overrule.choose) continue;
          select.selectedIndex = 1;
          select.dispatchEvent(new Event("change", { bubbles: true }));
        }
      });
      expect(leftovers()).toEqual([]);
    }
    await settle(() => control(texts.pane.settings.title).click());
    expect(leftovers()).toEqual([]);
  });
});

it("comes from a dictionary in messages too", async () => {
  const { session } = await drawPane(sample("nacka-1"), { dictionary });
  const sheets = (): string[] => session.workbook.sheets.map(({ name }) => name);
  await click(/Rätta till/);
  await click(texts.pane.check.fix);
  expect(foreign(session.workbook.strings, sheets())).toEqual([]);
  session.failures.set("undo", new SessionProblem("sheet-gone"));
  await settle(() => document.querySelector<HTMLElement>('[class*="fui-MessageBar"] button')?.click());
  expect(foreign(session.workbook.strings, sheets())).toEqual(["sheet-gone"]);
});

it("comes from a dictionary where something is asked", async () => {
  const { session } = await drawPane(sample("lomma-1"), { dictionary });
  const leftovers = (): string[] =>
    foreign(
      session.workbook.strings,
      session.workbook.sheets.map(({ name }) => name),
    );
  await click(texts.remedy.writeHere);
  expect(leftovers()).toEqual([]);
  await click(texts.pane.check.cancel);
  await settle(() =>
    [...document.querySelectorAll("button")].find((button) => button.textContent === texts.remedy.accept)?.click(),
  );
  expect(leftovers()).toEqual([]);
  await click(texts.remedy.reasons[0] ?? "");
  await settle(() => document.querySelector<HTMLElement>("button[type=submit]")?.click());
  expect(session.accepted).toHaveLength(1);
  expect(leftovers()).toEqual([]);
});
