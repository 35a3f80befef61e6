import type { CellRef } from "../../domain/cell.ts";
import { addressOf, cellKey, inRange } from "../../domain/cell.ts";
import { formulaReferences, shiftFormula } from "../../domain/formulaReferences.ts";
import type { Equation, Figure } from "../../model/equations.ts";
import type { RecognisedTable } from "../../recognise/table.ts";
import { mergedRanges } from "../ranges.ts";
import type { ArithmeticContext } from "./context.ts";

/**
 * The formula a total, net or deviation should have: the one its neighbours have in the same row (or, for a column that follows
 * from others, the same column), moved to its place. A formula without such neighbours is written out from its terms. Null where a
 * figure is typed among typed ones.
 */
export function repairFormula(id: number, context: ArithmeticContext): string | null {
  const { naming, workbook } = context;
  const { cell } = naming.figureOf(id);
  const equation = context.givenBy(id)[0];
  if (!equation) return null;
  const terms = equation.terms.map((term) => naming.figureOf(term.figure).cell);
  const own = workbook.sheets[cell.sheet]?.formulas.get(cellKey(cell.row, cell.column));
  const analogous = formulaBeside(naming.figureOf(id), terms, context);
  if (analogous !== null) return analogous === own ? null : analogous;
  return own === undefined ? null : writtenOut(equation, terms, cell);
}

/** The formula that cells beside have, moved to this one's place, where it then reads all of its terms; null when none has one. */
export function formulaBeside(
  figure: Figure,
  terms: readonly CellRef[],
  { workbook, model }: Pick<ArithmeticContext, "workbook" | "model">,
): string | null {
  const { cell, table } = figure;
  const formulas = workbook.sheets[cell.sheet]?.formulas;
  const moved = siblings(cell, model.tables[table]?.table, terms).flatMap((sibling) => {
    const formula = formulas?.get(cellKey(sibling.row, sibling.column));
    const shifted = formula && shiftFormula(formula, cell.row - sibling.row, cell.column - sibling.column);
    return shifted && reads(shifted, terms, cell) ? [shifted] : [];
  });
  return commonest(moved) ?? null;
}

/** Cells of the same table that follow the same way, nearest first. */
function siblings(
  { sheet, row, column }: CellRef,
  table: RecognisedTable | undefined,
  terms: readonly CellRef[],
): CellRef[] {
  if (!table || terms.some((term) => term.sheet !== sheet)) return [];
  const distance = (cell: CellRef): number => Math.abs(cell.row - row) + Math.abs(cell.column - column);
  const others = terms.every((term) => term.column === column)
    ? table.columns.map((other) => ({ sheet, row, column: other.column }))
    : terms.every((term) => term.row === row)
      ? table.rows.map((other) => ({ sheet, row: other.row, column }))
      : [];
  return others.filter((cell) => distance(cell) > 0).sort((a, b) => distance(a) - distance(b));
}

/** A formula that reads all terms; a difference that stands in the same row as sums reads other cells. */
function reads(formula: string, terms: readonly CellRef[], cell: CellRef): boolean {
  const ranges = formulaReferences(formula).filter((reference) => reference.sheet === null);
  const covers = ({ row, column }: CellRef): boolean => ranges.some(({ range }) => inRange(range, row, column));
  return terms.every(covers) && !covers(cell);
}

/** The formula most of them have; among equals the first. */
function commonest(formulas: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const formula of formulas) counts.set(formula, (counts.get(formula) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function writtenOut(equation: Equation, terms: readonly CellRef[], cell: CellRef): string | null {
  if (terms.length < 2 || terms.some((term) => term.sheet !== cell.sheet)) return null;
  const isPlainSum = equation.terms.every((term) => term.factor === 1);
  if (isPlainSum && terms.length > 2) {
    const ranges = mergedRanges(terms).map(({ top, bottom, left, right }) =>
      top === bottom && left === right ? addressOf(top, left) : `${addressOf(top, left)}:${addressOf(bottom, right)}`,
    );
    return `SUM(${ranges.join(",")})`;
  }
  return equation.terms
    .map(
      ({ factor }, at) =>
        (factor < 0 ? "-" : at === 0 ? "" : "+") + addressOf(terms[at]?.row ?? 0, terms[at]?.column ?? 0),
    )
    .join("");
}
