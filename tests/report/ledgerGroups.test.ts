/** Rows of a ledger's reports by two parts of the coding string: each section's sum, and the total, is that of the report by one. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { largestPosting } from "../../src/analysis/ledger/largestPosting.ts";
import type { Workbook } from "../../src/domain/grid.ts";
import { toOre } from "../../src/domain/money.ts";
import { textsIn } from "../../src/messages/index.ts";
import { checkWorkbook, reportLayouts, runToEnd, type CheckedWorkbook } from "../../src/pipeline/run.ts";
import { dimensionOfRows, rowParts } from "../../src/report/ledger/ledgerSheet.ts";
import { LiveSums } from "../../src/report/ledger/liveSums.ts";
import { askableFigures } from "../../src/report/postings/figures.ts";
import { postingsOf } from "../../src/report/postings/postings.ts";
import { postingsSheet } from "../../src/report/postings/postingsSheet.ts";
import type { LayoutRow, ReportId, SheetLayout } from "../../src/report/layout.ts";
import { bookFrom, drawnRows } from "../support/book.ts";
import { valueDifferences } from "../support/layoutValues.ts";
import type { LedgerExport } from "../support/ledgerCheck.ts";
import { hasLibreOffice, recalculatedValues, type SheetValues } from "../support/libreoffice.ts";
import { ledgerWorkbook, madeUpLedger } from "../support/madeUpLedger.ts";
import { overrulingOf, type Said } from "../support/overrulings.ts";
import { opened } from "../support/packages.ts";
import { workbookFile } from "../support/workbookFile.ts";
import { written } from "../support/writtenReports.ts";

const reports = ["operating-statement", "month-follow-up"] as const;

const saying = (workbook: Workbook, said: Said): CheckedWorkbook =>
  runToEnd(checkWorkbook(workbook, { overrulings: [overrulingOf(workbook, said)] }));

function sheetOf(checked: CheckedWorkbook, report: ReportId): SheetLayout {
  const [layout] = runToEnd(reportLayouts(checked, { reports: [report], unit: "kr" }, textsIn.sv));
  if (!layout) throw new Error("no sheet");
  return layout;
}

const shownRows = ({ rows }: SheetLayout): readonly LayoutRow[] =>
  rows.filter(({ emphasis }) => ["section", "body", "subtotal", "total"].includes(emphasis));

/** The öre of a row's figures, by column. */
const oreOf = ({ cells }: LayoutRow): Record<string, number> =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([key, { value }]) =>
      typeof value === "number" ? [[key, toOre(value, "kr") + 0]] : [],
    ),
  );

const { workbook } = bookFrom({
  name: "Huvudbok",
  rows: drawnRows(`
    Konto | Nämnd | Nämnd namn    | Verksamhet | Verksamhet namn | Period | Utfall | Budget
    3120  | 10    | Skolnämnd     | 407        | Grundskola      | 202401 | -10    | -12
    5020  | 10    | Skolnämnd     | 407        | Grundskola      | 202401 | 100    | 90
    5020  | 20    | Socialnämnd   | 510        | Hemtjänst       | 202402 | 90     | 80
    5020  | 20    | Socialnämnd   | 407        | Grundskola      | 202402 | 90     | 80
    6010  | 10    | Skolnämnd     |            |                 | 202402 | 7      | 6
    1510  | 20    | Socialnämnd   | 900        | Balans          | 202402 | 55     | 0
    5020  | 20    | Socialnämnd   | 510        | Hemtjänst       | 202411 | 0      | 80`),
});
const grouped = { columns: { B: { makesRows: true }, D: { makesRowsWithin: true } } } as const satisfies Said;

describe("rows by a committee and the activities within it", () => {
  const checked = saying(workbook, grouped);

  it.each([
    ["operating-statement", ["actual", "budget", "deviation", "budget-year"]] as const,
    ["month-follow-up", ["actual-to-date", "budget-to-date", "deviation-to-date", "budget-year"]] as const,
  ])("stand in sections with a sum each, and a total, on the %s", (report, columns) => {
    const rows = shownRows(sheetOf(checked, report)).map(({ emphasis, cells }) => {
      const figures = columns.map((key) => String(cells[key]?.value ?? "–")).join(" ");
      return `${emphasis} ${String(cells["label"]?.value)}: ${figures}`;
    });
    expect(rows).toEqual([
      "section 10 Skolnämnd: – – – –",
      "body 407 Grundskola: -90 -78 -12 -78",
      "body Ej fördelat: -7 -6 -1 -6",
      "subtotal Summa 10 Skolnämnd: -97 -84 -13 -84",
      "section 20 Socialnämnd: – – – –",
      "body 407 Grundskola: -90 -80 -10 -80",
      "body 510 Hemtjänst: -90 -80 -10 -160",
      "subtotal Summa 20 Socialnämnd: -180 -160 -20 -240",
      "total Netto: -277 -244 -33 -324",
    ]);
  });

  it("are live over both conditions", () => {
    const row = sheetOf(checked, "operating-statement").rows.find(({ key }) => key === "code-20 › 510");
    const formula = row?.cells["actual"]?.formula;
    const tests =
      formula?.op === "sumIfs" ? formula.terms.map((term) => term.tests.map(({ column }) => column.column)) : [];
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.every((columns) => columns.includes(1) && columns.includes(3))).toBe(true);
  });

  it("are lines of the month book too, so that the year is forecast row by row", () => {
    expect(checked.months[0]?.lines.map(({ key, label }) => `${key}: ${label}`)).toEqual([
      "10 › 407: 10 Skolnämnd · 407 Grundskola",
      "10 › #blank: 10 Skolnämnd · Ej fördelat",
      "20 › 407: 20 Socialnämnd · 407 Grundskola",
      "20 › 510: 20 Socialnämnd · 510 Hemtjänst",
    ]);
  });

  it("lead to the largest posting of a month of a row", () => {
    const [book] = checked.ledgers.books;
    if (!book) throw new Error("no ledger");
    const largest = (line: string, month: number) => largestPosting(book, { line, year: 2024, month });
    expect(largest("20 › 510", 2)).toEqual({ sheet: 0, row: 3, column: 6 });
    expect(largest("10 › #blank", 2)).toEqual({ sheet: 0, row: 5, column: 6 });
    expect([largest("20 › 510", 1), largest("10 › 510", 2), largest("10", 1)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("have grants at the sums of their sections", () => {
    const key = { name: "nämnd", after: "", before: "", nth: 0, of: 1 };
    const grant = { by: "code", year: 2024, key, codes: { "10": toOre(600, "kr"), "30": toOre(12, "kr") } } as const;
    const rows = shownRows(sheetOf(saying(workbook, { ...grouped, table: { grant } }), "operating-statement"));
    const results = rows.flatMap(({ key: row, cells }) =>
      cells["result"] ? [[row, cells["grant-year"]?.value, cells["result"].value]] : [],
    );
    expect(results).toEqual([
      ["code-10", 600, 3],
      ["code-20", undefined, -180],
      ["code-30", 12, 2],
      ["#net", 612, -175],
    ]);
  });

  it("can be asked for their postings: a row, a section's sum, and the total", () => {
    const [book] = checked.ledgers.books;
    if (!book) throw new Error("no ledger");
    const texts = textsIn.sv.report;
    const figures = askableFigures(book, 1, checked.ledgers, texts.ledger);
    expect(figures.rows.map(({ label }) => label)).toEqual([
      "10 Skolnämnd · 407 Grundskola",
      "10 Skolnämnd · Ej fördelat",
      "Summa 10 Skolnämnd",
      "20 Socialnämnd · 407 Grundskola",
      "20 Socialnämnd · 510 Hemtjänst",
      "Summa 20 Socialnämnd",
      "Netto",
    ]);
    const sheet = sheetOf(checked, "operating-statement");
    for (const row of figures.rows) {
      for (const column of figures.columns) {
        const shown = sheet.rows.find(({ key }) => key === row.key)?.cells[column.key]?.value;
        expect(postingsOf(book, figures, row, column).total).toBe(toOre(shown as number, "kr"));
      }
    }
    const asked = { ledger: 0, by: 1, row: "code-20 › 510", column: "actual" };
    const postings = postingsSheet(asked, { withFreeText: false }, { ...checked, texts });
    expect(postings?.rows.filter(({ emphasis }) => emphasis === "body")).toHaveLength(1);
  });
});

describe("rows within rows", () => {
  it.each([
    ["the lines of the income statement have none", { A: { makesRows: true }, D: { makesRowsWithin: true } }] as const,
    ["a code has none but itself", { B: { makesRows: true, makesRowsWithin: true } }] as const,
    ["nothing that is no code makes them", { B: { makesRows: true }, G: { makesRowsWithin: true } }] as const,
    ["they need rows to be in", { D: { makesRowsWithin: true } }] as const,
  ])("%s, which is told", (_, columns) => {
    const { recognition } = saying(workbook, { columns });
    expect(recognition.ledgers[0]?.rowsWithin).toBeNull();
    expect(recognition.readings[0]?.unmet).toHaveLength(1);
  });
});

/** Columns of "Ansvar" and "Verksamhet". */
const partsOf = ({ form }: LedgerExport): readonly [string, string] => (form === "posting" ? ["E", "F"] : ["C", "D"]);

describe("made-up ledgers", () => {
  const wanted = fc.record({
    form: fc.constantFrom("posting", "accountPeriod"),
    layout: fc.constantFrom("long", "wide"),
    signs: fc.constantFrom("cost-positive", "revenue-positive", "unsigned"),
  }) satisfies fc.Arbitrary<LedgerExport>;

  it("every section's sum and the total are those of the report by one part, to the öre", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 200, max: 1_500 }), wanted, (seed, count, one) => {
        const made = ledgerWorkbook(madeUpLedger(count, seed), one);
        const [unit, activity] = partsOf(one);
        const byOne = saying(made, { columns: { [unit]: { makesRows: true } } });
        const byTwo = saying(made, { columns: { [unit]: { makesRows: true }, [activity]: { makesRowsWithin: true } } });
        for (const report of reports) {
          const [single, double] = [byOne, byTwo].map((checked) => shownRows(sheetOf(checked, report)));
          const sums = (double ?? []).filter(({ emphasis }) => emphasis === "subtotal" || emphasis === "total");
          expect(sums.map((row) => [row.key, oreOf(row)])).toEqual((single ?? []).map((row) => [row.key, oreOf(row)]));
          for (const sum of sums.filter(({ emphasis }) => emphasis === "subtotal")) {
            const within = (double ?? []).filter(({ key }) => key.startsWith(`${sum.key} › `));
            for (const [column, ore] of Object.entries(oreOf(sum)))
              expect(within.reduce((all, row) => all + (oreOf(row)[column] ?? 0), 0)).toBe(ore);
          }
        }
      }),
      { numRuns: 12 },
    );
  });

  it("are formulas as long as they test no more than a report by one part can, and values above", () => {
    const made = ledgerWorkbook(madeUpLedger(20_000), { form: "posting", layout: "long", signs: "cost-positive" });
    const checked = saying(made, { columns: { E: { makesRows: true }, F: { makesRowsWithin: true } } });
    const [book] = checked.ledgers.books;
    if (!book) throw new Error("no ledger");
    const parts = rowParts(book, dimensionOfRows(book, null));
    expect(parts.within?.column.path).toEqual(["Verksamhet"]);
    expect(LiveSums.of(book, made, parts, 1_000)).not.toBeNull();
    expect(LiveSums.of(book, made, parts, 1_001)).toBeNull();
    const bodies = shownRows(sheetOf(checked, "operating-statement")).filter(({ emphasis }) => emphasis === "body");
    expect(bodies.every(({ cells }) => cells["actual"]?.formula?.op === "sumIfs")).toBe(true);
  });
});

(hasLibreOffice ? describe : describe.skip)("LibreOffice", () => {
  const one = { form: "accountPeriod", layout: "long", signs: "unsigned" } as const;
  const books: Readonly<Record<string, readonly [Workbook, Said]>> = {
    drawn: [workbook, grouped],
    "made up": [
      ledgerWorkbook(madeUpLedger(1_500), one),
      { columns: { C: { makesRows: true }, D: { makesRowsWithin: true } } },
    ],
  };
  const layouts = new Map<string, SheetLayout[]>();
  let values: ReadonlyMap<string, SheetValues>;

  beforeAll(async () => {
    const files = Object.entries(books).map(([name, [book, said]]) => {
      const made = runToEnd(reportLayouts(saying(book, said), { reports, unit: null }, textsIn.sv));
      layouts.set(name, made);
      return [name, written(opened(workbookFile(book)), made).bytes] as const;
    });
    values = await recalculatedValues(new Map(files));
  });

  it.each(Object.keys(books))("computes the same, %s", (name) => {
    for (const layout of layouts.get(name) ?? []) {
      const differences = valueDifferences(layout, values.get(name)?.get(layout.name) ?? []).filter(
        ({ stored, recalculated }) => !(Math.abs(Number(recalculated) - Number(stored)) < 1e-4),
      );
      expect(differences).toEqual([]);
    }
    expect(layouts.get(name)).toHaveLength(2);
  });
});
