/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from "@jest/globals";
import { clearPage, click, controls, drawPane, sample, shownText } from "../support/panePage.tsx";

afterEach(clearPage);

describe("marks in the workbook", () => {
  it("are made and taken away, each with its answer", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    expect(shownText()).toContain("röd, fet text, heldragen ram");
    expect(shownText()).not.toContain("gul, kursiv text");
    await click("Markera i arbetsboken");
    expect(session.highlights).toMatchObject([{ sheet: 0, level: "error", ranges: [{ top: 9, left: 4 }] }]);
    expect(shownText()).toContain("En cell är markerad.");
    await click("Ta bort markeringar");
    expect(session.highlights).toEqual([]);
    expect(shownText()).toContain("Markeringarna på bladet Ekonomi okt 2017 är borttagna.");
    await click("Ta bort markeringar");
    expect(shownText()).toContain("Det finns inga markeringar att ta bort.");
  });

  it("are no longer spoken of on another tab, where what can be undone still is", async () => {
    await drawPane(sample("nacka-1"));
    await click("Markera i arbetsboken");
    await click("Rapporter");
    expect(shownText()).not.toContain("En cell är markerad.");
    await click("Stäm av");
    await click("Rätta till −598 296");
    await click("Rätta");
    await click("Rapporter");
    expect(shownText()).toContain("Rättat.");
  });

  it("are not made on protected sheets, which is said", async () => {
    const session = sample("nacka-1");
    session.workbook = {
      ...session.workbook,
      sheets: session.workbook.sheets.map((sheet) => ({ ...sheet, isProtected: true })),
    };
    await drawPane(session);
    await click("Markera i arbetsboken");
    expect(session.highlights).toEqual([]);
    expect(shownText()).toContain("Bladet Ekonomi okt 2017 är skyddat, så där är inget markerat.");
  });

  it("can be taken away where nothing is left to mark", async () => {
    await drawPane(sample("nacka-1"));
    await click("Rätta till −598 296");
    await click("Rätta");
    expect(controls("Markera i arbetsboken")).toEqual([]);
    await click("Ta bort markeringar");
    expect(shownText()).toContain("Det finns inga markeringar att ta bort.");
  });
});
