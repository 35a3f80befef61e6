/** @jest-environment jsdom */
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { SessionProblem } from "../../src/io/session.ts";
import { act } from "react";
import { Entrance, type Opened } from "../../src/ui/components/Entrance.tsx";
import { createPane } from "../../src/ui/pane.ts";
import { clearPage, click, controls, draw, headings, sample, shownText } from "../support/panePage.tsx";

afterEach(clearPage);

describe("the way in", () => {
  it("waits, says why the workbook could not be opened, and tries again", async () => {
    let checking = Promise.resolve();
    const answers: (() => Promise<Opened>)[] = [
      () => Promise.reject(new SessionProblem("excel-too-old", { detail: "ExcelApi 1.13" })),
      () => {
        const pane = createPane(sample("nacka-1"));
        checking = pane.check();
        return Promise.resolve({ pane, hostLanguage: "sv-SE", about: { version: "1.2.3", excelApi: null } });
      },
    ];
    const open = (): Promise<Opened> => answers.shift()?.() ?? Promise.reject(new Error("asked too often"));
    await draw(<Entrance open={open} language="sv" version="1.2.3" workbench="workbench.html" />);
    expect(shownText()).toContain("Den här versionen av Excel saknar ExcelApi 1.13, som Avvika behöver.");
    await click("Försök igen");
    // The rest of the pane is loaded while Excel opens the workbook.
    await act(async () => {
      await import("../../src/ui/components/App.tsx");
      await checking;
    });
    expect(headings()).toEqual(["h1 Avvika", "h2 Fel (1)", "h2 Markeringar i arbetsboken"]);
  });

  it("says that it waits", async () => {
    await draw(
      <Entrance open={() => new Promise(() => undefined)} language="en" version="1.2.3" workbench="workbench.html" />,
    );
    expect(shownText()).toContain("Opening the workbook …");
    expect(document.documentElement.lang).toBe("en");
  });

  it("says what to do where Excel does not answer", async () => {
    jest.useFakeTimers();
    try {
      const drawing = draw(
        <Entrance open={() => new Promise(() => undefined)} language="sv" version="1.2.3" workbench="workbench.html" />,
      );
      await jest.advanceTimersByTimeAsync(1_000);
      await drawing;
      expect(shownText()).not.toContain("Excel har inte svarat än");
      await act(() => jest.advanceTimersByTimeAsync(20_000));
      expect(document.querySelector("[role=status]")?.textContent).toMatch(/^Excel har inte svarat än\./);
    } finally {
      jest.useRealTimers();
    }
  });

  it("tells how to open Avvika when the page stands outside Excel", async () => {
    await draw(
      <Entrance open={() => Promise.resolve(null)} language="sv" version="1.2.3" workbench="workbench.html" />,
    );
    expect(headings()).toEqual(["h1 Avvika öppnas i Excel"]);
    expect(controls("Öppna arbetsbänken")[0]?.getAttribute("href")).toBe("workbench.html");
  });
});
