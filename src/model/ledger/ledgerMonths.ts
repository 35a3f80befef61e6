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
  | {
      readonly by: "dimension";
      readonly dimension: LedgerDimension;
      /** The part of the coding string whose codes are lines within each of its codes; null where those are lines themselves. */
      readonly within: LedgerDimension | null;
      readonly blank: string;
      readonly grant: string;
    };

/** Key of the line of postings without a code. */
export const blankLine = "#blank";
/** Key of the line of the accounts that hold the grant: beside the codes, whose lines are net costs. */
export const grantLine = "netAppropriation" satisfies AccountLine;
/** Between the codes of a line that has two. */
const withinMark = " › ";

/** The key of the line of a code, or of a code within another; "" is a blank. */
export function lineOfCodes(values: readonly string[]): string {
  return values.map((value) => (value === "" ? blankLine : value)).join(withinMark);
}

/** The codes of a line's key as the ledger has them; a code may have the mark in itself. Undefined where it has no such codes. */
export function codesOfLine(key: string, parts: readonly LedgerDimension[]): readonly number[] | undefined {
  const [first, ...rest] = parts;
  if (!first) return undefined;
  const codeOf = (value: string): number => first.values.indexOf(value === blankLine ? "" : value);
  if (rest.length === 0) return codeOf(key) < 0 ? undefined : [codeOf(key)];
  for (let at = key.indexOf(withinMark); at >= 0; at = key.indexOf(withinMark, at + 1)) {
    const others = codesOfLine(key.slice(at + withinMark.length), rest);
    const code = codeOf(key.slice(0, at));
    if (code >= 0 && others) return [code, ...others];
  }
  return undefined;
}

/** Stands for the line of the grant among codes. */
const grantCode = -1;

/** Null where no amount has a month. Balance accounts are no lines of a month book: they are neither revenue nor cost. */
export function* ledgerMonths(book: LedgerBook, lines: LedgerLines): Generator<Progress, MonthBook | null> {
  const parts = lines.by === "line" ? [] : [lines.dimension, ...(lines.within ? [lines.within] : [])];
  const keys = [book.lines, ...parts];
  const sums = yield* ledgerSums(book, keys);
  const [balance, grant] = [accountLines.indexOf("balance"), accountLines.indexOf(grantLine)];
  const ofResult = sums.filter(({ codes, period, isToDate }) => codes[0] !== balance && period !== null && !isToDate);
  if (ofResult.length === 0) return null;
  const byLine = new Map<number, { readonly codes: readonly number[]; readonly sums: LedgerSum[] }>();
  for (const sum of ofResult) {
    const isGrant = lines.by === "dimension" && sum.codes[0] === grant;
    const codes = isGrant ? [grantCode] : parts.length === 0 ? sum.codes : sum.codes.slice(1);
    const place = isGrant ? grantCode : codes.reduce((all, code, at) => all * (parts[at]?.size ?? 1) + code, 0);
    const known = byLine.get(place);
    if (known) known.sums.push(sum);
    else byLine.set(place, { codes, sums: [sum] });
  }
  const found = [...byLine.values()].sort(({ codes: a }, { codes: b }) => inOrder(parts, a, b));
  return {
    source: { from: "ledger", ledger: book.index, sheet: book.ledger.sheet, range: book.ledger.range },
    unit: book.ledger.unit,
    lines: found.map(({ codes, sums: ofLine }): MonthLine => ({
      ...nameOf(lines, parts, codes),
      type: "line",
      parent: null,
      years: yearsOf(ofLine),
    })),
  };
}

/** Lines of the income statement as they stand there, codes by what they are called. */
function inOrder(parts: readonly LedgerDimension[], a: readonly number[], b: readonly number[]): number {
  const [first = 0, other = 0] = [a[0], b[0]];
  if (first === grantCode || other === grantCode) return other - first;
  if (parts.length === 0) return first - other;
  for (const [at, { values }] of parts.entries()) {
    const [one, two] = [a[at] ?? 0, b[at] ?? 0];
    if (one !== two) return byCode(values, one, two);
  }
  return 0;
}

function byCode(values: readonly string[], a: number, b: number): number {
  // Postings without a code come last.
  if ((a === 0) !== (b === 0)) return a === 0 ? 1 : -1;
  const [one, other] = [values[a] ?? "", values[b] ?? ""];
  return one < other ? -1 : one > other ? 1 : 0;
}

function nameOf(
  lines: LedgerLines,
  parts: readonly LedgerDimension[],
  codes: readonly number[],
): Pick<MonthLine, "key" | "label" | "section"> {
  if (lines.by === "line") {
    const line = accountLines[codes[0] ?? 0] ?? "unallocated";
    return { key: line, label: lines.labels[line] };
  }
  if (codes[0] === grantCode) return { key: grantLine, label: lines.grant };
  const labels = parts.map(({ values, names }, at) => {
    const [value, name] = [values[codes[at] ?? 0] ?? "", names[codes[at] ?? 0] ?? null];
    return value === "" ? lines.blank : name === null ? value : `${value} ${name}`;
  });
  const said = parts.map(({ values }, at) => values[codes[at] ?? 0] ?? "");
  const section = parts.length > 1 ? { section: lineOfCodes(said.slice(0, 1)) } : {};
  return { key: lineOfCodes(said), label: labels.join(" · "), ...section };
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
