/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from "@jest/globals";
import { asProblem } from "../../src/io/excel/officeProblem.ts";
import { SessionProblem } from "../../src/io/session.ts";
import type { CellRef } from "../../src/domain/cell.ts";
import { withCell } from "../support/bookSession.ts";
import {
  clearPage,
  click,
  control,
  controls,
  drawPane,
  headings,
  sample,
  settle,
  shownText,
} from "../support/panePage.tsx";

afterEach(clearPage);

/** Longer than the quiet after which the pane checks by itself. */
const pause = 1700;
const never = new Promise<void>(() => undefined);
const E10: CellRef = { sheet: 0, row: 9, column: 4 };

describe("while the workbook is read", () => {
  it("shows how far it has come, and stops when asked to", async () => {
    const session = sample("nacka-1");
    session.gate = never;
    await drawPane(session);
    expect(shownText()).toContain("Läser bladet Ekonomi okt 2017 …");
    expect(document.querySelector('[role="progressbar"]')?.getAttribute("aria-valuenow")).toBe("0");
    expect(document.querySelector('[role="tablist"]')).toBeNull();
    await click("Avbryt");
    expect(shownText()).toContain("Avbrutet. Inget har ändrats i arbetsboken.");
    session.gate = null;
    await click("Läs in igen");
    expect(headings()).toEqual(["h1 Avvika", "h2 Fel (1)", "h2 Markeringar i arbetsboken"]);
  });

  it("keeps what is known in view while a report is made, and leaves nothing when it is stopped", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    const before = session.workbook;
    await click("Rapporter");
    session.gate = never;
    await click("Skapa driftredovisning");
    expect(control("Skapa driftredovisning").getAttribute("aria-disabled")).toBe("true");
    await click("Skapa driftredovisning");
    await click("Avbryt");
    expect(shownText()).toContain("Avbrutet.");
    expect(session.workbook).toBe(before);
  });

  it("tells a screen reader of the work and its result", async () => {
    await drawPane(sample("nacka-1"));
    expect([...document.querySelectorAll('[role="status"]')].map((region) => shownText(region))).toEqual(["1 fel"]);
  });
});

describe("when something goes wrong", () => {
  it("says what happened in a sentence, with codes in a fold, and tries again", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    await click("Rapporter");
    const office = { code: "AccessDenied", location: "Range.values" };
    session.failures.set(
      "createReports",
      new SessionProblem("sheet-protected", { detail: "Driftredovisning", office }),
    );
    await click("Skapa driftredovisning");
    expect(shownText()).toContain("Bladet Driftredovisning är skyddat. Ta bort skyddet under Granska och försök igen.");
    expect(shownText()).toContain(
      "Kodsheet-protectedFelkodAccessDeniedVarRange.valuesProgramAvvika 1.2.3, ExcelApi 1.17",
    );
    await click("Försök igen");
    expect(shownText()).toContain("Rapporten är klar.");
    expect(shownText()).not.toContain("skyddat");
  });

  it("shows a bug of ours without what its message may quote", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    session.failures.set("show", new TypeError("cannot read −595 990 of Anna Andersson"));
    await click("Visa cellen E10");
    expect(shownText()).toContain("Något gick fel i Avvika.");
    expect(shownText()).toContain("KodunexpectedFelkodTypeError");
    expect(shownText()).not.toContain("Anna");
    expect(shownText()).toContain("work.test.tsx");
  });

  it("copies the details", async () => {
    const written: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void written.push(text)) };
    Object.assign(navigator, { clipboard });
    const { session } = await drawPane(sample("nacka-1"));
    session.failures.set("show", new SessionProblem("sheet-hidden", { detail: "Drift" }));
    await click("Visa cellen E10");
    await click("Kopiera");
    expect(written).toEqual(["Kod: sheet-hidden\nProgram: Avvika 1.2.3, ExcelApi 1.17"]);
    expect(shownText()).toContain("Kopierat");
    clipboard.writeText = () => Promise.reject(new Error("no"));
    await click("Kopiera");
    expect(shownText()).toContain("Det gick inte att kopiera.");
  });

  it("copies nothing of the cells, whatever was thrown", async () => {
    const secret = "Anna Andersson −595 990";
    const written: string[] = [];
    Object.assign(navigator, { clipboard: { writeText: (text: string) => Promise.resolve(void written.push(text)) } });
    const { session } = await drawPane(sample("nacka-1"));
    const office = {
      code: "GeneralException",
      debugInfo: { errorLocation: secret, message: secret, statement: secret },
    };
    const thrown = [
      Object.assign(new Error(secret), { name: secret }),
      Object.assign(new TypeError(secret), { stack: `TypeError: ${secret}\n${secret}` }),
      asProblem(Object.assign(new Error(secret), office)),
      asProblem(Object.assign(new Error(secret), { code: secret })),
      new SessionProblem("not-verified", { detail: "Drift", cause: new Error(secret) }),
      secret,
    ];
    for (const error of thrown) {
      session.failures.set("show", error);
      await click("Visa cellen E10");
      await click("Kopiera");
      expect(shownText()).not.toContain("Anna");
    }
    expect(written).toHaveLength(thrown.length);
    expect(written.join("\n")).not.toMatch(/Anna|595/);
  });

  it("offers to check again when the workbook is not what was checked", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    await click("Rätta till −598 296");
    session.failures.set("fix", new SessionProblem("repair-outdated"));
    await click("Rätta");
    expect(shownText()).toContain("Cellen har ändrats sedan avstämningen");
    expect(controls("Försök igen")).toEqual([]);
    await settle(() => controls("Stäm av igen")[0]?.click());
    expect(shownText()).not.toContain("har ändrats");
  });

  it("says what was done even when checking afterwards fails", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    await click("Rätta till −598 296");
    session.failures.set("check", new SessionProblem("excel-busy"));
    await click("Rätta");
    expect(shownText()).toContain("Rättat. Ekonomi okt 2017!E10");
    expect(shownText()).toContain("Excel är upptaget just nu.");
    expect(shownText()).toContain("Arbetsboken har ändrats sedan den lästes.");
  });

  it("tells of an empty workbook calmly", async () => {
    const session = sample("nacka-1");
    session.failures.set("check", new SessionProblem("empty-workbook"));
    await drawPane(session);
    expect(shownText()).toContain("Arbetsboken är tom.");
    expect(shownText()).not.toContain("Detaljer");
    await click("Försök igen");
    expect(headings()).toContain("h2 Fel (1)");
  });
});

describe("when somebody changes the workbook", () => {
  it("says so, and checks again by itself without moving the focus", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    control("Visa cellen E10").focus();
    const changed = withCell(session.workbook, { cell: E10, value: -598_296, formula: null });
    await settle(() => session.change(changed));
    expect(shownText()).toContain("Arbetsboken har ändrats sedan den lästes.");
    expect(headings()).toContain("h2 Fel (1)");
    expect(document.activeElement).toBe(control("Visa cellen E10"));
    await settle(() => undefined, pause);
    expect(headings()).toEqual(["h1 Avvika", "h2 Inget att anmärka", "h2 Markeringar i arbetsboken"]);
    expect(shownText()).not.toContain("har ändrats");
  });

  it("checks at once when asked to", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    await settle(() => session.change(session.workbook));
    await click("Stäm av igen");
    expect(shownText()).not.toContain("har ändrats");
  });

  it("stays marked when the check nobody asked for cannot be made just then", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    session.failures.set("check", new SessionProblem("cell-editing"));
    await settle(() => session.change(session.workbook));
    await settle(() => undefined, pause);
    expect(shownText()).toContain("Arbetsboken har ändrats sedan den lästes.");
    expect(shownText()).not.toContain("redigeras");
  });
});
