/** What stands in a row or a column of a table, counted in one walk over its cells. */
import type { Block } from "./block.ts";
import { isYear } from "./periods.ts";

export interface Content {
  /** Cells that hold anything. */
  readonly filled: number;
  readonly figures: number;
  /** Figures, values that are errors, or marks for nothing. */
  readonly hasFigures: boolean;
  /** Anything that is neither a figure nor a mark for nothing. */
  readonly hasText: boolean;
  /** There are figures, and all are shown in percent. */
  readonly isPercent: boolean;
  /** No figure is anything else than a year. */
  readonly areYears: boolean;
  /** No figure is larger than 1. */
  readonly areFractions: boolean;
}

export function contentOf(block: Block, rows: readonly number[], columns: readonly number[]): Content {
  let [filled, figures] = [0, 0];
  let [hasFigures, hasText, isPercent, areYears, areFractions] = [false, false, true, true, true];
  for (const row of rows) {
    for (const column of columns) {
      const cell = block.at(row, column);
      if (!cell) continue;
      filled++;
      const { figure } = cell;
      if (figure === undefined) {
        hasFigures ||= cell.isNothing || cell.kind === "error";
        hasText ||= !cell.isNothing;
        continue;
      }
      figures++;
      hasFigures = true;
      isPercent &&= cell.isPercent;
      areYears &&= isYear(figure);
      areFractions &&= Math.abs(figure) <= 1;
    }
  }
  return { filled, figures, hasFigures, hasText, isPercent: isPercent && figures > 0, areYears, areFractions };
}
