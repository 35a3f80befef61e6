/** Postings without a period are counted however many they are, and the first of them is told. */
import { expect, it } from "@jest/globals";
import { withoutPeriod } from "../../../src/analysis/ledger/withoutPeriod.ts";
import { ledgerBook, ledgerTotal } from "../../../src/model/ledger/ledgerBook.ts";
import { findLedgers } from "../../../src/recognise/ledger/findLedgers.ts";
import { runToEnd } from "../../support/book.ts";
import { ledgerWorkbook, madeUpLedger } from "../../support/madeUpLedger.ts";

/** More than one call has room for as arguments. */
const postings = 150_000;

it("are told where nearly all of a large ledger has none", () => {
  const workbook = ledgerWorkbook(madeUpLedger(postings), { form: "posting", layout: "long", signs: "cost-positive" });
  const [ledger] = runToEnd(findLedgers(workbook, 0));
  const read = ledger && runToEnd(ledgerBook(workbook, ledger, 0));
  if (!read?.ok) throw new Error("no ledger");
  const [series] = read.value.series;
  if (!series) throw new Error("no amounts");
  // The first posting keeps its period.
  const codes = new Int32Array(postings).fill(1);
  codes[0] = 0;
  const periods = {
    codes,
    size: 2,
    values: Int32Array.of(series.periods.values[series.periods.codes[0] as number] as number, 0),
  };
  const found = withoutPeriod({ ...read.value, series: [{ ...series, periods }] });
  expect(found).toMatchObject({ postings: postings - 1, row: 2 });
  expect(found?.ore).toBe(ledgerTotal(read.value, "actual") - (series.amounts[0] as number));
});
