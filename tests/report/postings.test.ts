/** From a figure of a ledger's report to its postings: as much on the sheet Underlag as in the figure, and no free text unasked. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readWorkbookSync } from "../../src/io/xlsx/readWorkbook.ts";
import { textsIn } from "../../src/messages/index.ts";
import { toOre } from "../../src/domain/money.ts";
import { checkWorkbook, reportLayouts, runToEnd, type CheckedWorkbook } from "../../src/pipeline/run.ts";
import { usableDimensions } from "../../src/report/ledger/ledgerSheet.ts";
import { askableFigures, type AskedFigure } from "../../src/report/postings/figures.ts";
import { postingsOf } from "../../src/report/postings/postings.ts";
import { mostPostings, postingsSheet } from "../../src/report/postings/postingsSheet.ts";
import { printLayout } from "../../src/report/print.ts";
import type { SheetLayout } from "../../src/report/layout.ts";
import { ledgerWorkbook, madeUpLedger } from "../support/madeUpLedger.ts";
import { opened } from "../support/packages.ts";
import { drawnRows, workbookOf } from "../support/book.ts";
import { written } from "../support/writtenReports.ts";

const folder = join(__dirname, "..", "golden");
const names = readdirSync(folder).filter((name) => name.startsWith("ledger-"));
const bytesOf = (name: string): Buffer => readFileSync(join(folder, name, "input.xlsx"));
const texts = textsIn.sv.report;

function checkedOf(name: string): CheckedWorkbook {
  const read = readWorkbookSync(opened(bytesOf(name)));
  if (!read.ok) throw new Error(read.refusal.reason);
  return runToEnd(checkWorkbook(read.value));
}

function sheetOf(checked: CheckedWorkbook, asked: Partial<AskedFigure>, withFreeText = false): SheetLayout {
  const figure = { ledger: 0, by: null, row: "#net", column: "actual", ...asked };
  const sheet = postingsSheet(figure, { withFreeText }, { ...checked, texts });
  if (!sheet) throw new Error("no such figure");
  return sheet;
}

const amountOf = (sheet: SheetLayout, row: string): number =>
  sheet.rows.find(({ key }) => key === row)?.cells.amount?.value as number;
const listed = ({ rows }: SheetLayout): SheetLayout["rows"] => rows.filter(({ emphasis }) => emphasis === "body");
const headings = ({ rows }: SheetLayout): unknown[] =>
  Object.values(rows.find(({ key }) => key === "#heading")?.cells ?? {}).map(({ value }) => value);

describe("postings of a figure", () => {
  it.each(names)("%s: come to every figure of both reports, to the öre", (name) => {
    const checked = checkedOf(name);
    const [book] = checked.ledgers.books;
    if (!book) throw new Error("no ledger");
    const layouts = runToEnd(
      reportLayouts(checked, { reports: ["operating-statement", "income-statement"], unit: null }, textsIn.sv),
    );
    let compared = 0;
    for (const layout of layouts) {
      const [usual] = usableDimensions(book);
      const by =
        layout.report === "operating-statement"
          ? (usual?.column.column ?? book.dimensions[0]?.column.column ?? null)
          : null;
      const figures = askableFigures(book, by, checked.ledgers, texts.ledger);
      for (const row of figures.rows) {
        for (const column of figures.columns) {
          const shown = layout.rows.find(({ key }) => key === row.key)?.cells[column.key]?.value;
          const { total, amounts } = postingsOf(book, figures, row, column);
          expect([row.key, column.key, total]).toEqual([row.key, column.key, toOre(shown as number, book.ledger.unit)]);
          expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(total);
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(5);
  });

  it("stand on a sheet with their columns, their rows, the source and the sum", () => {
    expect(printLayout(sheetOf(checkedOf("ledger-unit4-query"), { row: "fees" }))).toMatchSnapshot();
    expect(printLayout(sheetOf(checkedOf("ledger-unit4-query"), { row: "otherCost" }))).toMatchSnapshot();
  });

  it("have the account that stands over them", () => {
    const checked = checkedOf("ledger-visma-ledger");
    const [book] = checked.ledgers.books;
    expect(book?.ledger.isAccountAbove).toBe(true);
    const column =
      askableFigures(book as NonNullable<typeof book>, null, checked.ledgers, texts.ledger).columns[0]?.key ?? "";
    const labels = listed(sheetOf(checked, { row: "staff", column })).map(({ cells }) => cells.label?.value);
    expect(labels.length).toBeGreaterThan(5);
    expect(labels.every((label) => /^5\d{3} \S/.test(String(label)))).toBe(true);
  });
});

describe("what may name persons", () => {
  const rows = drawnRows(`
    Konto | Ansvar | Period | Motpart     | Motpart namn | Verifikation | Belopp | Text
    5020  | 0110   | 202401 | 19121212-1212 | Tolvan Tolvansson | 19121212-1212 | 100,50 | Lön Tolvan
    5020  | 0110   | 202402 | 556016-0680 | Bolaget AB   | V-17         | 200    | Vikarie
    6010  | 0120   | 202402 | 556016-0680 | Bolaget AB   | V-18         | 50     | Hyra
    3120  | 0120   | 202402 |             |              | V-19         | -75    | Avgift
    6410  | 0120   | 202403 |             |              | V-20         | 5      | Papper`);
  const checked = runToEnd(checkWorkbook(workbookOf([{ name: "Export", rows }])));

  it("is left out unasked, which the sheet says; a person's number nowhere", () => {
    const sheet = sheetOf(checked, { row: "staff" });
    expect(headings(sheet)).toEqual(["Konto", "Ansvar", "Period", "Verifikation", "Belopp", "Källa (rad)"]);
    const print = printLayout(sheet);
    expect(print).not.toMatch(/Tolvan|1212/);
    expect(print).toContain("utelämnat");
    expect(print).toContain("Motpart, Motpart namn, Text");
    expect(amountOf(sheet, "#total")).toBe(-300.5);
  });

  it("is there once it is chosen", () => {
    const sheet = sheetOf(checked, { row: "staff" }, true);
    expect(headings(sheet)).toContain("Text");
    expect(printLayout(sheet)).toContain("Lön Tolvan");
    expect(printLayout(sheet)).not.toContain("personuppgifter");
  });
});

describe("many postings", () => {
  it("are the largest, and the others in one row, to the same sum", () => {
    const made = ledgerWorkbook(madeUpLedger(50_000), { form: "posting", layout: "long", signs: "cost-positive" });
    const checked = runToEnd(checkWorkbook(made, {}, "formulas"));
    const sheet = sheetOf(checked, {});
    const rows = listed(sheet);
    expect(rows).toHaveLength(mostPostings + 1);
    const [least, others] = [
      Math.min(...rows.slice(0, -1).map(({ cells }) => Math.abs(cells.amount?.value as number))),
      rows.at(-1),
    ];
    expect(others?.key).toBe("#others");
    expect(least).toBeGreaterThan(0);
    const sum = rows.reduce((all, { cells }) => all + Math.round((cells.amount?.value as number) * 100), 0);
    expect(sum).toBe(Math.round(amountOf(sheet, "#total") * 100));
  });
});

it("is refused where the workbook no longer has the line", () => {
  const checked = checkedOf("ledger-unit4-query");
  const ask = (asked: Partial<AskedFigure>): SheetLayout | null =>
    postingsSheet(
      { ledger: 0, by: null, row: "#net", column: "actual", ...asked },
      { withFreeText: false },
      { ...checked, texts },
    );
  expect(ask({})).not.toBeNull();
  expect([ask({ row: "taxRevenue" }), ask({ column: "budget" }), ask({ ledger: 1 }), ask({ by: 99 })]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

it("is written to a file, and is not read as a table of the user's", () => {
  const checked = checkedOf("ledger-unit4-query");
  const { bytes } = written(opened(bytesOf("ledger-unit4-query")), [sheetOf(checked, {})]);
  const read = readWorkbookSync(opened(bytes));
  if (!read.ok) throw new Error(read.refusal.reason);
  expect(read.value.sheets.map(({ name }) => name)).toContain("Underlag");
  expect(runToEnd(checkWorkbook(read.value)).tables).toHaveLength(checked.tables.length);
});
