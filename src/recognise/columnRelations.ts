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
  const found = columns.flatMap((column, index): ColumnFormula[] => {
    const { measure, component } = column.words;
    if (measure !== null && differences.includes(measure))
      return asList(findDifference(matrix, columns, index, rowComponents));
    if (component === "net" || measure === "result") return asList(findNet(matrix, columns, index));
    return [];
  });
  return columns.reduce((formulas, _, index) => {
    const isKnown = formulas.some(({ result }) => result === index);
    return isKnown ? formulas : [...formulas, ...asList(findColumnSum(matrix, columns, index, formulas))];
  }, found);
}

function asList<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}
