import { describe, expect, it } from "@jest/globals";
import { bookFrom, bookOf, drawnRows, type DrawnSheet } from "../support/book.ts";
import { hitsOf, printAcrossSheets, printFindings } from "../support/check.ts";

const sheet = (name: string, drawing: string): DrawnSheet => ({ name, rows: drawnRows(drawing) });

const overview = sheet(
  "Översikt",
  `
  Verksamhet, tkr | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
  Hemtjänst       | -44012      | -29387              | -45123
  Särskilt boende | -63218      | -41877              | -64005
  Summa           | -107230     | -71264              | -109128`,
);
const unit = (heading: string, factor: number): DrawnSheet => {
  const row = (label: string, ...values: readonly number[]): string[] => [
    label,
    ...values.map((value) => String(value * factor)),
  ];
  return {
    name: "Hemtjänst",
    rows: [
      [heading, "Budget 2024", "Utfall jan-aug 2024", "Prognos 2024"],
      row("Norr", -20_011, -14_001, -21_000),
      row("Söder", -24_001, -15_386, -24_123),
      row("Summa", -44_012, -29_387, -45_123),
    ],
  };
};

describe("unit-mixed", () => {
  it("finds a row in kronor by the total of its table", () => {
    const book = bookOf`
      Verksamhet, tkr | Budget 2024 | Utfall 2024 | Bokslut 2023
      Förskola        |       -1200 |       -1180 |        -1234
      Grundskola      |    -3400000 |    -3450000 |     -3321000
      Gymnasium       |       -2100 |       -2090 |        -1999
      Summa           |       -6700 |       -6720 |        -6554`;
    expect(printFindings(book)).toBe(
      [
        "warning unit-mixed B3 [C3:D3 B5:D5]",
        "  Beloppen i raden Grundskola är 1 000 gånger för stora mot tabellens summa (Grundskola: −3 400 000 respektive −3 400). Kontrollera enheten.",
        "  B3 -3400000 → -3400 (source), C3 -3450000 → -3450 (source), D3 -3321000 → -3321 (source)",
      ].join("\n"),
    );
    expect(printFindings(book, "en")).toContain(
      "The amounts in the row Grundskola are 1,000 times too large for the total of the table (Grundskola: −3,400,000 against −3,400). Check the unit.",
    );
  });

  it("tells what the solver finds column by column once, with all cells of the row", () => {
    const book = bookOf`
      Verksamhet, tkr | Bokslut 2023 | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
      Förskola        |        -1180 |       -1200 |                -790 |        -1234
      Grundskola      |        -3321 |       -3400 |            -2254000 |     -3450000
      Gymnasium       |        -1999 |       -2100 |               -1380 |        -2090
      Summa           |        -6500 |       -6700 |               -4424 |        -6774`;
    const [hit, ...others] = hitsOf("unit-mixed", book);
    expect(others).toEqual([]);
    expect(hitsOf("total-mismatch", book)).toEqual([]);
    expect(hit?.repair.map(({ cell, expected }) => [cell.column, expected])).toEqual([
      [3, -2254],
      [4, -3450],
    ]);
  });

  it("leaves one figure that is off by a factor to the total", () => {
    const book = bookOf`
      Verksamhet, tkr | Budget 2024 | Utfall 2024
      Förskola        |       -1200 |       -1180
      Grundskola      |       -3400 |    -3450000
      Gymnasium       |       -2100 |       -2090
      Summa           |       -6700 |       -6720`;
    expect(hitsOf("unit-mixed", book)).toEqual([]);
    expect(hitsOf("total-mismatch", book)).toHaveLength(1);
  });

  it("finds a column in kronor by the columns beside it", () => {
    const book = bookOf`
      Verksamhet, tkr | Bokslut 2023 | Budget 2024 | Utfall jan-aug 2024
      Förskola        |        -1180 |       -1200 |             -791234
      Grundskola      |        -3321 |       -3400 |            -2254001
      Gymnasium       |        -1999 |       -2100 |            -1380500
      Summa           |        -6500 |       -6700 |            -4425735`;
    expect(printFindings(book)).toBe(
      [
        "warning unit-mixed D1 [B1:B5]",
        "  Beloppen i kolumnen utfall är 1 000 gånger för stora mot kolumnerna bredvid (Förskola: −791 234 respektive −1 180). Kontrollera enheten.",
      ].join("\n"),
    );
  });

  it("finds a figure in kronor by its row, where only formulas add it", () => {
    const book = bookOf`
      Verksamhet, tkr | Bokslut 2023 | Budget 2024 | Prognos 2024
      Förskola        |        -1180 |       -1200 |        -1210
      Grundskola      |        -3321 |       -3400 |     -3450000
      Gymnasium       |        -1999 |       -2100 |        -2090
      Summa           | =SUM(B2:B4) → -6500 | =SUM(C2:C4) → -6700 | =SUM(D2:D4) → -3453300`;
    expect(printFindings(book)).toBe(
      [
        "warning unit-mixed D3 []",
        "  Grundskola, prognos: −3 450 000 är 1 000 gånger för stort mot beloppen bredvid (−3 321). Kontrollera enheten.",
      ].join("\n"),
    );
  });

  it("finds a table in kronor that says thousands, by the table it ties to", () => {
    expect(printAcrossSheets(bookFrom(overview, unit("Enhet, tkr", 1000)))).toBe(
      [
        "warning unit-mixed Hemtjänst!B4",
        "Beloppen i Hemtjänst är 1 000 gånger för stora mot Översikt (Summa: −44 012 000 respektive −44 012). Kontrollera enheten.",
      ].join("\n  "),
    );
  });

  it("finds one figure in kronor by the same in another table, and a column of them once", () => {
    const figure = sheet(
      "Sammandrag",
      `
      Verksamhet, tkr | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
      Hemtjänst       | -44012      | -29387              | -45123000
      Särskilt boende | -63218      | -41877              | -64005`,
    );
    expect(printAcrossSheets(bookFrom(overview, figure))).toBe(
      [
        "warning unit-mixed Sammandrag!D2",
        "Hemtjänst, prognos: beloppet är 1 000 gånger för stort i Sammandrag mot Översikt (Hemtjänst: −45 123 000 respektive −45 123). Kontrollera enheten.",
      ].join("\n  "),
    );
    const column = sheet(
      "Hemtjänst",
      `
      Enhet, tkr | Budget 2024 | Utfall jan-aug 2024 | Prognos 2024
      Norr       | -20011      | -14001              | -21000000
      Söder      | -14001      | -9386               | -14123000
      Öster      | -10000      | -6000               | -10000000
      Summa      | -44012      | -29387              | -45123000`,
    );
    expect(hitsOf("unit-mixed", bookFrom(overview, column)).map(({ cell }) => cell)).toEqual([
      { sheet: 1, row: 0, column: 3 },
    ]);
    expect(hitsOf("cross-table-mismatch", bookFrom(overview, column))).toEqual([]);
  });

  it("is silent where units are said, and where one is not said at all", () => {
    expect(printAcrossSheets(bookFrom(overview, unit("Enhet, kr", 1000)))).toBe("nothing");
    expect(printAcrossSheets(bookFrom(overview, unit("Enhet", 1)))).toBe("nothing");
    expect(printAcrossSheets(bookFrom(overview, unit("Enhet", 1000)))).toBe("nothing");
  });

  it("is silent of what is large for other reasons", () => {
    // A new activity, a total that leaves a small row out, and a column of something else.
    expect(
      printFindings(bookOf`
        Verksamhet, tkr | Bokslut 2023 | Budget 2024 | Prognos 2024
        Förskola        |        -1180 |       -1200 |        -1210
        Ny simhall      |           -4 |       -3900 |        -4010
        Gymnasium       |        -1999 |       -2100 |        -2090
        Summa           |        -3183 |       -7200 |        -7310`),
    ).toBe("nothing");
    expect(
      printFindings(bookOf`
        Skatter och bidrag, mnkr | Bokslut 2023 | Budget 2024
        Skatteintäkter           |       2814,0 |      2901,0
        Inkomstutjämning         |        512,0 |       498,0
        Fastighetsavgift         |        128,0 |       131,0
        Summa                    |       3326,0 |      3399,0`).replaceAll("unit-mixed", "FALSE ALARM"),
    ).not.toContain("FALSE ALARM");
    expect(
      printFindings(bookOf`
        Verksamhet, tkr | Budget 2024 | Antal platser | Kr/plats
        Förskola        |       -1200 |            12 |   100000
        Grundskola      |       -3400 |            31 |   109677
        Gymnasium       |       -2100 |            17 |   123529`),
    ).toBe("nothing");
    // Grants that pay for a little of one thing and half of another.
    expect(
      printFindings(bookOf`
        Kostnader, kr | Budget 2024 | Utfall 2024 |            Bokslut 2023
        Skola         |    12400000 |    12300000 |   12500000
        Forskning     |     2341000 |     2300000 |    5267000
        Bibliotek     |     4233000 |     4300000 |    2644000
        Drift         |    31030000 |    30900000 |      15800
        Elevstöd      |    13904000 |    14100000 |     192700
        Ledning       |    27508000 |    26900000 |     106600`),
    ).toBe("nothing");
  });
});
