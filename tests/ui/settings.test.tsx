/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from "@jest/globals";
import { toOre } from "../../src/domain/money.ts";
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

/** The field whose label begins so. */
function fieldOf(label: string): HTMLInputElement {
  const [found] = [...document.querySelectorAll("label")].filter((element) => shownText(element).startsWith(label));
  const field = document.getElementById(found?.htmlFor ?? "");
  if (!(field instanceof HTMLInputElement)) throw new Error(`no field is called ${label}`);
  return field;
}

describe("the gear", () => {
  it("changes the language at once, and saves it", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    expect(document.documentElement.lang).toBe("sv");
    await click("Inställningar");
    expect(headings()).toEqual(["h1 Avvika", "h2 Inställningar", "h3 Stora avvikelser", "h3 Om Avvika"]);
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
      const found = document.querySelector<HTMLInputElement>("input[placeholder='Avvikas egen']");
      if (!found) throw new Error("no field of colour");
      return found;
    };
    await click("Inställningar");
    await choose("Typsnitt i rapporter", "Georgia");
    await settle(() => field().focus());
    await write("Färg i rapporter", "#00");
    await leave();
    expect(shownText()).toContain("Ange färgen med sex tecken 0–9 och A–F, till exempel 2F6F8F.");
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

  it("takes thresholds as people write them, and checks by them at once", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    const leave = (): Promise<void> => settle(() => control("Tillbaka").focus());
    const enter = async (label: string, text: string): Promise<void> => {
      await settle(() => fieldOf(label).focus());
      await write(label, text);
      await leave();
    };
    expect(headings()).not.toContain("h2 Notera (1)");
    await click("Inställningar");
    await enter("Gräns i procent", "2,5 %");
    expect(session.settings.thresholds).toEqual({ amount: null, share: 0.025 });
    expect(fieldOf("Gräns i procent").value).toBe("2,5");
    await enter("Gräns i kronor", "5000 tkr");
    expect(session.settings.thresholds).toEqual({ amount: toOre(5000, "tkr"), share: 0.025 });
    expect(fieldOf("Gräns i kronor").value.replaceAll("\u00a0", " ")).toBe("5 000 000");
    await click("Tillbaka");
    expect(headings()).toContain("h2 Notera (1)");
    expect(shownText()).toContain("Mer än 2,5 % och 5 000 tkr från helårets budget: Personer med funktionsnedsättning");
    await click("Inställningar");
    expect(fieldOf("Gräns i kronor").value.replaceAll("\u00a0", " ")).toBe("5 000 000");
    await enter("Gräns i procent", "");
    expect(session.settings.thresholds).toEqual({ amount: toOre(5000, "tkr"), share: null });
    await click("Tillbaka");
    expect(shownText()).toContain(
      "Mer än 10 % och 5 000 tkr från helårets budget: Vuxna 21-64 år (6 229 tkr, 13,8 %).",
    );
  });

  it("says in a sentence what is no threshold, at the field, and keeps what was", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    await click("Inställningar");
    for (const [label, text, sentence] of [
      ["Gräns i kronor", "-500", "Ange ett belopp från 0 och uppåt"],
      ["Gräns i kronor", "mycket", "Ange ett belopp från 0 och uppåt"],
      ["Gräns i procent", "1200", "Ange en procentsats från 0 till 1 000"],
      ["Gräns i procent", "5 kr", "Ange en procentsats från 0 till 1 000"],
    ] as const) {
      await settle(() => fieldOf(label).focus());
      await write(label, text);
      expect(shownText()).not.toContain(sentence);
      await press("Enter");
      expect(shownText()).toContain(sentence);
      expect(fieldOf(label).getAttribute("aria-invalid")).toBe("true");
      expect(
        document.getElementById(fieldOf(label).getAttribute("aria-describedby")?.split(" ")[0] ?? ""),
      ).not.toBeNull();
      await write(label, "");
    }
    expect(session.settings).toEqual(defaultPaneSettings);
  });

  it("takes every choice back, and says so", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    await click("Inställningar");
    await choose("Belopp i rapporter", "mnkr");
    await settle(() => fieldOf("Färg i rapporter").focus());
    await write("Färg i rapporter", "003366");
    await press("Enter");
    await settle(() => fieldOf("Gräns i procent").focus());
    await write("Gräns i procent", "5");
    await press("Enter");
    expect(session.settings).toMatchObject({ unit: "mnkr", theme: { accent: "003366" }, thresholds: { share: 0.05 } });
    await settle(() => control("Återställ alla inställningar").focus());
    await click("Återställ alla inställningar");
    expect(session.settings).toEqual(defaultPaneSettings);
    expect(fieldOf("Gräns i procent").value).toBe("");
    expect(fieldOf("Färg i rapporter").value).toBe("");
    expect(shownText()).toContain("Inställningarna är Avvikas egna igen.");
    expect(document.activeElement).toBe(control("Återställ alla inställningar"));
  });

  it("checks by the thresholds once they could be saved after all", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    await click("Inställningar");
    session.failures.set("saveSettings", new SessionProblem("excel-busy"));
    await settle(() => fieldOf("Gräns i procent").focus());
    await write("Gräns i procent", "5");
    await press("Enter");
    await click("Försök igen");
    await click("Tillbaka");
    expect(headings()).toContain("h2 Notera (1)");
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
