/** Whether a formula has in a place what it has where it stands. */
import type { FormulaCells } from "./formulaCells.ts";
import type { Pattern } from "./pattern.ts";
import type { Formulas } from "./reading.ts";

/** Siblings that are asked what they find: the nearest tell. */
const asked = 4;

/**
 * Whether the siblings' formula would find numbers in this place where it finds numbers in theirs. The first cell of a recurrence would
 * read its heading, an opening balance a blank: there the siblings' formula has no business.
 */
export function fitsAt(
  formulas: Formulas,
  cells: FormulaCells,
  row: number,
  column: number,
  siblings: readonly number[],
  { references }: Pattern,
): boolean {
  return references.every((reference) => {
    const here = formulas.content(cells, reference, row, column);
    if (here === "number") return true;
    const theirs = siblings
      .slice(0, asked)
      .map((at) => formulas.content(cells, reference, cells.rows[at] as number, cells.columns[at] as number));
    return theirs.filter((content) => content === "number").length * 2 <= theirs.length;
  });
}
