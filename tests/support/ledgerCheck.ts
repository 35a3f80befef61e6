/** Holds the sums of a made-up ledger against what was added up while it was made. Without a test library: a process of its own runs it too. */
import { ledgerBook, ledgerTotal, type LedgerBook } from "../../src/model/ledger/ledgerBook.ts";
import { ledgerMonths } from "../../src/model/ledger/ledgerMonths.ts";
import { ledgerSums } from "../../src/model/ledger/ledgerSums.ts";
import { accountLines, type AccountLine } from "../../src/domain/accountLine.ts";
import { lineOf } from "../../src/model/ledger/accountLines.ts";
import { findLedgers } from "../../src/recognise/ledger/findLedgers.ts";
import { runToEnd } from "./book.ts";
import {
  accountNames,
  ledgerWorkbook,
  type LedgerForm,
  type LedgerLayout,
  type LedgerSigns,
  type MadeUpLedger,
} from "./madeUpLedger.ts";

type Totals = Map<string, { actual: number; budget: number }>;

/** A made-up ledger as an export. */
export interface LedgerExport {
  readonly form: LedgerForm;
  readonly layout: LedgerLayout;
  readonly signs: LedgerSigns;
}

/** What came out of the check: how the ledger was read, how many sums were compared, and those that differ. */
export interface LedgerCheck {
  readonly read: LedgerExport & { readonly rows: number; readonly skipped: number };
  readonly compared: number;
  readonly wrong: readonly string[];
}

/** Reads the export anew and compares: by account, unit and period; by line and period; by unit and month; in all. */
export function checkLedger(made: MadeUpLedger, wanted: LedgerExport): LedgerCheck {
  const workbook = ledgerWorkbook(made, wanted);
  const [ledger] = runToEnd(findLedgers(workbook, 0));
  if (!ledger) throw new Error("not recognised");
  const book = runToEnd(ledgerBook(workbook, ledger, 0));
  if (!book.ok) throw new Error(book.refusal.reason);
  const isDebit = ledger.amounts.some(({ minus }) => minus !== null);
  const { form, layout, signConvention } = ledger;
  const hasBudget = wanted.form === "accountPeriod" && wanted.signs !== "debit-credit";
  const known = hasBudget ? made.totals : withoutBudget(made.totals);
  const compared = comparisons(made, book.value, known);
  return {
    read: {
      form,
      layout,
      signs: isDebit ? "debit-credit" : signConvention,
      rows: ledger.rows.length,
      skipped: ledger.skipped.length,
    },
    compared: compared.reduce((sum, { known: totals }) => sum + totals.size, 0),
    wrong: compared.flatMap(({ found, known: totals }) => differences(found, totals)),
  };
}

function comparisons(
  made: MadeUpLedger,
  book: LedgerBook,
  known: MadeUpLedger["totals"],
): { readonly found: Totals; readonly known: MadeUpLedger["totals"] }[] {
  const { accounts, dimensions, lines } = book;
  const [unit] = dimensions;
  if (!unit) throw new Error("no dimension");
  const lineName = (account: string): AccountLine => lineOf(account, accountNames[Number(account)] ?? null);
  const months = runToEnd(ledgerMonths(book, { by: "dimension", dimension: unit, within: null, blank: "", grant: "" }));
  const ofMonths: Totals = new Map();
  for (const { key, years } of months?.lines ?? [])
    for (const { year, actual, budget } of years)
      actual.forEach((ore, month) => {
        const planned = budget[month] ?? null;
        if (ore !== null || planned !== null)
          ofMonths.set(`${key}|${String(year * 100 + month + 1)}`, { actual: ore ?? 0, budget: planned ?? 0 });
      });
  return [
    {
      found: sumsBy(
        book,
        [accounts, unit],
        ([account = 0, code = 0]) => `${accounts.values[account] ?? ""}|${unit.values[code] ?? ""}`,
      ),
      known,
    },
    {
      found: sumsBy(book, [lines], ([line = 0]) => accountLines[line] ?? ""),
      known: knownBy(known, (account, _, period) => `${lineName(account)}|${period}`),
    },
    { found: ofMonths, known: knownBy(known, (_, code, period) => `${code}|${period}`) },
    {
      found: new Map([["all", { actual: ledgerTotal(book, "actual"), budget: ledgerTotal(book, "budget") }]]),
      known: knownBy(known, () => "all"),
    },
  ];
}

function differences(found: Totals, known: MadeUpLedger["totals"]): string[] {
  const wrong = [...known].filter(([key, { actual, budget }]) => {
    const sum = found.get(key);
    return sum?.actual !== actual || sum.budget !== budget;
  });
  const tooMuch = [...found.keys()].filter((key) => !known.has(key));
  return [...wrong.map(([key]) => key), ...tooMuch];
}

function withoutBudget(totals: MadeUpLedger["totals"]): Totals {
  return new Map([...totals].map(([key, { actual }]) => [key, { actual, budget: 0 }]));
}

/** What the generator knows, by another key. */
function knownBy(
  known: MadeUpLedger["totals"],
  keyOf: (account: string, unit: string, period: string) => string,
): Totals {
  const totals: Totals = new Map();
  for (const [key, { actual, budget }] of known) {
    const [account = "", unit = "", period = ""] = key.split("|");
    const own = keyOf(account, unit, period);
    const total = totals.get(own) ?? { actual: 0, budget: 0 };
    totals.set(own, { actual: total.actual + actual, budget: total.budget + budget });
  }
  return totals;
}

function sumsBy(
  book: LedgerBook,
  keys: Parameters<typeof ledgerSums>[1],
  nameOf: (codes: readonly number[]) => string,
): Totals {
  const totals: Totals = new Map();
  for (const { codes, measure, period, ore } of runToEnd(ledgerSums(book, keys))) {
    const key = `${nameOf(codes)}|${String((period?.year ?? 0) * 100 + (period?.month ?? 0))}`;
    const total = totals.get(key) ?? { actual: 0, budget: 0 };
    if (measure === "actual" || measure === "budget") total[measure] += ore;
    totals.set(key, total);
  }
  return totals;
}
