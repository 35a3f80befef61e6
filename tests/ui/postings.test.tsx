/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "@jest/globals";
import { SessionProblem } from "../../src/io/session.ts";
import type { SelectedRange } from "../../src/io/session.ts";
import { BookSession, workbookOfFile } from "../support/bookSession.ts";
import { clearPage, click, control, controls, drawPane, sample, settle, shownText } from "../support/panePage.tsx";
import type { DrawnPane } from "../support/panePage.tsx";

afterEach(clearPage);

const ledger = (name: string): BookSession =>
  new BookSession(workbookOfFile(readFileSync(join(__dirname, "../golden", name, "input.xlsx"))));

async function opened(): Promise<DrawnPane> {
  const drawn = await drawPane(ledger("ledger-unit4-query"));
  await click("Inläst");
  await click("Visa underlag …");
  return drawn;
}

/** Chooses in the list that is called so. */
async function choose(label: string, text: string): Promise<void> {
  const select = selectOf(label);
  const option = [...select.options].find((one) => one.text === text);
  if (!option) throw new Error(`no choice ${text}`);
  await settle(() => {
    select.value = option.value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

function selectOf(label: string): HTMLSelectElement {
  const found = [...document.querySelectorAll("select")].find(({ labels }) => labels[0]?.textContent === label);
  if (!found) throw new Error(`no list ${label}`);
  return found;
}

const textsOnSheet = ({ session }: DrawnPane): string[] => {
  const { sheets, strings } = session.workbook;
  const columns = [...(sheets.find(({ name }) => name === "Underlag")?.columns.values() ?? [])];
  return columns.flatMap(({ tags, values }) =>
    [...values].flatMap((value, at) => (tags[at] === 2 ? [strings[value] ?? ""] : [])),
  );
};

describe("Visa underlag", () => {
  it("says what a line comes to and inserts its postings, without free text, with a way back", async () => {
    const drawn = await opened();
    await choose("Rad", "Taxor och avgifter");
    expect(shownText()).toContain("82 200,00 kr, 2 rader");
    await click("Visa underlag");
    expect(shownText()).toContain("Visa bladet Underlag");
    expect(controls("Visa underlag …")).toHaveLength(1);
    expect(textsOnSheet(drawn)).toContain("24010009");
    expect(textsOnSheet(drawn)).not.toContain("Avgifter januari");
    await click("Ångra");
    expect(drawn.session.workbook.sheets.map(({ name }) => name)).not.toContain("Underlag");
  });

  it("takes free text along where it is chosen", async () => {
    const drawn = await opened();
    await choose("Rad", "Taxor och avgifter");
    await settle(() => (document.querySelector('input[type="checkbox"]') as HTMLInputElement).click());
    expect(shownText()).toContain("kan vara personuppgifter");
    await click("Visa underlag");
    expect(textsOnSheet(drawn)).toContain("Avgifter januari");
  });

  it("asks by a part of the coding string, and for what is there only", async () => {
    await opened();
    await choose("Uppdelning", "Ansvar");
    expect([...selectOf("Rad").options].map(({ text }) => text)).toContain("0120 Förskolan Linden");
    expect([...selectOf("Kolumn").options].map(({ text }) => text)).toEqual(["Utfall jan–mar 2024"]);
  });

  it("closes with Escape and gives the focus back", async () => {
    await opened();
    const form = document.activeElement;
    expect(form?.tagName).toBe("FORM");
    await settle(() => form?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })));
    await settle(undefined, 50);
    expect(document.activeElement).toBe(control("Visa underlag …"));
  });

  it("is not there for other tables", async () => {
    await drawPane(sample("nacka-1"));
    await click("Inläst");
    expect(controls("Visa underlag …")).toEqual([]);
  });
});

describe("Filtrera på bladet", () => {
  it("says what the ledger's sheet shows, takes the user there and gives a way back", async () => {
    const drawn = await opened();
    const taken: SelectedRange[] = [];
    drawn.session.onSelection((cells) => taken.push(cells));
    await choose("Rad", "Taxor och avgifter");
    await click("Filtrera på bladet");
    expect(shownText()).toContain("Bladet Sheet1 visar 2 rader, 82 200,00 kr.");
    expect(taken).toMatchObject([{ sheetName: "Sheet1", range: { left: 10, right: 10 } }]);
    expect(controls("Visa underlag …")).toHaveLength(1);
    await click("Ångra");
    expect(shownText()).toContain("Ändringen är ångrad.");
    expect(await drawn.session.journal()).toEqual([]);
    await click("Gör om");
    expect(await drawn.session.journal()).toMatchObject([{ kind: "filter" }]);
  });

  it("keeps the choice open where it could not be done, and says what to do", async () => {
    const drawn = await opened();
    drawn.session.failures.set("filterLedger", new SessionProblem("filter-not-exact", { detail: "Sheet1" }));
    await click("Filtrera på bladet");
    expect(shownText()).toContain("Inget filter på bladet Sheet1 visar bara de här raderna. Välj Visa underlag");
    expect(control("Filtrera på bladet")).toBeDefined();
    drawn.session.failures.set("filterLedger", new SessionProblem("rows-hidden", { detail: "Sheet1" }));
    await click("Filtrera på bladet");
    expect(shownText()).toContain("Bladet Sheet1 har dolda rader");
  });

  it("asks before it takes away what somebody has filtered since", async () => {
    const drawn = await opened();
    await click("Filtrera på bladet");
    drawn.session.isTouched = true;
    await click("Ångra");
    expect(shownText()).toContain("Filtret på bladet Sheet1 har ändrats sedan dess.");
    await click("Ångra ändå");
    expect(await drawn.session.journal()).toEqual([]);
  });

  it("is among what Avvika has done", async () => {
    await opened();
    await click("Filtrera på bladet");
    await click("Stäm av");
    expect(shownText()).toContain("Filtret på bladet Sheet1");
  });
});
