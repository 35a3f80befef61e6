import { rangeAddress } from "../../domain/cell.ts";
import type { CellRange } from "../../domain/cell.ts";

/** Characters of one list of areas; Excel refuses lists beyond 8,192. */
const longestList = 2_000;

/** The cells that have one value, gathered into few rectangles. Cells whose value is null are left out. */
export function areasByValue<V extends string | number | boolean>(
  rows: number,
  columns: number,
  valueAt: (row: number, column: number) => V | null,
): Map<V, CellRange[]> {
  const found = new Map<V, CellRange[]>();
  let above: { value: V; range: { top: number; left: number; bottom: number; right: number } }[] = [];
  for (let row = 0; row < rows; row++) {
    above = runsOf(row, columns, valueAt).map(({ value, left, right }) => {
      const grown = above.find((run) => run.value === value && run.range.left === left && run.range.right === right);
      if (grown) {
        grown.range.bottom = row;
        return grown;
      }
      const range = { top: row, left, bottom: row, right };
      const areas = found.get(value);
      if (areas) areas.push(range);
      else found.set(value, [range]);
      return { value, range };
    });
  }
  return found;
}

function runsOf<V>(
  row: number,
  columns: number,
  valueAt: (row: number, column: number) => V | null,
): { value: V; left: number; right: number }[] {
  const runs: { value: V; left: number; right: number }[] = [];
  for (let column = 0; column < columns; column++) {
    const value = valueAt(row, column);
    const open = runs.at(-1);
    if (value === null) continue;
    if (open && open.value === value && open.right === column - 1) open.right = column;
    else runs.push({ value, left: column, right: column });
  }
  return runs;
}

/** Addresses for `Worksheet.getRanges`, each short enough for Excel. */
export function areaLists(areas: readonly CellRange[]): string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const address = rangeAddress(area);
    const open = lists.at(-1);
    if (open !== undefined && open.length + address.length < longestList)
      lists[lists.length - 1] = `${open},${address}`;
    else lists.push(address);
  }
  return lists;
}
