/**
 * Finds which rows are sums of which: totals below or above their lines, several levels deep, netting where revenue and cost
 * are both printed positive. Words propose, arithmetic over all columns decides, and a few broken columns do not hide a total.
 */
import { partOf, type Progress } from "../domain/progress.ts";
import type { Component } from "../domain/meaning.ts";
import type { FormulaSum } from "./formulaSums.ts";
import { span } from "./frameCells.ts";
import type { Matrix } from "./matrix.ts";
import { findRepeatedSums } from "./repeatedSums.ts";
import type { RowForSums, RowSum, SumColumn } from "./rowSum.ts";
import { isFilled, isNear, layOut, sumOf, type SumFigures } from "./sumFigures.ts";
import { searchOneWay } from "./sumSearch.ts";

/** Sums of rows. `given` are those that the sheet's formulas say themselves. */
export function* findRowSums(
  matrix: Matrix,
  rows: readonly RowForSums[],
  sumColumns: readonly SumColumn[],
  given: readonly FormulaSum[],
): Generator<Progress, RowSum[]> {
  const figures = layOut(matrix, sumColumns);
  const byFormula = given.flatMap((sum) => sumByFormula(matrix, rows, figures, sum) ?? []);
  const sums = [...byFormula, ...(yield* searchBothWays(figures, rows, byFormula))];
  return [...sums, ...findRepeatedSums(figures, rows, sums)].map((sum) => withoutOtherColumns(sum, figures));
}

/** Columns of who knows what, whose total has nothing to do with the lines, are left out of the sum. */
function withoutOtherColumns(sum: RowSum, figures: SumFigures): RowSum {
  const others: number[] = [];
  for (let position = 0; position < figures.columns.length; position++) {
    const { index, isAmount } = figures.columns[position] as SumColumn;
    if (!isAmount && !isNear(figures, sum, position)) others.push(index);
  }
  return others.length === 0 ? sum : { ...sum, otherColumns: [...sum.otherColumns, ...others] };
}

/** Formulas in so many columns for each typed figure that disagrees make the typed one wrong, not the formula. */
const formulasPerFigure = 2;

function sumByFormula(
  matrix: Matrix,
  rows: readonly RowForSums[],
  figures: SumFigures,
  { result, terms, computedOtherwise, count }: FormulaSum,
): RowSum | undefined {
  if (rows[result]?.isAside || terms.some(({ index }) => rows[index]?.isAside)) return undefined;
  const own =
    computedOtherwise.length === 0
      ? figures
      : layOut(
          matrix,
          figures.columns.filter(({ index }) => !computedOtherwise.includes(index)),
        );
  // The formula says what is taken from what, whatever the rows are called.
  const components: (Component | null)[] = rows.map(() => null);
  for (const { index, factor } of terms) if (factor === -1) components[index] = "cost";
  const sum = sumOf(own, components, {
    result,
    terms: terms.map(({ index }) => index),
    netting: components.includes("cost") ? "costsTaken" : "plain",
    otherColumns: computedOtherwise,
  });
  const disagreeing = sum.fit.tried - sum.fit.holds;
  return sum.fit.holds > 0 && count >= formulasPerFigure * disagreeing ? sum : undefined;
}

function* searchBothWays(
  figures: SumFigures,
  rows: readonly RowForSums[],
  known: readonly RowSum[],
): Generator<Progress, RowSum[]> {
  const downwards = span(0, rows.length - 1);
  const down = yield* partOf(searchRest(figures, rows, downwards, known), 0, 0.4);
  if (explainsAll(figures, rows, [...known, ...down])) return down;
  const upwards = [...downwards].reverse();
  const up = yield* partOf(searchRest(figures, rows, upwards, known), 0.4, 0.8);
  // Nothing is settled, so that going up again would find the same.
  if (down.length === 0 && weightOf(up) <= 0) return up.filter((sum) => !sum.isByWordsOnly);
  const [main, other] = weightOf(up) > weightOf(down) ? [up, downwards] : [down, upwards];
  // Totals above their lines may themselves be summed at the foot, and the reverse: what is left at the top goes the other way.
  const rest = yield* partOf(searchRest(figures, rows, other, [...known, ...main]), 0.8, 1);
  return [...main, ...rest.filter((sum) => !sum.isByWordsOnly)];
}

/** The sums among the rows that are no part of one that is settled. */
function* searchRest(
  figures: SumFigures,
  rows: readonly RowForSums[],
  order: readonly number[],
  settled: readonly RowSum[],
): Generator<Progress, RowSum[]> {
  const taken = partsOf(settled);
  const results = new Set<number>();
  for (const { result } of settled) results.add(result);
  const free = taken.size === 0 ? order : order.filter((index) => !taken.has(index));
  return yield* searchOneWay(figures, rows, { order: free, results, mustSum: false });
}

/** Every row is part of a total that ties, but for one on top of all: no other way round can say more. */
function explainsAll(figures: SumFigures, rows: readonly RowForSums[], sums: readonly RowSum[]): boolean {
  const parts = partsOf(sums);
  let free = 0;
  for (let index = 0; index < rows.length; index++)
    if (rows[index]?.isAside === false && !parts.has(index) && isFilled(figures, index)) free++;
  return free === 1 && sums.every(({ fit, isByWordsOnly }) => !isByWordsOnly && fit.holds === fit.tried);
}

function partsOf(sums: readonly RowSum[]): Set<number> {
  const parts = new Set<number>();
  for (const { terms } of sums) for (const { index } of terms) parts.add(index);
  return parts;
}

function weightOf(sums: readonly RowSum[]): number {
  return sums.reduce((total, sum) => total + (sum.isByWordsOnly ? 0 : sum.fit.digits), 0);
}
