import { describe, expect, it } from "@jest/globals";
import { bookFrom, drawnRows, type Book, type DrawnSheet } from "../support/book.ts";
import { hitsOf, printAcrossSheets } from "../support/check.ts";

const sheet = (name: string, drawing: string): DrawnSheet => ({ name, rows: drawnRows(drawing) });
const said = (book: Book): string => printAcrossSheets(book);

/** An overview with deviations under "Resultat", and a unit with outcomes under the same word. */
const overview = (result: string): string => `
  Verksamhet, tkr  | Budget 2024 | Resultat per augusti | Prognos per augusti
  Hemtjänst        | -44012      | ${result}            | -1111
  Särskilt boende  | -63218      | 241                  | -787
  Stöd             | -21004      | -1320                | -1802
  Summa            | -128234     | -1126                | -3700`;
const unit = `
  Enhet, tkr | Helårsbudget | Resultat per augusti | Prognos per augusti
  Norr       | -20011       | -14001               | -989
  Söder      | -24001       | -15386               | -122
  Summa      | -44012       | -29387               | -1111`;

describe("heading-means-two-things", () => {
  it("finds a heading over deviations in one table and outcomes in another, by rows that agree in their other columns", () => {
    expect(said(bookFrom(sheet("Tabell 1", overview("-47")), sheet("Hemtjänst", unit)))).toBe(
      [
        "warning heading-means-two-things Tabell 1!C1",
        "'Resultat per augusti' är budgetavvikelse i Tabell 1 men nettoutfall i Hemtjänst (Hemtjänst: −47 respektive −29 387).",
      ].join("\n  "),
    );
  });

  it("points at the other headings, and names tables on one sheet by their numbers", () => {
    const gap = [[], []];
    const book = bookFrom({
      name: "Blad1",
      rows: [...drawnRows(overview("-47")), ...gap, ...[["Hemtjänst"], []], ...drawnRows(unit), ...gap],
    });
    const [hit] = hitsOf("heading-means-two-things", book);
    expect(hit?.related).toEqual([{ sheet: 0, top: 9, bottom: 9, left: 2, right: 2 }]);
    expect(said(book)).toContain("är budgetavvikelse i tabell 1 men nettoutfall i tabell 2 (");
  });

  it("does not mind the order of the sheets", () => {
    const [a, b] = [sheet("Tabell 1", overview("-47")), sheet("Hemtjänst", unit)];
    expect(said(bookFrom(b, a))).toBe(said(bookFrom(a, b)));
  });

  it("is proved by each table's own arithmetic where no row stands in both", () => {
    const deviations = sheet(
      "Budgetuppföljning",
      `
      Verksamhet, tkr | Budget 2024 | Utfall 2024 | Resultat
      Förskola        | -1200       | -1180       | 20
      Grundskola      | -3400       | -3450       | -50
      Gymnasium       | -2100       | -2090       | 10`,
    );
    const nets = sheet(
      "Bolag",
      `
      Bolag, tkr   | Intäkter 2024 | Kostnader 2024 | Resultat
      Bostäder AB  | 82200         | -81380         | 820
      Energi AB    | 40400         | -38850         | 1550
      Hamnen AB    | 10100         | -12190         | -2090`,
    );
    expect(said(bookFrom(deviations, nets))).toBe(
      [
        "warning heading-means-two-things Budgetuppföljning!D1",
        "'Resultat' är budgetavvikelse i Budgetuppföljning men nettoutfall i Bolag.",
      ].join("\n  "),
    );
    expect(printAcrossSheets(bookFrom(deviations, nets), "en")).toContain(
      "'Resultat' is budget deviation in Budgetuppföljning but net actuals in Bolag.",
    );
  });

  it("leaves the word alone where the figures are the same after all", () => {
    expect(said(bookFrom(sheet("Översikt", overview("-29387")), sheet("Hemtjänst", unit)))).not.toContain("heading");
  });

  it("leaves alone rows that agree in nothing else", () => {
    const other = unit.replaceAll("-44012", "-39800").replaceAll("-1111", "-644");
    expect(said(bookFrom(sheet("Översikt", overview("-47")), sheet("Hemtjänst", other)))).not.toContain("heading");
  });

  it("leaves alone a deviation of the months beside one of the year, and two months", () => {
    const year = sheet(
      "Helår",
      `
      Verksamhet, tkr  | Budget 2024 | Prognos 2024 | Avvikelse
      Hemtjänst        | -44012      | -45123       | -1111
      Särskilt boende  | -63218      | -64005       | -787`,
    );
    const months = sheet(
      "Period",
      `
      Verksamhet, tkr  | Budget 2024 | Budget jan-aug 2024 | Utfall jan-aug 2024 | Avvikelse
      Hemtjänst        | -44012      | -29341              | -29387              | -46
      Särskilt boende  | -63218      | -42145              | -41877              | 268`,
    );
    expect(said(bookFrom(year, months))).toBe("nothing");
  });
});
