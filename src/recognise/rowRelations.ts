/**
 * Finds which rows are sums of which: totals below or above their lines, several levels deep, netting where revenue and cost
 * are both printed positive. Words propose, arithmetic over all columns decides, and a few broken columns do not hide a total.
 */
import type { FormulaSum } from "./formulaSums.ts";
import type { Matrix } from "./matrix.ts";
import { findRepeatedSums } from "./repeatedSums.ts";
import type { RowForSums, RowSum, SumColumn } from "./rowSum.ts";
import { isFilled, isNear, layOut, sumOf, type SumFigures } from "./sumFigures.ts";
import { searchOneWay } from "./sumSearch.ts";

/** Sums of rows. `given` are those that the sheet's formulas say themselves. */
export function findRowSums(
  matrix: Matrix,
  rows: readonly RowForSums[],
  sumColumns: readonly SumColumn[],
  given: readonly FormulaSum[],
): RowSum[] {
  const figures = layOut(matrix, sumColumns);
  const byFormula = given.flatMap((sum) => sumByFormula(matrix, rows, figures, sum) ?? []);
  const sums = [...byFormula, ...searchBothWays(figures, rows, byFormula)];
  return [...sums, ...findRepeatedSums(figures, rows, sums)].map((sum) => withoutOtherColumns(sum, figures));
}

/** Columns of who knows what, whose total has nothing to do with the lines, are left out of the sum. */
function withoutOtherColumns(sum: RowSum, figures: SumFigures): RowSum {
  const others = figures.columns.flatMap(({ index, isAmount }, position) =>
    isAmount || isNear(figures, sum, position) ? [] : [index],
  );
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
  const taken = new Set(terms.flatMap(({ index, factor }) => (factor === -1 ? [index] : [])));
  const sum = sumOf(own, (index) => (taken.has(index) ? "cost" : null), {
    result,
    terms: terms.map(({ index }) => index),
    netting: taken.size > 0 ? "costsTaken" : "plain",
    otherColumns: computedOtherwise,
  });
  const disagreeing = sum.fit.tried - sum.fit.holds;
  return sum.fit.holds > 0 && count >= formulasPerFigure * disagreeing ? sum : undefined;
}

function searchBothWays(figures: SumFigures, rows: readonly RowForSums[], known: readonly RowSum[]): RowSum[] {
  const downwards = rows.map((_, index) => index);
  const search = (order: readonly number[], settled: readonly RowSum[]): RowSum[] => {
    const taken = partsOf(settled);
    const results = new Set(settled.map(({ result }) => result));
    return searchOneWay(figures, rows, { order: order.filter((index) => !taken.has(index)), results, mustSum: false });
  };
  const down = search(downwards, known);
  if (explainsAll(figures, rows, [...known, ...down])) return down;
  const upwards = [...downwards].reverse();
  const up = search(upwards, known);
  const [main, other] = weightOf(up) > weightOf(down) ? [up, downwards] : [down, upwards];
  // Totals above their lines may themselves be summed at the foot, and the reverse: what is left at the top goes the other way.
  const rest = search(other, [...known, ...main]);
  return [...main, ...rest.filter((sum) => !sum.isByWordsOnly)];
}

/** Every row is part of a total that ties, but for one on top of all: no other way round can say more. */
function explainsAll(figures: SumFigures, rows: readonly RowForSums[], sums: readonly RowSum[]): boolean {
  const parts = partsOf(sums);
  const free = rows.filter((row, index) => !row.isAside && !parts.has(index) && isFilled(figures, index));
  return free.length === 1 && sums.every(({ fit, isByWordsOnly }) => !isByWordsOnly && fit.holds === fit.tried);
}

function partsOf(sums: readonly RowSum[]): Set<number> {
  const parts = new Set<number>();
  for (const { terms } of sums) for (const { index } of terms) parts.add(index);
  return parts;
}

function weightOf(sums: readonly RowSum[]): number {
  return sums.reduce((total, sum) => total + (sum.isByWordsOnly ? 0 : sum.fit.digits), 0);
}
