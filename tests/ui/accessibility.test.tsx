/** @jest-environment jsdom */
import axe from "axe-core";
import { afterEach, describe, expect, it } from "@jest/globals";
import { act } from "react";
import { SessionProblem } from "../../src/io/session.ts";
import { Entrance } from "../../src/ui/components/Entrance.tsx";
import { drawnRows, workbookOf } from "../support/book.ts";
import { BookSession } from "../support/bookSession.ts";
import { overrulingOf } from "../support/overrulings.ts";
import {
  choose,
  clearPage,
  click,
  draw,
  drawPane,
  press,
  sample,
  settle,
  shownText,
  write,
} from "../support/panePage.tsx";

afterEach(clearPage);

/** Rule and element of everything axe finds. Colours are judged in a browser: jsdom draws nothing. */
async function found(): Promise<string[]> {
  document.title = "Avvika";
  const options = { rules: { "color-contrast": { enabled: false } } };
  // The pane may check anew meanwhile, and React wants to know that tests expect that.
  const { violations } = await act(() => axe.run(document, options));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const open = async (): Promise<void> => {
  await settle(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
};

const openForm = async (): Promise<void> => {
  await click("Inläst");
  await click("Ändra tolkning");
};

const states: Readonly<Record<string, (session: BookSession) => Promise<void>>> = {
  "findings and their proof": open,
  "a question before a fix": () => click("Rätta till −598 296"),
  "a fix made": async () => {
    await click("Rätta till −598 296");
    await click("Rätta");
    await open();
  },
  "a question of a reason": async () => {
    await click(/^Godta: /);
    await click("Godta");
  },
  "an accepted finding": async () => {
    await click(/^Godta: /);
    await click("Så redovisar vi");
    await click("Godta");
    await open();
  },
  "an undo that asks": async (session) => {
    await click("Rätta till −598 296");
    await click("Rätta");
    session.isTouched = true;
    await click("Ångra");
  },
  "marks made": () => click("Markera i arbetsboken"),
  "marks taken away": () => click("Ta bort markeringar"),
  tables: async () => {
    await click("Inläst");
    await open();
  },
  "the form that changes a reading": async () => {
    await openForm();
    await settle(() => {
      for (const select of document.querySelectorAll("select")) {
        if (select.options[0]?.text !== "Välj …") continue;
        select.selectedIndex = 1;
        select.dispatchEvent(new Event("change", { bubbles: true }));
      }
    });
  },
  "a reading that was changed": async () => {
    await openForm();
    await choose("Enhet", "mnkr");
    await click("Spara");
    await open();
  },
  "what is no table": async () => {
    await openForm();
    await choose("Slag", "none");
    await click("Spara");
  },
  reports: () => click("Rapporter"),
  "a report before it is made": async () => {
    await click("Rapporter");
    await click("Förhandsgranska Driftredovisning");
    await open();
  },
  "the record of the check before it is made": async () => {
    await click("Rapporter");
    await click("Förhandsgranska Kontrollprotokoll");
  },
  "reports made": async () => {
    await click("Rapporter");
    await click("Skapa driftredovisning");
  },
  "an error": async (session) => {
    session.failures.set("show", new SessionProblem("excel-error", { office: { code: "X", location: "Y" } }));
    await click("Visa cellen E10");
    await open();
  },
  "a changed workbook": (session) => settle(() => session.change(session.workbook)),
  settings: () => click("Inställningar"),
  "a colour that is none": async () => {
    await click("Inställningar");
    await write("Färg i rapporter", "blå");
    await settle(() => document.querySelector<HTMLInputElement>("input[placeholder='Avvikas egen']")?.focus());
    await press("Enter");
    expect(shownText()).toContain("Ange färgen");
  },
  "a threshold that is none": async () => {
    await click("Inställningar");
    await write("Gräns i kronor", "mycket");
    await settle(() => [...document.querySelectorAll<HTMLInputElement>("input[inputmode=decimal]")][0]?.focus());
    await press("Enter");
    expect(shownText()).toContain("Ange ett belopp");
  },
  "a colour that is light": async () => {
    await click("Inställningar");
    await write("Färg i rapporter", "FFCC00");
  },
};

describe("axe finds nothing in", () => {
  it.each(Object.entries(states))("%s", async (_name, reach) => {
    const { session } = await drawPane(sample("nacka-1"));
    await reach(session);
    expect(await found()).toEqual([]);
  });

  it("a question about a decision", async () => {
    const sheets = ["Skola", "Vård"].map((name) => ({
      name,
      rows: drawnRows("Tkr | Budget | Utfall\nIntäkter | 100 | 5\nKostnader | -900 | -970\nNetto | -800 | -965"),
    }));
    const session = new BookSession(workbookOf(sheets.slice(1)));
    session.overrulings = [overrulingOf(workbookOf(sheets), { table: { unit: "mnkr" } })];
    await drawPane(session);
    expect(await found()).toEqual([]);
  });

  it.each([
    ["several cells that would change", "lomma-1", "Skriv in här ändå"],
    ["texts that would become numbers", "lomma-2-text", "Gör om till tal"],
  ])("%s", async (_name, workbook, button) => {
    await drawPane(sample(workbook));
    await click(button);
    await open();
    expect(await found()).toEqual([]);
  });

  it("the reading of a workbook", async () => {
    const session = sample("nacka-1");
    session.gate = new Promise(() => undefined);
    await drawPane(session);
    expect(await found()).toEqual([]);
  });

  it("a page outside Excel", async () => {
    await draw(
      <Entrance open={() => Promise.resolve(null)} language="sv" version="1.2.3" workbench="workbench.html" />,
    );
    expect(await found()).toEqual([]);
  });
});
