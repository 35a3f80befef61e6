/** What a person decides about a ledger: its columns, signs, rows of reports and lines of accounts, found again next month. */
import { describe, expect, it } from "@jest/globals";
import type { Workbook } from "../../../src/domain/grid.ts";
import { textsIn } from "../../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd, type CheckedWorkbook } from "../../../src/pipeline/run.ts";
import type { ReportId, SheetLayout } from "../../../src/report/layout.ts";
import type { Overruling } from "../../../src/recognise/overrule/overruling.ts";
import { bookFrom, drawnRows } from "../../support/book.ts";
import { overrulingOf, type Said } from "../../support/overrulings.ts";

const ledgerOf = (drawing: string): Workbook => bookFrom({ name: "Huvudbok", rows: drawnRows(drawing) }).workbook;

const checkedWith = (workbook: Workbook, ...overrulings: readonly Overruling[]): CheckedWorkbook =>
  runToEnd(checkWorkbook(workbook, { overrulings }));

const saying = (workbook: Workbook, said: Said): CheckedWorkbook => checkedWith(workbook, overrulingOf(workbook, said));

const layoutsOf = (checked: CheckedWorkbook, report: ReportId): SheetLayout[] =>
  runToEnd(reportLayouts(checked, { reports: [report], unit: null }, textsIn.sv));

/** "110: -90, 120: -105" out of the sheet, one column of figures. */
function column(checked: CheckedWorkbook, report: ReportId, key: string): string {
  const [layout] = layoutsOf(checked, report);
  return (layout?.rows ?? [])
    .filter(({ emphasis }) => emphasis === "body" || emphasis === "total")
    .map(({ cells }) => `${String(cells["label"]?.value)}: ${String(cells[key]?.value)}`)
    .join(", ");
}

const roles = ({ recognition: { ledgers } }: CheckedWorkbook): string[] =>
  ledgers.flatMap(({ columns }) => columns.map(({ role, dimension }) => dimension ?? role));

const january = ledgerOf(`
  Konto | Ansvar | K3  | Period | Belopp | Värde
  3120  | 110    | 407 | 202401 | -10    | -1000,5
  5020  | 110    | 407 | 202401 | 100    | 2000
  5020  | 120    | 412 | 202402 | 90     | 3000
  7910  | 120    | 412 | 202402 | 1      | 4000
  7911  | 120    | 412 | 202402 | 2      | 5000`);

const february = ledgerOf(`
  Konto | Ansvar | K3  | Period | Belopp | Värde
  3120  | 110    | 407 | 202401 | -10    | -1000,5
  5020  | 110    | 407 | 202401 | 100    | 2000
  5020  | 120    | 412 | 202403 | 70     | 3000
  5020  | 130    | 430 | 202403 | 20     | 3000
  7910  | 120    | 412 | 202403 | 1      | 4000
  7911  | 120    | 412 | 202403 | 2      | 5000`);

describe("a decision about a ledger", () => {
  it("gives a column another part of the coding string", () => {
    expect(roles(checkedWith(january))).toEqual([
      "account",
      "responsibilityUnit",
      "dimension",
      "period",
      "amount",
      "other",
    ]);
    const said = saying(january, { columns: { C: { role: "activity" }, B: { role: "project" } } });
    expect(roles(said)).toEqual(["account", "project", "activity", "period", "amount", "other"]);
    expect(said.recognition.readings[0]).toMatchObject({ overruling: { id: "1" }, unmet: [] });
  });

  it("says which column holds the amounts", () => {
    const said = saying(january, { columns: { E: { role: "other" }, F: { role: "amount" } } });
    expect(column(said, "operating-statement", "actual")).toBe("110: -999.5, 120: -12000, Netto: -12999.5");
  });

  it("says that one column is debit and another credit, whatever else is called an amount", () => {
    const said = saying(january, { columns: { E: { role: "debit" }, F: { role: "credit" } } });
    expect(said.recognition.ledgers[0]?.amounts).toMatchObject([{ column: 4, minus: 5 }]);
  });

  it("says which column holds the accounts, and what an amount measures", () => {
    const workbook = ledgerOf(`
      Konto | Motkonto | Ansvar | Period | Belopp
      3120  | 5010     | 110    | 202401 | -10
      5020  | 5010     | 110    | 202401 | 100
      5020  | 3010     | 120    | 202402 | 90
      5020  | 3010     | 120    | 202402 | 1`);
    const said = saying(workbook, { columns: { B: { role: "account" }, E: { measure: "budget" } } });
    expect(said.recognition.ledgers[0]).toMatchObject({ account: 1, amounts: [{ measure: "budget" }] });
    expect(roles(said)).toEqual(["other", "account", "responsibilityUnit", "period", "amount"]);
  });

  it("turns the signs, or takes revenue and cost as both positive", () => {
    const turned = saying(january, { table: { signConvention: "revenue-positive" } });
    expect(column(turned, "operating-statement", "actual")).toBe("110: 90, 120: 93, Netto: 183");
    const unsigned = saying(january, { table: { signConvention: "unsigned" } });
    expect(column(unsigned, "income-statement", "actual")).toContain("Taxor och avgifter: -10");
    expect(column(unsigned, "income-statement", "actual")).toContain("Kostnader för arbetskraft: -190");
  });

  it("says the unit", () => {
    expect(saying(january, { table: { unit: "tkr" } }).ledgers.books[0]?.series[0]?.amounts[1]).toBe(-10_000_000);
  });

  it("says that it is none, and then nothing else reads its cells", () => {
    const { tables, recognition } = saying(january, { table: { isTable: false } });
    expect([tables, recognition.ledgers]).toEqual([[], []]);
    expect(recognition.readings).toHaveLength(1);
  });

  it("that leaves no ledger is told to be unmet, and the reading stands", () => {
    const said = saying(january, { columns: { E: { role: "text" }, F: { role: "text" } } });
    expect(roles(said)).toEqual(roles(checkedWith(january)));
    expect(said.recognition.readings[0]?.unmet).toMatchObject([
      { part: "column", key: { name: "belopp" } },
      { part: "column", key: { name: "värde" } },
    ]);
  });

  it("holds for next month's export, and is kept where the ledger is gone", () => {
    const decided = overrulingOf(january, { columns: { C: { role: "activity", makesRows: true } } });
    const next = checkedWith(february, decided);
    expect(column(next, "operating-statement", "actual")).toBe("407: -90, 412: -73, 430: -20, Netto: -183");
    const { workbook } = bookFrom({ name: "Nämnd", rows: drawnRows(`Nämnd | Budget | Utfall\nSkola | 10 | 9`) });
    expect(checkedWith(workbook, decided).recognition.lost).toEqual([decided]);
  });
});

describe("the rows of reports", () => {
  it("are by what was chosen: the statement's and, month by month, those of the follow-up", () => {
    const said = saying(january, { columns: { B: { makesRows: true } } });
    expect(column(said, "month-follow-up", "actual-01")).toBe("110: -90, 120: 0, Netto: -90");
    expect(column(said, "month-follow-up", "actual-to-date")).toBe("110: -90, 120: -93, Netto: -183");
    expect(said.months[0]?.lines.map(({ key }) => key)).toEqual(["110", "120"]);
  });

  it("are the lines of the income statement where the accounts were chosen", () => {
    const said = saying(january, { columns: { A: { makesRows: true } } });
    expect(column(said, "operating-statement", "actual")).toBe(column(said, "income-statement", "actual"));
    expect(column(said, "operating-statement", "actual")).toContain("Kostnader för arbetskraft: -190");
  });

  it("come to what the ledger comes to, a blank code among them", () => {
    const workbook = ledgerOf(`
      Konto | Ansvar | Projekt | Period | Belopp
      3120  | 110    | 9001    | 202401 | -10
      5020  | 110    |         | 202401 | 100
      5020  | 120    | 9002    | 202402 | 90
      6410  | 120    | 9003    | 202402 | 1`);
    const said = saying(workbook, { columns: { C: { makesRows: true } } });
    const expected = "9001: 10, 9002: -90, 9003: -1, Ej fördelat: -100, Netto: -181";
    expect(column(said, "operating-statement", "actual")).toBe(expected);
    expect(column(said, "month-follow-up", "actual-to-date")).toBe(expected);
  });

  it("cannot be by what is no code", () => {
    const said = saying(january, { columns: { E: { makesRows: true } } });
    expect(said.recognition.ledgers[0]?.rowsBy).toBeNull();
    expect(said.recognition.readings[0]?.unmet).toMatchObject([{ part: "column", key: { name: "belopp" } }]);
  });
});

describe("lines of accounts", () => {
  const lines = ({ months }: CheckedWorkbook): string[] => months.flatMap(({ lines: of }) => of.map(({ key }) => key));

  it("are as a person has said, the rest as Kommun-Bas has it", () => {
    expect(lines(checkedWith(january))).toEqual(["fees", "staff", "unallocated"]);
    const said = saying(january, { table: { accounts: { "79": "depreciation", "7911": "otherCost" } } });
    expect(lines(said)).toEqual(["fees", "staff", "otherCost", "depreciation"]);
  });

  it("hold for the other ledgers of the workbook, unless those say otherwise", () => {
    const year = (name: string, from: string) => ({
      name,
      rows: drawnRows(`
        Konto | Ansvar | Period | Belopp
        3120  | 110    | ${from}01 | -10
        5020  | 110    | ${from}01 | 100
        7910  | 120    | ${from}02 | 90
        7910  | 120    | ${from}02 | 1`),
    });
    const { workbook } = bookFrom(year("Transaktioner", "2023"), year("Kladd", "2024"));
    const first = overrulingOf(workbook, { at: 0, table: { accounts: { "79": "depreciation" } } }, "1");
    const second = overrulingOf(workbook, { at: 1, table: { accounts: { "79": "otherCost" } } }, "2");
    const depreciation = ["fees", "staff", "depreciation"];
    expect(lines(checkedWith(workbook, first))).toEqual([...depreciation, ...depreciation]);
    expect(lines(checkedWith(workbook, first, second))).toEqual([...depreciation, "fees", "staff", "otherCost"]);
  });
});
