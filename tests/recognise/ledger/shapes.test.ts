/** Ledgers as people have them: small drawings, each with something of its own, and what the outcome of each unit comes to. */
import { describe, expect, it } from "@jest/globals";
import { textsIn } from "../../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd, type CheckedWorkbook } from "../../../src/pipeline/run.ts";
import type { LayoutCell } from "../../../src/report/layout.ts";
import { bookFrom, drawnRows } from "../../support/book.ts";

const checked = (drawing: string): CheckedWorkbook =>
  runToEnd(checkWorkbook(bookFrom({ name: "Blad1", rows: drawnRows(drawing) }).workbook));

/** "110: -90, 120: -105" out of the statement, its first column of figures. */
function units(found: CheckedWorkbook): string {
  const [layout] = runToEnd(reportLayouts(found, { reports: ["operating-statement"], unit: null }, textsIn.sv));
  const column = layout?.columns[1]?.key ?? "";
  const figure = (cell: LayoutCell | undefined): string => String(cell?.value ?? "");
  return (layout?.rows ?? [])
    .filter(({ emphasis }) => emphasis === "body" || emphasis === "total")
    .map(({ cells }) => `${figure(cells.label)}: ${figure(cells[column])}`)
    .join(", ");
}

describe("ledgers as people have them", () => {
  it.each([
    [
      "months side by side with a sum to the right and below",
      `
      Huvudbok 2024, tkr
      Konto | Benämning | Ansvar | Jan | Feb | Mar | Summa
      3120  | Avgifter  | 110    | -10 | -11 | -12 | -33
      5020  | Löner     | 110    | 100 | 101 | 102 | 303
      5020  | Löner     | 120    |  90 |  91 |  92 | 273
      6410  | Material  | 120    |   1 |   2 |   3 | 6
      Summa |           |        | 181 | 183 | 185 | 549`,
      "110: -270, 120: -279, Netto: -549",
    ],
    [
      "periods of four digits",
      `
      KONTO | ANSVAR | VERKSAMHET | PERIOD | BELOPP
      3120  | 110    | 407        | 2401   | -10,50
      5020  | 110    | 407        | 2401   | 100
      5020  | 120    | 407        | 2402   | 90
      6410  | 120    | 407        | 2402   | 1
      6411  | 120    | 407        | 2403   | 1`,
      "110: -89.5, 120: -92, Netto: -181.5",
    ],
    [
      "days and amounts as text, accounts of five digits",
      `
      Datum      | Konto | Ansvar | Text   | Belopp
      2024-01-15 | 31200 | 110    | Avgift | 1 234,50-
      2024-01-31 | 50200 | 110    | Lön    | 31 000,00
      2024-02-01 | 50200 | 120    | Lön    | 32 000,00
      2024-02-28 | 64100 | 120    | Köp    | 1 000,00
      2024-02-28 | 64100 | 120    | Köp    | 1 200,00`,
      "110: -29765.5, 120: -34200, Netto: -63965.5",
    ],
    [
      "a pivot table that writes each unit once, with its sums",
      `
      Ansvar      | Konto       | Summa av Belopp
      110 Stab    | 3120 Avgift | -10
                  | 5020 Lön    | 100
                  | 6410 Papper | 1
      Summa 110 Stab |          | 91
      120 Skola   | 3120 Avgift | -20
                  | 5020 Lön    | 200
      Summa 120 Skola |         | 180
      Totalsumma  |             | 271`,
      "110 Stab: -91, 120 Skola: -180, Netto: -271",
    ],
    [
      "a pivot table of three levels without sums, months side by side",
      `
      Ansvar | Verksamhet | Konto | 202401 | 202402 | 202403 | Totalsumma
      110    | 100        | 3120  | -1     | -2     | -3     | -6
             |            | 5020  | 10     | 20     | 30     | 60
             | 407        | 3120  | -1     | -1     | -1     | -3
             |            | 5020  | 5      | 5      | 5      | 15
      120    | 100        | 5020  | 7      | 7      | 7      | 21
             | 407        | 5020  | 8      | 8      | 8      | 24`,
      "110: -66, 120: -45, Netto: -111",
    ],
    [
      "units that some postings lack, which no pivot table wrote",
      `
      Ansvar | Konto | Period | Belopp
      110    | 3120  | 202401 | -10
             | 5020  | 202401 | 100
             | 6410  | 202402 | 1
      120    | 7010  | 202402 | 20
             | 7020  | 202403 | 200`,
      "110: 10, 120: -20, Ej fördelat: -301, Netto: -311",
    ],
    [
      "a printed ledger: accounts over their postings in the vouchers' column, balances brought forward, page headings",
      `
      Huvudbok               |            |        |                 | Sida 1 |
      Ver.nr                 | Datum      | Ansvar | Text            | Debet  | Kredit | Saldo
      1510 Kundfordringar    |            |        |                 |        |        |
                             |            |        | Ingående balans |        |        | 45
      1001                   | 2024-01-05 | 110    | Faktura         | 10     |        | 55
                             |            |        | Summa 1510      | 10     | 0      | 55

      3120 Avgifter          |            |        |                 |        |        |
      1001                   | 2024-01-05 | 110    | Faktura         |        | 10     | -10
      1510                   | 2024-02-05 | 120    | Faktura         |        | 30     | -40
      Huvudbok               |            |        |                 | Sida 2 |
      Ver.nr                 | Datum      | Ansvar | Text            | Debet  | Kredit | Saldo
      1003                   | 2024-03-05 | 120    | Faktura         |        | 5      | -45
                             |            |        | Summa 3120      | 0      | 45     | -45

      Konto: 5020 Månadslöner |           |        |                 |        |        |
      3120                   | 2024-01-25 | 110    | Löner           | 300    |        | 300
      1005                   | 2024-02-25 | 120    | Löner           | 400    |        | 700
                             |            |        | Summa 5020      | 700    | 0      | 700`,
      "110: -290, 120: -365, Netto: -655",
    ],
    [
      "a month in each row and a column for each year",
      `
      Månad | Konto | Ansvar | Utfall 2023 | Utfall 2024 | Budget 2024
      1     | 3120  | 110    | -9          | -10         | -10
      1     | 5020  | 110    | 90          | 100         | 95
      2     | 5020  | 120    | 80          | 110         | 95
      3     | 5020  | 120    | 70          |             | 95
      3     | 6410  | 110    | 1           |             | 2`,
      "110: -90, 120: -110, Netto: -200",
    ],
    [
      "codes with their names in one cell",
      `
      Period  | Konto         | Ansvar      | Utfall | Budget
      2024-01 | 3120 Avgifter | 0110 Eken   | -10    | -9
      2024-01 | 5020 Löner    | 0110 Eken   | 100    | 101
      2024-02 | 5020 Löner    | 0120 Linden | 100    | 101
      2024-02 | 6410 Material | 0120 Linden | 5      | 6`,
      "0110 Eken: -90, 0120 Linden: -105, Netto: -195",
    ],
    [
      "months by name, the year above",
      `
      Uppföljning 2024
      Konto | Ansvar | Månad    | Utfall
      3120  | 110    | januari  | -10
      5020  | 110    | januari  | 100
      5020  | 120    | februari | 100
      6410  | 120    | februari | 5`,
      "110: -90, 120: -105, Netto: -195",
    ],
    [
      "balances to date and of the year",
      `
      Konto | Ansvar | Utfall ack 2024 | Budget ack 2024 | Årsbudget 2024
      3120  | 110    | -10             | -9              | -120
      5020  | 110    | 100             | 101             | 1200
      5020  | 120    | 100             | 101             | 1200
      6410  | 120    | 5               | 6               | 60`,
      "110: -90, 120: -105, Netto: -195",
    ],
    [
      "two years side by side with a deviation",
      `
      Konto | Ansvar | Utfall 2023 | Utfall 2024 | Budget 2024 | Avvikelse
      3120  | 110    | -10         | -9          | -12         | 3
      5020  | 110    | 100         | 101         | 120         | -19
      5020  | 120    | 100         | 101         | 120         | -19
      6410  | 120    | 5           | 6           | 6           | 0`,
      "110: -92, 120: -107, Netto: -199",
    ],
    [
      "a sum after each unit and one in the end",
      `
      Ansvar    | Konto | Period | Belopp
      110       | 3120  | 202401 | -10
      110       | 5020  | 202401 | 100
      Summa 110 |       |        | 90
      120       | 5020  | 202401 | 100
      120       | 6410  | 202401 | 5
      Summa 120 |       |        | 105
      Totalt    |       |        | 195`,
      "110: -90, 120: -105, Netto: -195",
    ],
    [
      "what is carried in, and the closing of the accounts",
      `
      Konto | Ansvar | Period | Utfall
      3120  | 110    | 202400 | -10
      5020  | 110    | 202401 | 100
      5020  | 120    | 202412 | 100
      6410  | 120    | 202413 | 5`,
      "110: -90, 120: -105, Netto: -195",
    ],
    [
      "both sides of each voucher, balance accounts apart",
      `
      Ver | Datum      | Konto | Namn     | Ansvar | Debet | Kredit
      A1  | 2024-01-03 | 1930  | Bank     |        | 1000  |
      A1  | 2024-01-03 | 3120  | Avgifter | 110    |       | 1000
      A2  | 2024-01-05 | 6410  | Material | 110    | 80    |
      A2  | 2024-01-05 | 2640  | Moms     |        | 20    |
      A2  | 2024-01-05 | 2440  | Skuld    |        |       | 100`,
      "110: 920, Netto: 920",
    ],
  ])("%s", (_, drawing, expected) => {
    const found = checked(drawing);
    expect(found.tables.map(({ kind }) => kind)).toEqual(["ledger"]);
    expect(units(found)).toBe(expected);
    expect(found.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("leave a statement by account, and what stands beside or below them, to tables", () => {
    const statement = `
      Konto (tkr) | Benämning | Budget | Utfall | Avvikelse
      3120  | Avgifter  | 120    | 110    | -10
      5020  | Löner     | -1200  | -1210  | -10
      6410  | Material  | -60    | -50    | 10
      7010  | Annat     | -60    | -50    | 10
      Summa |           | -1200  | -1200  | 0`;
    expect(checked(statement).tables.map(({ kind }) => kind)).toEqual(["income-statement"]);
    const ledger = `
      Konto | Ansvar | Period | Belopp |  | Nämnd (tkr)    | Budget | Utfall | Avvikelse
      3120  | 110    | 202401 | -10    |  | Kommunstyrelse | -412   | -398   | 14
      5020  | 110    | 202401 | 100    |  | Fritidsnämnd   | -1214  | -1187  | 27
      5020  | 120    | 202402 | 90     |  | Socialnämnd    | -9320  | -9784  | -464
      6410  | 120    | 202402 | 1      |  | Summa          | -10946 | -11369 | -423
      6410  | 120    | 202403 | 4`;
    expect(
      checked(ledger)
        .tables.map(({ kind }) => kind)
        .sort(),
    ).toEqual(["ledger", "operating-statement"]);
  });
});

it("says on its reports what has no period and is in none of their columns", () => {
  const found = checked(`
    Konto | Ansvar | Period | Belopp
    3120  | 110    | 202401 | -10
    5020  | 110    | 202401 | 100
    5020  | 120    |        | 90
    5020  | 120    | okänd  | 9
    6410  | 120    | 202402 | 1`);
  for (const report of ["operating-statement", "income-statement", "month-follow-up"] as const) {
    const [layout] = runToEnd(reportLayouts(found, { reports: [report], unit: null }, textsIn.sv));
    const texts = (layout?.rows ?? []).flatMap(({ cells }) => Object.values(cells).map(({ value }) => value));
    expect(texts).toContain("2 rader utan läsbar period (−99 kr) räknas inte med.");
  }
});
