/**
 * Finds which columns follow from others: deviations and changes as differences, nets as revenue and cost together, totals,
 * balances and budgets as sums of their parts. Words say which columns are what; arithmetic says of what, and which way round.
 */
import type { Component } from "../domain/meaning.ts";
import { differences, findDifference } from "./columnDifferences.ts";
import type { ColumnForFormulas, ColumnFormula } from "./columnFormula.ts";
import { findNet } from "./columnNets.ts";
import { findColumnSum } from "./columnSums.ts";
import type { Matrix } from "./matrix.ts";

export function findColumnFormulas(
  matrix: Matrix,
  columns: readonly ColumnForFormulas[],
  rowComponents: readonly (Component | null)[],
): ColumnFormula[] {
  const found: ColumnFormula[] = [];
  for (let index = 0; index < columns.length; index++) {
    const { measure, component } = (columns[index] as ColumnForFormulas).words;
    const isDifference = measure !== null && differences.includes(measure);
    const formula = isDifference
      ? findDifference(matrix, columns, index, rowComponents)
      : component === "net" || measure === "result"
        ? findNet(matrix, columns, index)
        : undefined;
    if (formula) found.push(formula);
  }
  for (let index = 0; index < columns.length; index++) {
    if (found.some(({ result }) => result === index)) continue;
    const sum = findColumnSum(matrix, columns, index, found);
    if (sum) found.push(sum);
  }
  return found;
}
