import { describe, expect, it } from "@jest/globals";
import { crossTableMismatch } from "../../src/rules/crossTableMismatch.ts";
import { bookFrom, drawnRows, type Book, type DrawnSheet } from "../support/book.ts";
import { hitsOf, printAcrossSheets } from "../support/check.ts";

const sheet = (name: string, drawing: string): DrawnSheet => ({ name, rows: drawnRows(drawing) });

/** An overview and the table of one of its rows; the forecast of that row and total as given. */
function overview(forecast: string, total: string): DrawnSheet {
  return sheet(
    "Översikt",
    `
    Verksamhet, tkr  | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
    Hemtjänst        | -44012      | -29387              | ${forecast}
    Särskilt boende  | -63218      | -41877              | -64005
    Summa            | -107230     | -71264              | ${total}`,
  );
}
function unit(south: string, total: string): DrawnSheet {
  return sheet(
    "Hemtjänst",
    `
    Enhet, tkr | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
    Norr       | -20011      | -14001              | -21000
    Söder      | -24001      | -15386              | ${south}
    Summa      | -44012      | -29387              | ${total}`,
  );
}

describe("cross-table-mismatch", () => {
  it("names both places where each table holds by itself, and offers both ways", () => {
    const book = bookFrom(overview("-45123", "-109128"), unit("-24423", "-45423"));
    expect(printAcrossSheets(book)).toBe(
      [
        "error cross-table-mismatch Översikt!D2",
        "Hemtjänst, prognos: −45 123 i Översikt men −45 423 i Hemtjänst (Summa). Skillnaden är 300.",
        "→ Antingen Översikt!D2 = −45 423",
        "→ eller Hemtjänst!D4 = −45 123",
      ].join("\n  "),
    );
    expect(printAcrossSheets(book, "en")).toContain(
      "Hemtjänst, prognos: −45,123 in Översikt but −45,423 in Hemtjänst (Summa). The gap is 300.",
    );
  });

  it("blames the row that nothing typed hangs on, with the other table as proof", () => {
    const stale = overview("-45000", "=SUM(D2:D3) → -109005");
    const book = bookFrom(stale, unit("-24123", "-45123"));
    expect(printAcrossSheets(book)).toBe(
      [
        "error cross-table-mismatch Översikt!D2",
        "Hemtjänst, prognos: −45 000 ska vara −45 123. Samma uppgift i Hemtjänst är −45 123.",
        "→ Rätta i källan: Översikt!D2 ska vara −45 123.",
      ].join("\n  "),
    );
  });

  it("lets three tables outvote one", () => {
    const third = sheet(
      "Bilaga",
      `
      Verksamhet, tkr | Prognos 2024 | Budget 2024 | Utfall jan-aug 2024
      Hemtjänst       | -45123       | -44012      | -29387`,
    );
    const wrong = overview("-45900", "=SUM(D2:D3) → -109905");
    const [hit] = hitsOf("cross-table-mismatch", bookFrom(wrong, unit("-24123", "-45123"), third));
    expect(hit?.repair).toEqual([
      { cell: { sheet: 0, row: 1, column: 3 }, stated: -45900, expected: -45123, formula: null, inSource: true },
    ]);
    expect(hit?.alternatives).toEqual([]);
  });

  it("leaves an error that its own table gives away to the rule of that table, with the other as further proof", () => {
    const book = bookFrom(overview("-45123", "-109128"), unit("-24123", "-45132"));
    expect(printAcrossSheets(book)).toBe(
      [
        "error digit-error Hemtjänst!D4",
        "Summa, prognos: −45 132 ska vara −45 123. Två siffror har bytt plats. Raderna summerar till −45 123, och då stämmer också samma uppgift i Översikt, −45 123.",
        "→ Rätta Hemtjänst!D4 till −45 123.",
      ].join("\n  "),
    );
  });

  it("tells what differs in one row once: the forecast, not the deviation that follows", () => {
    const deviations = (forecast: string, deviation: string, total: string, sum: string): DrawnSheet =>
      sheet(
        "Avvikelser",
        `
        Verksamhet, tkr  | Bokslut 2023 | Budget 2024 | Prognos 2024 | Avvikelse
        Hemtjänst        | -42000       | -44012      | ${forecast}  | ${deviation}
        Särskilt boende  | -60100       | -63218      | -64005       | -787
        Summa            | -102100      | -107230     | ${total}     | ${sum}`,
      );
    const other = { ...deviations("-45623", "-1611", "-109628", "-2398"), name: "Sammandrag" };
    const hits = hitsOf("cross-table-mismatch", bookFrom(deviations("-45123", "-1111", "-109128", "-1898"), other));
    expect(hits.map(({ cell }) => cell)).toEqual([{ sheet: 0, row: 1, column: 3 }]);
  });

  it("tells many differences between the same two tables once, as a warning", () => {
    const rows = (changed: readonly string[]): string[][] => [
      ["Verksamhet, tkr", "Budget 2024", "Utfall jan-aug 2024", "Prognos 2024"],
      ...["Norr", "Söder", "Öster", "Väster", "Centrum", "Stab", "Ledning", "Bemanning", "Lokaler", "Måltider"].map(
        (label, at) => [
          label,
          String(-(12_345 + 1_011 * at)),
          String(-(8_123 + 707 * at)),
          String(-(12_801 + 909 * at + (changed.includes(label) ? 113 + 7 * at : 0))),
        ],
      ),
    ];
    const book = bookFrom(
      { name: "Drift", rows: rows([]) },
      { name: "Drift (2)", rows: rows(["Norr", "Öster", "Stab"]) },
    );
    expect(printAcrossSheets(book)).toBe(
      [
        "warning cross-table-mismatch Drift!D2",
        "Drift och Drift (2) har olika belopp på 3 ställen (Norr, prognos: −12 801 respektive −12 914). Kontrollera vilken tabell som gäller.",
      ].join("\n  "),
    );
  });

  it("shows amounts with their units where one table is in thousands and the other in millions", () => {
    const millions = sheet(
      "Översikt",
      `
      Verksamhet, mnkr | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
      Hemtjänst        | -44,0       | -29,4               | -46,1
      Särskilt boende  | -63,2       | -41,9               | -64,0
      Summa            | -107,2      | -71,3               | -110,1`,
    );
    expect(printAcrossSheets(bookFrom(millions, unit("-24123", "-45123")))).toBe(
      [
        "error cross-table-mismatch Översikt!D2",
        "Hemtjänst, prognos: −46,1 mnkr i Översikt men −45 123 tkr i Hemtjänst (Summa). Skillnaden är 1,0 mnkr.",
      ].join("\n  "),
    );
  });

  it("is a warning where a heading leaves something unsaid, or a sheet is hidden", () => {
    const book = bookFrom(overview("-45123", "-109128"), unit("-24423", "-45423"));
    const hidden: Book["workbook"] = {
      ...book.workbook,
      sheets: book.workbook.sheets.map((each, at) => (at === 1 ? { ...each, visibility: "hidden" as const } : each)),
    };
    expect(hitsOf("cross-table-mismatch", { workbook: hidden }).map(({ severity }) => severity)).toEqual(["warning"]);
  });

  it("calls rounding no difference", () => {
    const rounded = sheet(
      "Översikt",
      `
      Verksamhet, mnkr | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
      Hemtjänst        | -44,0       | -29,4               | -45,1
      Särskilt boende  | -63,2       | -41,9               | -64,0
      Summa            | -107,2      | -71,3               | -109,1`,
    );
    expect(printAcrossSheets(bookFrom(rounded, unit("-24123", "-45123")))).toBe("nothing");
    // A total added from rounded lines.
    expect(printAcrossSheets(bookFrom(overview("-45124", "-109129"), unit("-24123", "-45123")))).toBe("nothing");
  });

  it("has nothing to say without diagnoses", () => {
    const book = bookFrom(overview("-45123", "-109128"), unit("-24123", "-45123"));
    expect(crossTableMismatch.check({ ...book, diagnoses: [] })).toEqual([]);
  });
});
