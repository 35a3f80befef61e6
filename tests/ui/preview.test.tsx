/** @jest-environment jsdom */
/** Reports before they are made: what the pane shows is what the writers write, and where they write it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "@jest/globals";
import { writeReports } from "../../src/io/xlsx/writeReports.ts";
import { textsIn } from "../../src/messages/index.ts";
import type { ReportId } from "../../src/report/layout.ts";
import type { PresetId } from "../../src/domain/preset.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../src/pipeline/run.ts";
import { reportLook, reportTitle } from "../../src/report/index.ts";
import { displayText, usedRange } from "../../src/workbench/book/index.ts";
import { openBook } from "../../src/workbench/files/index.ts";
import { drawnRows, workbookOf } from "../support/book.ts";
import { BookSession, workbookOfFile } from "../support/bookSession.ts";
import { opened } from "../support/packages.ts";
import { choose, clearPage, click, control, controls, drawPane, sample, shownText } from "../support/panePage.tsx";

afterEach(clearPage);

const bytesOf = (name: string): Uint8Array => readFileSync(join(__dirname, "../../samples", `${name}.xlsx`));

/** Spaces and the sign of figures are the reader's; marks are raised in either place. */
function plain(text: string): string {
  return text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) => String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)))
    .replace(/\s+/gu, " ")
    .replace(/ ?%/g, "%")
    .replace(/\u2212/g, "-")
    .trim();
}

/** The texts of each row that has any, as a reader sees them in the sheet that the file writer makes. */
function rowsWritten(name: string, report: ReportId, preset: PresetId, unit: "kr" | null): string[] {
  const [pkg, workbook] = [opened(bytesOf(name)), workbookOfFile(bytesOf(name))];
  const layouts = runToEnd(
    reportLayouts(runToEnd(checkWorkbook(workbook)), { reports: "all", unit, preset }, textsIn.sv),
  );
  const written = writeReports(pkg, workbook, layouts, {
    look: (layout) => reportLook(layout),
    valuesOnly: false,
    remembered: {},
  });
  if (!written.ok) throw new Error(written.refusal.reason);
  const file = openBook(written.value.bytes);
  if (!file.ok) throw new Error(file.refusal.reason);
  const { book } = file.value;
  book.calculateIfNeeded();
  const sheet = book.sheetNamed(
    written.value.sheets[layouts.findIndex((layout) => layout.report === report)]?.sheetName ?? "",
  );
  const used = sheet && usedRange(sheet, false);
  if (!sheet || !used) throw new Error("no report");
  return Array.from({ length: used.bottom + 1 }, (_, row) =>
    Array.from({ length: used.right + 1 }, (__, column) => {
      const value = sheet.cell(row, column)?.value ?? null;
      return plain(displayText(value, sheet.style(row, column).numberFormat, { locale: "sv-SE" }));
    })
      .filter((text) => text !== "")
      .join(" | "),
  ).filter((line) => line !== "");
}

const region = (): HTMLElement => {
  const [found, ...others] = document.querySelectorAll<HTMLElement>("[role=region]");
  if (!found || others.length > 0) throw new Error(`${String(others.length)} others`);
  return found;
};

/** The same of the preview's tables. */
function rowsShown(): string[] {
  return [...document.querySelectorAll("[role=region] tr")].map((row) =>
    [...row.querySelectorAll("th, td")]
      .map((cell) => plain(cell.textContent ?? ""))
      .filter((text) => text !== "")
      .join(" | "),
  );
}

describe("a report before it is made", () => {
  it.each([
    ["nacka-1", "operating-statement", "default", null],
    ["enkoping-2", "operating-statement", "enkoping", null],
    ["gnesta-01", "operating-statement", "gnesta", "kr"],
    ["lomma-4", "investment-statement", "lomma", null],
    ["enkoping-3", "volumes", "default", null],
    ["gnesta-11", "carried-table", "default", null],
    ["manader-2024", "month-follow-up", "default", null],
  ] as const)("of %s shows the rows of the sheet that is written", async (name, report, preset, unit) => {
    const session = sample(name);
    session.settings = { ...session.settings, preset, unit: unit ?? "source" };
    await drawPane(session);
    await click("Rapporter");
    await click(`Förhandsgranska ${reportTitle(report, textsIn.sv.report)}`);
    const written = rowsWritten(name, report, preset, unit);
    const shown = rowsShown();
    expect(shown.length).toBeGreaterThan(1);
    // In the same order, and with everything else of the sheet beside the table.
    expect(written.filter((line) => shown.includes(line))).toEqual(shown);
    const below = written.filter((line) => !shown.includes(line) && !line.includes(" | "));
    for (const line of below.slice(0, 2)) expect(plain(shownText())).toContain(line);
  });

  it("says where it will stand, how large it is, and nothing is written", async () => {
    const { session } = await drawPane(sample("nacka-1"));
    const before = session.workbook;
    await click("Rapporter");
    expect(document.querySelector("[role=region]")).toBeNull();
    await click("Förhandsgranska Driftredovisning");
    expect(control("Dölj förhandsgranskningen av Driftredovisning").getAttribute("aria-expanded")).toBe("true");
    expect(shownText()).toContain("Blir ett nytt blad: Driftredovisning");
    expect(shownText()).toContain("8 rader och 12 kolumner");
    expect(shownText()).toContain("Avrundningsdifferenser kan förekomma.");
    expect(region().tabIndex).toBe(0);
    expect(region().getAttribute("aria-label")).toBe("Så blir bladet Driftredovisning");
    expect(session.workbook).toBe(before);

    await click("Skapa driftredovisning");
    expect(shownText()).toContain("Uppdaterar bladet Driftredovisning");
    await click("Stäng");
    await click("Dölj förhandsgranskningen av Driftredovisning");
    expect(document.querySelector("[role=region]")).toBeNull();

    clearPage();
    await drawPane(new BookSession(session.workbook));
    await click("Rapporter");
    await click("Förhandsgranska Driftredovisning");
    expect(shownText()).toContain("Uppdaterar bladet Driftredovisning");
  });

  it("does not take the place of a sheet of the user's", async () => {
    await drawPane(sample("lomma-4"));
    await click("Rapporter");
    await click("Förhandsgranska Investeringsredovisning");
    expect(shownText()).toContain("Blir ett nytt blad: Investeringar (2)");
  });

  it("follows arrangement and unit while it is open", async () => {
    await drawPane(sample("nacka-1"));
    await click("Rapporter");
    await click("Förhandsgranska Driftredovisning");
    const own = rowsShown();
    await choose("Belopp i", "mnkr");
    expect(shownText()).toContain("Belopp i mnkr");
    expect(rowsShown()).not.toEqual(own);
    await choose("Belopp i", "source");
    expect(rowsShown()).toEqual(own);
    await choose("Uppställning", "lomma");
    expect(rowsShown()).not.toEqual(own);
  });

  it("has a choice between the sheets of one kind", async () => {
    const table = (factor: number): string[][] =>
      drawnRows(`
        Nämnd (tkr) | Budget | Utfall
        Ett         | ${String(10 * factor)} | ${String(11 * factor)}
        Två         | ${String(20 * factor)} | ${String(21 * factor)}
        Summa       | ${String(30 * factor)} | ${String(32 * factor)}`);
    await drawPane(
      new BookSession(
        workbookOf([
          { name: "A", rows: table(-100) },
          { name: "B", rows: table(-700) },
        ]),
      ),
    );
    await click("Rapporter");
    await click("Förhandsgranska Driftredovisning");
    expect(shownText()).toContain("Blir ett nytt blad: Driftredovisning");
    expect(rowsShown()).toContainEqual(expect.stringContaining("Ett | -1 100"));
    await choose("Blad att förhandsgranska", "operating-statement-2");
    expect(shownText()).toContain("Blir ett nytt blad: Driftredovisning B");
    expect(rowsShown()).toContainEqual(expect.stringContaining("Ett | -7 700"));
  });

  it("draws the first rows of a long one, and says so", async () => {
    const lines = Array.from({ length: 200 }, (_, at) => [`Enhet ${String(at)}`, String(-100 - at), String(-101 - at)]);
    await drawPane(
      new BookSession(workbookOf([{ name: "Lång", rows: [["Enhet (tkr)", "Budget", "Utfall"], ...lines] }])),
    );
    await click("Rapporter");
    await click("Förhandsgranska Driftredovisning");
    expect(document.querySelectorAll("[role=region] tbody tr")).toHaveLength(60);
    expect(shownText()).toMatch(/De första 60 av 20\d rader visas här\./);
  });

  it("opens one at a time", async () => {
    await drawPane(sample("nacka-1"));
    await click("Rapporter");
    await click("Förhandsgranska Driftredovisning");
    await click("Förhandsgranska Kontrollprotokoll");
    expect(region().getAttribute("aria-label")).toBe("Så blir bladet Kontrollprotokoll");
    expect(controls(/^Dölj förhandsgranskningen/)).toHaveLength(1);
  });
});
