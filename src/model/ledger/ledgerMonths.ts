/** A ledger as a month book: its lines month by month, for follow-up and forecasts. */
import { hasMonths, monthsOfYear, noMonths, type MonthFigures, type MonthYear } from "../../domain/monthSeries.ts";
import type { Ore } from "../../domain/money.ts";
import type { Progress } from "../../domain/progress.ts";
import type { MonthBook, MonthLine } from "../months/monthBook.ts";
import { accountLines, type AccountLine } from "../../domain/accountLine.ts";
import type { LedgerBook, LedgerDimension } from "./ledgerBook.ts";
import { ledgerSums, type LedgerSum } from "./ledgerSums.ts";

/** What the lines of a month book are. */
export type LedgerLines =
  | { readonly by: "line"; readonly labels: Readonly<Record<AccountLine, string>> }
  /** Lines of result only, by a part of the coding string; `blank` is what postings without a code are called, `grant` those of the accounts that hold the grant. */
  | { readonly by: "dimension"; readonly dimension: LedgerDimension; readonly blank: string; readonly grant: string };

/** Key of the line of postings without a code. */
export const blankLine = "#blank";
/** Key of the line of the accounts that hold the grant: beside the codes, whose lines are net costs. */
export const grantLine = "netAppropriation" satisfies AccountLine;
/** Stands for it among codes. */
const grantCode = -1;

/** Null where no amount has a month. Balance accounts are no lines of a month book: they are neither revenue nor cost. */
export function* ledgerMonths(book: LedgerBook, lines: LedgerLines): Generator<Progress, MonthBook | null> {
  const keys = lines.by === "line" ? [book.lines] : [book.lines, lines.dimension];
  const sums = yield* ledgerSums(book, keys);
  const [balance, grant] = [accountLines.indexOf("balance"), accountLines.indexOf(grantLine)];
  const ofResult = sums.filter(({ codes, period, isToDate }) => codes[0] !== balance && period !== null && !isToDate);
  if (ofResult.length === 0) return null;
  const byLine = new Map<number, LedgerSum[]>();
  for (const sum of ofResult) {
    const isGrant = lines.by === "dimension" && sum.codes[0] === grant;
    const code = isGrant ? grantCode : (sum.codes[keys.length - 1] ?? 0);
    const known = byLine.get(code);
    if (known) known.push(sum);
    else byLine.set(code, [sum]);
  }
  const found = [...byLine].sort(([a], [b]) => (lines.by === "line" ? a - b : byCode(lines.dimension, a, b)));
  return {
    source: { from: "ledger", ledger: book.index, sheet: book.ledger.sheet, range: book.ledger.range },
    unit: book.ledger.unit,
    lines: found.map(([code, ofLine]): MonthLine => ({
      ...nameOf(lines, code),
      type: "line",
      parent: null,
      years: yearsOf(ofLine),
    })),
  };
}

function byCode({ values }: LedgerDimension, a: number, b: number): number {
  if ((a === grantCode) !== (b === grantCode)) return a === grantCode ? 1 : -1;
  // Postings without a code come last of those.
  if ((a === 0) !== (b === 0)) return a === 0 ? 1 : -1;
  const [one, other] = [values[a] ?? "", values[b] ?? ""];
  return one < other ? -1 : one > other ? 1 : 0;
}

function nameOf(lines: LedgerLines, code: number): { readonly key: string; readonly label: string } {
  if (lines.by === "line") {
    const line = accountLines[code] ?? "unallocated";
    return { key: line, label: lines.labels[line] };
  }
  if (code === grantCode) return { key: grantLine, label: lines.grant };
  const { values, names } = lines.dimension;
  const value = values[code] ?? "";
  const name = names[code] ?? null;
  return {
    key: value === "" ? blankLine : value,
    label: value === "" ? lines.blank : name === null ? value : `${value} ${name}`,
  };
}

function yearsOf(sums: readonly LedgerSum[]): MonthYear[] {
  const years = new Map<number, Record<"actual" | "budget" | "forecast", (Ore | null)[]>>();
  for (const { measure, period, ore } of sums) {
    if (period === null || measure === "other") continue;
    let year = years.get(period.year);
    if (!year)
      years.set(period.year, (year = { actual: [...noMonths], budget: [...noMonths], forecast: [...noMonths] }));
    // What is carried in counts in January, and the closing of the accounts in December: the year comes to what the ledger says.
    const month = Math.min(Math.max(period.month, 1), monthsOfYear) - 1;
    year[measure][month] = ((year[measure][month] ?? 0) + ore) as Ore;
  }
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, { actual, budget, forecast }]): MonthYear => ({
      year,
      actual: orNone(actual),
      budget: orNone(budget),
      unphased: null,
      forecast: orNone(forecast),
    }));
}

function orNone(figures: MonthFigures): MonthFigures {
  return hasMonths(figures) ? figures : noMonths;
}
