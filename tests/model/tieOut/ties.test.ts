import { describe, expect, it } from "@jest/globals";
import { hitsOf } from "../../support/check.ts";
import { bookFrom, drawnRows, type DrawnSheet } from "../../support/book.ts";
import { printTies } from "../../support/printTies.ts";

const sheet = (name: string, drawing: string): DrawnSheet => ({ name, rows: drawnRows(drawing) });
const tiesOf = (...sheets: DrawnSheet[]): string[] => printTies(bookFrom(...sheets));

const overview = sheet(
  "Översikt",
  `
  Verksamhet, tkr         | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
  Hälsa, vård och omsorg  | -44012      | -29387              | -45123
  Individ- och familjeomsorg | -63218   | -41877              | -64005
  Summa                   | -107230     | -71264              | -109128`,
);

describe("what ties", () => {
  it("is a row of an overview and the total of the table that its abbreviation names", () => {
    const unit = sheet(
      "HVO",
      `
      Enhet, tkr | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
      Norr       | -20011      | -14001              | -21000
      Söder      | -24001      | -15386              | -24123
      Summa      | -44012      | -29387              | -45123`,
    );
    expect(tiesOf(overview, unit)).toEqual([
      "Översikt: Hälsa, vård och omsorg = HVO: Summa (short) B2=B4, C2=C4, D2=D4",
    ]);
  });

  it("is found in the title, in other units and with other signs", () => {
    const unit = sheet(
      "Blad2",
      `
      Individ- och familjeomsorg, uppföljning augusti 2024

      Enhet, mnkr | Utfall jan-aug 2024 | Budget 2024 | Prognos 2024 | Avvikelse
      Norr        | 20,1                | 30,2        | 31,0         | -0,8
      Söder       | 21,8                | 33,0        | 33,0         | 0,0
      Summa       | 41,9                | 63,2        | 64,0         | -0,8`,
    );
    expect(tiesOf(overview, unit)).toEqual([
      "Översikt: Individ- och familjeomsorg = Blad2: Summa (full) B3=-C6, C3=-B6, D3=-D6",
    ]);
  });

  it("is the total of two tables that add up different things, whatever they are called", () => {
    const statement = sheet(
      "Resultat",
      `
      Resultaträkning, tkr | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
      Taxor och avgifter   | 21446       | 14253               | 21800
      Summa intäkter       | 21446       | 14253               | 21800
      Personalkostnader    | -98201      | -65411              | -99928
      Lokalhyror           | -30475      | -20106              | -31000
      Summa kostnader      | -128676     | -85517              | -130928
      Summa totalt         | -107230     | -71264              | -109128`,
    );
    expect(tiesOf(overview, statement)).toEqual([
      "Översikt: Summa = Resultat: Summa totalt (none) B4=B7, C4=C7, D4=D7",
    ]);
  });

  it("is revenue, cost and net of the whole, on rows in one table and in columns in the other", () => {
    const byRow = sheet(
      "Nämnd",
      `
      Driftredovisning, tkr | Utfall jan-aug 2024 | Budget jan-aug 2024
      Intäkter              | 14253               | 14100
      Kostnader             | -85517              | -86000
      Summa                 | -71264              | -71900`,
    );
    const byColumn = sheet(
      "Verksamhet",
      `
      Verksamhet, tkr | Utfall intäkter jan-aug 2024 | Utfall kostnader jan-aug 2024 | Utfall netto jan-aug 2024
      Hemtjänst       | 9001                         | -38388                        | -29387
      Boende          | 5252                         | -47129                        | -41877
      Summa           | 14253                        | -85517                        | -71264`,
    );
    expect(tiesOf(byRow, byColumn)).toEqual(["Nämnd: Summa = Verksamhet: Summa (none) B4=D4, B2=B4, B3=C4"]);
  });

  it("are rows of the same name in two tables that agree in most of them", () => {
    const later = sheet(
      "Avvikelser",
      `
      Verksamhet, tkr            | Prognos 2024 | Budget 2024 | Avvikelse
      Individ- och familjeomsorg | -64005       | -63218      | -787
      Hälsa, vård och omsorg     | -45123       | -44012      | -1111`,
    );
    expect(tiesOf(overview, later)).toEqual([
      "Översikt: Hälsa, vård och omsorg = Avvikelser: Hälsa, vård och omsorg (full) B2=C3, D2=B3",
      "Översikt: Individ- och familjeomsorg = Avvikelser: Individ- och familjeomsorg (full) B3=C2, D3=B2",
    ]);
  });

  it("are explanations that add up to the deviation", () => {
    const deviations = sheet(
      "Drift",
      `
      Verksamhet, tkr            | Budget 2024 | Prognos 2024 | Avvikelse prognos
      Hälsa, vård och omsorg     | -44012      | -45123       | -1111
      Individ- och familjeomsorg | -63218      | -62005       | 1213
      Summa                      | -107230     | -107128      | 102`,
    );
    const causes = sheet(
      "Förklaringar",
      `
      Prognosavvikelse 2024, viktigaste förklaringar, tkr | Avvikelse
      HVO Fler brukare                                    | -1500
      HVO Vakanser                                        | 389
      Totalt HVO                                          | -1111
      IFO Vakanser                                        | 1013
      IFO Lägre kostnader för lokaler                     | 200
      Totalt IFO                                          | 1213
      Totalt                                              | 102`,
    );
    expect(tiesOf(deviations, causes)).toEqual([
      "Drift: Hälsa, vård och omsorg = Förklaringar: Totalt HVO (short) D2=B4",
      "Drift: Individ- och familjeomsorg = Förklaringar: Totalt IFO (short) D3=B7",
      "Drift: Summa = Förklaringar: Totalt (none) D4=B8",
    ]);
  });

  it("takes the unit that a table leaves unsaid from the table it ties to", () => {
    const unit = sheet(
      "HVO",
      `
      Enhet | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
      Norr  | -20011      | -14001              | -21000
      Söder | -24001      | -15386              | -24123
      Summa | -44012      | -29387              | -45123`,
    );
    const book = bookFrom(overview, unit);
    expect(book.tables[1]?.unit).toBeNull();
    expect(book.model.tables[1]?.table.unit).toBe("tkr");
    expect(printTies(book)).toHaveLength(1);
  });
});

describe("what does not tie", () => {
  it("are namesakes: performer and purchaser have the same rows and other figures", () => {
    const table = (name: string, factor: number): DrawnSheet => ({
      name,
      rows: [
        ["Enhet, tkr", "Budget 2024", "Utfall jan-aug 2024", "Prognos 2024"],
        ...["Stab", "LSS", "SoL ÄO"].map((label, at) => [
          label,
          ...[12_340, 8_230, 12_570].map((value) => String(-Math.round(value * factor * (at + 1)))),
        ]),
      ],
    });
    expect(tiesOf(table("Utförare", 1), table("Beställare", 1.37))).toEqual([]);
  });

  it("are another month, another year and another version of the budget", () => {
    const table = (name: string, headings: readonly string[]): DrawnSheet => ({
      name,
      rows: [
        ["Verksamhet, tkr", ...headings],
        ["Hemtjänst", "-44012", "-29387"],
        ["Särskilt boende", "-63218", "-41877"],
        ["Summa", "-107230", "-71264"],
      ],
    });
    const april = table("April", ["Prognos 2024 per april", "Utfall jan-apr 2024"]);
    const august = table("Augusti", ["Prognos 2024 per augusti", "Utfall jan-aug 2024"]);
    const before = table("I fjol", ["Prognos 2023 per augusti", "Utfall jan-aug 2023"]);
    expect(tiesOf(april, august)).toEqual([]);
    expect(tiesOf(august, before)).toEqual([]);
    const decided = table("KF", ["KF budget 2024", "Tilläggsbudget 2024"]);
    const current = table("Nu", ["Budget 2024", "Utfall 2024"]);
    expect(tiesOf(decided, current)).toEqual([]);
  });

  it("are gross amounts against nets", () => {
    const gross = sheet(
      "Kostnader",
      `
      Verksamhet, tkr | Budget kostnader 2024 | Utfall kostnader jan-aug 2024
      Hemtjänst       | -44012                | -29387
      Boende          | -63218                | -41877
      Summa           | -107230               | -71264`,
    );
    const net = sheet(
      "Netto",
      `
      Verksamhet, tkr | Budget netto 2024 | Utfall netto jan-aug 2024
      Hemtjänst       | -44012            | -29387
      Boende          | -63218            | -41877
      Summa           | -107230           | -71264`,
    );
    expect(tiesOf(gross, net)).toEqual([]);
  });

  it("is a name that stands twice, unless it stands under the same", () => {
    const table = (name: string, parents: readonly [string, string]): DrawnSheet => ({
      name,
      rows: drawnRows(`
        Verksamhet, tkr | Budget 2024 | Prognos 2024
        ${parents[0]}   |             |
        Personal        | -12345      | -12401
        Lokaler         | -2311       | -2298
        ${parents[1]}   |             |
        Personal        | -8765       | -8811
        Lokaler         | -1922       | -1930`),
    });
    expect(tiesOf(table("A", ["Norr", "Söder"]), table("B", ["Norr", "Söder"]))).toHaveLength(4);
    expect(tiesOf(table("A", ["Norr", "Söder"]), table("B", ["Öster", "Väster"]))).toEqual([]);
  });

  it("is anything in a workbook of one table, or of none", () => {
    expect(tiesOf(overview)).toEqual([]);
    expect(tiesOf(sheet("Tom", ""))).toEqual([]);
  });
});

describe("an error that was copied with its table", () => {
  const copies = (count: number): number => {
    const rows = drawnRows(`
      Verksamhet, tkr | Budget 2024 | Utfall 2024
      Förskola        | -58506      | -57120
      Grundskola      | -51995      | -50333
      Gymnasium       | -30112      | -29800
      Summa           | -140613     | -107453`);
    const names = Array.from({ length: count }, (_, at) => `Blad ${String(at + 1)}`);
    return hitsOf("total-mismatch", bookFrom(...names.map((name) => ({ name, rows })))).length;
  };

  it("is one in two or three tables, and told table by table in more", () => {
    expect([1, 2, 3, 4, 6].map(copies)).toEqual([1, 1, 1, 4, 6]);
  });
});
