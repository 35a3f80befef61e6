/** @jest-environment jsdom */
import axe from "axe-core";
import { afterEach, describe, expect, it } from "@jest/globals";
import { clearPage, click, control, controls, drawPane, sample, settle, shownText } from "../support/panePage.tsx";

afterEach(clearPage);

const openFolds = (): Promise<void> =>
  settle(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
const clickFirst = (name: string): Promise<void> => settle(() => controls(name)[0]?.click());

describe("Gör om", () => {
  it("follows upon Ångra, and leads back to it", async () => {
    const { session, pane } = await drawPane(sample("nacka-1"));
    const before = session.workbook;
    await click("Rätta till −598 296");
    await click("Rätta");
    const fixed = session.workbook;
    await clickFirst("Ångra");
    expect(session.workbook).toBe(before);
    expect(shownText()).toContain("Ändringen är ångrad.");
    await click("Gör om");
    expect(session.workbook).toBe(fixed);
    expect(pane.state().checked?.findings).toEqual([]);
    expect(shownText()).toContain("Ändringen är gjord igen.");
    await clickFirst("Ångra");
    expect(session.workbook).toBe(before);
  });

  it("is in the list of what was undone, by name, with nothing for axe to find", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    await click("Rätta till −598 296");
    await click("Rätta");
    const fixed = session.workbook;
    await clickFirst("Ångra");
    await click("Stäng");
    await openFolds();
    expect(controls("Ångrat (1)")).toHaveLength(1);
    document.title = "Avvika";
    const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
    expect(violations).toEqual([]);
    await click(/^Gör om .*E10: .* → −598/);
    expect(session.workbook).toBe(fixed);
    expect(controls(/^Ångrat/)).toEqual([]);
  });

  it("is there for what was accepted, and asks where somebody has changed it since", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    await click(/^Godta: /);
    await click("Så redovisar vi");
    await click("Godta");
    await clickFirst("Ångra");
    expect(session.accepted).toEqual([]);
    session.isTouched = true;
    await click("Gör om");
    expect(shownText()).toContain("har ändrats sedan du ångrade.");
    expect(session.accepted).toEqual([]);
    await click("Gör om ändå");
    expect(session.accepted).toHaveLength(1);
    expect(control("Stäm av").getAttribute("aria-selected")).toBe("true");
  });
});
