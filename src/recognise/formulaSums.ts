/** Rows that the sheet's own formulas add up: where most columns of a row add the same rows, that is what the row is the sum of. */
import { addedRanges } from "../domain/additiveFormula.ts";
import { cellKey, columnName } from "../domain/cell.ts";
import type { Frame } from "./frameCells.ts";

/** A row put together from others by formula. Indexes into the frame's body rows. */
export interface FormulaSum {
  readonly result: number;
  readonly terms: readonly { readonly index: number; readonly factor: 1 | -1 }[];
  /** Data columns (indexes) whose formula in this row is something else: a ratio, a difference of columns. */
  readonly computedOtherwise: readonly number[];
  /** In how many columns the formula stands. */
  readonly count: number;
}

/** Share of a row's additions that must be of the same rows. */
const shareNeeded = 0.6;
/** A total over more rows than this is not followed row by row. */
const mostTerms = 500;

/** Sums by formula, for rows that hold figures (`isFilled` by index of the body row). */
export function readFormulaSums(frame: Frame, isFilled: readonly boolean[]): FormulaSum[] {
  const { formulas } = frame.block.sheet;
  if (formulas.size === 0) return [];
  const indexOf = new Map(frame.bodyRows.map((row, index) => [row, index]));
  const names = frame.dataColumns.map(columnName);
  return frame.bodyRows.flatMap((row, result): FormulaSum[] => {
    const ways: FormulaSum["terms"][] = [];
    const others: number[] = [];
    for (const [index, column] of frame.dataColumns.entries()) {
      const formula = formulas.get(cellKey(row, column));
      if (formula === undefined) continue;
      // Most formulas of a line compute it from the columns beside it: those that never name their own are done with at once.
      const terms = speaksOf(formula, names[index] ?? "") ? termsIn(formula, column, indexOf, isFilled) : undefined;
      if (terms && !terms.some((term) => term.index === result)) ways.push(terms);
      else others.push(index);
    }
    if (ways.length === 0) return [];
    const most = mostCommon(ways);
    const isClear = most !== undefined && most.count / ways.length >= shareNeeded && most.terms.length >= 2;
    return isClear ? [{ result, terms: most.terms, computedOtherwise: others, count: most.count }] : [];
  });
}

function speaksOf(formula: string, column: string): boolean {
  return formula.includes(column) || formula.includes(column.toLowerCase());
}

/** The rows that a formula adds in its own column; undefined where it reads anything else. */
function termsIn(
  formula: string,
  column: number,
  indexOf: ReadonlyMap<number, number>,
  isFilled: readonly boolean[],
): FormulaSum["terms"] | undefined {
  const added = addedRanges(formula);
  if (!added) return undefined;
  const terms: { index: number; factor: 1 | -1 }[] = [];
  for (const { range, factor } of added) {
    if (range.left !== column || range.right !== column || range.bottom - range.top >= mostTerms) return undefined;
    for (let row = range.top; row <= range.bottom; row++) {
      const index = indexOf.get(row);
      if (index !== undefined && isFilled[index]) terms.push({ index, factor });
      // A range may run over blank rows and headings; a cell by itself that is no row of the table comes from elsewhere.
      else if (range.top === range.bottom) return undefined;
    }
  }
  const areInOrder = terms.every(({ index }, at) => at === 0 || (terms[at - 1]?.index ?? 0) <= index);
  return areInOrder ? terms : terms.sort((a, b) => a.index - b.index);
}

function mostCommon(
  ways: readonly FormulaSum["terms"][],
): { readonly terms: FormulaSum["terms"]; readonly count: number } | undefined {
  const counts = new Map<string, { terms: FormulaSum["terms"]; count: number }>();
  for (const terms of ways) {
    const key = terms.map(({ index, factor }) => factor * (index + 1)).join(" ");
    counts.set(key, { terms, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0];
}
