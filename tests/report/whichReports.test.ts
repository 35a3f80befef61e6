/** What report sheets are called, and what they say of where their figures stand. */
import { describe, expect, it } from "@jest/globals";
import type { Workbook } from "../../src/domain/grid.ts";
import { textsIn } from "../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd } from "../../src/pipeline/run.ts";
import { whichReports } from "../../src/report/index.ts";
import type { ReportId, SheetLayout } from "../../src/report/layout.ts";
import { drawnRows, workbookOf } from "../support/book.ts";

const checked = (sheets: Readonly<Record<string, string>>) =>
  runToEnd(checkWorkbook(workbookOf(Object.entries(sheets).map(([name, rows]) => ({ name, rows: drawnRows(rows) })))));

const layoutsOf = (report: ReportId, sheets: Readonly<Record<string, string>>): SheetLayout[] =>
  runToEnd(reportLayouts(checked(sheets), { reports: [report], unit: null }, textsIn.sv));

const committee = `
  Nämnd (tkr) | Budget | Utfall | Avvikelse
  Skola       |  -1000 |  -1100 |      -100
  Vård        |  -2000 |  -1900 |       100
  Summa       |  -3000 |  -3000 |         0`;

describe("sheets of one kind are called", () => {
  const names = (sheets: Readonly<Record<string, string>>): string[] =>
    whichReports(checked(sheets), textsIn.sv.report)
      .filter(({ report }) => report === "operating-statement")
      .map(({ name }) => name);

  it("by what they are, where there is one", () => {
    expect(names({ April: committee })).toEqual(["Driftredovisning"]);
  });

  it("also by the sheets that their tables stand on", () => {
    expect(names({ April: committee, Augusti: committee })).toEqual([
      "Driftredovisning April",
      "Driftredovisning Augusti",
    ]);
  });

  it("by numbers where two stand on one sheet, a name is too long, or says the same word", () => {
    const numbered = ["Driftredovisning", "Driftredovisning 2"];
    expect(names({ Nämnder: `${committee}\n\n${committee}` })).toEqual(numbered);
    expect(names({ April: committee, "Sammanställning aug": committee })).toEqual(numbered);
    expect(names({ Driftredovisning: committee, Aug: committee })).toEqual(numbered);
  });
});

describe("a sheet of months names where its figures stand", () => {
  const months = (title: string, booked: string): string => `
    ${title} | jan | feb | mar | apr | maj | jun | jul | aug | sep | okt | nov | dec
    Skola    | ${booked}
    Vård     | ${booked}`;
  const year = Array.from({ length: 12 }, () => "-10").join(" | ");
  const [budget, actual] = [months("Budget 2024 (tkr)", year), months("Utfall 2024 (tkr)", "-11 | -9")];
  const sourceNotes = (sheets: Readonly<Record<string, string>>): unknown[] =>
    layoutsOf("month-follow-up", sheets).flatMap(({ rows }) =>
      rows.filter(({ key }) => key.startsWith("#source")).map(({ cells }) => cells["label"]?.value),
    );

  it("once, where its tables stand on one sheet", () => {
    expect(sourceNotes({ Månader: `${budget}\n\n${actual}` })).toEqual([
      "Källa: bladet Månader. Kolumnen Källa visar radens nummer där.",
    ]);
  });

  it("each sheet, first the one whose rows are numbered", () => {
    expect(sourceNotes({ Budget: budget, Utfall: actual })).toEqual([
      "Källa: bladet Utfall. Kolumnen Källa visar radens nummer där.",
      "Källa: bladet Budget.",
    ]);
  });
});

describe("amounts in a table of texts", () => {
  const classes = (workbook: Workbook): string[] => {
    const all = runToEnd(
      reportLayouts(runToEnd(checkWorkbook(workbook)), { reports: ["carried-table"], unit: null }, textsIn.sv),
    );
    return all.flatMap(({ columns }) => columns.map((column) => column.class));
  };

  it("stand under each other, years and words to the left", () => {
    const rows = drawnRows(`
      Åtgärdsplan 2024, belopp i tkr

      Åtgärd                 | Verksamhet | Effekt 2024 | Helårseffekt | Klart | Status
      Lägre vikariekostnader | Förskola   |        1200 |         3600 |  2025 | Beslutad
      Avdelning slås ihop    | Förskola   |         800 |         2400 |  2025 | Osäker
      Färre köpta platser    | Grundskola |        2500 |         5000 |  2026 | Beslutad`);
    expect(classes(workbookOf([{ name: "Plan", rows }]))).toEqual([
      "label",
      "text",
      "count",
      "count",
      "text",
      "text",
      "source",
    ]);
  });

  it("are summed up live where the source sums them up, and a sum lacks no status", () => {
    const plan = `
      Åtgärd                 | Effekt 2024 (tkr) | Status
      Lägre vikariekostnader |              1210 | Beslutad
      Avdelning slås ihop    |               805 |
      Summa                  |              2015 |`;
    const [layout] = layoutsOf("carried-table", { Plan: plan });
    const shown = layout?.rows.map(({ cells }) => Object.values(cells).map(({ value }) => value));
    expect(shown).toContainEqual(["Summa", 4, 2015]);
    expect(shown).toContainEqual(["Avdelning slås ihop", 3, 805, "status saknas"]);
    expect(shown).toContainEqual(["Samtliga", 2]);
    const total = layout?.rows.find(({ emphasis, cells }) => emphasis === "total" && cells["label"]?.value === "Summa");
    expect(Object.values(total?.cells ?? {}).map(({ formula }) => formula?.op)).toContain("sum");
  });
});
