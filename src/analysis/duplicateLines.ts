/** Lines that stand twice in a table: the same label and the same figures. */
import { cellValue, type Workbook } from "../domain/grid.ts";
import type { Equation } from "../model/equations.ts";
import { holds } from "../model/equations.ts";
import type { BudgetModel } from "../model/model.ts";
import type { RecognisedTable } from "../recognise/table.ts";
import { normaliseText } from "../recognise/words.ts";
import { isFilled, type FilledFigure } from "./tableLines.ts";

/** A line that stands twice; rows by index, figures by id. */
export interface DuplicateLine {
  readonly first: number;
  readonly second: number;
  /** The largest figure of the second line. */
  readonly figure: number;
  /** A total that counts both; null where none does. */
  readonly total: number | null;
}

/**
 * Two different amounts at least: a rent that is its budget to the krona, or a line of zeros, may stand twice by its nature.
 */
const fewestAmounts = 2;

/** The lines of a table that stand twice in the same part of it. A label that comes back again and again names no single line. */
export function duplicateLines(workbook: Workbook, model: BudgetModel, tableIndex: number): DuplicateLine[] {
  const { table, figureIds } = model.tables[tableIndex] ?? {};
  if (!table || !figureIds) return [];
  const figuresOf = (row: number): FilledFigure[] =>
    (figureIds[row] ?? []).flatMap((id) => {
      const figure = id === null ? undefined : model.system.figures[id];
      return figure && isFilled(figure) ? [figure] : [];
    });
  const byLabel = new Map<string, number[]>();
  table.rows.forEach(({ type, label }, row) => {
    if (type !== "line" || label === "") return;
    const key = normaliseText(label);
    byLabel.set(key, [...(byLabel.get(key) ?? []), row]);
  });
  return [...byLabel.values()].flatMap((rows): DuplicateLine[] => {
    const [first, second, ...more] = rows;
    if (first === undefined || second === undefined || more.length > 0) return [];
    if (sectionOf(table, first) !== sectionOf(table, second) || !isSameRow(workbook, table, first, second)) return [];
    const figures = figuresOf(second);
    const amounts = new Set(figures.map(({ value }) => Math.abs(value)).filter((value) => value !== 0));
    if (amounts.size < fewestAmounts) return [];
    const largest = figures.reduce((best, each) => (Math.abs(each.value) > Math.abs(best.value) ? each : best));
    const total = totalOver(model, figuresOf(first), figures);
    return [{ first, second, figure: largest.id, total }];
  });
}

/** The last row before it that is no line: the heading it stands under, or the total that closes what is above. */
function sectionOf({ rows }: RecognisedTable, row: number): number {
  return rows.findLastIndex(({ type }, index) => index < row && type !== "line" && type !== "note");
}

/** Every cell of the table alike, codes and comments too. */
function isSameRow(
  workbook: Workbook,
  { sheet: index, range, rows }: RecognisedTable,
  one: number,
  other: number,
): boolean {
  const sheet = workbook.sheets[index];
  if (!sheet) return false;
  for (let column = range.left; column <= range.right; column++) {
    const [a, b] = [one, other].map((row) => cellValue(workbook, sheet, rows[row]?.row ?? -1, column));
    if (a?.kind !== b?.kind || a?.value !== b?.value) return false;
  }
  return true;
}

function totalOver(
  { system }: BudgetModel,
  first: readonly FilledFigure[],
  second: readonly FilledFigure[],
): DuplicateLine["total"] {
  const counts = (equation: Equation, id: number): boolean => equation.terms.some(({ figure }) => figure === id);
  for (const { id, cell, value } of second) {
    const twin = first.find((figure) => figure.cell.column === cell.column);
    if (!twin || value === 0) continue;
    const total = system.equations.find(
      (equation) =>
        equation.kind !== "deviation" && counts(equation, id) && counts(equation, twin.id) && holds(system, equation),
    );
    if (total) return total.result;
  }
  return null;
}
