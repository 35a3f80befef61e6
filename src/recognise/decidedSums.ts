/** The sums of rows that a person calls totals and the search found no lines for. */
import { runToEnd } from "../domain/progress.ts";
import type { Matrix } from "./matrix.ts";
import type { RowForSums, RowSum, SumColumn } from "./rowSum.ts";
import { isBetterFit, layOut } from "./sumFigures.ts";
import { searchOneWay } from "./sumSearch.ts";

/** Such a row sums what stands on the side that fits better: rows above it or below, those that others sum there left out. */
export function findDecidedSums(
  matrix: Matrix,
  rows: readonly RowForSums[],
  columns: readonly SumColumn[],
  found: readonly RowSum[],
): RowSum[] {
  if (!rows.some(({ isDecidedSum }) => isDecidedSum === true)) return [];
  const figures = layOut(matrix, columns);
  const sumOnSide = (result: number, side: readonly number[]): RowSum | undefined => {
    const own = found.filter((sum) => side.includes(sum.result)).flatMap(({ terms }) => terms);
    const notSummed = side.filter((place) => !own.some(({ index }) => index === place));
    const alone = rows.map((row, index) => ({ ...row, isDecidedSum: index === result }));
    return runToEnd(searchOneWay(figures, alone, { order: [...notSummed, result], results: none, mustSum: true }))[0];
  };
  return rows.flatMap(({ isDecidedSum }, result) => {
    if (isDecidedSum !== true || found.some((sum) => sum.result === result)) return [];
    const places = rows.map((_, index) => index);
    const above = sumOnSide(result, places.slice(0, result));
    const below = sumOnSide(result, places.slice(result + 1).reverse());
    const best = below && isBetterFit(below.fit, above?.fit) ? below : above;
    return best ? [best] : [];
  });
}

const none: ReadonlySet<number> = new Set();
