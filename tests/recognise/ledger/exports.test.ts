/** Exports of accounting systems, read column by column; their sums against what they were drawn from. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { columnName } from "../../../src/domain/cell.ts";
import type { Workbook } from "../../../src/domain/grid.ts";
import { openPackage } from "../../../src/io/xlsx/package.ts";
import { readWorkbookSync } from "../../../src/io/xlsx/readWorkbook.ts";
import { runToEnd } from "../../../src/pipeline/run.ts";
import { ledgerBook, ledgerTotal, type LedgerBook } from "../../../src/model/ledger/ledgerBook.ts";
import { findLedgers } from "../../../src/recognise/ledger/findLedgers.ts";
import type { RecognisedLedger } from "../../../src/recognise/ledger/ledger.ts";
import { postings } from "../../../samples/ledgerPostings.ts";

const folder = join(__dirname, "..", "..", "golden");
const cases = readdirSync(folder).filter((name) => name.startsWith("ledger-"));

function workbookOf(name: string): Workbook {
  const opened = openPackage(readFileSync(join(folder, name, "input.xlsx")));
  if (!opened.ok) throw new Error(opened.refusal.reason);
  const read = readWorkbookSync(opened.value);
  if (!read.ok) throw new Error(read.refusal.reason);
  return read.value;
}

function read(name: string): { readonly ledger: RecognisedLedger; readonly book: LedgerBook } {
  const workbook = workbookOf(name);
  const ledgers = runToEnd(findLedgers(workbook, 0));
  expect(ledgers).toHaveLength(1);
  const ledger = ledgers[0] as RecognisedLedger;
  const book = runToEnd(ledgerBook(workbook, ledger, 0));
  if (!book.ok) throw new Error(book.refusal.reason);
  return { ledger, book: book.value };
}

/** A ledger in a few lines. */
function printed({ ledger, book }: ReturnType<typeof read>): string {
  const { form, layout, year, signConvention, period, rows, skipped, columns } = ledger;
  const why = [...new Set(skipped.map((row) => row.why))]
    .map((each) => `${each} ${String(skipped.filter((row) => row.why === each).length)}`)
    .join(", ");
  return [
    `${form} ${layout}, ${String(year)}, ${signConvention}, period in ${period.in}, ${String(rows.length)} rows${why === "" ? "" : `, skipped: ${why}`}`,
    ...columns.map(({ column, path, role, names }) =>
      [columnName(column), path.join(" / "), "=", role, ...(names === null ? [] : [`of ${columnName(names)}`])].join(
        " ",
      ),
    ),
    ...book.dimensions.map(({ values, names }) =>
      values
        .slice(1)
        .map((value, at) => [value, names[at + 1] ?? ""].join(" ").trim())
        .join(", "),
    ),
  ].join("\n");
}

const ore = (kronor: number): number => Math.round(kronor * 100);
const all = (wanted: (posting: (typeof postings)[number]) => boolean): number =>
  -postings.filter(wanted).reduce((sum, posting) => sum + ore(posting[4]), 0);

describe("exports of accounting systems", () => {
  it.each(cases)("%s", (name) => {
    const found = read(name);
    expect(printed(found)).toMatchSnapshot();
    const isCostOnly = name === "ledger-open-payables";
    const total = all(([account]) => !isCostOnly || (account >= 4000 && account < 7900));
    expect(ledgerTotal(found.book, "actual")).toBe(total);
  });

  it("have at least eight shapes", () => {
    expect(cases.length).toBeGreaterThanOrEqual(8);
  });
});
