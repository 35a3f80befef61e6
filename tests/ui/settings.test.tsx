/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from "@jest/globals";
import { defaultPaneSettings, SessionProblem } from "../../src/io/session.ts";
import { languageOf } from "../../src/ui/language.ts";
import { themeOf } from "../../src/ui/theme.ts";
import {
  choose,
  clearPage,
  click,
  control,
  drawPane,
  headings,
  press,
  sample,
  settle,
  shownText,
  write,
} from "../support/panePage.tsx";

afterEach(clearPage);

describe("the gear", () => {
  it("changes the language at once, and saves it", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    expect(document.documentElement.lang).toBe("sv");
    await click("Inställningar");
    expect(headings()).toEqual(["h1 Avvika", "h2 Inställningar", "h3 Om Avvika"]);
    expect(document.activeElement?.textContent).toBe("Inställningar");
    expect(shownText()).toContain("Version 1.2.3 · ExcelApi 1.17");
    await choose("Språk", "en");
    expect(document.documentElement.lang).toBe("en");
    expect(headings()).toContain("h2 Settings");
    expect(session.settings).toEqual({ ...defaultPaneSettings, language: "en" });
    await click("Back");
    expect(document.activeElement).toBe(control("Settings"));
    expect(headings()).toEqual(["h1 Avvika", "h2 Errors (1)", "h2 Marks in the workbook"]);
  });

  it("saves the unit of reports, and says when it could not", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    await click("Inställningar");
    session.failures.set("saveSettings", new SessionProblem("state-newer"));
    await choose("Belopp i rapporter", "mnkr");
    expect(shownText()).toContain("En nyare version av Avvika har använts i arbetsboken.");
    await click("Försök igen");
    expect(session.settings.unit).toBe("mnkr");
    expect(shownText()).not.toContain("nyare version");
  });

  it("saves the font and the colour of reports, and takes no half colour", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    const leave = (): Promise<void> => settle(() => control("Tillbaka").focus());
    const field = (): HTMLInputElement => {
      const found = document.querySelector<HTMLInputElement>("input[placeholder='Avvikas']");
      if (!found) throw new Error("no field of colour");
      return found;
    };
    await click("Inställningar");
    await choose("Typsnitt i rapporter", "Georgia");
    await settle(() => field().focus());
    await write("Färg i rapporter", "#00");
    await leave();
    expect(shownText()).toContain("Ange färgen med sex tecken 0–9 och A–F, som 2F6F8F.");
    expect(field().getAttribute("aria-invalid")).toBe("true");
    expect(session.settings.theme).toEqual({ font: "Georgia", accent: null });
    await settle(() => field().focus());
    await write("Färg i rapporter", "#003366");
    expect(shownText()).not.toContain("Ange färgen");
    await press("Enter");
    expect(session.settings.theme).toEqual({ font: "Georgia", accent: "003366" });
    expect(shownText()).not.toContain("för ljus");
    await write("Färg i rapporter", "ffcc00");
    expect(shownText()).toContain("Färgen är för ljus för vita siffror.");
    await leave();
    expect(session.settings.theme.accent).toBe("FFCC00");
    await settle(() => field().focus());
    await write("Färg i rapporter", "");
    await leave();
    expect(session.settings.theme).toEqual({ font: "Georgia", accent: null });
  });

  it("follows Excel's language unless one is chosen", async () => {
    await drawPane(sample("nacka-1"), { hostLanguage: "en-US" });
    expect(headings()).toEqual(["h1 Avvika", "h2 Errors (1)", "h2 Marks in the workbook"]);
    expect(languageOf("auto", "sv-SE")).toBe("sv");
    expect(languageOf("auto", "fi-FI")).toBe("sv");
    expect(languageOf("sv", "en-US")).toBe("sv");
    await settle();
  });
});

it("is as light or dark as Excel, else as the user prefers", () => {
  const background = (office: string | undefined, prefersDark: boolean): string =>
    themeOf(office, prefersDark).colorNeutralBackground1;
  const [light, dark] = [background(undefined, false), background(undefined, true)];
  expect(light).not.toBe(dark);
  expect(background("#262626", false)).toBe(dark);
  expect(background("#E6E6E6", true)).toBe(light);
  expect(background("window", true)).toBe(light);
});
