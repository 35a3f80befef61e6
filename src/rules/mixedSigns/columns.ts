import type { TableKind } from "../../domain/meaning.ts";
import { namesNothing } from "../../model/tieOut/names.ts";
import type { TableAmounts } from "../tableAmounts.ts";
import { isFilled, type MixedSigns } from "./mixedSigns.ts";

/** Lines whose signs must be opposite, all of them: one line with another sign is a repaid cost. */
const fewestLines = 3;
/** A difference of two amounts with opposite signs comes to about their sum. */
const doubled = 0.9;

/** Kinds in which revenue and cost have signs. Investments print a budget + beside an outcome − as often as not. */
const signedKinds: readonly TableKind[] = ["operating-statement", "income-statement"];

/** Pairs of columns with opposite signs in every line that no deviation takes into account. Each column is told once. */
export function columnsAgainstEachOther(amounts: TableAmounts): MixedSigns[] {
  const found = new Map<number, MixedSigns>();
  // Months still to come hold nothing.
  const held = amounts.amounts.filter((column) => amounts.lines.some((row) => amounts.value(row, column) !== 0));
  held.forEach((one, at) => {
    for (const other of held.slice(at + 1)) {
      const lines = oppositeLines(amounts, one, other);
      if (!lines || !isMistake(amounts, one, other, lines)) continue;
      const odd = oddOne(amounts, one, other);
      const like = odd === one ? other : one;
      const row = lines[0] ?? 0;
      const [off, beside] = [amounts.at(row, odd), amounts.at(row, like)];
      if (found.has(odd) || !isFilled(off) || !isFilled(beside)) continue;
      found.set(odd, {
        cell: amounts.headingCell(odd),
        related: [amounts.columnRange(odd), amounts.columnRange(like)],
        off,
        other: beside,
        isOfTables: false,
      });
    }
  });
  return [...found.values()];
}

/** The lines that both columns fill, if there are enough and all have opposite signs. */
function oppositeLines(amounts: TableAmounts, one: number, other: number): number[] | undefined {
  const lines: number[] = [];
  for (const row of amounts.lines) {
    const product = amounts.value(row, one) * amounts.value(row, other);
    // Asked of every pair of columns: the first line tells of most.
    if (product > 0) return undefined;
    if (product !== 0) lines.push(row);
  }
  return lines.length >= fewestLines ? lines : undefined;
}

/**
 * Two years' outcomes, a deviation that comes to the sum of the two, or no deviation at all that would show that somebody knows: a budget + beside
 * an outcome − is normal where the deviation adds them.
 */
function isMistake(amounts: TableAmounts, one: number, other: number, lines: readonly number[]): boolean {
  if (isDoubled(amounts, one, other, lines)) return true;
  const { columns, kind } = amounts.model.table;
  const [a, b] = [columns[one], columns[other]];
  if (!a || !b || !signedKinds.includes(kind) || a.component !== b.component) return false;
  // A column that names a thing of its own (a company, eliminations) has the signs of that thing.
  if (![a, b].every(({ path }) => namesNothing(path.join(" ")))) return false;
  // Columns of one measure and year are about two things: a company and the eliminations, a budget and what was moved.
  if (a.measure === b.measure) return areTwoYears(a.period.year, b.period.year) && a.budgetVersion === b.budgetVersion;
  return !columns.some(({ measure }) => measure === "deviation" || measure === "remaining" || measure === "result");
}

function areTwoYears(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && one !== other;
}

/** A deviation between them that comes to their sum in size. */
function isDoubled(amounts: TableAmounts, one: number, other: number, lines: readonly number[]): boolean {
  return amounts.model.table.relations.some(
    ({ axis, kind, result, terms }) =>
      axis === "columns" &&
      kind === "deviation" &&
      terms.some(({ index }) => index === one) &&
      terms.some(({ index }) => index === other) &&
      lines.every((row) => {
        const sum = Math.abs(amounts.value(row, one)) + Math.abs(amounts.value(row, other));
        return Math.abs(amounts.value(row, result)) >= doubled * sum;
      }),
  );
}

/** The column whose signs fewer of the others share; of two alone, the one against the table's convention. */
function oddOne(amounts: TableAmounts, one: number, other: number): number {
  const alike = (column: number): number =>
    amounts.amounts.filter((each) =>
      amounts.lines.every((row) => amounts.value(row, each) * amounts.value(row, column) >= 0),
    ).length;
  const [a, b] = [alike(one), alike(other)];
  if (a !== b) return a < b ? one : other;
  const isCostPositive = amounts.model.table.signConvention === "cost-positive";
  const sum = amounts.lines.reduce((total, row) => total + Math.sign(amounts.value(row, one)), 0);
  return sum > 0 === isCostPositive ? other : one;
}
