/** What formulas would give in a place, as far as they are plain. */
import type { CellRange } from "../../domain/cell.ts";
import { sameNumber } from "./sameNumber.ts";
import { cellTag, firstFrom } from "../../domain/grid.ts";
import { plainFormulaValue } from "../../domain/plainFormula.ts";
import type { ReadableCells } from "../../domain/plainFormula.ts";
import type { FormulaCells } from "./formulaCells.ts";
import type { Formulas } from "./reading.ts";

/** Cells a formula may read here: proving a mistake must not cost more than finding it. */
const mostCells = 5_000;

/** What the formula gives on that sheet; undefined where only Excel can tell. */
export function valueOf(formulas: Formulas, home: FormulaCells, formula: string): number | undefined {
  let left = mostCells;
  const cellsOf = (name: string | null): FormulaCells | undefined => (name === null ? home : formulas.sheetNamed(name));
  const readable: ReadableCells = {
    numberAt: (name, row, column) => {
      const cells = cellsOf(name);
      const content = cells?.content(row, column);
      if (content === "blank") return 0;
      return content === "number" ? cells?.number(row, column) : undefined;
    },
    numbersIn: (name, range) => {
      const cells = cellsOf(name);
      const numbers = cells && numbersIn(cells, range, left);
      left -= numbers?.length ?? 0;
      return numbers;
    },
  };
  return plainFormulaValue(formula, readable);
}

function numbersIn({ sheet }: FormulaCells, range: CellRange, most: number): number[] | undefined {
  const numbers: number[] = [];
  for (const [column, { rows, tags, values }] of sheet.columns) {
    if (column < range.left || column > range.right) continue;
    for (let at = firstFrom(rows, range.top); at < rows.length && (rows[at] as number) <= range.bottom; at++) {
      if (tags[at] === cellTag.error || numbers.length >= most) return undefined;
      if (tags[at] === cellTag.number) numbers.push(values[at] as number);
    }
  }
  return numbers;
}

/** Whether the cell already shows what the formula would give: nothing is wrong there today. */
export function givesTheSame(
  formulas: Formulas,
  cells: FormulaCells,
  row: number,
  column: number,
  formula: string,
): boolean {
  const value = valueOf(formulas, cells, formula);
  const stated = cells.number(row, column);
  return value !== undefined && stated !== undefined && sameNumber(value, stated);
}
