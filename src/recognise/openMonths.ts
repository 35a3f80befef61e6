/** What totals over months say of rows that are not filled as far as each other. */
import type { ColumnFormula } from "./columnFormula.ts";
import type { Matrix } from "./matrix.ts";

/**
 * Columns in which the difference of two rows says nothing: they add months in which one of the two is still open. The year's budget less the
 * outcome so far is no deviation, and whoever writes the rows adds the deviations of the months that are booked.
 */
export function totalsOverOpenMonths(
  matrix: Matrix,
  { kind, result, terms }: ColumnFormula,
  sums: readonly ColumnFormula[],
): number[] {
  if (kind !== "deviation") return [];
  const isOpenIn = (column: number): boolean =>
    Number.isNaN(matrix.at(result, column)) &&
    terms.some(({ index }) => Number.isNaN(matrix.at(index, column))) &&
    terms.some(({ index }) => !Number.isNaN(matrix.at(index, column)));
  return sums.flatMap((sum) =>
    sum.kind === "sum" && sum.terms.some(({ index }) => isOpenIn(index)) ? [sum.result] : [],
  );
}
