/** Header rows of nothing but numbers of months: "1 | 2 | … | 12" under "Månad" or beside "Period". */
import type { Block } from "./block.ts";
import { shownCell } from "./blocks.ts";
import { isLabelText } from "./frameCells.ts";
import { closingPeriod, periodWordIn } from "./periodNumbers.ts";

/** Fewer numbers in a row may be anything. */
const fewestPeriods = 3;
const monthsOfYear = 12;

/** Whether the figures of a row number the months of a year: one after the other from 0 or 1, with a word that says so, or all twelve of them. */
export function isPeriodRow(block: Block, row: number, labelColumn: number, columns: readonly number[]): boolean {
  const numbered = columns.filter((column) => block.at(row, column)?.figure !== undefined);
  const [firstColumn] = numbered;
  if (firstColumn === undefined || numbered.length < fewestPeriods) return false;
  const first = block.at(row, firstColumn)?.figure ?? NaN;
  const last = first + numbered.length - 1;
  if ((first !== 0 && first !== 1) || last > closingPeriod) return false;
  if (numbered.some((column, index) => block.at(row, column)?.figure !== first + index)) return false;
  if (last >= monthsOfYear) return true;
  const label = block.at(row, labelColumn);
  const saidOver = row > block.range.top && periodWordIn(shownCell(block, row - 1, firstColumn)?.text ?? "");
  return saidOver !== undefined && saidOver !== false
    ? true
    : (!isLabelText(label) || periodWordIn(label?.text ?? "") !== undefined) &&
        periodWord(block, row, firstColumn) !== undefined;
}

/** The word that makes the numbers periods: beside them, over them, or in a title. */
export function periodWord(block: Block, row: number, firstColumn: number): string | undefined {
  const texts: string[] = [];
  for (let above = row; above >= block.range.top; above--) {
    for (let column = block.range.left; column <= (above === row ? firstColumn - 1 : block.range.right); column++) {
      const cell = block.at(above, column);
      if (cell && isLabelText(cell)) texts.push(cell.text);
    }
  }
  for (const text of [...texts, ...block.textsAbove, block.sheet.name]) {
    const word = periodWordIn(text);
    if (word !== undefined) return word;
  }
  return undefined;
}
