/** From a figure to the filter of the ledger's own rows: what is shown adds up to the figure, in every form of a ledger, or no filter is made. */
import { describe, expect, it } from "@jest/globals";
import { dateOfSerial } from "../../src/domain/calendar.ts";
import { cellValue } from "../../src/domain/grid.ts";
import { textsIn } from "../../src/messages/index.ts";
import type { LedgerBook } from "../../src/model/ledger/ledgerBook.ts";
import { checkWorkbook, runToEnd, type CheckedWorkbook } from "../../src/pipeline/run.ts";
import { usableDimensions } from "../../src/report/ledger/ledgerSheet.ts";
import { askableFigures } from "../../src/report/postings/figures.ts";
import { filterColumns, ledgerFilter, mostFilterValues } from "../../src/report/postings/ledgerFilter.ts";
import type { FilterColumn, FilterKey } from "../../src/report/postings/ledgerFilter.ts";
import { postingsOf } from "../../src/report/postings/postings.ts";
import { workbookOf } from "../support/book.ts";
import { ledgerWorkbook, madeUpLedger } from "../support/madeUpLedger.ts";

const texts = textsIn.sv.report.ledger;

/** What the cells of the columns show, as Excel would tell it where no format changes it. */
function keysOf(
  { workbook }: CheckedWorkbook,
  { ledger }: LedgerBook,
  columns: readonly FilterColumn[],
): (readonly FilterKey[])[] {
  const sheet = workbook.sheets[ledger.sheet];
  if (!sheet) throw new Error("no sheet");
  const top = ledger.headerRows.last + 1;
  return columns.map(({ column, isDate }) =>
    Array.from({ length: ledger.range.bottom - top + 1 }, (_, at): FilterKey => {
      const value = cellValue(workbook, sheet, top + at, column)?.value ?? "";
      const day = isDate && typeof value === "number" ? dateOfSerial(value, false) : null;
      return day ? { month: `${String(day.year)}-${String(day.month).padStart(2, "0")}` } : { text: String(value) };
    }),
  );
}

interface Filtered {
  readonly row: string;
  readonly total: number;
  readonly filter: ReturnType<typeof ledgerFilter>;
  /** What all amounts of the figure's columns come to in the rows that are shown, whatever their account and period. */
  readonly shown: number;
}

/** Every line of the ledger's report, or one of them, for each of its columns. */
function filtersOf(checked: CheckedWorkbook, by: number | null, only: string | null = null): Filtered[] {
  const [book] = checked.ledgers.books;
  if (!book) throw new Error("no ledger");
  const figures = askableFigures(book, by, checked.ledgers, texts);
  const columns = filterColumns(book, figures);
  const keys = keysOf(checked, book, columns);
  return figures.columns.flatMap((column) =>
    figures.rows
      .filter(({ key }) => only === null || key === only)
      .map((row) => {
        const postings = postingsOf(book, figures, row, column);
        const filter = ledgerFilter(book, postings, column, columns, keys);
        const rows = new Set(filter.ok ? filter.value.rows : []);
        const counted = new Set(amountSeries(book, column.ask));
        let shown = 0;
        book.ledger.rows.forEach((sheetRow, at) => {
          if (!rows.has(sheetRow)) return;
          book.series.forEach(({ amounts }, index) => (shown += counted.has(index) ? amounts[at] || 0 : 0));
        });
        return { row: row.key, total: postings.total, filter, shown };
      }),
  );
}

/** Columns of amounts that a report's column takes something of. */
function amountSeries({ series, ledger }: LedgerBook, { stretch, series: only, measure }: Ask): number[] {
  return series.flatMap((_, index) => {
    const { period, measure: own } = ledger.amounts[index] ?? { period: null, measure: null };
    const isTime = period === null || stretch === null || (period.month >= stretch.from && period.month <= stretch.to);
    const isYear = period?.year === null || period === null || stretch === null || period.year === stretch.year;
    return (only === null || only === index) && isTime && isYear && (own === null || own === measure) ? [index] : [];
  });
}
type Ask = Extract<ReturnType<typeof askableFigures>["columns"][number], { readonly ask: unknown }>["ask"];

describe.each([
  { form: "posting", layout: "long", signs: "cost-positive" },
  { form: "posting", layout: "long", signs: "debit-credit" },
  { form: "accountPeriod", layout: "long", signs: "unsigned" },
  { form: "accountPeriod", layout: "wide", signs: "revenue-positive" },
] as const)("a filter of a ledger: $form, $layout, $signs", (as) => {
  const checked = runToEnd(checkWorkbook(ledgerWorkbook(madeUpLedger(3_000), as), {}, "formulas"));
  const dimensions = checked.ledgers.books.flatMap(usableDimensions).map(({ column }) => column.column);

  it.each([null, ...dimensions])("shows rows that come to the figure, by column %s", (by) => {
    const all = filtersOf(checked, by);
    expect(all.length).toBeGreaterThan(3);
    expect(all.filter(({ filter }) => !filter.ok)).toEqual([]);
    expect(all.map(({ row, shown }) => [row, Math.round(shown)])).toEqual(all.map(({ row, total }) => [row, total]));
  });
});

const heading = ["Konto", "Ansvar", "Period", "Belopp"];
const checkedRows = (rows: readonly (readonly (string | number)[])[]): CheckedWorkbook =>
  runToEnd(checkWorkbook(workbookOf([{ name: "Export", rows: [heading, ...rows.map((row) => row.map(String))] }])));
const columnsOf = (checked: CheckedWorkbook, row: string, by: number | null = null) => {
  const found = filtersOf(checked, by, row)[0]?.filter;
  return found?.ok === true ? found.value.columns : found?.refusal;
};
const postingRows = Array.from({ length: 24 }, (_, at) => [
  [5010, 5020, 6010, 3110][at % 4] ?? 0,
  ["110", "120", "130"][at % 3] ?? "",
  202_401 + (at % 6),
  (at + 1) * 100 * (at % 4 === 3 ? -1 : 1),
]);

describe("the columns of a filter", () => {
  const checked = checkedRows(postingRows);

  it("are those that tell the figure, and no more", () => {
    expect(columnsOf(checked, "staff")).toEqual([{ column: 0, texts: ["5010", "5020"], months: [] }]);
    expect(columnsOf(checked, "code-110", 1)).toEqual([{ column: 1, texts: ["110"], months: [] }]);
  });

  it("are the period too where other years are there", () => {
    const withLastYear = checkedRows([
      ...postingRows,
      ...postingRows.map(([a, b, c, d]) => [a ?? 0, b ?? "", Number(c) - 100, d ?? 0]),
    ]);
    expect(columnsOf(withLastYear, "staff")).toMatchObject([
      { column: 0 },
      { column: 2, texts: expect.arrayContaining(["202401"]) },
    ]);
  });

  it("have no more values than anybody can use", () => {
    const many = Array.from({ length: mostFilterValues + 30 }, (_, at) => [
      [5010, 5020, 6010, 3110][at % 4] ?? 0,
      String(10_000 + at),
      202_401 + (at % 6),
      (at + 1) * 100 * (at % 4 === 3 ? -1 : 1),
    ]);
    expect(columnsOf(checkedRows(many), "#net", 1)).toEqual({ reason: "too-many-values" });
  });
});
